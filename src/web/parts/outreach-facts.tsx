import { kindName } from "../../domain/reasons/letter.ts";
import type { OutreachDetail } from "../../store/read-outreach.ts";
import { Address } from "./address.tsx";
import type { Reader } from "./next-step.ts";
import { Time } from "./pieces.tsx";
import { closedName } from "./room.tsx";

/** To whom and from whom it went, when, about what. */
export function OutreachFacts({ found, reader }: { found: OutreachDetail; reader: Reader }) {
  const { line } = found;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">This letter</h2>
      <dl class="facts">
        <dt>To</dt>
        <dd>
          {found.contacts.map(({ address, name, contactId, closed }) => (
            <p>
              {contactId === null ? (
                name || address
              ) : (
                <a href={`/contacts/${encodeURIComponent(contactId)}`}>{name || address}</a>
              )}
              <span class="faint">
                {" "}
                {name === "" ? null : <Address address={address} />}{" "}
                {closed === null ? "" : `(${closedName(closed)})`}
              </span>
            </p>
          ))}
        </dd>
        <dt>From</dt>
        <dd>{found.fromAddress}</dd>
        <dt>Written</dt>
        <dd>
          <Time at={line.firstAt} now={reader.now} zone={reader.zone} />
        </dd>
        <dt>About</dt>
        <dd>{kindName(line.kind)}</dd>
        <dt>In Gmail</dt>
        <dd>
          <a href={conversationInGmail(reader.account, line.threadId)}>Open the conversation</a>
        </dd>
      </dl>
    </section>
  );
}

/** An address that Gmail's web page takes in every browser where this account is signed in. */
function conversationInGmail(account: string, threadId: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(account)}#all/${encodeURIComponent(threadId)}`;
}
