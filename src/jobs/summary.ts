import { HOUR } from "../domain/policy.ts";
import { summaryDue } from "../domain/summary/due.ts";
import type { OutgoingLetter } from "../ports.ts";
import type { Statement } from "../store/commit.ts";
import { setMailbox } from "../store/mailboxes.ts";
import { claimSummary, loadSummary, reclaimSummary, summarySent } from "../store/summaries.ts";
import { DONE, faulted, MORE, type Outcome, presentOf, type Slice, write } from "./slice.ts";

/** What writing it takes, and that with the rows that say so. It is written from a database that nobody counts at. */
const QUERIES_TO_WRITE = 10;
const QUERIES_PER_SUMMARY = QUERIES_TO_WRITE + 9;

/** Gmail's search index lags a little behind writes; only after this long is "not found" an answer. */
const SETTLED = HOUR;

/**
 * The weekly summary: written into the owner's inbox once per ISO week. It is inserted, not sent, so it costs none of
 * the owner's sending limit and never shows as sent mail; its Message-ID names the week, so that after a crash one
 * search tells whether it arrived.
 */
export async function sendSummary(slice: Slice): Promise<Outcome> {
  const { box, db } = slice;
  const now = presentOf(slice);
  if (now < box.summaryAt) return DONE;
  if (slice.budget.queriesLeft() < QUERIES_PER_SUMMARY) return MORE;
  const { week, isDue } = summaryDue(now, box.zone, box.policy);
  // Last week's never came, and this week's hour has not struck.
  if (!isDue) return await planNext(slice);
  const existing = await loadSummary(db, box.id, week);
  if (existing?.state === "sent") return await planNext(slice);
  const messageId = `kindly-summary-${week}-${box.id}@kindly.invalid`;
  if (existing !== null && now - existing.claimedAt < SETTLED) return DONE;
  // Also without a row: a database that was restored from a backup has forgotten this week's.
  if (slice.budget.left() < 2) return MORE;
  const found = await slice.mailbox.search({ messageId, in: "anywhere" }, null);
  if (!found.ok) return faulted(found.fault);
  const [arrived] = found.value.found;
  if (arrived !== undefined) return await done(slice, week, arrived.messageId, existing === null);
  const [claimed] = await write(slice, [
    existing === null
      ? claimSummary(box.id, week, now)
      : reclaimSummary(box.id, week, existing.claimedAt, now),
  ]);
  if (claimed !== 1) return DONE;
  const written = await slice.writeSummary(box.id, now);
  slice.budget.query(QUERIES_TO_WRITE);
  if (written === null) return await planNext(slice);
  const owner = { address: box.address, name: box.name };
  const letter: OutgoingLetter = {
    threadId: null,
    from: { address: box.address, name: "Kindly" },
    to: [owner],
    subject: written.subject,
    inReplyTo: null,
    references: [],
    text: written.text,
    html: written.html,
    nonce: `summary-${week}`,
    messageId: `<${messageId}>`,
    at: now,
  };
  const inserted = await slice.mailbox.insert(letter);
  if (!inserted.ok) return faulted(inserted.fault);
  return await done(slice, week, inserted.value.messageId);
}

async function done(slice: Slice, week: string, messageId: string, isUnclaimed = false): Promise<Outcome> {
  return await planNext(slice, [
    ...(isUnclaimed ? [claimSummary(slice.box.id, week, presentOf(slice))] : []),
    summarySent(slice.box.id, week, messageId, presentOf(slice)),
  ]);
}

async function planNext(slice: Slice, also: readonly Statement[] = []): Promise<Outcome> {
  const { nextAt } = summaryDue(presentOf(slice), slice.box.zone, slice.box.policy);
  await write(slice, [...also, setMailbox(slice.box.id, { summaryAt: nextAt })]);
  return DONE;
}
