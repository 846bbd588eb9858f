import type { Mailbox, SentMail } from "../mailbox.ts";
import type { Sender } from "./leave.ts";

interface SentRow {
  id: string;
  thread_id: string;
  at: number;
  sender: string;
  recipients: string;
  made_by: Sender;
  raw: Uint8Array;
}

export type LeftMail = SentMail & { by: Sender };

/** Every mail that left, oldest first. */
export function allSent(mailbox: Mailbox): LeftMail[] {
  return mailbox.db.all<SentRow>("SELECT * FROM sent ORDER BY seq").map(leftMail);
}

export function findSent(mailbox: Mailbox, id: string): LeftMail | null {
  const row = mailbox.db.one<SentRow>("SELECT * FROM sent WHERE id = ?", id);
  return row ? leftMail(row) : null;
}

function leftMail(row: SentRow): LeftMail {
  return {
    id: row.id,
    threadId: row.thread_id,
    at: row.at,
    raw: Buffer.from(row.raw).toString("utf8"),
    from: row.sender,
    recipients: JSON.parse(row.recipients),
    by: row.made_by,
  };
}
