import type { Mailbox } from "../mailbox.ts";

/** What one client has asked to hear of. */
export interface Watch {
  readonly clientId: string;
  readonly topicName: string;
  /** Empty: everything. */
  readonly labelIds: readonly string[];
  readonly behaviour: "include" | "exclude";
  /** In ms. */
  readonly expiresAt: number;
  /** When it was last notified, in ms; null: not yet. */
  readonly notifiedAt: number | null;
}

interface WatchRow {
  client_id: string;
  topic: string;
  label_ids: string;
  behaviour: "include" | "exclude";
  expires_at: number;
  notified_at: number | null;
}

/** Those that have not run out. */
export function livingWatches(mailbox: Mailbox): Watch[] {
  return mailbox.db
    .all<WatchRow>("SELECT * FROM push_watches WHERE expires_at > ? ORDER BY client_id", mailbox.clock.now())
    .map((row) => ({
      clientId: row.client_id,
      topicName: row.topic,
      labelIds: JSON.parse(row.label_ids),
      behaviour: row.behaviour,
      expiresAt: row.expires_at,
      notifiedAt: row.notified_at,
    }));
}

/** In place of the one that this client had. */
export function keepWatch(mailbox: Mailbox, watch: Watch): void {
  mailbox.db.run(
    `INSERT OR REPLACE INTO push_watches (client_id, topic, label_ids, behaviour, expires_at, notified_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    watch.clientId,
    watch.topicName,
    JSON.stringify(watch.labelIds),
    watch.behaviour,
    watch.expiresAt,
    watch.notifiedAt,
  );
}

export function forgetWatch(mailbox: Mailbox, clientId: string): void {
  mailbox.db.run("DELETE FROM push_watches WHERE client_id = ?", clientId);
}

export function markNotified(mailbox: Mailbox, clientId: string): void {
  mailbox.db.run(
    "UPDATE push_watches SET notified_at = ? WHERE client_id = ?",
    mailbox.clock.now(),
    clientId,
  );
}
