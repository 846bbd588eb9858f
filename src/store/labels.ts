import { sql } from "drizzle-orm";
import type { Standing } from "../domain/need.ts";
import type { LabelIds, StateLabel } from "../domain/state-labels.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { STANDING, type StandingRow, standingFrom } from "./standing.ts";

/** An outreach whose label has to be looked at. */
export interface LabelDue {
  readonly id: string;
  readonly threadId: string;
  /** The one that it was last given. */
  readonly label: StateLabel | null;
  readonly standing: Standing;
}

/** Outreach whose label may have to change by now, the longest waiting first. */
export async function labelsDue(
  db: Db,
  mailboxId: string,
  now: number,
  limit: number,
): Promise<readonly LabelDue[]> {
  const rows = await db.all<StandingRow & { id: string; threadId: string; label: StateLabel | null }>(sql`
    SELECT o.id AS id, o.thread_id AS threadId, o.label AS label, ${STANDING}
    FROM outreach o JOIN mailbox b ON b.id = o.mailbox_id LEFT JOIN follow_up f ON f.outreach_id = o.id
    WHERE o.mailbox_id = ${mailboxId} AND o.label_due_at IS NOT NULL AND o.label_due_at <= ${now}
    ORDER BY o.label_due_at, o.id LIMIT ${limit}`);
  return rows.map((row) => ({
    id: row.id,
    threadId: row.threadId,
    label: row.label,
    standing: standingFrom(row),
  }));
}

/** What conversations carry now, and when each is to be looked at again. */
export function labelsSet(
  rows: readonly { readonly id: string; readonly label: StateLabel | null; readonly dueAt: number | null }[],
): Statement {
  return sql`UPDATE outreach SET label = j.value ->> 'label', label_due_at = j.value ->> 'dueAt'
      FROM json_each(${JSON.stringify(rows)}) j WHERE outreach.id = j.value ->> 'id'`;
}

export function setLabelIds(mailboxId: string, ids: LabelIds): Statement {
  return sql`UPDATE mailbox SET label_ids = ${JSON.stringify(ids)} WHERE id = ${mailboxId}`;
}

/**
 * The labels are gone from Gmail, and with them from every conversation. A label that its owner deleted stays deleted
 * until they want the labels anew.
 */
export function labelsTakenAway(mailboxId: string): Statement[] {
  return [
    sql`UPDATE mailbox SET label_ids = (SELECT json_group_object(key, NULL) FROM json_each(label_ids) WHERE type = 'null')
        WHERE id = ${mailboxId}`,
    sql`UPDATE outreach SET label = NULL, label_due_at = 0 WHERE mailbox_id = ${mailboxId} AND label IS NOT NULL`,
  ];
}

/** The owner wants labels, those they deleted among them, or wants none; the next tick sees to it. */
export async function switchLabels(db: Db, mailboxId: string, isOn: boolean): Promise<void> {
  await batch(
    db,
    isOn
      ? [
          sql`UPDATE mailbox SET labels_on = 1,
                label_ids = (SELECT json_group_object(key, value) FROM json_each(label_ids) WHERE type <> 'null')
              WHERE id = ${mailboxId}`,
          sql`UPDATE outreach SET label_due_at = 0 WHERE mailbox_id = ${mailboxId} AND label_due_at IS NOT 0`,
        ]
      : [sql`UPDATE mailbox SET labels_on = 0 WHERE id = ${mailboxId}`],
  );
}
