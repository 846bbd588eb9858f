import { and, asc, eq, gte, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { type OutreachLine, selectLines } from "./read-lines.ts";
import { followUp, outreach } from "./schema.ts";

const OPEN = ["awaiting", "held"];
/** Of each sort: a follow-up is limited to a few a day, so these are weeks. */
const MOST = 100;

/**
 * Follow-ups that are to go out: those that lie in drafts, and those whose letters still wait for an answer, each by
 * its time.
 * @param firstDay the ISO date in the mailbox's zone before which no draft can be open any more
 */
export async function readUpcoming(db: Db, mailboxId: string, firstDay: string): Promise<OutreachLine[]> {
  const [drafted, waiting] = await db.batch([
    selectLines(db)
      .where(
        and(
          eq(followUp.mailboxId, mailboxId),
          gte(followUp.sendDay, firstDay),
          inArray(followUp.state, ["claimed", "drafted"]),
          inArray(outreach.status, OPEN),
        ),
      )
      .orderBy(asc(followUp.sendAt))
      .limit(MOST),
    selectLines(db)
      .where(
        and(
          eq(outreach.mailboxId, mailboxId),
          isNotNull(outreach.nextLookAt),
          inArray(outreach.status, OPEN),
          sql`coalesce(${followUp.state}, '') NOT IN ('claimed', 'drafted', 'sending')`,
          sql`coalesce(${outreach.mode}, '') <> 'off'`,
        ),
      )
      .orderBy(asc(outreach.nextLookAt))
      .limit(MOST),
  ]);
  return [...drafted, ...waiting];
}
