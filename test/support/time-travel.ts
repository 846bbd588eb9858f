import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { migrations, sqliteD1 } from "./sqlite-d1.ts";

const FOLDER = join(import.meta.dirname, "../../src/store/migrations");

/** A database that can be put back to what it was, as D1's time travel does (wrangler d1 time-travel restore). */
export interface TimeTravel {
  readonly d1: D1Database & { close(): void };
  /** Everything in it, as it is now. */
  readonly bookmark: () => Bookmark;
  readonly restore: (bookmark: Bookmark) => void;
}

export type Bookmark = ReadonlyMap<string, readonly Readonly<Record<string, string | number | null>>[]>;

export function openTimeTravel(): TimeTravel {
  const database = new DatabaseSync(":memory:");
  for (const text of migrations(FOLDER)) database.exec(text);
  const tables = () =>
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map((row) => String(row["name"]));
  return {
    d1: sqliteD1(database),
    bookmark: () =>
      new Map(
        tables().map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]),
      ) as unknown as Bookmark,
    restore: (bookmark) => {
      for (const [name, rows] of bookmark) {
        database.exec(`DELETE FROM "${name}"`);
        for (const row of rows) {
          const columns = Object.keys(row);
          const marks = columns.map(() => "?").join(", ");
          database
            .prepare(`INSERT INTO "${name}" ("${columns.join('", "')}") VALUES (${marks})`)
            .run(...Object.values(row));
        }
      }
    },
  };
}
