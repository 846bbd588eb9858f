import { addresses, decoded, sameMailbox } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import { rulingOf, track } from "../domain/owner/tracking.ts";
import { type ThreadWord, wordOn } from "../domain/owner/word.ts";
import { NONCE_HEADER, type Person } from "../ports.ts";
import type { Acquaintance, TrackedThread } from "../store/mail.ts";
import type { Findings } from "./findings.ts";
import { judge } from "./judge-sent.ts";
import { mailRow, recordNotTracked, recordOutreach } from "./record-sent.ts";
import { DONE, type Outcome, type Slice } from "./slice.ts";
import { textHash } from "./text-hash.ts";

/** What is known beforehand of those whom a chunk of sent mail went to, and of its threads. */
export interface Known {
  readonly remembered: ReadonlyMap<string, Acquaintance>;
  readonly words: ReadonlyMap<string, ThreadWord>;
}

/** Reads one sent mail: the follow-up itself, a letter by hand in a known thread, or perhaps a first letter. */
export async function readSent(
  slice: Slice,
  message: Message,
  threads: Map<string, TrackedThread>,
  known: Known,
  findings: Findings,
): Promise<Outcome> {
  const recipients = recipientsOf(message, slice);
  const thread = threads.get(message.threadId);
  if (thread !== undefined) {
    await readInThread(message, thread, threads, findings);
  } else {
    const judged = await judge(slice, message, recipients, known.remembered, findings);
    if (judged.kind !== "judged") return judged;
    const ruling = rulingOf(judged.verdict);
    const word = wordOn(known.words.get(message.threadId) ?? null, slice.box.exclusions, {
      subject: decoded(header(message, "Subject")),
      readers: recipients.map((reader) => reader.address),
    });
    const tracking = track(ruling, word);
    const letter = { message, ruling, tracking, readers: recipients };
    // Whom the rules take for no stranger is a contact by the owner's word.
    const contacts = judged.verdict.tracked ? judged.strangers : visibleReaders(message, recipients);
    if (tracking.tracked) await recordOutreach(slice, { ...letter, contacts }, threads, findings);
    else recordNotTracked(slice, { ...letter, contacts }, findings);
  }
  for (const recipient of recipients)
    findings.letters.push({
      messageId: message.id,
      threadId: message.threadId,
      at: message.at,
      address: sameMailbox(recipient.address),
    });
  return DONE;
}

/** Everybody it went to who is not the owner. */
export function recipientsOf(message: Message, slice: Slice): Person[] {
  const own = ownKeys(slice.box.own);
  const all = ["To", "Cc", "Bcc"].flatMap((name) => addresses(header(message, name)));
  const seen = new Set<string>();
  return all.filter((person) => {
    const key = sameMailbox(person.address);
    if (isOwn(key, own) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Those whom every other reader can see: a follow-up shows nobody to anybody. */
function visibleReaders(message: Message, readers: readonly Person[]): Person[] {
  const visible = ["To", "Cc"].flatMap((name) => addresses(header(message, name)));
  const keys = new Set(visible.map((person) => sameMailbox(person.address)));
  return readers.filter((reader) => keys.has(sameMailbox(reader.address)));
}

async function readInThread(
  message: Message,
  thread: TrackedThread,
  threads: Map<string, TrackedThread>,
  findings: Findings,
): Promise<void> {
  const letterId = messageIdOf(message);
  if (letterId !== null)
    threads.set(message.threadId, { ...thread, letterIds: [...thread.letterIds, letterId] });
  const isFollowUp = await belongsToFollowUp(message, thread);
  findings.mail.push({ ...mailRow(message), role: isFollowUp ? "follow-up" : "by-hand" });
  if (isFollowUp) findings.sentFollowUps.push({ thread, messageId: message.id, at: message.at });
}

/**
 * The nonce names it. Gmail may drop our private header from the Sent copy, so the drafted text names it as well; and
 * an edit in Gmail's web page may take both away, so while a send is under way any newer sent mail of the thread is
 * taken for it: better to count one too many than to send one too many.
 */
async function belongsToFollowUp(message: Message, thread: TrackedThread): Promise<boolean> {
  if (thread.nonce === null || thread.claimedAt === null) return false;
  if (header(message, NONCE_HEADER) === thread.nonce) return true;
  if (message.at < thread.claimedAt) return false;
  return thread.followUpState === "sending" || (await textHash(message)) === thread.textHash;
}
