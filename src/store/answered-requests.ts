import { sql } from "drizzle-orm";
import { DAY, MINUTE } from "../domain/policy.ts";
import { batch } from "./commit.ts";
import type { Db } from "./db.ts";

export interface KeyedRequest {
  readonly mailboxId: string;
  readonly key: string;
  /** Of its method, path and body. */
  readonly fingerprint: string;
}

export type Admission =
  /** It is the first of its key: to be done, and its answer to be kept. */
  | { readonly kind: "first" }
  | { readonly kind: "answered"; readonly status: number; readonly body: string }
  | { readonly kind: "at-work" }
  | { readonly kind: "other-request" };

/** For how long the same key gets the same answer. */
const KEPT = DAY;
/** A request that has not been answered for so long never will be: its invocation died. */
const DEAD = MINUTE;

/** Lets the first request of a key in, by one conditional insert. */
export async function admit(db: Db, request: KeyedRequest, now: number): Promise<Admission> {
  const { mailboxId, key, fingerprint } = request;
  const [, , taken] = await batch(db, [
    sql`DELETE FROM answered_request WHERE mailbox_id = ${mailboxId} AND at <= ${now - KEPT}`,
    sql`DELETE FROM answered_request
        WHERE mailbox_id = ${mailboxId} AND key = ${key} AND status IS NULL AND at <= ${now - DEAD}`,
    sql`INSERT OR IGNORE INTO answered_request (mailbox_id, key, fingerprint, at)
        VALUES (${mailboxId}, ${key}, ${fingerprint}, ${now})`,
  ]);
  if (taken === 1) return { kind: "first" };
  const row = await db.get<{ fingerprint: string; status: number | null; body: string | null }>(sql`
    SELECT fingerprint, status, body FROM answered_request WHERE mailbox_id = ${mailboxId} AND key = ${key}`);
  if (row === undefined || row === null) return { kind: "at-work" };
  if (row.fingerprint !== fingerprint) return { kind: "other-request" };
  if (row.status === null) return { kind: "at-work" };
  return { kind: "answered", status: row.status, body: row.body ?? "" };
}

export async function keepAnswer(
  db: Db,
  { mailboxId, key }: KeyedRequest,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  await db.run(sql`UPDATE answered_request SET status = ${answer.status}, body = ${answer.body}
    WHERE mailbox_id = ${mailboxId} AND key = ${key}`);
}

/** A request that broke may be tried again under its key. */
export async function forgetRequest(db: Db, { mailboxId, key }: KeyedRequest): Promise<void> {
  await db.run(
    sql`DELETE FROM answered_request WHERE mailbox_id = ${mailboxId} AND key = ${key} AND status IS NULL`,
  );
}
