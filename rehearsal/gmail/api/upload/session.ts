import type { Mailbox } from "../../mailbox.ts";
import type { Octets } from "../../mime/octets.ts";

/** What an upload in pieces does once it is whole. */
export interface UploadCall {
  /** Whose token it began with. */
  readonly client: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: string;
  readonly json: unknown;
}

export interface Session {
  readonly id: string;
  readonly call: UploadCall;
  /** As the caller announced it, in bytes. */
  readonly total: number | null;
  /** How many bytes have come. */
  readonly received: number;
  /** What the whole upload was answered; a text of null: the call was made, and its answer got lost on the way. */
  readonly ended: { readonly status: number; readonly text: string | null } | null;
}

/** An upload lives a week (Google Drive API, guide "Upload file data", resumable upload). */
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** @returns its id */
export function beginSession(mailbox: Mailbox, call: UploadCall, total: number | null): string {
  const id = mailbox.ids.token("AHmUCY");
  mailbox.db.run(
    "INSERT INTO uploads (id, call, total, begun_at) VALUES (?, ?, ?, ?)",
    id,
    JSON.stringify(call),
    total,
    mailbox.clock.now(),
  );
  return id;
}

/** @returns null when there is none, or when it is too old */
export function findSession({ db, clock }: Mailbox, id: string): Session | null {
  const row = db.one<{
    call: string;
    total: number | null;
    status: number | null;
    answer: string | null;
    received: number;
  }>(
    `SELECT call, total, status, answer,
       (SELECT coalesce(sum(length(content)), 0) FROM upload_pieces WHERE upload_id = uploads.id) AS received
     FROM uploads WHERE id = ? AND begun_at > ?`,
    id,
    clock.now() - LIFE_MS,
  );
  if (!row) return null;
  const { status, answer, total, received } = row;
  const ended = status === null ? null : { status, text: answer };
  return { id, call: JSON.parse(row.call), total, received, ended };
}

export function keepPiece({ db }: Mailbox, session: Session, content: Octets): void {
  db.run(
    "INSERT INTO upload_pieces (upload_id, first, content) VALUES (?, ?, ?)",
    session.id,
    session.received,
    Buffer.from(content, "latin1"),
  );
}

export function contentOf({ db }: Mailbox, session: Session): Octets {
  const pieces = db.all<{ content: Uint8Array }>(
    "SELECT content FROM upload_pieces WHERE upload_id = ? ORDER BY first",
    session.id,
  );
  return Buffer.concat(pieces.map(({ content }) => content)).toString("latin1");
}

/** The call is made: in the same transaction, so that it is never made twice. Lets the bytes go. */
export function endSession({ db }: Mailbox, session: Session, status: number): void {
  db.run("UPDATE uploads SET status = ? WHERE id = ?", status, session.id);
  db.run("DELETE FROM upload_pieces WHERE upload_id = ?", session.id);
}

/** For callers who lose it. */
export function keepAnswer({ db }: Mailbox, session: Session, text: string): void {
  db.run("UPDATE uploads SET answer = ? WHERE id = ?", text, session.id);
}
