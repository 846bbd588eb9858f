import { sql } from "drizzle-orm";
import type { Tied } from "../domain/reply/ties.ts";
import type { ReplyVerdict } from "../domain/reply/verdict.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import type { MailRow } from "./mail.ts";

/** A mail that is kept as an answer to one outreach, and may answer another. */
export interface KeptAnswer {
  readonly messageId: string;
  readonly from: { readonly address: string; readonly name: string };
  readonly subject: string;
  readonly verdict: ReplyVerdict;
  /** What it is kept for. */
  readonly kept: Pick<Tied, "outreachId" | "tie">;
  readonly subjectOfKept: string;
  /** Its sender is a contact, and none of those to whom that letter went. */
  readonly isOfContact: boolean;
}

/** Those of the messages that came in outside all tracked threads and are kept for another outreach alone. */
export async function answersKeptForOthers(
  db: Db,
  mailboxId: string,
  outreachId: string,
  ids: readonly string[],
): Promise<KeptAnswer[]> {
  const rows = await db.all<Stored>(sql`
    SELECT m.id AS messageId, m.address, m.name, m.subject, m.verdict, m.tie,
      o.id AS outreachId, o.subject AS subjectOfKept,
      EXISTS (SELECT 1 FROM contact_address a WHERE a.list_id = m.list_id AND a.address = m.address
        AND a.contact_id NOT IN (SELECT b.contact_id FROM outreach_recipient r
          JOIN contact_address b ON b.list_id = r.list_id AND b.address = r.address
          WHERE r.outreach_id = o.id)) AS isOfContact
    FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN message m ON m.mailbox_id = ${mailboxId} AND m.id = j.value AND m.tie IS NOT NULL
    CROSS JOIN outreach o ON o.id = m.outreach_id AND o.id <> ${outreachId}
    WHERE m.verdict IS NOT NULL AND NOT EXISTS (SELECT 1 FROM shared_answer s
      WHERE s.mailbox_id = m.mailbox_id AND s.outreach_id = ${outreachId} AND s.message_id = m.id)`);
  return rows.map(({ messageId, address, name, subject, verdict, tie, outreachId, ...row }) => ({
    messageId,
    from: { address, name },
    subject,
    verdict: JSON.parse(verdict),
    kept: { outreachId, tie },
    subjectOfKept: row.subjectOfKept,
    isOfContact: row.isOfContact === 1,
  }));
}

interface Stored {
  readonly messageId: string;
  readonly address: string;
  readonly name: string;
  readonly subject: string;
  readonly verdict: string;
  readonly tie: Tied["tie"];
  readonly outreachId: string;
  readonly subjectOfKept: string;
  readonly isOfContact: number;
}

/** Keeps which further outreach each mail may answer. */
export function shareAnswers(
  mailboxId: string,
  mail: readonly Pick<MailRow, "id" | "answers">[],
): Statement[] {
  const rows = mail.flatMap(({ id, answers }) =>
    (answers?.also ?? []).map((outreachId) => ({ outreachId, messageId: id })),
  );
  if (rows.length === 0) return [];
  return [
    sql`INSERT OR IGNORE INTO shared_answer (mailbox_id, outreach_id, message_id)
        SELECT ${mailboxId}, value ->> 'outreachId', value ->> 'messageId' FROM json_each(${JSON.stringify(rows)})`,
  ];
}
