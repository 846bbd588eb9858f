import { dayOf } from "../domain/calendar.ts";
import { netChanges } from "../domain/changes.ts";
import { parseCursor, toHistoryId } from "../domain/cursor.ts";
import { labelChanges } from "../domain/owner/word-labels.ts";
import { DAY, HOUR } from "../domain/policy.ts";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { Change } from "../ports.ts";
import { awaitedSoon } from "../store/awaited.ts";
import { advanceCursor } from "../store/mailboxes.ts";
import { sayByLabels } from "../store/thread-words.ts";
import { trackedThreads } from "../store/tracked-threads.ts";
import { endClaims } from "./follow-up-recovery.ts";
import { startBackfill } from "./look-back.ts";
import { mayHaveForgotten, rememberVetoes } from "./lost-follow-up.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";
import { take } from "./take.ts";
import { wordLabelIds } from "./word-labels.ts";

/** Gmail's search index lags behind its history; this close to a send, incoming mail is read from the history. */
const ATTENTIVE = 3 * HOUR;

/** Gmail's longest page: what was read of it is known, so a page that takes several slices gets done. */
const RECORDS_PER_PAGE = 500;

/** What a slice that has read the mailbox to its end may go on to do: a live check, a send, the summary. */
const REQUESTS_FOR_THE_REST = 20;
/** What a page of history takes with a chunk of mail on it: labels, what is known, drafts that are gone, the cursor. */
const QUERIES_PER_PAGE = 22;

/**
 * Reads the mailbox's history from the cursor on, page by page. The cursor moves past a page once everything on it
 * is recorded, and never back. An expired history starts a backfill by search instead.
 */
export async function sync(slice: Slice): Promise<Outcome> {
  const awaited = await answeredSoon(slice);
  const since = toHistoryId(slice.box.cursor);
  let page: string | null = null;
  do {
    if (slice.budget.left() < REQUESTS_FOR_THE_REST || slice.budget.queriesLeft() < QUERIES_PER_PAGE)
      return MORE;
    const answer = await slice.mailbox.changes(since, page, RECORDS_PER_PAGE);
    if (!answer.ok) {
      if (answer.fault.kind !== "cursor-expired") return faulted(answer.fault);
      return await startBackfill(slice);
    }
    const labelled = await readLabels(slice, answer.value.changes);
    if (labelled.kind !== "done") return labelled;
    const { sent, received, drafts, draftsGone } = netChanges(answer.value.changes);
    // Letters first: an answer on the same page counts only once its thread is known.
    const letters = await take(slice, sent, awaited, true);
    if (letters.kind !== "done") return letters;
    const answers = await take(slice, await worthReading(slice, received, awaited), awaited);
    if (answers.kind !== "done") return answers;
    const vetoed = await endClaims(slice, draftsGone, "vetoed");
    if (vetoed.kind !== "done") return vetoed;
    if (mayHaveForgotten(slice)) {
      const lost = await take(slice, await inTracked(slice, drafts));
      if (lost.kind !== "done") return lost;
      const vetoes = await rememberVetoes(slice, draftsGone);
      if (vetoes.kind !== "done") return vetoes;
    }
    page = answer.value.nextPage;
    const cursor = parseCursor((page === null ? answer.value.historyId : answer.value.through) ?? "");
    if (cursor !== null && cursor > slice.box.cursor)
      await write(slice, [advanceCursor(slice.box.id, cursor)]);
  } while (page !== null);
  return DONE;
}

/** Incoming mail matters in tracked threads; shortly before a send, all of it may. */
async function worthReading(
  slice: Slice,
  received: readonly { readonly messageId: string; readonly threadId: string }[],
  awaited: readonly Awaited[],
): Promise<string[]> {
  if (received.length === 0) return [];
  if (awaited.length > 0) return received.map((r) => r.messageId);
  return await inTracked(slice, received);
}

async function inTracked(
  slice: Slice,
  found: readonly { readonly messageId: string; readonly threadId: string }[],
): Promise<string[]> {
  if (found.length === 0) return [];
  const tracked = await trackedThreads(
    slice.db,
    slice.box.id,
    found.map((f) => f.threadId),
  );
  return found.filter((f) => tracked.has(f.threadId)).map((f) => f.messageId);
}

async function answeredSoon(slice: Slice): Promise<readonly Awaited[]> {
  const zone = slice.box.zone;
  const days = [slice.now - DAY, slice.now, slice.now + ATTENTIVE].map((at) => dayOf(at, zone));
  return await awaitedSoon(slice.db, slice.box.id, [...new Set(days)], slice.now + ATTENTIVE);
}

/** The owner's word, given with a label on a conversation. It is acted on once the mailbox is read to its end. */
async function readLabels(slice: Slice, changes: readonly Change[]): Promise<Outcome> {
  const events = changes.filter(({ kind }) => kind === "labelled" || kind === "unlabelled");
  const says = await wordLabelIds(
    slice,
    events.flatMap((event) => event.labels),
  );
  if (!says.ok) return says.stopped;
  await write(slice, sayByLabels(slice.box.id, labelChanges(events, says.labels), slice.now));
  return DONE;
}
