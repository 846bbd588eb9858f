import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { type Db, openDb } from "../../src/store/db.ts";
import { openSqliteD1 } from "./sqlite-d1.ts";

const MIGRATIONS = join(import.meta.dirname, "../../src/store/migrations");

/** A Worker that does nothing but own the database. */
const WORKER = {
  name: "database",
  compatibilityDate: "2026-11-17",
  env: { DB: { type: "d1" as const, id: "test" } },
  manifest: {
    mainModule: "empty.js",
    modules: { "empty.js": { type: "esm" as const, contents: "export default {}" } },
  },
};

/** A real D1, empty or migrated, in this process. */
export interface TestDatabase {
  readonly d1: D1Database;
  readonly db: Db;
  /** Runs one statement with its values. */
  readonly run: (statement: string, ...values: readonly unknown[]) => Promise<void>;
  /** Adds one row; columns as the tables name them. */
  readonly insert: (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Every row of a query. */
  readonly all: <Row>(query: string, ...values: readonly unknown[]) => Promise<Row[]>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a database of its own; the caller closes it.
 * @param options.migrated false leaves it without any table
 */
export async function openTestDatabase(options = { migrated: true }): Promise<TestDatabase> {
  const miniflare = new Miniflare({ workers: [{ config: WORKER }] });
  const d1 = (await miniflare.getD1Database("DB")) as unknown as D1Database;
  if (options.migrated) await migrate(d1);
  return around(d1, () => miniflare.dispose());
}

/** The same on SQLite in this process: for tests that open many, and ask nothing that only D1 itself can answer. */
export function openQuickDatabase(): TestDatabase {
  const d1 = openSqliteD1();
  return around(d1, async () => d1.close());
}

function around(d1: D1Database, close: () => Promise<void>): TestDatabase {
  const run: TestDatabase["run"] = async (statement, ...values) => {
    await d1
      .prepare(statement)
      .bind(...values)
      .run();
  };
  return {
    d1,
    db: openDb(d1),
    run,
    insert: async (table, row) => {
      const columns = Object.keys(row);
      const marks = columns.map(() => "?").join(", ");
      await run(`INSERT INTO ${table} ("${columns.join('", "')}") VALUES (${marks})`, ...Object.values(row));
    },
    all: async <Row>(query: string, ...values: readonly unknown[]) => {
      const { results } = await d1
        .prepare(query)
        .bind(...values)
        .all<Row>();
      return results;
    },
    close,
  };
}

async function migrate(d1: D1Database): Promise<void> {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith(".sql"));
  for (const file of files.sort()) {
    const text = readFileSync(join(MIGRATIONS, file), "utf8");
    const statements = text.split("--> statement-breakpoint").map((part) => d1.prepare(part.trim()));
    await d1.batch(statements);
  }
}
