import { and, count, desc, eq, getTableColumns } from "drizzle-orm";
import { type Policy, policySchema } from "../domain/policy.ts";
import type { Db } from "./db.ts";
import { followUp, LIES_IN_DRAFTS, mailbox, unread } from "./schema.ts";

const { grant: _grant, access: _access, exclusions: _exclusions, ...shown } = getTableColumns(mailbox);

type ShownRow = Omit<typeof mailbox.$inferSelect, "grant" | "access" | "exclusions">;

/** A mailbox as its owner sees it: everything but what opens it, and what has a page of its own. */
export type ShownMailbox = Omit<ShownRow, "policy"> & { readonly policy: Policy };

/** @returns null when there is no such mailbox (any more) */
export async function readMailbox(db: Db, id: string): Promise<ShownMailbox | null> {
  const row = await db.select(shown).from(mailbox).where(eq(mailbox.id, id)).get();
  return row === undefined ? null : toShown(row);
}

/** The columns that its owner may see. */
export { shown as SHOWN_COLUMNS };

export function toShown(row: ShownRow): ShownMailbox {
  return { ...row, policy: policySchema.parse(JSON.parse(row.policy)) };
}

/** How many follow-ups of Kindly's lie in Gmail's drafts. */
export async function readDrafted(db: Db, mailboxId: string): Promise<number> {
  const row = await db
    .select({ n: count() })
    .from(followUp)
    .where(and(eq(followUp.mailboxId, mailboxId), LIES_IN_DRAFTS))
    .get();
  return row?.n ?? 0;
}

export interface UnreadMail {
  readonly messageId: string;
  readonly at: number;
  readonly detail: string;
  /** When it is read once more; null when its owner has to ask. */
  readonly retryAt: number | null;
}

/** Mail that could not be read, newest first, and how much of it there is. */
export async function readUnread(
  db: Db,
  mailboxId: string,
  limit: number,
): Promise<{ readonly total: number; readonly newest: readonly UnreadMail[] }> {
  const mine = eq(unread.mailboxId, mailboxId);
  const [newest, totals] = await db.batch([
    db
      .select({
        messageId: unread.messageId,
        at: unread.at,
        detail: unread.detail,
        retryAt: unread.retryAt,
      })
      .from(unread)
      .where(mine)
      .orderBy(desc(unread.at))
      .limit(limit),
    db.select({ n: count() }).from(unread).where(mine),
  ]);
  return { total: totals[0]?.n ?? 0, newest };
}
