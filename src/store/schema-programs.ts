import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { WEBHOOK_EVENTS } from "../domain/webhook.ts";

/** The tables that serve programs: where they want to be told of what happened, and what they were answered. */

/** Where a program of the owner's wants to be told. */
export const webhook = sqliteTable(
  "webhook",
  {
    id: text().primaryKey(),
    mailboxId: text().notNull(),
    url: text().notNull(),
    /** Sealed: what its deliveries are signed with. */
    secret: text().notNull(),
    /** JSON list of what it wants to hear of. */
    events: text().notNull(),
    createdAt: integer().notNull(),
    /** When a delivery last arrived. */
    deliveredAt: integer(),
    /** Since when none arrives, and what came instead; null while they do. */
    failingSince: integer(),
    failure: text(),
    /** When it was given up; its owner may switch it on again. */
    stoppedAt: integer(),
  },
  (t) => [index("webhook_by_mailbox").on(t.mailboxId)],
);

/** What has to be told and has not arrived yet. Written with the change that it tells of, in one batch. */
export const webhookDelivery = sqliteTable(
  "webhook_delivery",
  {
    webhookId: text().notNull(),
    event: text({ enum: WEBHOOK_EVENTS }).notNull(),
    outreachId: text().notNull(),
    /** When that happened: with the three before it what makes it one event, told once. */
    at: integer().notNull(),
    mailboxId: text().notNull(),
    attempts: integer().notNull().default(0),
    nextAt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.webhookId, t.event, t.outreachId, t.at] }),
    index("webhook_delivery_due").on(t.mailboxId, t.nextAt),
  ],
);

/** A request that carried an Idempotency-Key, and how it was answered; kept for a day. */
export const answeredRequest = sqliteTable(
  "answered_request",
  {
    mailboxId: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of its method, path and body. */
    fingerprint: text().notNull(),
    /** Null while it is being answered. */
    status: integer(),
    body: text(),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mailboxId, t.key] }),
    index("answered_request_by_time").on(t.mailboxId, t.at),
  ],
);
