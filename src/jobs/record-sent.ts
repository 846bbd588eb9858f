import { addresses, decoded, sameMailbox } from "../domain/address/address.ts";
import { letterWords } from "../domain/letter-words.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import type { Ruling, Tracking } from "../domain/owner/tracking.ts";
import { namedPeople } from "../domain/reply/named-people.ts";
import { visibleText } from "../domain/visible-text.ts";
import type { Person } from "../ports.ts";
import type { MailRow } from "../store/mail.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";
import type { Findings } from "./findings.ts";
import { shortId } from "./short-id.ts";
import type { Slice } from "./slice.ts";

/** A sent letter that was judged, with everybody it went to. */
export interface SentLetter {
  readonly message: Message;
  readonly ruling: Ruling;
  readonly tracking: Tracking;
  /** Everybody it went to who is not the owner. */
  readonly readers: readonly Person[];
  /** Those of them who are its contacts, if it is outreach. */
  readonly contacts: readonly Person[];
}

/** A first letter that is tracked: the outreach, its contacts, and the decision with its reason. */
export async function recordOutreach(
  slice: Slice,
  letter: SentLetter,
  threads: Map<string, TrackedThread>,
  findings: Findings,
): Promise<void> {
  const { message, ruling, tracking, contacts } = letter;
  const { threadId } = message;
  const { box, now } = slice;
  const id = `${box.id}-${threadId}`;
  const copies = copiesOf(message);
  findings.outreach.push({
    id,
    threadId,
    firstMessageId: message.id,
    subject: decoded(header(message, "Subject")),
    fromAddress: addresses(header(message, "From"))[0]?.address ?? box.address,
    kind: ruling.kind,
    asks: tracking.asks,
    against: ruling.against,
    score: Math.round(ruling.score),
    words: letterWords(message),
    named: named(letter),
    firstAt: message.at,
    recipients: await Promise.all(
      contacts.map(async (r) => {
        const address = sameMailbox(r.address);
        return {
          address,
          written: r.address,
          name: r.name || r.address,
          isCopy: copies.has(address),
          contactId: await shortId(box.listId, address),
        };
      }),
    ),
  });
  const letterId = messageIdOf(message);
  threads.set(threadId, {
    threadId,
    outreachId: id,
    firstAt: message.at,
    followUpState: null,
    nonce: null,
    draftId: null,
    claimedAt: null,
    textHash: null,
    letterIds: letterId === null ? [] : [letterId],
    readers: contacts.map((contact) => sameMailbox(contact.address)),
    readerNames: contacts.map(({ name }) => name),
  });
  findings.mail.push({ ...mailRow(message), role: "first-letter" });
  findings.decisions.push({
    messageId: message.id,
    outreachId: id,
    threadId,
    subject: null,
    readers: null,
    at: now,
    verdict: "tracked",
    why: tracking.why,
  });
}

/** By the keys of their addresses; nobody where the letter is addressed to nobody else. */
function copiesOf(message: Message): ReadonlySet<string> {
  const keysIn = (name: string) =>
    addresses(header(message, name)).map((person) => sameMailbox(person.address));
  const to = keysIn("To");
  return new Set(to.length === 0 ? [] : keysIn("Cc").filter((key) => !to.includes(key)));
}

/** Sent mail that is left alone: nothing of it is kept but why, and which mail is meant. */
export function recordNotTracked(slice: Slice, letter: SentLetter, findings: Findings): void {
  const { message, tracking, readers } = letter;
  findings.decisions.push({
    messageId: message.id,
    outreachId: null,
    threadId: message.threadId,
    subject: decoded(header(message, "Subject")),
    readers: readersOf(readers),
    at: slice.now,
    verdict: "not-tracked",
    // The rule alone: the words of ordinary mail are nobody's business, not even ours.
    why: tracking.why,
  });
}

export function mailRow(message: Message): Omit<MailRow, "role"> {
  const [from] = addresses(header(message, "From"));
  return {
    id: message.id,
    threadId: message.threadId,
    at: message.at,
    address: from?.address ?? "",
    name: from?.name ?? "",
    subject: decoded(header(message, "Subject")),
    rfcMessageId: messageIdOf(message),
    verdict: null,
    answers: null,
  };
}

/** Readers who know the owner are no contacts, yet one of them may answer in their place, as may who is named in it. */
function named({ message, readers, contacts }: SentLetter): string[] {
  const copies = readers.filter((reader) => !contacts.includes(reader) && reader.name !== "");
  const known = readers.map((reader) => reader.name);
  return [...copies.map((reader) => reader.name), ...namedPeople(visibleText(message), known)];
}

/** "Anna Weber", "Anna Weber and 2 more", "yourself". */
function readersOf(recipients: readonly Person[]): string {
  const [first, ...more] = recipients;
  if (first === undefined) return "yourself";
  const name = first.name || first.address;
  return more.length === 0 ? name : `${name} and ${more.length} more`;
}
