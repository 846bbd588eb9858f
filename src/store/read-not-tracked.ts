import { and, desc, eq, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Why } from "../domain/reasons.ts";
import type { Db } from "./db.ts";
import { parseWhy } from "./read-lines.ts";
import { decision } from "./schema.ts";

/** A sent mail that was judged not to be outreach. */
export interface NotTracked {
  readonly id: number;
  readonly at: number;
  readonly messageId: string | null;
  readonly subject: string | null;
  readonly readers: string | null;
  readonly why: Why;
}

export interface DecisionPlace {
  readonly at: number;
  readonly id: number;
}

/** Decisions about mail that belongs to no outreach, newest first. */
export async function listNotTracked(
  db: Db,
  mailboxId: string,
  after: DecisionPlace | null,
  limit: number,
): Promise<{ readonly mails: readonly NotTracked[]; readonly next: DecisionPlace | null }> {
  const rows = await db
    .select({
      id: decision.id,
      at: decision.at,
      messageId: decision.messageId,
      subject: decision.subject,
      readers: decision.readers,
      why: sql`${decision.why}`.mapWith(parseWhy),
    })
    .from(decision)
    .where(
      and(
        eq(decision.mailboxId, mailboxId),
        isNull(decision.outreachId),
        isNotNull(decision.messageId),
        after === null
          ? undefined
          : and(lte(decision.at, after.at), or(lt(decision.at, after.at), lt(decision.id, after.id))),
      ),
    )
    .orderBy(desc(decision.at), desc(decision.id))
    .limit(limit + 1);
  const mails = rows.slice(0, limit);
  const last = mails.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { mails, next: more ? { at: last.at, id: last.id } : null };
}
