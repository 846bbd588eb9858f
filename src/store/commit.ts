import { type SQL, sql } from "drizzle-orm";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import type { Db } from "./db.ts";

/** One statement of a batch. */
export type Statement = SQL;

export type CommitAnswer =
  | { readonly ok: true; readonly changes: readonly number[] }
  | { readonly ok: false };

/**
 * Runs the statements in one D1 batch, which is a transaction, and only while this run still holds the mailbox's
 * lease: a run that was overtaken writes nothing at all.
 * @returns rows changed by each statement, in order; `ok: false` when the lease is lost
 */
export async function commit(
  db: Db,
  lease: { readonly mailboxId: string; readonly token: string },
  statements: readonly Statement[],
): Promise<CommitAnswer> {
  if (statements.length === 0) return { ok: true, changes: [] };
  const isHeld = sql`EXISTS (
      SELECT 1 FROM mailbox WHERE id = ${lease.mailboxId} AND lease_token = ${lease.token})`;
  const results = await batchWhile(db, isHeld, "lease lost", statements);
  return results === null ? { ok: false } : { ok: true, changes: changesOf(results) };
}

/**
 * Runs the statements in one D1 batch, and only while the condition holds when it begins: else nothing is written.
 * @param otherwise what the condition's end is called, for this function alone
 * @returns what D1 says of each statement, in order; null when the condition did not hold
 */
export async function batchWhile(
  db: Db,
  condition: SQL,
  otherwise: string,
  statements: readonly Statement[],
): Promise<readonly D1Result[] | null> {
  // A batch has no conditional abort, but an error rolls it back. SQLite names a bad JSON path in its error, which
  // tells this one from every other.
  const guard = sql`SELECT CASE WHEN ${condition} THEN 1 ELSE json_extract('{}', ${otherwise}) END`;
  try {
    return (await run(db, [guard, ...statements])).slice(1);
  } catch (error) {
    if (error instanceof Error && saysIn(error, otherwise)) return null;
    throw error;
  }
}

/** Runs statements in one transaction without a lease: for what the owner does on the page. */
export async function batch(db: Db, statements: readonly Statement[]): Promise<number[]> {
  return statements.length === 0 ? [] : changesOf(await run(db, statements));
}

async function run(db: Db, statements: readonly Statement[]): Promise<D1Result[]> {
  // drizzle's own batch() cannot bind the values of raw statements, so they are handed to D1 directly.
  const prepared = statements.map((statement) => {
    const query = dialect.sqlToQuery(statement);
    return db.$client.prepare(query.sql).bind(...query.params);
  });
  return await db.$client.batch(prepared);
}

function changesOf(results: readonly D1Result[]): number[] {
  return results.map((result) => result.meta.changes);
}

const dialect = new SQLiteAsyncDialect();

function saysIn(error: Error, words: string): boolean {
  const cause = error.cause instanceof Error ? error.cause.message : "";
  return error.message.includes(words) || cause.includes(words);
}
