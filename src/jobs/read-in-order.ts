import { DrizzleQueryError } from "drizzle-orm";
import { addresses, sameMailbox } from "../domain/address/address.ts";
import { header, isDraft, isSent, type Message } from "../domain/message.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import { contactsAt } from "../store/contacts.ts";
import { acquaintances } from "../store/mail.ts";
import { threadWords } from "../store/thread-words.ts";
import { type TrackedThread, trackedThreads } from "../store/tracked-threads.ts";
import { type Findings, noFindings } from "./findings.ts";
import { learn } from "./learn.ts";
import { findLostDraft, mayBeRewritten } from "./lost-follow-up.ts";
import { readReceived } from "./read-received.ts";
import { readSent, recipientsOf } from "./read-sent.ts";
import type { Slice, Unfinished } from "./slice.ts";
import { labelsOn, wordLabelIds } from "./word-labels.ts";

/** What reading a few messages has brought to light, none of it written yet. */
export interface Reading {
  readonly findings: Findings;
  readonly unreadable: readonly Unreadable[];
  /** Messages that were read to their end, whether anything is kept of them or not. */
  readonly read: readonly string[];
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
  const read: string[] = [];
  // Drafts are not judged and leave nothing behind: counted, ten of them would keep all that comes after them waiting.
  slice.budget.judge(messages.filter((message) => !isDraft(message)).length);
  const says = await wordLabelIds(
    slice,
    messages.filter(isSent).flatMap((message) => message.labels),
  );
  if (!says.ok) return { findings, unreadable, read, stopped: says.stopped };
  findings.labels.push(...labelsOn(messages.filter(isSent), says.labels));
  const { threads, known, watch } = await whatIsKnown(slice, messages, awaited, findings);
  const ended = (stopped: Unfinished | null): Reading => ({ findings, unreadable, read, stopped });
  for (const message of [...messages].sort((a, b) => a.at - b.at)) {
    if (isDraft(message)) {
      const stopped = await readDraft(slice, message, threads, findings);
      if (stopped !== null) return ended(stopped);
      read.push(message.id);
      continue;
    }
    try {
      const outcome = isSent(message)
        ? await readSent(slice, message, threads, known, findings)
        : readReceived(slice, message, threads, watch, findings);
      if (outcome.kind !== "done") return ended(outcome);
      read.push(message.id);
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
  else if (mayBeRewritten(slice, message)) findings.doubtfulDrafts.push(thread.outreachId);
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

export interface Unreadable {
  readonly messageId: string;
  readonly detail: string;
  readonly retryAt?: number;
}
