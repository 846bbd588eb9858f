import { isDraft } from "../domain/message.ts";
import type { ContactRecord } from "../store/contacts.ts";
import { anyUnread, knownMessages } from "../store/mail.ts";
import type { OpenCase } from "./case.ts";
import { faulted, type Slice, type Unfinished } from "./slice.ts";
import { take } from "./take.ts";

/** What asking Gmail itself brought to light. */
export type Checked =
  | { readonly kind: "nothing" }
  /** Mail that was not known; it is recorded, and everything has to be decided again. */
  | { readonly kind: "found" }
  /** Mail that nobody could read: perhaps an answer, so nothing may be sent. */
  | { readonly kind: "unreadable" }
  | Unfinished;

/** Mail from the contacts in any other conversation since the first letter. */
export async function checkElsewhere(slice: Slice, open: OpenCase): Promise<Checked> {
  const addresses = open.contacts.flatMap((c) => c.addresses);
  if (addresses.length === 0) return { kind: "nothing" };
  const from = [...addresses, ...open.contacts.flatMap(otherSpellings), ...REPORTERS];
  const answer = await slice.mailbox.search({ from, after: open.outreach.firstAt, in: "anywhere" }, null);
  if (!answer.ok) return faulted(answer.fault);
  return await record(
    slice,
    answer.value.found.map((f) => f.messageId),
    open,
    addresses,
  );
}

/** Who reports that a letter failed; some servers do so in a thread of their own. */
const REPORTERS = ["mailer-daemon", "postmaster"];

/**
 * A search finds an address as it is written. Gmail's own addresses can be written with any dots, so for those the
 * name is searched for as well; what is found counts only if its address is the contact's.
 */
function otherSpellings(contact: ContactRecord): string[] {
  const isGmail = contact.addresses.some((address) => address.endsWith("@gmail.com"));
  const isName = /\p{L}+ \p{L}+/u.test(contact.name);
  return isGmail && isName ? [...contact.spellings, contact.name] : [...contact.spellings];
}

/** Everything in the thread itself, read from Gmail and not from D1. */
export async function checkThread(slice: Slice, open: OpenCase): Promise<Checked> {
  const answer = await slice.mailbox.thread(open.outreach.threadId);
  if (!answer.ok) {
    // The owner deleted the whole conversation: nothing in it can be new.
    return answer.fault.kind === "gone" ? { kind: "nothing" } : { kind: "fault", fault: answer.fault };
  }
  const ids = answer.value.filter((message) => !isDraft(message)).map((message) => message.id);
  return await record(slice, ids, open, []);
}

async function record(
  slice: Slice,
  ids: readonly string[],
  open: OpenCase,
  watched: readonly string[],
): Promise<Checked> {
  const inThread = new Set(open.inThread.map((m) => m.id));
  const others = ids.filter((id) => !inThread.has(id));
  if (others.length === 0) return { kind: "nothing" };
  if (await anyUnread(slice.db, slice.box.id, others)) return { kind: "unreadable" };
  const before = await knownMessages(slice.db, slice.box.id, others);
  const fresh = others.filter((id) => !before.has(id));
  const outcome = await take(slice, fresh, new Set(watched));
  if (outcome.kind === "more") return outcome;
  if (outcome.kind === "fault") return outcome;
  if (fresh.length === 0) return { kind: "nothing" };
  // What was read may be nobody's business here: a report about another letter, another person of the same name.
  const after = await knownMessages(slice.db, slice.box.id, fresh);
  if (after.size === 0) return { kind: "nothing" };
  return (await anyUnread(slice.db, slice.box.id, fresh)) ? { kind: "unreadable" } : { kind: "found" };
}
