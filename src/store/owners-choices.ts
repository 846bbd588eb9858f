import { sql } from "drizzle-orm";
import { type Exclusion, excludedBy, MOST_EXCLUSIONS, parseExclusions } from "../domain/owner/exclusions.ts";
import { type Says, type ThreadWord, wordAbout } from "../domain/owner/word.ts";
import type { Status } from "../domain/thread-state.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { reopen, soonerThan } from "./next-look.ts";
import { sayOnPage } from "./thread-words.ts";

/**
 * The owner's word on the page that an outreach is left alone, or tracked after all. Left alone is said at once, so
 * that no follow-up can be claimed or sent from this moment on.
 * @returns false when there is no such outreach, or its follow-up is on its way out this moment
 */
export async function sayOfOutreach(
  db: Db,
  mailboxId: string,
  id: string,
  says: Says,
  now: number,
): Promise<boolean> {
  const row = await db.get<{ threadId: string }>(sql`
    SELECT o.thread_id AS threadId FROM outreach o WHERE o.id = ${id} AND o.mailbox_id = ${mailboxId}
      AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.outreach_id = o.id AND f.state = 'sending')`);
  if (row === undefined || row === null) return false;
  await batch(db, [
    sayOnPage(mailboxId, row.threadId, says, now),
    says === "ignore"
      ? leaveAlone(mailboxId, [id], now)
      : sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE id = ${id} AND mailbox_id = ${mailboxId}`,
  ]);
  return true;
}

/**
 * The owner's word about a sent mail that is no outreach.
 * @param decisionId of the decision that says so
 * @returns false when there is no such mail, or it is outreach by now
 */
export async function sayOfMail(
  db: Db,
  mailboxId: string,
  decisionId: number,
  says: Says,
  now: number,
): Promise<boolean> {
  const row = await db.get<{ threadId: string }>(sql`
    SELECT thread_id AS threadId FROM decision
    WHERE id = ${decisionId} AND mailbox_id = ${mailboxId} AND outreach_id IS NULL AND thread_id IS NOT NULL`);
  if (row === undefined || row === null) return false;
  await batch(db, [sayOnPage(mailboxId, row.threadId, says, now)]);
  return true;
}

/** What the owner had said of a thread on the page, before they said something else. */
export interface SaidBefore {
  readonly page: Says | null;
  readonly pageAt: number;
}

/** Whether that is what holds of this mail by the page already: said again it changes nothing. */
export async function isSaidAlready(
  db: Db,
  mailboxId: string,
  decisionId: number,
  says: Says,
): Promise<boolean> {
  const row = await db.get<{ found: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM decision d
      JOIN thread_word w ON w.mailbox_id = d.mailbox_id AND w.thread_id = d.thread_id
      WHERE d.id = ${decisionId} AND d.mailbox_id = ${mailboxId} AND w.page = ${says} AND w.page_at > w.label_at) AS found`);
  return row?.found === 1;
}

/** @param decisionId of the decision that says that the mail is no outreach */
export async function saidBefore(db: Db, mailboxId: string, decisionId: number): Promise<SaidBefore> {
  const row = await db.get<SaidBefore>(sql`
    SELECT w.page, w.page_at AS pageAt FROM decision d
    JOIN thread_word w ON w.mailbox_id = d.mailbox_id AND w.thread_id = d.thread_id
    WHERE d.id = ${decisionId} AND d.mailbox_id = ${mailboxId}`);
  return row ?? { page: null, pageAt: 0 };
}

/**
 * Takes back what was said of a sent mail at that moment: what had been said before holds again.
 * @returns false when something else was said since, or a follow-up has gone out by it, or does this moment. Who presses
 *   twice finds it taken back already, and it is done.
 */
export async function unsayOfMail(
  db: Db,
  mailboxId: string,
  decisionId: number,
  saidAt: number,
  before: SaidBefore,
  now: number,
): Promise<boolean> {
  const thread = sql`(SELECT thread_id FROM decision WHERE id = ${decisionId} AND mailbox_id = ${mailboxId})`;
  const [changed] = await batch(db, [
    sql`UPDATE thread_word SET page = ${before.page}, page_at = ${before.pageAt}, is_open = 1
        WHERE mailbox_id = ${mailboxId} AND thread_id = ${thread} AND page_at = ${saidAt}
          AND NOT EXISTS (SELECT 1 FROM outreach o JOIN follow_up f ON f.outreach_id = o.id
            WHERE o.mailbox_id = ${mailboxId} AND o.thread_id = ${thread}
              AND f.state IN ('sending', 'sent', 'uncertain'))`,
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE mailbox_id = ${mailboxId} AND thread_id = ${thread}`,
  ]);
  if (changed === 1) return true;
  const { page, pageAt } = await saidBefore(db, mailboxId, decisionId);
  return page === before.page && pageAt === before.pageAt;
}

export async function readExclusions(db: Db, mailboxId: string): Promise<readonly Exclusion[]> {
  const row = await db.get<{ exclusions: string }>(
    sql`SELECT exclusions FROM mailbox WHERE id = ${mailboxId}`,
  );
  return parseExclusions(row?.exclusions ?? "[]");
}

/**
 * Leaves out what the owner writes to these people or about this. Open outreach that falls under it is left alone at
 * once, unless its owner said of that very thread that it is tracked.
 * @returns "full" when the list is
 */
export async function addExclusion(
  db: Db,
  mailboxId: string,
  exclusion: Exclusion,
  now: number,
): Promise<"added" | "known" | "full"> {
  const before = await readExclusions(db, mailboxId);
  if (before.some((each) => isSame(each, exclusion))) return "known";
  if (before.length >= MOST_EXCLUSIONS) return "full";
  const open = await lettersIn(db, mailboxId, ["awaiting", "held"]);
  const covered = open.filter((letter) => letter.said !== "track").filter(coveredBy(exclusion));
  await batch(db, [
    setExclusions(mailboxId, [...before, exclusion]),
    leaveAlone(mailboxId, idsOf(covered), now),
  ]);
  return "added";
}

/** Takes an exclusion back; what was left alone because of it is looked at again. */
export async function removeExclusion(
  db: Db,
  mailboxId: string,
  exclusion: Exclusion,
  now: number,
): Promise<void> {
  const before = await readExclusions(db, mailboxId);
  const after = before.filter((each) => !isSame(each, exclusion));
  const left = await lettersIn(db, mailboxId, ["not-tracked"]);
  const freed = left.filter((letter) => letter.said !== "ignore").filter(coveredBy(exclusion));
  await batch(db, [setExclusions(mailboxId, after), reopen(idsOf(freed), now)]);
}

function isSame(a: Exclusion, b: Exclusion): boolean {
  return a.kind === b.kind && a.value.toLowerCase() === b.value.toLowerCase();
}

function setExclusions(mailboxId: string, exclusions: readonly Exclusion[]): Statement {
  return sql`UPDATE mailbox SET exclusions = ${JSON.stringify(exclusions)} WHERE id = ${mailboxId}`;
}

/** A wish to send at once is over with it: tracked again, a follow-up goes its ordinary way. */
function leaveAlone(mailboxId: string, ids: readonly string[], now: number): Statement {
  return sql`UPDATE outreach SET status = 'not-tracked', status_since = ${now}, next_look_at = ${soonerThan(now)}, hurried_at = NULL
      WHERE mailbox_id = ${mailboxId} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

interface Letter {
  readonly id: string;
  readonly subject: string;
  readonly readers: readonly string[];
  readonly said: Says | null;
}

function coveredBy(exclusion: Exclusion): (letter: Letter) => boolean {
  return (letter) => excludedBy([exclusion], letter) !== null;
}

function idsOf(letters: readonly Letter[]): string[] {
  return letters.map((letter) => letter.id);
}

async function lettersIn(db: Db, mailboxId: string, statuses: readonly Status[]): Promise<Letter[]> {
  const rows = await db.all<{ id: string; subject: string; readers: string } & ThreadWord>(sql`
    SELECT o.id, o.subject, w.label, w.label_at AS labelAt, w.page, w.page_at AS pageAt,
      (SELECT json_group_array(r.address) FROM outreach_recipient r WHERE r.outreach_id = o.id) AS readers
    FROM outreach o LEFT JOIN thread_word w ON w.mailbox_id = o.mailbox_id AND w.thread_id = o.thread_id
    WHERE o.mailbox_id = ${mailboxId} AND o.status IN (SELECT value FROM json_each(${JSON.stringify(statuses)}))`);
  return rows.map(({ id, subject, readers, label, labelAt, page, pageAt }) => ({
    id,
    subject,
    readers: JSON.parse(readers) as string[],
    said: wordAbout({ label, labelAt, page, pageAt })?.says ?? null,
  }));
}
