import { unanswered } from "../../domain/cap.ts";
import type { ContactDetail } from "../../store/read-contacts.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { RoomFacts } from "../../store/read-room.ts";
import { Address } from "./address.tsx";
import { closedName } from "./room.tsx";
import { dayText } from "./when.ts";

interface FactsProps {
  readonly found: ContactDetail;
  readonly facts: RoomFacts | undefined;
  readonly mailbox: ShownMailbox;
  readonly now: number;
}

/** How much room a contact has, and why. */
export function ContactFacts({ found, facts, mailbox, now }: FactsProps) {
  const { contact } = found;
  const day = (at: number) => dayText(at, now, mailbox.zone);
  const count = unanswered(facts?.sentAt ?? [], facts?.clearedAt ?? null, now);
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">Addresses and room</h2>
      <dl class="facts">
        <dt>Addresses</dt>
        <dd>
          {contact.addresses.map(({ address, deadSince }) => (
            <p>
              <Address address={address} />
              {deadSince === null ? null : <span class="faint"> dead since {day(deadSince)}</span>}
            </p>
          ))}
        </dd>
        <dt>Unanswered</dt>
        <dd>
          {count.in30Days} of {mailbox.policy.capPer30Days} in 30 days, {count.in365Days} of{" "}
          {mailbox.policy.capPer365Days} in a year
        </dd>
        <dt>Last reply</dt>
        <dd>{facts?.clearedAt ? `${day(facts.clearedAt)}, which cleared the count` : "none"}</dd>
        {contact.closed === null || contact.closedAt === null ? null : (
          <>
            <dt>Closed</dt>
            <dd>
              {closedName(contact.closed)}, {day(contact.closedAt)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
