import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { type ExportedTable, exportedTables } from "./export-tables.ts";
import type { Owner } from "./mail.ts";

/** Rows in one piece: as many as one invocation on the free plan can put into words. */
export const ROWS_PER_PIECE = 1_000;

/** A place in a table: the keys of the row that came last; null before the first. */
export type Keys = readonly (string | number)[] | null;

export interface Piece {
  /** One JSON object each, on a line of its own. */
  readonly lines: readonly string[];
  /** The keys of the last row; null when the table has no more. */
  readonly next: Keys;
}

/** The rows of one table that come after a place in it. */
export async function readPiece(
  db: Db,
  owner: Owner,
  table: ExportedTable,
  after: Keys,
  limit = ROWS_PER_PIECE,
): Promise<Piece> {
  const nested = Object.entries(table.nested).map(
    ([name, value]) => sql`${value} AS ${sql.identifier(name)}`,
  );
  const columns = [...table.columns.map(column), ...nested, ...keysOf(table)];
  const rows = await db.all<Record<string, unknown>>(sql`
    SELECT ${sql.join(columns, sql`, `)} FROM ${sql.identifier(table.name)} t
    WHERE ${table.mine(owner)} ${comesAfter(table, after)}
    ORDER BY ${sql.join(table.keys.map(column), sql`, `)} LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    lines: shown.map((row) => lineOf(table, row)),
    next: last === undefined ? null : table.keys.map((_, i) => last[`key${i}`] as string | number),
  };
}

/** To tell where pieces begin, all rows before them are read; a list goes no further than this. */
const MOST_PIECES = 3;
const MOST_ROWS = MOST_PIECES * ROWS_PER_PIECE;

/** One table, and where its pieces begin. */
export interface Listed {
  readonly table: ExportedTable;
  /** MOST_ROWS at most. */
  readonly rows: number;
  readonly pieces: readonly Keys[];
  /** Where the list goes on; null when these were all. */
  readonly next: Keys;
}

/** Where each piece of each table begins that has any rows, so that every one can be fetched by itself. */
export async function listPieces(db: Db, owner: Owner): Promise<Listed[]> {
  const found = await Promise.all(exportedTables().map((table) => piecesAfter(db, owner, table, null)));
  return found.filter(({ rows }) => rows > 0);
}

/** The pieces of one table that come after a place in it. */
export async function piecesAfter(db: Db, owner: Owner, table: ExportedTable, after: Keys): Promise<Listed> {
  const keys = table.keys.map((_, i) => sql.identifier(`key${i}`));
  const rows = await db.all<Record<string, string | number>>(sql`
    SELECT * FROM (SELECT *, count(*) OVER () AS total, row_number() OVER (ORDER BY ${sql.join(keys, sql`, `)}) AS n
      FROM (SELECT ${sql.join(keysOf(table), sql`, `)} FROM ${sql.identifier(table.name)} t
        WHERE ${table.mine(owner)} ${comesAfter(table, after)}
        ORDER BY ${sql.join(table.keys.map(column), sql`, `)} LIMIT ${MOST_ROWS + 1}))
    WHERE n = 1 OR (n % ${ROWS_PER_PIECE} = 0 AND n < total)`);
  const begin = rows.filter((row) => Number(row["n"]) % ROWS_PER_PIECE === 0);
  const pieces: Keys[] = begin.map((row) => table.keys.map((_, i) => row[`key${i}`] ?? ""));
  const total = Number(rows[0]?.["total"] ?? 0);
  const isLong = total > MOST_ROWS;
  return {
    table,
    rows: Math.min(total, MOST_ROWS),
    pieces: [after, ...(isLong ? pieces.slice(0, -1) : pieces)],
    next: isLong ? (pieces.at(-1) ?? null) : null,
  };
}

function keysOf(table: ExportedTable): SQL[] {
  return table.keys.map((key, i) => sql`${column(key)} AS ${sql.identifier(`key${i}`)}`);
}

function comesAfter(table: ExportedTable, after: Keys): SQL {
  if (after === null) return sql``;
  const keys = sql.join(table.keys.map(column), sql`, `);
  const values = sql.join(
    table.keys.map((_, i) => sql`${after[i] ?? ""}`),
    sql`, `,
  );
  return sql`AND (${keys}) > (${values})`;
}

function column(name: string): SQL {
  return sql`t.${sql.identifier(name)}`;
}

/** Written out by hand: what is JSON already need not be read to be written again. */
function lineOf(table: ExportedTable, row: Readonly<Record<string, unknown>>): string {
  const fields = [...table.columns, ...Object.keys(table.nested)].map((name) => {
    const value = row[name] ?? null;
    return `"${name}":${table.json.has(name) && value !== null ? value : JSON.stringify(value)}`;
  });
  return `{"table":"${table.name}",${fields.join(",")}}`;
}
