import { type SQL, sql } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { dayOf } from "../domain/calendar.ts";
import { DAY, DRAFT_MARGIN, LIES_AS_DRAFT, type Mode } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import { LETTERS_LOADED, NOTABLE_CODES, type SummaryFacts } from "../domain/summary/facts.ts";
import { WEEKS_SHOWN } from "../domain/summary/figures.ts";
import { UPCOMING } from "../domain/summary/summary.ts";
import type { Db } from "./db.ts";
import { NAMED, type NamedRow } from "./named.ts";
import { mayNeedOwner, type NeedRow, needsAmong } from "./needs.ts";

/** Lists of a summary are read by a person: more than this is cut. */
const LONGEST_LIST = 60;

/**
 * Loads what the weekly summary of one mailbox tells: one batch of eight statements, each with a limit.
 * @param now ms since the epoch
 * @returns null when there is no such mailbox
 */
export async function loadSummaryFacts(db: Db, mailboxId: string, now: number): Promise<SummaryFacts | null> {
  const rows = await readTogether<Rows>(db, {
    mailbox: sql`SELECT mode, status, trouble FROM mailbox WHERE id = ${mailboxId}`,
    letters: lettersOf(mailboxId),
    replies: repliesTo(mailboxId, now),
    drafts: draftsOf(mailboxId, now),
    planned: plannedOf(mailboxId, now),
    needs: mayNeedOwner(mailboxId, now),
    notable: notableOf(mailboxId, now),
    unread: sql`SELECT COUNT(*) AS n FROM (SELECT 1 FROM unread WHERE mailbox_id = ${mailboxId} LIMIT 1000)`,
  });
  const [mailbox] = rows.mailbox;
  if (mailbox === undefined) return null;
  return {
    mailbox,
    letters: rows.letters.map((row) => ({ ...row, asks: row.asks === 1, delivered: row.delivered === 1 })),
    replies: rows.replies,
    upcoming: [
      ...rows.drafts.map((row) => ({ ...row, drafted: row.drafted === 1 })),
      ...rows.planned.flatMap(({ why, nextLookAt, ...row }) => {
        const sendAt = plannedMoment(JSON.parse(why), nextLookAt);
        return sendAt === null ? [] : [{ ...row, sendAt, drafted: false }];
      }),
    ],
    needs: needsAmong(rows.needs, now).slice(0, LONGEST_LIST),
    notable: rows.notable.map(({ why, ...row }) => ({ ...row, why: JSON.parse(why) })),
    unread: rows.unread[0]?.n ?? 0,
  };
}

interface LetterRow {
  readonly outreachId: string;
  readonly at: number;
  readonly asks: 0 | 1;
  readonly delivered: 0 | 1;
  readonly answeredAt: number | null;
  readonly followedUpAt: number | null;
}
type UpcomingRow = NamedRow & { readonly sendAt: number; readonly drafted: 0 | 1; readonly mode: Mode };
type PlannedRow = NamedRow & { readonly mode: Mode; readonly nextLookAt: number; readonly why: string };
type NotableRow = NamedRow & { readonly at: number; readonly why: string };

interface Rows {
  readonly mailbox: SummaryFacts["mailbox"];
  readonly letters: LetterRow;
  readonly replies: SummaryFacts["replies"][number];
  readonly drafts: UpcomingRow;
  readonly planned: PlannedRow;
  readonly needs: NeedRow;
  readonly notable: NotableRow;
  readonly unread: { readonly n: number };
}

const dialect = new SQLiteAsyncDialect();

/** One round trip. drizzle's own batch() cannot bind the values of raw statements, so they are handed to D1 directly. */
async function readTogether<R>(
  db: Db,
  queries: { readonly [Name in keyof R]: SQL },
): Promise<{ readonly [Name in keyof R]: readonly R[Name][] }> {
  const named = Object.entries<SQL>(queries);
  const results = await db.$client.batch(
    named.map(([, statement]) => {
      const query = dialect.sqlToQuery(statement);
      return db.$client.prepare(query.sql).bind(...query.params);
    }),
  );
  const rows = named.map(([name], i) => [name, results[i]?.results ?? []] as const);
  return Object.fromEntries(rows) as unknown as { readonly [Name in keyof R]: readonly R[Name][] };
}

/** What a person wrote and not a machine; calendar answers are among "human". */
const BY_A_PERSON = sql`('human', 'decline', 'opt-out')`;

/** Served by the index outreach_list. */
function newest(mailboxId: string): SQL {
  return sql`(SELECT * FROM outreach WHERE mailbox_id = ${mailboxId} AND status <> 'not-tracked' ORDER BY first_at DESC LIMIT ${LETTERS_LOADED})`;
}

