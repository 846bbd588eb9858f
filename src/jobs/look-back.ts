import { parseCursor } from "../domain/cursor.ts";
import { DAY, HOUR, LONGEST_HOLD, WINDOW_CLOSES } from "../domain/policy.ts";
import type { Search } from "../ports.ts";
import { advanceCursor, setMailbox } from "../store/mailboxes.ts";
import { trackedThreads } from "../store/tracked-threads.ts";
import { endClaims } from "./follow-up-recovery.ts";
import { type Finds, searchThrough } from "./search-through.ts";
import { DONE, faulted, MORE, type Outcome, presentOf, type Slice, type Unfinished, write } from "./slice.ts";
import { take } from "./take.ts";
import { readUnseenLabels } from "./unseen-labels.ts";

/** How far a backfill reaches behind the last certain moment: mail may be accepted late. */
const OVERLAP = DAY;
/**
 * After this long a search finds everything that was there when the look back ended. How far Gmail's index lags is not
 * documented: mostly seconds, and nothing is lost by waiting for longer than it ever should.
 */
const SETTLES = HOUR;
/**
 * How far the second pass reaches behind the end of the first: a clock that was ahead then, by some hours, put that end
 * into the future.
 */
const SETTLED_BEFORE = DAY;
/** A search spans at most this many days, at least one while it finds no more than it can, and a minute at the worst. */
const LONGEST_STEP = 32;
const SHORTEST_STEP = 1 / (24 * 60);
/** A span with nothing new in it takes this much, and so do the labels at the end; what is new is counted where it is read. */
const QUERIES_PER_SPAN = 10;
/** Fewer finds than this: the next span is doubled. More than BUSY: halved. */
const QUIET = 100;
const BUSY = 400;

/** What is due of a look back: the look back itself, or the second pass at its end. */
export async function readBySearch(slice: Slice): Promise<Outcome> {
  const { settleAt, status, lookBackAt } = slice.box;
  if (status === "looking-back") return await lookBack(slice);
  if (settleAt === null || status !== "watching") return DONE;
  const now = presentOf(slice);
  if (settleAt > now + SETTLES) {
    // Further ahead than it was ever put: the clock was wrong then. The search has its time to settle, counted anew.
    const again = settling(slice);
    const from = Math.min(again.lookBackAt, lookBackAt ?? again.lookBackAt);
    await write(slice, [setMailbox(slice.box.id, { ...again, lookBackAt: from })]);
    return DONE;
  }
  return now >= settleAt ? await lookBack(slice) : DONE;
}

/**
 * Reads a stretch of time by search, oldest first, a span of days at a time: the first look back, and what takes the
 * place of a history that has expired. Each span is recorded before the next begins, so it can stop anywhere.
 */
async function lookBack(slice: Slice): Promise<Outcome> {
  const { box } = slice;
  const until = box.lookBackUntil ?? slice.now;
  let at = box.lookBackAt ?? until;
  let step = box.lookBackStep;
  while (at < until) {
    if (slice.budget.queriesLeft() < QUERIES_PER_SPAN) return MORE;
    const end = Math.min(until, at + Math.ceil(step * DAY));
    // Sent mail first: an answer counts only in a thread that is known by then.
    const sent = await found(slice, { in: "sent", after: at, before: end }, step);
    if (sent.kind !== "found") return await notFound(slice, sent, step);
    const outcome = await take(
      slice,
      sent.ids.map((f) => f.messageId),
      [],
      true,
    );
    if (outcome.kind !== "done") return outcome;
    const all = await found(slice, { in: "anywhere", after: at, before: end }, step);
    if (all.kind !== "found") return await notFound(slice, all, step);
    const tracked = await trackedThreads(
      slice.db,
      box.id,
      all.ids.map((f) => f.threadId),
    );
    const answers = all.ids.filter((f) => tracked.has(f.threadId)).map((f) => f.messageId);
    const read = await take(slice, answers);
    if (read.kind !== "done") return read;
    step = nextStep(step, all.ids.length);
    at = end;
    await write(slice, [setMailbox(box.id, { lookBackAt: at, lookBackStep: step, passedOver: "[]" })]);
  }
  // A search index lags behind what was written: its end is searched once more, when it has settled.
  const isFirstPass = box.settleAt === null;
  if (isFirstPass) {
    if (slice.budget.queriesLeft() < QUERIES_PER_SPAN) return MORE;
    const labels = await readUnseenLabels(slice);
    if (labels.kind !== "done") return labels;
  }
  await write(slice, [
    setMailbox(box.id, {
      status: "watching",
      // It ends a day beyond the moment at which it began: up to that one everything is read now. Should the history
      // expire once more meanwhile, it is not begun from the start again.
      ...(isFirstPass ? { readUntil: Math.max(box.readUntil, until - DAY) } : {}),
      ...(isFirstPass ? settling(slice) : { settleAt: null }),
    }),
  ]);
  // What comes next stands on these moments, and a slice knows its mailbox as it was when it began.
  return isFirstPass ? MORE : DONE;
}

