import type { UnreadMail } from "../../store/read-mailbox.ts";
import { counted } from "./people.ts";
import { Empty, Time } from "./pieces.tsx";
import { comingWording } from "./when.ts";

interface UnreadProps {
  readonly total: number;
  readonly newest: readonly UnreadMail[];
  readonly zone: string;
  readonly now: number;
}

/** The ledger of mail that was passed over, with a button to have it read once more. */
export function UnreadList({ total, newest, zone, now }: UnreadProps) {
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">Mail that could not be read</h2>
      {total === 0 ? (
        <Empty title="None so far." />
      ) : (
        <>
          <p>{counted(total, "mail")} could not be read and was passed over. Everything after it was read.</p>
          <ol class="recent">
            {newest.map((mail) => (
              <li>
                <p class="recent-head">
                  <span>Gmail id {mail.messageId}</span>
                  <span class="faint">
                    <Time at={mail.at} now={now} zone={zone} />
                  </span>
                </p>
                <p>{mail.detail}</p>
                {mail.retryAt === null ? null : <p class="faint">{again(mail.retryAt, now, zone)}</p>}
                <form method="post" action="/sync/unread">
                  <input type="hidden" name="message" value={mail.messageId} />
                  <button type="submit" class="plain" aria-label={`Read ${mail.messageId} again`}>
                    Read it again
                  </button>
                </form>
              </li>
            ))}
          </ol>
          <form method="post" action="/sync/unread">
            <button type="submit">Read all of it again</button>
          </form>
        </>
      )}
    </section>
  );
}

function again(retryAt: number, now: number, zone: string): string {
  return retryAt <= now
    ? "It is read again with the next tick."
    : `It is read again ${comingWording(now, zone).moment(retryAt)}.`;
}
