import type { Clock } from "./clock.ts";
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
  /** At most so many entries after `since`, oldest first. `since` must have passed `knows`. */
  after(since: string, filter: HistoryFilter, most: number): HistoryEntry[];
  /** Whether this start id is one that Gmail would still take. */
  knows(since: string): boolean;
  /** Forgets everything up to now, so that older start ids answer 404. */
  expire(): void;
  /** How long an event is remembered, in ms of the mailbox's clock. */
  keptFor: number;
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

/** "typically valid for at least a week" (Gmail API reference, users.history.list, `startHistoryId`). */
const A_WEEK = 7 * 24 * 60 * 60_000;

interface HistoryRow {
  id: string;
  kind: HistoryKind;
  message_id: string;
  thread_id: string;
  labels: string;
  changed: string;
}

const ROW = "CAST(history.id AS TEXT) AS id, history.kind, message_id, thread_id, labels, changed";

export function openHistory(db: Database, ids: Ids, clock: Clock): History {
  const current = (): string => readMeta(db, "history") ?? FIRST_ID.toString();
  const expiredUpTo = (): bigint => BigInt(readMeta(db, "history_forgotten") ?? (FIRST_ID - 1n).toString());
  const history: History = {
    keptFor: A_WEEK,
    current,
    record(event) {
      const id = BigInt(current()) + ids.gap(WIDEST_GAP);
      writeMeta(db, "history", id.toString());
      db.run(
        `INSERT INTO history_times (at, last_id) VALUES (?, ?)
         ON CONFLICT (at) DO UPDATE SET last_id = excluded.last_id`,
        clock.now(),
        id,
      );
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
    after(since, filter, most) {
      const { label } = filter;
      const kinds = [...new Set(filter.kinds)];
      if (label === null && kinds.length === HISTORY_KINDS.length) {
        return db
          .all<HistoryRow>(
            `SELECT ${ROW} FROM history WHERE id > ? ORDER BY history.id LIMIT ?`,
            BigInt(since),
            most,
          )
          .map(entry);
      }
      // Each kind by its own index, and then in one row: no event of another kind is read.
      return kinds
        .flatMap((kind) =>
          label === null ? ofKind(db, since, kind, most) : ofLabel(db, since, kind, label, most),
        )
        .map(entry)
        .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
        .slice(0, most);
    },
    // An id is current until the next event, so its time runs from then.
    knows(since) {
      const id = BigInt(since);
      return (
        id > expiredUpTo() && id >= agedUpTo(db, clock.now() - history.keptFor) && id <= BigInt(current())
      );
    },
    expire() {
      writeMeta(db, "history_forgotten", current());
      writeMeta(db, "history", (BigInt(current()) + ids.gap(WIDEST_GAP)).toString());
    },
  };
  return history;
}

/** The last event of that moment or before. */
function agedUpTo(db: Database, moment: number): bigint {
  const row = db.one<{ last_id: string }>(
    "SELECT CAST(last_id AS TEXT) AS last_id FROM history_times WHERE at <= ? ORDER BY at DESC LIMIT 1",
    moment,
  );
  return BigInt(row?.last_id ?? 0);
}

function ofKind(db: Database, since: string, kind: HistoryKind, most: number): HistoryRow[] {
  return db.all<HistoryRow>(
    `SELECT ${ROW} FROM history INDEXED BY history_kind WHERE kind = ? AND id > ? ORDER BY history.id LIMIT ?`,
    kind,
    BigInt(since),
    most,
  );
}

/** Events of messages that have the label then, and those that put or take it. */
function ofLabel(db: Database, since: string, kind: HistoryKind, label: string, most: number): HistoryRow[] {
  return db.all<HistoryRow>(
    `SELECT ${ROW} FROM history_labelled AS l CROSS JOIN history ON history.id = l.id
     WHERE l.label = ? AND l.kind = ? AND l.id > ? ORDER BY l.id LIMIT ?`,
    label,
    kind,
    BigInt(since),
    most,
  );
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
