import type { Database } from "./database.ts";
import { findMessage, type StoredMessage } from "./messages.ts";

export interface StoredDraft {
  readonly id: string;
  readonly message: StoredMessage;
}

interface DraftRow {
  id: string;
  message_id: string;
}

export function findDraft(db: Database, id: string): StoredDraft | null {
  const row = db.one<DraftRow>("SELECT id, message_id FROM drafts WHERE id = ?", id);
  const message = row ? findMessage(db, row.message_id) : null;
  return row && message ? { id: row.id, message } : null;
}

export function draftOfMessage(db: Database, messageId: string): string | null {
  return db.one<DraftRow>("SELECT id, message_id FROM drafts WHERE message_id = ?", messageId)?.id ?? null;
}

/** In the order they were begun. */
export function allDrafts(db: Database): StoredDraft[] {
  return db.all<DraftRow>("SELECT id, message_id FROM drafts ORDER BY seq").flatMap((row) => {
    const message = findMessage(db, row.message_id);
    return message ? [{ id: row.id, message }] : [];
  });
}

export function keepDraft(db: Database, id: string, messageId: string): void {
  db.run(
    "INSERT INTO drafts (id, message_id) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET message_id = excluded.message_id",
    id,
    messageId,
  );
}

export function forgetDraft(db: Database, id: string): void {
  db.run("DELETE FROM drafts WHERE id = ?", id);
}

/** A draft that is no more because it was sent. */
export function rememberSent(db: Database, id: string): void {
  db.run("INSERT INTO sent_drafts (id) VALUES (?) ON CONFLICT (id) DO NOTHING", id);
}

export function wasSent(db: Database, id: string): boolean {
  return db.one("SELECT 1 FROM sent_drafts WHERE id = ?", id) !== undefined;
}
