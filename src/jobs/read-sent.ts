import { addresses, decoded, sameMailbox } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { header, type Message, messageIdOf } from "../domain/message.ts";
import { isPassedOn } from "../domain/outreach/passed-on.ts";
import { rulingOf, track } from "../domain/owner/tracking.ts";
import { type ThreadWord, wordOn } from "../domain/owner/word.ts";
import { NONCE_HEADER, type Person } from "../ports.ts";
import type { Acquaintance } from "../store/mail.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";
import { domainKey } from "./case.ts";
import type { Findings } from "./findings.ts";
import { judge } from "./judge-sent.ts";
import { unknownNonce } from "./lost-follow-up.ts";
import { mailRow, recordNotTracked, recordOutreach } from "./record-sent.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished } from "./slice.ts";
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
  // A summary or a notice that Kindly laid into the inbox itself (IMAP's APPEND, which Gmail shows as sent by whom it
  // names): nobody wrote it to anybody, so nothing is decided about it.
  if (thread === undefined && recipients.length === 0 && (header(message, NONCE_HEADER) ?? "") !== "")
    return DONE;
  if (thread !== undefined) {
    const read = await readInThread(slice, message, recipients, thread, threads, findings);
    if (read.kind === "copy") return DONE;
    if (read.kind !== "done") return read;
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
    const contacts = visibleReaders(message, judged.verdict.tracked ? judged.strangers : recipients);
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

/** Those whom every other reader can see: a follow-up shows nobody to anybody, and hidden copies go to archives. */
function visibleReaders(message: Message, readers: readonly Person[]): Person[] {
  const visible = ["To", "Cc"].flatMap((name) => addresses(header(message, name)));
  const keys = new Set(visible.map((person) => sameMailbox(person.address)));
  return readers.filter((reader) => keys.has(sameMailbox(reader.address)));
}

/**
 * @returns "copy" for a second copy of one letter: a mail program that lays its own into the folder of sent mail beside
 *   Gmail's gives both one Message-ID
 */
async function readInThread(
  slice: Slice,
  message: Message,
  recipients: readonly Person[],
  thread: TrackedThread,
  threads: Map<string, TrackedThread>,
  findings: Findings,
): Promise<Outcome | { readonly kind: "copy" }> {
  const whose = await whoseIs(slice, message, thread);
  if (whose.kind === "fault" || whose.kind === "more") return whose;
  const isFollowUp = whose.kind === "follow-up";
  const letterId = messageIdOf(message);
  if (!isFollowUp && letterId !== null && thread.letterIds.includes(letterId)) return { kind: "copy" };
  const readers = { addresses: thread.readers, names: thread.readerNames };
  if (!isFollowUp && isPassedOn(decoded(header(message, "Subject")), recipients, readers)) return DONE;
  if (letterId !== null)
    threads.set(message.threadId, { ...thread, letterIds: [...thread.letterIds, letterId] });
  findings.mail.push({ ...mailRow(message), role: isFollowUp ? "follow-up" : "by-hand" });
  if (isFollowUp)
    findings.sentFollowUps.push({
      thread,
      messageId: message.id,
      at: message.at,
      lost: lost(message, thread),
    });
  return DONE;
}

/** Where the store knows of no follow-up that this could be: it has been restored from a backup, or begun anew. */
function lost(message: Message, thread: TrackedThread): { nonce: string; domain: string } | null {
  const nonce = unknownNonce(message, thread);
  const [reader] = addresses(header(message, "To"));
  return nonce === null ? null : { nonce, domain: domainKey(reader?.address ?? "") };
}

type Whose = { readonly kind: "follow-up" } | { readonly kind: "by-hand" } | Unfinished;

/**
 * The nonce names the follow-up. Gmail may drop our private header from the Sent copy, so the drafted text names it as
 * well; and an edit in Gmail's web page may take both away. Then, while a send is under way, its draft tells: as long
 * as it is there nothing was sent, and what its owner has written is a letter by hand.
 */
async function whoseIs(slice: Slice, message: Message, thread: TrackedThread): Promise<Whose> {
  // Whatever the store knows: nobody but Kindly writes this header, and a follow-up that went out is the only one.
  if ((header(message, NONCE_HEADER) ?? "") !== "") return { kind: "follow-up" };
  if (thread.nonce === null || thread.claimedAt === null) return { kind: "by-hand" };
  if (message.at < thread.claimedAt) return { kind: "by-hand" };
  if ((await textHash(message)) === thread.textHash) return { kind: "follow-up" };
  return thread.followUpState === "sending" ? await byItsDraft(slice, thread) : { kind: "by-hand" };
}

async function byItsDraft(slice: Slice, { draftId }: TrackedThread): Promise<Whose> {
  if (slice.budget.left() < 1) return MORE;
  // Nobody can tell: better to count one too many than to send one too many.
  if (draftId === null) return { kind: "follow-up" };
  const draft = await slice.mailbox.draft(draftId);
  if (draft.ok) return { kind: "by-hand" };
  switch (draft.fault.kind) {
    case "gone":
      return { kind: "follow-up" };
    case "passing":
    case "refused":
      // Either ends the follow-up, and no other mail has to wait until this one draft can be asked about.
      return { kind: "by-hand" };
    case "limited":
    case "unauthorized":
    case "cursor-expired":
      return faulted(draft.fault);
    default:
      return draft.fault satisfies never;
  }
}
