import { DrizzleQueryError } from "drizzle-orm";
import { addresses, sameMailbox } from "../domain/address/address.ts";
import { header, isDraft, isSent, type Message } from "../domain/message.ts";
import { DAY, HOUR } from "../domain/policy.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { Fault } from "../ports.ts";
import { contactsAt } from "../store/contacts.ts";
import {
  acquaintances,
  insertUnread,
  knownMessages,
  type TrackedThread,
  trackedThreads,
} from "../store/mail.ts";
import { threadWords } from "../store/thread-words.ts";
import { MESSAGES_PER_SLICE } from "./budget.ts";
import { type Findings, findingStatements, noFindings } from "./findings.ts";
import { learn } from "./learn.ts";
import { findLostDraft } from "./lost-follow-up.ts";
import { readReceived } from "./read-received.ts";
import { readSent, recipientsOf } from "./read-sent.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, type Unfinished, write } from "./slice.ts";
import { labelsOn, wordLabelIds } from "./word-labels.ts";

/** What recording a chunk takes: a few look-ups, and one batch. A single mail has less in it. */
const QUERIES_PER_CHUNK = 18;
const QUERIES_PER_MAIL = 13;

/**
 * Reads messages and records what they mean. Safe to repeat: what is known is not fetched again, and rows are
 * written once. Works in chunks, each committed, so that a slice that ends in the middle loses nothing.
 * @param ids of any kind: drafts are passed over; mail that came in counts in tracked threads only
 * @param awaited outreach whose answers count in any thread
 */
