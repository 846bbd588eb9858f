import { and, asc, desc, eq, gt, gte, inArray, isNotNull, sql } from "drizzle-orm";
import { DAY } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Status } from "../domain/thread.ts";
import type { Db } from "./db.ts";
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

export interface Overview {
  readonly counts: ReadonlyMap<Status, number>;
  /** Follow-ups that are claimed or lie in drafts, by their moment. */
  readonly goingOut: readonly OutreachLine[];
  /** Awaiting or held without a draft yet, the one that is looked at soonest first. */
  readonly waiting: readonly OutreachLine[];
  /** Uncertain or left to the owner within the last month, newest first. */
  readonly needsOwner: readonly OutreachLine[];
  readonly recent: readonly RecentDecision[];
}

const OPEN = ["awaiting", "held"];
const NEEDS_OWNER = ["uncertain", "spoiled"];

/** A draft waits at most for its week of window (draft mode), so an older day cannot hold one that is still open. */
export const OLDEST_OPEN_DRAFT = 10 * DAY;

/** Among how many of the newest decisions those about outreach are looked for. */
const RECENT_ENOUGH = 200;

/**
 * Everything the first page shows, in one round trip.
 * @param firstDay the ISO date in the mailbox's zone of `now - OLDEST_OPEN_DRAFT`
 */
export async function readOverview(
  db: Db,
  mailboxId: string,
  now: number,
  firstDay: string,
): Promise<Overview> {
  const mine = eq(outreach.mailboxId, mailboxId);
  const newest = db
    .select()
    .from(decision)
    .where(eq(decision.mailboxId, mailboxId))
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(RECENT_ENOUGH)
    .as("newest");
  const [counts, goingOut, waiting, needsOwner, recent] = await db.batch([
    statusCounts(db, mailboxId),
    selectLines(db)
      .where(
        and(
          eq(followUp.mailboxId, mailboxId),
          gte(followUp.sendDay, firstDay),
          inArray(followUp.state, ["claimed", "drafted", "sending"]),
          inArray(outreach.status, OPEN),
        ),
      )
      .orderBy(asc(followUp.sendAt))
      .limit(20),
    selectLines(db)
      .where(
        and(
          mine,
          isNotNull(outreach.nextLookAt),
          inArray(outreach.status, OPEN),
          sql`coalesce(${followUp.state}, '') NOT IN ('claimed', 'drafted', 'sending')`,
          sql`coalesce(${outreach.mode}, '') <> 'off'`,
        ),
      )
      .orderBy(asc(outreach.nextLookAt))
      .limit(6),
    selectLines(db)
      .where(and(mine, inArray(outreach.status, NEEDS_OWNER), gt(outreach.statusSince, now - 30 * DAY)))
      .orderBy(desc(outreach.statusSince))
      .limit(10),
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
  return { counts: toCounts(counts), goingOut, waiting, needsOwner, recent };
}
