import type { Mailbox } from "../mailbox.ts";
import { headerValue, parseHeaders, readableHeader } from "../mime/headers.ts";
import { bytesOf, type Octets } from "../mime/octets.ts";
import { subjectKey } from "../mime/subject.ts";
import { indexAll, indexSometimes } from "../search/term-index.ts";
import { labelPhrase } from "../search/terms.ts";
import type { Database } from "./database.ts";

/** What is known of a message without reading it. */
export interface MessageHead {
  /** Order of arrival; breaks ties of `at`. */
  readonly seq: number;
  readonly id: string;
  readonly threadId: string;
  /** internalDate, in ms. */
  readonly at: number;
  /** When it came into the mailbox, by the mailbox's clock. */
  readonly storedAt: number;
  readonly labels: readonly string[];
  readonly historyId: string;
  /** In bytes. */
  readonly size: number;
}

export interface StoredMessage extends MessageHead {
  readonly raw: Octets;
}

interface MessageRow {
  seq: number;
  id: string;
  thread_id: string;
  at: number;
  stored_at: number;
  labels: string;
  history_id: string;
  size: number;
  raw: Uint8Array;
}

const HEAD_COLUMNS =
  "seq, id, thread_id, at, stored_at, labels, CAST(history_id AS TEXT) AS history_id, length(raw) AS size";
const COLUMNS = `${HEAD_COLUMNS}, raw`;

function head(row: Omit<MessageRow, "raw">): MessageHead {
  return {
    seq: row.seq,
    id: row.id,
    threadId: row.thread_id,
    at: row.at,
    storedAt: row.stored_at,
    labels: JSON.parse(row.labels),
    historyId: row.history_id,
    size: row.size,
  };
}

function message(row: MessageRow): StoredMessage {
  return { ...head(row), raw: Buffer.from(row.raw).toString("latin1") };
}

/** Without the mail itself. */
export function findHead(db: Database, id: string): MessageHead | null {
  const row = db.one<Omit<MessageRow, "raw">>(`SELECT ${HEAD_COLUMNS} FROM messages WHERE id = ?`, id);
  return row ? head(row) : null;
}

export function findMessage(db: Database, id: string): StoredMessage | null {
  const row = db.one<MessageRow>(`SELECT ${COLUMNS} FROM messages WHERE id = ?`, id);
  return row ? message(row) : null;
}

/** Everything in one thread, oldest first. */
export function messagesOfThread(db: Database, threadId: string): StoredMessage[] {
  return db
    .all<MessageRow>(`SELECT ${COLUMNS} FROM messages WHERE thread_id = ? ORDER BY at, seq`, threadId)
    .map(message);
}

/** The same without the mail itself. */
export function headsOfThread(db: Database, threadId: string): MessageHead[] {
  return db
    .all<Omit<MessageRow, "raw">>(
      `SELECT ${HEAD_COLUMNS} FROM messages WHERE thread_id = ? ORDER BY at, seq`,
      threadId,
    )
    .map(head);
}

/** The whole mailbox, oldest first. */
export function allMessages(db: Database): StoredMessage[] {
  return db.all<MessageRow>(`SELECT ${COLUMNS} FROM messages ORDER BY at, seq`).map(message);
}

/** Everything with that label, without the mail itself. */
export function messagesLabelled(db: Database, label: string): MessageHead[] {
  indexAll(db);
  return db
    .all<Omit<MessageRow, "raw">>(
      `SELECT ${HEAD_COLUMNS} FROM messages
       WHERE id IN (SELECT id FROM terms CROSS JOIN listed ON sort_key = terms.rowid WHERE terms MATCH ?)
       ORDER BY seq`,
      labelPhrase(label),
    )
    .map(head);
}

/** Of each thread the first message in the list. */
export function firstOfEachThread<T extends MessageHead>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ threadId }) => !seen.has(threadId) && seen.add(threadId));
}

export function countMessages(db: Database): { messages: number; threads: number } {
  const row = db.one<{ messages: number; threads: number }>("SELECT messages, threads FROM totals");
  return row ?? { messages: 0, threads: 0 };
}

/**
 * Adds a message and its history entry.
 * @param where `threadId` null opens a thread, which takes the message's id
 */
export function addMessage(
  mailbox: Mailbox,
  raw: Octets,
  where: { at: number; labels: readonly string[]; threadId: string | null },
): StoredMessage {
  const { db, ids, history, clock } = mailbox;
  const id = ids.message(where.at);
  const threadId = where.threadId ?? id;
  const headers = parseHeaders(raw);
  const historyId = history.record({
    kind: "messageAdded",
    messageId: id,
    threadId,
    labels: where.labels,
    changed: [],
  });
  const storedAt = clock.now();
  const kept = db.one<{ seq: number; size: number }>(
    `INSERT INTO messages (id, thread_id, at, stored_at, labels, history_id, message_id, subject_key, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq, length(raw) AS size`,
    id,
    threadId,
    where.at,
    storedAt,
    JSON.stringify(where.labels),
    BigInt(historyId),
    headerValue(headers, "Message-ID"),
    subjectKey(readableHeader(headers, "Subject")),
    bytesOf(raw),
  );
  if (!kept) throw new Error(`Message ${id} was not kept.`);
  indexSometimes(db, kept.seq);
  return { ...kept, id, threadId, at: where.at, storedAt, labels: [...where.labels], historyId, raw };
}

/** Takes a message away for good; its history entry stays. */
export function removeMessage(mailbox: Mailbox, gone: MessageHead): void {
  mailbox.db.run("DELETE FROM messages WHERE id = ?", gone.id);
  mailbox.history.record({
    kind: "messageDeleted",
    messageId: gone.id,
    threadId: gone.threadId,
    labels: gone.labels,
    changed: [],
  });
}

/** Puts and takes labels. What changes nothing leaves no history. @returns the message as it is then */
export function relabel(
  mailbox: Mailbox,
  before: MessageHead,
  add: readonly string[],
  remove: readonly string[],
): MessageHead {
  const added = add.filter((label) => !before.labels.includes(label));
  const removed = remove.filter((label) => before.labels.includes(label));
  if (added.length === 0 && removed.length === 0) return before;
  const labels = [...before.labels.filter((label) => !removed.includes(label)), ...new Set(added)];
  let historyId = before.historyId;
  const entry = { messageId: before.id, threadId: before.threadId, labels };
  if (added.length > 0) historyId = mailbox.history.record({ ...entry, kind: "labelAdded", changed: added });
  if (removed.length > 0)
    historyId = mailbox.history.record({ ...entry, kind: "labelRemoved", changed: removed });
  mailbox.db.run(
    "UPDATE messages SET labels = ?, history_id = ? WHERE id = ?",
    JSON.stringify(labels),
    BigInt(historyId),
    before.id,
  );
  return { ...before, labels, historyId };
}
