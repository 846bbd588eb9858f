import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";

/** "projects/X/topics/Y" (Pub/Sub, guide "Resource names"). */
export const TOPIC_NAME = /^projects\/([^/\s]+)\/topics\/([A-Za-z][\w.~+%-]{2,254})$/;

export const NewTopic = z.strictObject({
  topicName: z.string().regex(TOPIC_NAME),
  /** Whether gmail-api-push@system.gserviceaccount.com may publish to it. */
  granted: z.boolean().default(true),
});

/** A push subscription, as one sets it up in Google Cloud. Its topic is made, with the grant, when there is none. */
export const NewSubscription = z.strictObject({
  topicName: z.string().regex(TOPIC_NAME),
  /** Only on this machine, unless something else delivers. */
  endpoint: z.url(),
  /** `aud` of the token; absent: the endpoint. */
  audience: z.string().min(1).optional(),
  /** `email` of the token. */
  serviceAccount: z.email(),
  /** "unwrapped": the notification itself is the body (Pub/Sub, guide "Payload unwrapping"). */
  payload: z.enum(["wrapped", "unwrapped"]).default("wrapped"),
  /** Absent: "projects/X/subscriptions/Y" after the topic. */
  name: z
    .string()
    .regex(/^projects\/[^/\s]+\/subscriptions\/[^/\s]+$/)
    .optional(),
  /** Without it a subscription dies after 31 days without a push that was taken. */
  neverExpires: z.boolean().default(false),
});
export type NewSubscription = z.input<typeof NewSubscription>;

export interface Subscription {
  readonly name: string;
  readonly topicName: string;
  readonly endpoint: string;
  readonly audience: string;
  readonly serviceAccount: string;
  readonly payload: "wrapped" | "unwrapped";
}

/** Pub/Sub, guide "Subscription properties", expiration period. */
const IDLE = 31 * 86_400_000;

interface SubscriptionRow {
  name: string;
  topic: string;
  endpoint: string;
  audience: string;
  service_account: string;
  payload: "wrapped" | "unwrapped";
}

export function createTopic(mailbox: Mailbox, topicName: string, granted: boolean): void {
  mailbox.db.run(
    "INSERT INTO push_topics (name, granted) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET granted = excluded.granted",
    topicName,
    granted ? 1 : 0,
  );
}

/** @returns null when there is no such topic */
export function findTopic(mailbox: Mailbox, topicName: string): { readonly granted: boolean } | null {
  const row = mailbox.db.one<{ granted: number }>(
    "SELECT granted FROM push_topics WHERE name = ?",
    topicName,
  );
  return row ? { granted: row.granted === 1 } : null;
}

/** The project in which the topics are, so the one that the client belongs to; null while there is no topic. */
export function projectOfTopics(mailbox: Mailbox): string | null {
  const row = mailbox.db.one<{ name: string }>("SELECT name FROM push_topics ORDER BY rowid LIMIT 1");
  return row ? (TOPIC_NAME.exec(row.name)?.[1] ?? null) : null;
}

/** Makes the subscription, or sets the one of that name up anew. */
export function subscribe(mailbox: Mailbox, given: NewSubscription): Subscription {
  const asked = NewSubscription.parse(given);
  if (!findTopic(mailbox, asked.topicName)) createTopic(mailbox, asked.topicName, true);
  const subscription: Subscription = {
    name: asked.name ?? asked.topicName.replace("/topics/", "/subscriptions/"),
    topicName: asked.topicName,
    endpoint: asked.endpoint,
    audience: asked.audience ?? asked.endpoint,
    serviceAccount: asked.serviceAccount,
    payload: asked.payload,
  };
  mailbox.db.run(
    `INSERT OR REPLACE INTO push_subscriptions
     (name, topic, endpoint, audience, service_account, payload, never_expires, active_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    subscription.name,
    subscription.topicName,
    subscription.endpoint,
    subscription.audience,
    subscription.serviceAccount,
    subscription.payload,
    asked.neverExpires ? 1 : 0,
    mailbox.clock.now(),
  );
  return subscription;
}

/** What is subscribed to a topic, or to all. Those that lay idle for too long are gone for good. */
export function livingSubscriptions(mailbox: Mailbox, topicName?: string): Subscription[] {
  mailbox.db.run(
    "DELETE FROM push_subscriptions WHERE never_expires = 0 AND active_at <= ?",
    mailbox.clock.now() - IDLE,
  );
  return mailbox.db
    .all<SubscriptionRow>(
      "SELECT * FROM push_subscriptions WHERE ?1 IS NULL OR topic = ?1 ORDER BY rowid",
      topicName ?? null,
    )
    .map((row) => ({
      name: row.name,
      topicName: row.topic,
      endpoint: row.endpoint,
      audience: row.audience,
      serviceAccount: row.service_account,
      payload: row.payload,
    }));
}

export function markActive(mailbox: Mailbox, name: string): void {
  mailbox.db.run("UPDATE push_subscriptions SET active_at = ? WHERE name = ?", mailbox.clock.now(), name);
}
