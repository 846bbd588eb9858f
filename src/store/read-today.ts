import { and, asc, desc, eq, gt, gte, inArray, lte, sql } from "drizzle-orm";
import { DAY, WINDOW_CLOSES } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Status } from "../domain/thread-state.ts";
import type { Db } from "./db.ts";
import { type NeedLine, readNeeds } from "./needs.ts";
import { type OutreachLine, parseWhy, type Recipient, recipientsOf, selectLines } from "./read-lines.ts";
import { statusCounts, toCounts } from "./read-outreach.ts";
import { decision, followUp, outreach } from "./schema.ts";

export interface RecentDecision {
  readonly at: number;
  readonly verdict: string;
  readonly why: Why;
  readonly outreachId: string;
  readonly people: readonly Recipient[];
}

/** One letter of the last three weeks that is still open. */
export interface OpenLetter {
  readonly id: string;
  readonly firstAt: number;
  readonly status: Status;
  readonly isDrafted: boolean;
  readonly people: readonly Recipient[];
}

export interface Today {
  readonly counts: ReadonlyMap<Status, number>;
  /** Follow-ups that are claimed or lie in drafts, by their moment. */
  readonly drafted: readonly OutreachLine[];
  /** Open and not drafted yet, the one that is looked at soonest first. */
  readonly coming: readonly OutreachLine[];
  /** The newest first. */
  readonly open: readonly OpenLetter[];
  /** What Kindly cannot settle alone, whom an answer is owed first. */
  readonly needsOwner: readonly NeedLine[];
  readonly recent: readonly RecentDecision[];
}

const OPEN = ["awaiting", "held"];
const UNDER_WAY = sql`('claimed', 'drafted', 'sending')`;

/** A draft waits at most for its week of window (draft mode), so an older day cannot hold one that is still open. */
export const OLDEST_OPEN_DRAFT = 10 * DAY;

/** Among how many of the newest decisions those about outreach are looked for. */
const RECENT_ENOUGH = 200;

/** More than this, and a page is no longer a look at the day. */
const MOST_DRAFTED = 40;
const MOST_COMING = 60;
const MOST_OPEN = 300;
const MOST_NEEDS = 20;

/**
 * Everything the first page shows: one batch, and one query beside it.
 * @param firstDay the ISO date in the mailbox's zone of `now - OLDEST_OPEN_DRAFT`
 * @param until ms; what is looked at later is not `coming`
 */
export async function readToday(
  db: Db,
  mailboxId: string,
  now: number,
  { firstDay, until }: { readonly firstDay: string; readonly until: number },
): Promise<Today> {
  const mine = eq(outreach.mailboxId, mailboxId);
  const newest = db
    .select()
    .from(decision)
    .where(eq(decision.mailboxId, mailboxId))
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(RECENT_ENOUGH)
    .as("newest");
  const needs = readNeeds(db, mailboxId, now);
  const [counts, drafted, coming, open, recent] = await db.batch([
    statusCounts(db, mailboxId),
    selectLines(db)
      .where(
        and(
          eq(followUp.mailboxId, mailboxId),
          gte(followUp.sendDay, firstDay),
          sql`${followUp.state} IN ${UNDER_WAY}`,
          inArray(outreach.status, OPEN),
        ),
      )
      .orderBy(asc(followUp.sendAt))
      .limit(MOST_DRAFTED),
    selectLines(db)
      .where(
        and(
          mine,
          lte(outreach.nextLookAt, until),
          inArray(outreach.status, OPEN),
          sql`coalesce(${followUp.state}, '') NOT IN ${UNDER_WAY}`,
          sql`coalesce(${outreach.mode}, '') <> 'off'`,
        ),
      )
      .orderBy(asc(outreach.nextLookAt))
      .limit(MOST_COMING),
    db
      .select({
        id: outreach.id,
        firstAt: outreach.firstAt,
        status: sql<Status>`${outreach.status}`,
        isDrafted: sql`coalesce(${followUp.state}, '') IN ${UNDER_WAY}`.mapWith(Boolean),
        people: recipientsOf,
      })
      .from(outreach)
      .leftJoin(followUp, eq(followUp.outreachId, outreach.id))
      .where(and(mine, inArray(outreach.status, OPEN), gt(outreach.firstAt, now - WINDOW_CLOSES)))
      .orderBy(desc(outreach.firstAt))
      .limit(MOST_OPEN),
    db
      .select({
        at: newest.at,
        verdict: newest.verdict,
        why: sql`${newest.why}`.mapWith(parseWhy),
        outreachId: outreach.id,
        people: recipientsOf,
      })
      .from(newest)
      .innerJoin(outreach, eq(outreach.id, newest.outreachId))
      .orderBy(desc(newest.at), desc(newest.id))
      .limit(5),
  ]);
  const needsOwner = (await needs).slice(0, MOST_NEEDS);
  return { counts: toCounts(counts), drafted, coming, open, needsOwner, recent };
}