/** When the second pass comes, and what it reads. */
function settling(slice: Slice) {
  const now = presentOf(slice);
  return { settleAt: now + SETTLES, lookBackAt: now - SETTLED_BEFORE, lookBackUntil: now + DAY };
}

/**
 * The history has expired: everything since the last certain moment is read by search. The new cursor is pinned
 * before the first search, so that nothing falls between the two.
 */
export async function startBackfill(slice: Slice): Promise<Outcome> {
  const profile = await slice.mailbox.profile();
  if (!profile.ok) return faulted(profile.fault);
  const cursor = parseCursor(profile.value.historyId);
  if (cursor === null)
    return faulted({ kind: "passing", detail: "the profile carries no usable history id" });
  const claims = await endClaims(slice, null, "uncertain");
  if (claims.kind !== "done") return claims;
  const from = certainUntil(slice) - OVERLAP;
  await write(slice, [
    setMailbox(slice.box.id, {
      status: "looking-back",
      lookBackFrom: from,
      lookBackAt: from,
      // Beyond now: what is written while this runs is better found twice than not at all.
      lookBackUntil: slice.now + DAY,
      lookBackStep: 4,
      settleAt: null,
    }),
    advanceCursor(slice.box.id, cursor),
  ]);
  return MORE;
}

/**
 * The last certain moment, no further back than anything counts: the cap looks back a year. A moment to come is none,
 * it was set by a wrong clock; then everything is read anew that may still lead to a follow-up.
 */
function certainUntil({ box, now }: Slice): number {
  if (box.readUntil > now) return now - WINDOW_CLOSES - LONGEST_HOLD;
  return Math.max(box.readUntil, now - 365 * DAY);
}

type Found =
  | { readonly kind: "found"; readonly ids: Finds["ids"] }
  | { readonly kind: "too-many" }
  | Unfinished;

/** All that a span holds, oldest first. */
async function found(slice: Slice, query: Search, step: number): Promise<Found> {
  const answer = await searchThrough(slice, query);
  if (answer.kind !== "found") return answer;
  // Nobody writes or gets so many letters in a minute: what a program pours in is read as far as it goes.
  return answer.isAll || step <= SHORTEST_STEP ? answer : { kind: "too-many" };
}

/** A span that holds more than a slice can search is halved, and a slice of its own begins with the half. */
async function notFound(
  slice: Slice,
  ended: Exclude<Found, { kind: "found" }>,
  step: number,
): Promise<Outcome> {
  if (ended.kind !== "too-many") return ended;
  await write(slice, [setMailbox(slice.box.id, { lookBackStep: step / 2 })]);
  return MORE;
}

function nextStep(step: number, finds: number): number {
  if (finds < QUIET) return Math.min(LONGEST_STEP, step * 2);
  return finds > BUSY && step > 1 ? Math.max(1, Math.floor(step / 2)) : step;
}