function lettersOf(mailboxId: string): SQL {
  return sql`SELECT o.id AS outreachId, o.first_at AS at, o.asks AS asks, o.status <> 'bounced' AS delivered,
      COALESCE(
        (SELECT MIN(m.at) FROM message m WHERE m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id
          AND m.at >= o.first_at AND m.role = 'reply' AND m.verdict_kind IN ${BY_A_PERSON}),
        CASE WHEN o.status IN ('replied', 'declined', 'opted-out') THEN o.status_since END
      ) AS answeredAt,
      f.sent_at AS followedUpAt
    FROM ${newest(mailboxId)} o LEFT JOIN follow_up f ON f.outreach_id = o.id`;
}

function repliesTo(mailboxId: string, now: number): SQL {
  return sql`SELECT o.id AS outreachId, m.at AS at FROM ${newest(mailboxId)} o
    JOIN message m ON m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id
      AND m.at >= ${now - (WEEKS_SHOWN + 1) * 7 * DAY}
    WHERE m.role = 'reply' AND m.verdict_kind IN ${BY_A_PERSON} ORDER BY m.at DESC LIMIT 2000`;
}

/** Claimed or drafted already. Served by follow_up_by_day; a draft left to its owner may be a week past its moment. */
function draftsOf(mailboxId: string, now: number): SQL {
  return sql`SELECT ${NAMED}, f.send_at AS sendAt, f.state = 'drafted' AS drafted, COALESCE(o.mode, b.mode) AS mode
    FROM follow_up f JOIN outreach o ON o.id = f.outreach_id JOIN mailbox b ON b.id = f.mailbox_id
    WHERE f.mailbox_id = ${mailboxId} AND f.state IN ('claimed', 'drafted') AND o.status IN ('awaiting', 'held')
      AND f.send_day BETWEEN ${dayOf(now - 8 * DAY, "UTC")} AND ${dayOf(now + UPCOMING + DAY, "UTC")}
    ORDER BY f.send_at LIMIT ${LONGEST_LIST}`;
}

/** Decided, and drafted only a day ahead. Served by outreach_due; the newest decision about the moment holds. */
function plannedOf(mailboxId: string, now: number): SQL {
  return sql`SELECT * FROM (SELECT ${NAMED}, COALESCE(o.mode, b.mode) AS mode, o.next_look_at AS nextLookAt,
        (SELECT d.why FROM decision d WHERE d.outreach_id = o.id AND d.verdict IN ('wait', 'hold')
          ORDER BY d.id DESC LIMIT 1) AS why
      FROM outreach o JOIN mailbox b ON b.id = o.mailbox_id
      WHERE o.mailbox_id = ${mailboxId} AND o.next_look_at IS NOT NULL AND o.next_look_at <= ${now + UPCOMING}
        AND o.status IN ('awaiting', 'held')
        AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.outreach_id = o.id AND f.state <> 'withdrawn')
      ORDER BY o.next_look_at LIMIT ${LONGEST_LIST}) WHERE why IS NOT NULL`;
}

/** A full day moves the moment without naming it; the next look is then the time to draft for the new one. */
function plannedMoment(why: Why, nextLookAt: number): number | null {
  if (why.code === "moment-set") return why.sendAt;
  const isMoved = why.code === "domain-full" || why.code === "day-full";
  return isMoved ? nextLookAt + LIES_AS_DRAFT + DRAFT_MARGIN : null;
}

/** The newest telling decision of each outreach in the last week, unless it has been overtaken by an answer. */
function notableOf(mailboxId: string, now: number): SQL {
  const codes = JSON.stringify(NOTABLE_CODES);
  return sql`SELECT ${NAMED}, d.at AS at, d.why AS why FROM decision d JOIN outreach o ON o.id = d.outreach_id
    WHERE d.mailbox_id = ${mailboxId} AND d.at > ${now - 7 * DAY}
      AND json_extract(d.why, '$.code') IN (SELECT value FROM json_each(${codes}))
      AND o.status NOT IN ('replied', 'declined', 'opted-out', 'followed-up', 'owner-wrote-again',
        'not-tracked')
      AND NOT EXISTS (SELECT 1 FROM decision newer WHERE newer.outreach_id = d.outreach_id AND newer.id > d.id
        AND json_extract(newer.why, '$.code') IN (SELECT value FROM json_each(${codes})))
    ORDER BY d.at DESC LIMIT ${LONGEST_LIST}`;
}
