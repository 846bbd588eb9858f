import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

const MIGRATIONS = join(import.meta.dirname, "../../src/store/migrations");

/**
 * SQLite behind D1's own interface, in this process: the same engine without the way to another one, so that whole
 * weeks can be played in seconds. What only D1 itself can show is tested on workerd.
 */
export function openSqliteD1(): D1Database & { close(): void } {
  const database = new DatabaseSync(":memory:");
  for (const file of migrations(MIGRATIONS)) database.exec(file);
  return sqliteD1(database);
}

/** The texts of all migrations in a folder, in their order. */
export function migrations(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll("--> statement-breakpoint", ""));
}

/** What D1 takes, and SQLite by itself would take more of (Cloudflare D1, "Limits"). */
const LIMITS = { likePatternLength: 50, variableNumber: 100, functionArg: 32, sqlLength: 100_000 };

/** An open database behind D1's interface; its statements are prepared once. */
export function sqliteD1(connection: DatabaseSync): D1Database & { close(): void } {
  Object.assign(connection.limits, LIMITS);
  const database = remembering(connection);
  return {
    prepare: (text: string) => prepared(database, text, []),
    batch: async (statements: Prepared[]) => {
      database.exec("BEGIN");
      try {
        const results = statements.map((statement) => statement.execute());
        database.exec("COMMIT");
        return results;
      } catch (error) {
        database.exec("ROLLBACK");
        throw d1Error(error);
      }
    },
    close: () => database.close(),
  } as unknown as D1Database & { close(): void };
}

type Prepared = ReturnType<typeof prepared>;
type Remembering = ReturnType<typeof remembering>;

function remembering(database: DatabaseSync) {
  const known = new Map<string, StatementSync>();
  return {
    exec: (text: string) => database.exec(text),
    close: () => database.close(),
    prepare: (text: string): StatementSync => {
      const statement = known.get(text) ?? database.prepare(text);
      known.set(text, statement);
      return statement;
    },
  };
}

function prepared(database: Remembering, text: string, values: readonly SQLInputValue[]) {
  const execute = () => {
    const statement = database.prepare(text);
    const returnsRows = statement.columns().length > 0;
    if (!returnsRows) {
      const { changes } = statement.run(...values);
      return { success: true, results: [], meta: { changes: Number(changes) } };
    }
    const before = totalChanges(database);
    const results = statement.all(...values);
    return { success: true, results, meta: { changes: totalChanges(database) - before } };
  };
  const answer = async <T>(pick: (result: ReturnType<typeof execute>) => T): Promise<T> => {
    try {
      return pick(execute());
    } catch (error) {
      throw d1Error(error);
    }
  };
  return {
    execute,
    bind: (...bound: unknown[]) => prepared(database, text, bound.map(toSqlite)),
    run: () => answer((result) => result),
    all: () => answer((result) => result),
    first: (column?: string) =>
      answer(({ results }) => {
        const row = results[0] as Record<string, unknown> | undefined;
        return row === undefined ? null : column === undefined ? row : row[column];
      }),
    // Two columns of one name stay two: rows as arrays, not as objects.
    raw: async () => {
      const statement = database.prepare(text);
      statement.setReturnArrays(true);
      try {
        return statement.all(...values);
      } finally {
        statement.setReturnArrays(false);
      }
    },
  };
}

/** Values as D1 binds them: booleans become numbers. */
function toSqlite(value: unknown): SQLInputValue {
  return typeof value === "boolean" ? Number(value) : (value as SQLInputValue);
}

function totalChanges(database: Remembering): number {
  return Number(database.prepare("SELECT total_changes() AS n").get()?.["n"]);
}

function d1Error(error: unknown): Error {
  return new Error(`D1_ERROR: ${error instanceof Error ? error.message : "unknown"}`, { cause: error });
}