export async function take(
  slice: Slice,
  ids: readonly string[],
  awaited: readonly Awaited[] = [],
): Promise<Outcome> {
  if (ids.length === 0) return DONE;
  const known = await knownMessages(slice.db, slice.box.id, ids);
  const fresh = [...new Set(ids)].filter((id) => !known.has(id));
  for (let i = 0; i < fresh.length; i += MESSAGES_PER_SLICE) {
    const chunk = fresh.slice(i, i + MESSAGES_PER_SLICE);
    if (!hasRoomForChunk(slice, chunk.length) || !mayReadMore(slice, chunk.length)) return MORE;
    const outcome = await takeChunk(slice, chunk, awaited);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

export function hasRoomForChunk({ budget }: Slice, mails: number): boolean {
  return budget.left() >= 1 && budget.queriesLeft() >= (mails === 1 ? QUERIES_PER_MAIL : QUERIES_PER_CHUNK);
}

/** What was sent a moment ago is read back in the same slice, whatever was read before. */
function mayReadMore({ budget }: Slice, mails: number): boolean {
  return mails === 1 || budget.messagesLeft() >= mails;
}

/** Reads and records as many messages as one request fetches, none of which is known yet. */
export async function takeChunk(
  slice: Slice,
  ids: readonly string[],
  awaited: readonly Awaited[] = [],
): Promise<Outcome> {
  const fetched = await slice.mailbox.messages(ids);
  if (!fetched.ok) return faulted(fetched.fault);
  const { messages, poison, fault } = sort(slice, ids, fetched.value);
  const { findings, unreadable, stopped } = await readInOrder(slice, messages, awaited);
  await write(slice, [
    ...findingStatements(slice.box, findings, slice.now),
    ...insertUnread(slice.box.id, [...poison, ...unreadable], slice.now),
  ]);
  slice.budget.tally.replies += findings.mail.filter(isAnswer).length;
  if (stopped !== null) return stopped;
  return fault === null ? DONE : faulted(fault);
}

function isAnswer({ verdict }: Findings["mail"][number]): boolean {
  return verdict?.kind === "human" || verdict?.kind === "decline";
}

/** What reading a few messages has brought to light, none of it written yet. */
export interface Reading {
  readonly findings: Findings;
  readonly unreadable: readonly Unreadable[];
  /** How it ended before its last message; null when it did not. */
  readonly stopped: Unfinished | null;
}

/** Oldest first, since a first letter must be known before its answer is read. */
export async function readInOrder(
  slice: Slice,
  messages: readonly Message[],
  awaited: readonly Awaited[] = [],
): Promise<Reading> {
  const findings = noFindings();
  const unreadable: Unreadable[] = [];
  const says = await wordLabelIds(
    slice,
    messages.filter(isSent).flatMap((message) => message.labels),
  );
  if (!says.ok) return { findings, unreadable, stopped: says.stopped };
  findings.labels.push(...labelsOn(messages.filter(isSent), says.labels));
  const { threads, known, watch } = await whatIsKnown(slice, messages, awaited, findings);
  const ended = (stopped: Unfinished | null): Reading => ({ findings, unreadable, stopped });
  for (const message of [...messages].sort((a, b) => a.at - b.at)) {
    if (isDraft(message)) {
      const stopped = await readDraft(slice, message, threads, findings);
      if (stopped !== null) return ended(stopped);
      continue;
    }
    try {
      const outcome = isSent(message)
        ? await readSent(slice, message, threads, known, findings)
        : readReceived(slice, message, threads, watch, findings);
      if (outcome.kind !== "done") return ended(outcome);
    } catch (error) {
      // The database failing is no fault of the mail. Anything else is a mail that our reading stumbles over: it must
      // not keep all the others waiting for ever.
      if (error instanceof DrizzleQueryError) throw error;
      const name = error instanceof Error ? error.name : "unknown";
      unreadable.push({ messageId: message.id, detail: `reading it failed (${name})` });
    }
  }
  findings.learned.push(...(await learn(slice, findings.answerers, findings)));
  return ended(null);
}

/** A draft is nobody's letter yet; but one of Kindly's own, of which nothing is known, is its follow-up. */
async function readDraft(
  slice: Slice,
  message: Message,
  threads: ReadonlyMap<string, TrackedThread>,
  findings: Findings,
): Promise<Unfinished | null> {
  const thread = threads.get(message.threadId);
  if (thread === undefined) return null;
  const found = await findLostDraft(slice, message, thread);
  if (found.kind === "fault" || found.kind === "more") return found;
  if (found.kind === "draft") findings.lostDrafts.push({ ...found.draft, threadId: message.threadId });
  return null;
}

/**
 * What the store knows of these messages' threads and people: four queries at most. Whom a letter in a tracked thread
 * went to, and what was said of that thread, decides nothing here.
 */
async function whatIsKnown(
  slice: Slice,
  messages: readonly Message[],
  awaited: readonly Awaited[],
  findings: Findings,
) {
  const { db, box, now } = slice;
  const threadIds = messages.map((message) => message.threadId);
  const threads = await trackedThreads(db, box.id, threadIds);
  const judged = messages.filter((message) => isSent(message) && !threads.has(message.threadId));
  const readers = judged.flatMap((message) => recipientsOf(message, slice));
  const senders = messages.flatMap((message) => addresses(header(message, "From")).slice(0, 1));
  const [remembered, stored, contacts] = await Promise.all([
    acquaintances(
      db,
      box,
      readers.map((reader) => sameMailbox(reader.address)),
    ),
    threadWords(
      db,
      box.id,
      judged.map((m) => m.threadId),
    ),
    awaited.length === 0
      ? null
      : contactsAt(
          db,
          box.listId,
          senders.map((s) => sameMailbox(s.address)),
        ),
  ]);
  const words = new Map(stored);
  for (const { threadId, says } of findings.labels) {
    const word = words.get(threadId) ?? { label: null, labelAt: 0, page: null, pageAt: 0 };
    if (word.label !== says) words.set(threadId, { ...word, label: says, labelAt: now });
  }
  return {
    threads: new Map(threads),
    known: { remembered, words },
    watch: { awaited, contacts: new Set(contacts?.keys()) },
  };
}

interface Unreadable {
  readonly messageId: string;
  readonly detail: string;
  readonly retryAt?: number;
}

/** How long a mailbox waits for one mail that fails in passing while others come, and for one that was asked for alone. */
const WAITS_BESIDE_OTHERS = 6 * HOUR;
const WAITS_ALONE = DAY;

/**
 * Tells the gone (skipped), the passing (waited for) and the poison (noted, and gone past) apart. What fails in passing
 * for ever would keep all that comes after it waiting, so after hours it is noted too, and tried again by itself.
 */
function sort(
  { now, box }: Slice,
  ids: readonly string[],
  answers: readonly ({ ok: true; value: Message } | { ok: false; fault: Fault })[],
) {
  const messages: Message[] = [];
  const poison: Unreadable[] = [];
  let fault: Fault | null = null;
  const longest = answers.some((answer) => answer.ok) ? WAITS_BESIDE_OTHERS : WAITS_ALONE;
  const isTooLong = now - box.readUntil > longest;
  answers.forEach((answer, i) => {
    const messageId = ids[i] ?? "";
    if (answer.ok) messages.push(answer.value);
    else if (answer.fault.kind === "refused") poison.push({ messageId, detail: answer.fault.detail });
    else if (answer.fault.kind === "passing" && isTooLong)
      poison.push({ messageId, detail: answer.fault.detail, retryAt: now + HOUR });
    else if (answer.fault.kind !== "gone" && fault?.kind !== "limited") fault = answer.fault;
  });
  return { messages, poison, fault: fault as Fault | null };
}
