import { sql } from "drizzle-orm";
import type { WebhookEvent } from "../domain/webhook.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** Something to be told, with where and what about. */
export interface Delivery {
  readonly webhookId: string;
  readonly event: WebhookEvent;
  readonly outreachId: string;
  readonly at: number;
  readonly attempts: number;
  readonly nextAt: number;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
  readonly subject: string;
  readonly kind: string;
  readonly firstAt: number;
  readonly status: string;
  /** JSON list of name and address. */
  readonly people: string;
}

export async function dueDeliveries(
  db: Db,
  mailboxId: string,
  now: number,
  limit: number,
): Promise<Delivery[]> {
  return await db.all<Delivery>(sql`
    SELECT d.webhook_id AS webhookId, d.event, d.outreach_id AS outreachId, d.at, d.attempts, d.next_at AS nextAt, w.url,
      w.secret, o.subject, o.kind, o.first_at AS firstAt, o.status,
      (SELECT json_group_array(json_object('name', r.name, 'address', r.address))
       FROM outreach_recipient r WHERE r.outreach_id = o.id) AS people
    FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id JOIN outreach o ON o.id = d.outreach_id
    WHERE d.mailbox_id = ${mailboxId} AND d.next_at <= ${now}
    ORDER BY d.next_at LIMIT ${limit}`);
}

/** Whether anything is to be told now. */
export async function hasDueDelivery(db: Db, mailboxId: string, now: number): Promise<boolean> {
  const row = await db.get<{ due: number }>(sql`
    SELECT 1 AS due FROM webhook_delivery WHERE mailbox_id = ${mailboxId} AND next_at <= ${now} LIMIT 1`);
  return row !== undefined && row !== null;
}

type Key = Pick<Delivery, "webhookId" | "event" | "outreachId" | "at" | "nextAt">;

/**
 * Takes a delivery to try it, by one conditional update: of two jobs one gets it, and one whose job dies is due again
 * at `again`.
 */
export async function takeDelivery(db: Db, delivery: Key, again: number): Promise<boolean> {
  const [taken] = await batch(db, [
    sql`UPDATE webhook_delivery SET next_at = ${again}, attempts = attempts + 1
        WHERE ${that(delivery)} AND next_at = ${delivery.nextAt}`,
  ]);
  return taken === 1;
}

/** It arrived, so the webhook listens again, whatever failed before. */
export function arrived(delivery: Key, now: number): Statement[] {
  return [
    sql`DELETE FROM webhook_delivery WHERE ${that(delivery)}`,
    sql`UPDATE webhook SET delivered_at = ${now}, failing_since = NULL, failure = NULL WHERE id = ${delivery.webhookId}`,
  ];
}

export function tryAgain(delivery: Key, failure: string, at: number, now: number): Statement[] {
  return [
    sql`UPDATE webhook_delivery SET next_at = ${at} WHERE ${that(delivery)}`,
    sql`UPDATE webhook SET failing_since = coalesce(failing_since, ${now}), failure = ${failure}
        WHERE id = ${delivery.webhookId}`,
  ];
}

/** Nobody answers there any more: it is told nothing until its owner switches it on again. */
export function giveUp(mailboxId: string, delivery: Key, failure: string, now: number): Statement[] {
  return [
    sql`DELETE FROM webhook_delivery WHERE webhook_id = ${delivery.webhookId}`,
    sql`UPDATE webhook SET stopped_at = ${now}, failing_since = coalesce(failing_since, ${now}), failure = ${failure}
        WHERE id = ${delivery.webhookId}`,
    sql`UPDATE mailbox SET webhooks = (
          SELECT count(*) FROM webhook WHERE mailbox_id = ${mailboxId} AND stopped_at IS NULL)
        WHERE id = ${mailboxId}`,
  ];
}

function that({ webhookId, event, outreachId, at }: Key): Statement {
  return sql`webhook_id = ${webhookId} AND event = ${event} AND outreach_id = ${outreachId} AND at = ${at}`;
}
