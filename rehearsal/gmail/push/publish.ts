import type { Mailbox } from "../mailbox.ts";
import { readMeta, writeMeta } from "../store/meta.ts";
import { livingSubscriptions } from "./subscriptions.ts";
import { livingWatches, markNotified, type Watch } from "./watches.ts";

/** "Each Gmail user being watched has a maximum notification rate of 1 event/sec" (Gmail API, guide "Push"). */
const ONE_EVENT_MS = 1000;

/**
 * Tells every watch of what happened after `since`. What comes within a second of the last notification is dropped,
 * not put off: the next change brings the next one.
 */
export function publishChanges(mailbox: Mailbox, since: string): void {
  for (const watch of livingWatches(mailbox)) {
    if (concerns(mailbox, watch, since)) notify(mailbox, watch);
  }
}

/** Publishes where the mailbox stands to the watch's topic. */
export function notify(mailbox: Mailbox, watch: Watch): void {
  const now = mailbox.clock.now();
  if (watch.notifiedAt !== null && now < watch.notifiedAt + ONE_EVENT_MS) return;
  markNotified(mailbox, watch.clientId);
  if (mailbox.push.mischief === "lost") return;
  const messageId = nextMessageId(mailbox);
  const copies = mailbox.push.mischief === "doubled" ? 2 : 1;
  for (const { name } of livingSubscriptions(mailbox, watch.topicName)) {
    for (let copy = 0; copy < copies; copy += 1) enqueue(mailbox, name, messageId);
  }
}

function enqueue(mailbox: Mailbox, subscription: string, messageId: string): void {
  mailbox.db.run(
    "INSERT INTO push_messages (subscription, message_id, data, published_at, due_at) VALUES (?, ?, ?, ?, ?)",
    subscription,
    messageId,
    notification(mailbox),
    mailbox.clock.now(),
    dueAt(mailbox),
  );
}

/** null: when it is released. */
function dueAt({ push, clock }: Mailbox): number | null {
  if (push.mischief !== "late") return clock.now();
  return push.lateBy === null ? null : clock.now() + push.lateBy;
}

/** The id is written by hand where it comes as a number: JavaScript's own would lose digits. */
function notification({ owner, history, unsure }: Mailbox): string {
  const id = unsure.pushHistoryId === "string" ? `"${history.current()}"` : history.current();
  return `{"emailAddress":${JSON.stringify(owner.address)},"historyId":${id}}`;
}

/** Sixteen digits, as in Pub/Sub. */
function nextMessageId(mailbox: Mailbox): string {
  const last = BigInt(readMeta(mailbox.db, "push_message_id") ?? "2070443601311540");
  const next = (last + 1_009n).toString();
  writeMeta(mailbox.db, "push_message_id", next);
  return next;
}

/** Whether anything that happened has, or has not, one of the labels that the watch names. */
function concerns(mailbox: Mailbox, watch: Watch, since: string): boolean {
  const row = mailbox.db.one(
    `SELECT 1 FROM history WHERE id > ?1 AND (?2 = '[]' OR ?3 = (
       EXISTS (SELECT 1 FROM json_each(labels) WHERE value IN (SELECT value FROM json_each(?2)))
       OR EXISTS (SELECT 1 FROM json_each(changed) WHERE value IN (SELECT value FROM json_each(?2))))) LIMIT 1`,
    BigInt(since),
    JSON.stringify(watch.labelIds),
    watch.behaviour === "include" ? 1 : 0,
  );
  return row !== undefined;
}
