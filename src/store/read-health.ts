import { getTableColumns, getTableName, is, sql, Table } from "drizzle-orm";
import type { DatabaseState } from "../domain/health/deployment.ts";
import type { Db } from "./db.ts";
import { snake } from "./mailboxes.ts";
import * as schema from "./schema.ts";

/** How many mailboxes are in which state, and how far they are. Counts, and nothing about anybody. */
export interface Health {
  /** Those that are worked on: neither disconnected nor locked out. */
  readonly mailboxes: number;
  /** Those that Google no longer lets Kindly into. */
  readonly lockedOut: number;
  /** ms; null before the first tick. */
  readonly lastTickAt: number | null;
  readonly lookingBack: number;
  readonly trouble: number;
  /** How long the job of the latest tick had lain on the queue, in ms. */
  readonly lateBy: number;
  /** Those worked on that were last ticked before `behindBefore`. */
  readonly behind: number;
  /** When the latest of those worked on was connected; null without one. */
  readonly connectedAt: number | null;
}

/** How the whole deployment does: one pass over the mailboxes, a small table. */
export async function readHealth(db: Db, behindBefore: number): Promise<Health> {
  const workedOn = sql`status IN ('looking-back', 'watching')`;
  const row = await db.get<Health>(sql`
    SELECT count(*) FILTER (WHERE ${workedOn}) AS mailboxes,
      count(*) FILTER (WHERE status = 'locked-out') AS lockedOut,
      nullif(max(ticked_at), 0) AS lastTickAt,
      count(*) FILTER (WHERE status = 'looking-back') AS lookingBack,
      count(trouble) AS trouble,
      coalesce((SELECT late_by FROM mailbox ORDER BY ticked_at DESC LIMIT 1), 0) AS lateBy,
      count(*) FILTER (WHERE ${workedOn} AND look_back_paused_at IS NULL
        AND max(ticked_at, connected_at) < ${behindBefore}) AS behind,
      max(connected_at) FILTER (WHERE ${workedOn}) AS connectedAt
    FROM mailbox`);
  if (row === undefined) throw new Error("a count without a row");
  return row;
}

/** Whether the database has every table and column that this version of Kindly knows. */
export async function databaseState(db: Db): Promise<DatabaseState> {
  try {
    const tables = await db.all<{ name: string; text: string }>(
      sql`SELECT name, sql AS text FROM sqlite_master WHERE type = 'table'`,
    );
    const texts = new Map(tables.map(({ name, text }) => [name, text]));
    return EXPECTED.every(([table, columns]) => hasAll(texts.get(table) ?? "", columns)) ? "ready" : "behind";
  } catch {
    return "unreachable";
  }
}

const EXPECTED = Object.values(schema)
  .filter((value) => is(value, Table))
  .map((table) => [getTableName(table), Object.keys(getTableColumns(table)).map(snake)] as const);

/** SQLite keeps a table's text, and writes an added column into it (sqlite.org/lang_altertable.html). */
function hasAll(text: string, columns: readonly string[]): boolean {
  return columns.every((column) => text.includes(`\`${column}\``));
}
