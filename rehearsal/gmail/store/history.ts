import type { Database } from "./database.ts";
import type { Ids } from "./ids.ts";
import { readMeta, writeMeta } from "./meta.ts";

export const HISTORY_KINDS = ["messageAdded", "messageDeleted", "labelAdded", "labelRemoved"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export interface HistoryEntry {
  readonly id: string;
  readonly kind: HistoryKind;
  readonly messageId: string;
  readonly threadId: string;
  /** The message's labels right after the event. */
  readonly labels: readonly string[];
  /** For label events: which ones. */
  readonly changed: readonly string[];
}

export interface History {
  /** Where it stands, as a decimal string. */
  current(): string;
  /** @returns the id of the new entry */
  record(event: Omit<HistoryEntry, "id">): string;
  /** Entries after `since`, oldest first. `since` must have passed `knows`. */
  after(since: string, filter: HistoryFilter): HistoryEntry[];
  /** Whether this start id is one that Gmail would still take. */
  knows(since: string): boolean;
  /** Forgets everything up to now, so that older start ids answer 404. */
  expire(): void;
}

export interface HistoryFilter {
  readonly kinds: readonly HistoryKind[];
  readonly label: string | null;
}

/**
 * Ids are uint64 written as decimal strings. They start beyond 2^53 and soon gain a digit, so whoever keeps
 * one as a float or compares two as text goes wrong here and not in a real mailbox.
 */
const FIRST_ID = 9_999_999_999_999_000n;
const WIDEST_GAP = 37;

interface HistoryRow {
  id: string;
  kind: HistoryKind;
  message_id: string;
  thread_id: string;
  labels: string;
  changed: string;
}

export function openHistory(db: Database, ids: Ids): History {
  const current = (): string => readMeta(db, "history") ?? FIRST_ID.toString();
  const forgottenUpTo = (): bigint => BigInt(readMeta(db, "history_forgotten") ?? (FIRST_ID - 1n).toString());
  return {
    current,
    record(event) {
      const id = BigInt(current()) + ids.gap(WIDEST_GAP);
      writeMeta(db, "history", id.toString());
      db.run(
        "INSERT INTO history (id, kind, message_id, thread_id, labels, changed) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        event.kind,
        event.messageId,
        event.threadId,
        JSON.stringify(event.labels),
        JSON.stringify(event.changed),
      );
      return id.toString();
    },
    after(since, filter) {
      const rows = db.all<HistoryRow>(
        `SELECT CAST(id AS TEXT) AS id, kind, message_id, thread_id, labels, changed FROM history
         WHERE id > ?1 AND kind IN (SELECT value FROM json_each(?2))
           AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(labels) WHERE value = ?3)
                           OR EXISTS (SELECT 1 FROM json_each(changed) WHERE value = ?3))
         ORDER BY history.id`,
        BigInt(since),
        JSON.stringify(filter.kinds),
        filter.label,
      );
      return rows.map(entry);
    },
    knows: (since) => BigInt(since) > forgottenUpTo() && BigInt(since) <= BigInt(current()),
    expire() {
      writeMeta(db, "history_forgotten", current());
      writeMeta(db, "history", (BigInt(current()) + ids.gap(WIDEST_GAP)).toString());
    },
  };
}

function entry(row: HistoryRow): HistoryEntry {
  return {
    id: row.id,
    kind: row.kind,
    messageId: row.message_id,
    threadId: row.thread_id,
    labels: JSON.parse(row.labels),
    changed: JSON.parse(row.changed),
  };
}
