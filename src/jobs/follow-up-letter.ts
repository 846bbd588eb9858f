import { addresses, decoded, sameMailbox } from "../domain/address/address.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import { followUpKind } from "../domain/owner/tracking.ts";
import { wholeText } from "../domain/visible-text.ts";
import type { OutgoingLetter, Person } from "../ports.ts";
import type { OpenCase } from "./case.ts";
import type { Slice } from "./slice.ts";

/** A longer chain tells nobody more; no mail server has to take it. */
const MOST_REFERENCES = 20;

export type Composed =
  | {
      readonly ok: true;
      /** The letter, but for the nonce that it is claimed under. */
      readonly written: Omit<OutgoingLetter, "nonce">;
      /** Why it is not in the words of its owner's template; null when there is nothing to say. */
      readonly instead: string | null;
    }
  /** There are no words for it. */
  | { readonly ok: false; readonly problem: string };

/** The follow-up as a letter: from the address that wrote first, into the thread, to those who can be reached. */
export function compose(slice: Slice, open: OpenCase, first: Message): Composed {
  const { outreach, facts } = open;
  const subject = decoded(header(first, "Subject"));
  const from = sender(slice, first);
  const to = reachable(open, first);
  const written = slice.writeFollowUp({
    kind: followUpKind(outreach.kind),
    words: outreach.words,
    ownText: outreach.ownText,
    ownTemplate: outreach.ownTemplate,
    subject,
    recipients: to,
    quoted: { text: wholeText(first), from, at: first.at },
    firstAt: first.at,
    zone: facts.calendar.zone,
  });
  if (!written.ok) return written;
  const messageId = messageIdOf(first);
  const letter = {
    threadId: outreach.threadId,
    from,
    to,
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    inReplyTo: messageId,
    references: messageId === null ? [] : [...referencesOf(first), messageId],
    text: written.written.text,
    html: written.written.html,
    at: slice.now,
  };
  return { ok: true, written: letter, instead: written.instead };
}

/** RFC 5322, section 3.6.4: the references of the letter that is answered, and then that letter itself. */
function referencesOf(first: Message): string[] {
  return (
    header(first, "References")
      ?.match(/<[^<>\s]{1,900}>/g)
      ?.slice(-MOST_REFERENCES) ?? []
  );
}

function sender(slice: Slice, first: Message): Person {
  const [from] = addresses(header(first, "From"));
  return from ?? { address: slice.box.address, name: slice.box.name };
}

/** As the first letter addressed them, without the owner and without addresses that are dead. */
function reachable(open: OpenCase, first: Message): Person[] {
  const wanted = reachableKeys(open);
  const written = ["To", "Cc"].flatMap((name) => addresses(header(first, name)));
  const named = written.filter((person) => wanted.has(sameMailbox(person.address)));
  return named.length > 0 ? named : open.recipients.filter((r) => wanted.has(r.address));
}

/** Whom a follow-up has to reach, by the keys of their addresses. */
export function reachableKeys({ facts: { state }, recipients, contacts }: OpenCase): ReadonlySet<string> {
  // Who has left, or whose address died, may have been told by the answer to another letter.
  const known = contacts.flatMap((one) => one.dead);
  const dead = state.status === "awaiting" ? [...state.dead, ...known] : known;
  return new Set(recipients.map((r) => r.address).filter((address) => !dead.includes(address)));
}
