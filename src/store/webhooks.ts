import { sql } from "drizzle-orm";
import type { WebhookEvent } from "../domain/webhook.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import type { OutreachRecord } from "./outreach.ts";

/** Enough for anybody's programs, and few enough to be told in one job. */
export const MOST_WEBHOOKS = 5;

export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: number;
  readonly deliveredAt: number | null;
  readonly failingSince: number | null;
  readonly failure: string | null;
  readonly stoppedAt: number | null;
}

export async function listWebhooks(db: Db, mailboxId: string): Promise<WebhookRecord[]> {
  const rows = await db.all<Omit<WebhookRecord, "events"> & { events: string }>(sql`
    SELECT id, url, events, created_at AS createdAt, delivered_at AS deliveredAt, failing_since AS failingSince, failure,
      stopped_at AS stoppedAt
    FROM webhook WHERE mailbox_id = ${mailboxId} ORDER BY created_at, id`);
  return rows.map((row) => ({ ...row, events: JSON.parse(row.events) as WebhookEvent[] }));
}

/** @returns null when this mailbox has no webhook of that id */
export async function findWebhook(
  db: Db,
  mailboxId: string,
  id: string,
): Promise<{ readonly url: string; readonly secret: string } | null> {
  const row = await db.get<{ url: string; secret: string }>(
    sql`SELECT url, secret FROM webhook WHERE id = ${id} AND mailbox_id = ${mailboxId}`,
  );
  return row ?? null;
}

/** @returns false when there is no room for another */
export async function addWebhook(
  db: Db,
  mailboxId: string,
  row: {
    readonly id: string;
    readonly url: string;
    /** Sealed. */
    readonly secret: string;
    readonly events: readonly WebhookEvent[];
  },
  now: number,
): Promise<boolean> {
  const [added] = await batch(db, [
    sql`INSERT INTO webhook (id, mailbox_id, url, secret, events, created_at)
        SELECT ${row.id}, ${mailboxId}, ${row.url}, ${row.secret}, ${JSON.stringify(row.events)}, ${now}
        WHERE (SELECT count(*) FROM webhook WHERE mailbox_id = ${mailboxId}) < ${MOST_WEBHOOKS}`,
    count(mailboxId),
  ]);
  return added === 1;
}

export async function removeWebhook(db: Db, mailboxId: string, id: string): Promise<boolean> {
  const [removed] = await batch(db, [
    sql`DELETE FROM webhook WHERE id = ${id} AND mailbox_id = ${mailboxId}`,
    sql`DELETE FROM webhook_delivery WHERE webhook_id = ${id} AND mailbox_id = ${mailboxId}`,
    count(mailboxId),
  ]);
  return removed === 1;
}

export async function sealedSecrets(
  db: Db,
  mailboxId: string,
): Promise<{ readonly id: string; readonly secret: string }[]> {
  return await db.all(sql`SELECT id, secret FROM webhook WHERE mailbox_id = ${mailboxId}`);
}

/** After a change of the Worker's secret. */
export async function resealWebhook(db: Db, id: string, sealed: string): Promise<void> {
  await db.run(sql`UPDATE webhook SET secret = ${sealed} WHERE id = ${id}`);
}

/** One that was given up is told again, from now on. */
export async function resumeWebhook(db: Db, mailboxId: string, id: string): Promise<boolean> {
  const [resumed] = await batch(db, [
    sql`UPDATE webhook SET stopped_at = NULL, failing_since = NULL, failure = NULL
        WHERE id = ${id} AND mailbox_id = ${mailboxId} AND stopped_at IS NOT NULL`,
    count(mailboxId),
  ]);
  return resumed === 1;
}

/** Kept beside the mailbox, so that one without webhooks pays nothing for them in any tick. */
function count(mailboxId: string): Statement {
  return sql`UPDATE mailbox SET webhooks = (
      SELECT count(*) FROM webhook WHERE mailbox_id = ${mailboxId} AND stopped_at IS NULL)
    WHERE id = ${mailboxId}`;
}

/**
 * Puts an event down to be told, in the batch that makes it true and before the statement that shows it: under the same
 * condition, so once. What happened before a webhook was made is no news to it.
 */
export function tell(
  outreach: Pick<OutreachRecord, "id" | "mailboxId" | "nextLookAt">,
  event: WebhookEvent,
  at: number,
  now: number,
): Statement {
  return sql`INSERT OR IGNORE INTO webhook_delivery (webhook_id, event, outreach_id, at, mailbox_id, next_at)
      SELECT w.id, ${event}, o.id, ${at}, w.mailbox_id, ${now}
      FROM webhook w JOIN outreach o ON o.id = ${outreach.id} AND o.next_look_at IS ${outreach.nextLookAt}
      WHERE w.mailbox_id = ${outreach.mailboxId} AND w.stopped_at IS NULL AND w.created_at <= ${at}
        AND EXISTS (SELECT 1 FROM json_each(w.events) WHERE value = ${event})`;
}
