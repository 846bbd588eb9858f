import { and, count, countDistinct, eq, gt } from "drizzle-orm";
import type { MailboxFacts } from "../domain/health/mailbox.ts";
import type { Db } from "./db.ts";
import { doctorTicket, letter, mailbox, unread } from "./schema.ts";

/** One mailbox as it is examined: what is judged of it, and where its owner is. */
export type ExaminedMailbox = Omit<MailboxFacts, "now"> & { readonly id: string; readonly zone: string };

/** Takes a ticket that the doctor has laid into the database; it is good once. */
export async function takeDoctorTicket(db: Db, hash: string, now: number): Promise<boolean> {
  const taken = await db
    .delete(doctorTicket)
    .where(and(eq(doctorTicket.hash, hash), gt(doctorTicket.until, now)))
    .returning({ hash: doctorTicket.hash });
  return taken.length === 1;
}

/** The mailboxes that were connected first. */
export async function mailboxesToExamine(db: Db, now: number, limit: number): Promise<ExaminedMailbox[]> {
  const rows = await db.select().from(mailbox).orderBy(mailbox.connectedAt).limit(limit);
  return await Promise.all(
    rows.map(async (row) => ({
      ...row,
      isPaused: row.lookBackPausedAt !== null,
      unread: await countUnread(db, row.id),
      sentLastDay: await countSentSince(db, row.id, now - 24 * 3_600_000),
    })),
  );
}

async function countUnread(db: Db, mailboxId: string): Promise<number> {
  const row = await db.select({ n: count() }).from(unread).where(eq(unread.mailboxId, mailboxId)).get();
  return row?.n ?? 0;
}

/** Goes through all letters, for they are not sorted by time: bearable when somebody asks, too dear for every tick. */
export async function countSentSince(db: Db, mailboxId: string, since: number): Promise<number> {
  const row = await db
    .select({ n: countDistinct(letter.messageId) })
    .from(letter)
    .where(and(eq(letter.mailboxId, mailboxId), gt(letter.at, since)))
    .get();
  return row?.n ?? 0;
}
