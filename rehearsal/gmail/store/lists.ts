import type { Database } from "./database.ts";
import { readMeta, writeMeta } from "./meta.ts";

/** What sorts a message: `at` in ms, and within the millisecond the order of arrival. As text of a column's row. */
export function sortKeyOf(row: string): string {
  return `(min(max(${row}.at, ${EARLIEST}), ${LATEST}) * ${ORDERS} + ${row}.seq % ${ORDERS})`;
}

/** Mail that says to be of after the year 2248 counts as of then; with the order it fits 64 bits. */
const LATEST = 2 ** 43 - 2;
const EARLIEST = -(2 ** 42);
const ORDERS = 2 ** 20;

/** The first sort key of a moment: every message of that time or later has it or a greater one. */
export function firstSortKey(at: number): bigint {
  return BigInt(Math.ceil(Math.min(Math.max(at, EARLIEST), LATEST + 1))) * BigInt(ORDERS);
}

const isAloneInThread = (row: string): string =>
  `NOT EXISTS (SELECT 1 FROM messages WHERE thread_id = ${row}.thread_id AND seq <> ${row}.seq)`;

/**
 * What lists are read by, so that none reads the mail itself: `listed` has a narrow row for every message,
 * `history_labelled` one for every label that an event touches, `totals` one for all. Triggers keep them.
 */
const LISTS_SCHEMA = `
DROP INDEX IF EXISTS messages_newest;
DROP INDEX IF EXISTS history_message;
DROP INDEX IF EXISTS history_thread;

CREATE TABLE IF NOT EXISTS listed (
  sort_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  stored_at INTEGER NOT NULL,
  size INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS totals (messages INTEGER NOT NULL, threads INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS history_labelled (
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (label, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS history_kind ON history (kind, id);

CREATE TRIGGER IF NOT EXISTS message_comes AFTER INSERT ON messages BEGIN
  INSERT INTO listed VALUES (${sortKeyOf("new")}, new.id, new.thread_id, new.stored_at, length(new.raw));
  UPDATE totals SET messages = messages + 1, threads = threads + ${isAloneInThread("new")};
END;

CREATE TRIGGER IF NOT EXISTS message_goes AFTER DELETE ON messages BEGIN
  DELETE FROM listed WHERE sort_key = ${sortKeyOf("old")};
  UPDATE totals SET messages = messages - 1, threads = threads - ${isAloneInThread("old")};
END;

CREATE TRIGGER IF NOT EXISTS history_goes_on AFTER INSERT ON history BEGIN
  INSERT INTO history_labelled
    SELECT value, new.kind, new.id FROM json_each(new.labels)
    UNION SELECT value, new.kind, new.id FROM json_each(new.changed);
END;
`;

/** For a mailbox from before there were lists. */
const FILL = `
INSERT OR IGNORE INTO listed SELECT ${sortKeyOf("messages")}, id, thread_id, stored_at, length(raw) FROM messages;
INSERT INTO totals SELECT count(*), count(DISTINCT thread_id) FROM messages;
INSERT OR IGNORE INTO history_labelled
  SELECT label.value, kind, history.id FROM history, json_each(history.labels) AS label;
INSERT OR IGNORE INTO history_labelled
  SELECT label.value, kind, history.id FROM history, json_each(history.changed) AS label;
`;

export function openLists(db: Database): void {
  db.define(LISTS_SCHEMA);
  if (readMeta(db, "lists") !== null) return;
  db.transaction(() => {
    db.define(FILL);
    writeMeta(db, "lists", "1");
  });
}
