import { addresses } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { header, type Message } from "../domain/message.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { OpenCase } from "./case.ts";
import type { Slice } from "./slice.ts";

/** What the answers to the outreach are told by, wherever they come. */
export function awaitedOf(open: OpenCase, readers: readonly string[]): Awaited {
  const { outreach, contacts, inThread } = open;
  return {
    outreachId: outreach.id,
    threadId: outreach.threadId,
    subject: outreach.subject,
    letterIds: inThread.flatMap((mail) => (mail.role === "reply" ? [] : (mail.rfcMessageId ?? []))),
    contacts,
    readers,
    names: namesOf(open),
    named: outreach.named,
    instead: insteadOf(inThread),
  };
}

export function namesOf({ contacts }: OpenCase): string[] {
  return [...new Set(contacts.flatMap(({ name, calledInLetters }) => [name, ...calledInLetters]))];
}

/** A verdict that was kept before absences were read for it names nobody. */
export function insteadOf(mails: OpenCase["inThread"]): string[] {
  return [...new Set(mails.flatMap((mail) => mail.verdict?.instead ?? []))];
}

/**
 * Whom the letter is addressed to, as it lies in Gmail: a colleague of one who knew its owner may answer it as well, and of
 * such a reader D1 keeps the name alone.
 */
export function readersOf({ box }: Slice, { outreach }: OpenCase, mails: readonly Message[]): string[] {
  const letter = mails.find(({ id }) => id === outreach.firstMessageId);
  const own = ownKeys(box.own);
  const readers = letter === undefined ? [] : addresses(header(letter, "To"));
  return readers.map(({ address }) => address).filter((address) => !isOwn(address, own));
}
