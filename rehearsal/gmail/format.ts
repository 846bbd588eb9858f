import type { Database } from "./store/database.ts";
import { readMeta, writeMeta } from "./store/meta.ts";

/**
 * The form of everything that a mailbox file holds. It goes up by one with each change of tables or of values in them
 * after which a file of before is no longer read aright: such a file is refused, not mended.
 */
const FORMAT = "1";

/**
 * To be asked before anything is written into the file.
 * @returns what it is, or `another-version`: a mailbox that this code would misread
 */
export function formatOf(db: Database): "new" | "ours" | "another-version" {
  const tables = db.one<{ n: number }>("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'");
  if (tables?.n === 0) return "new";
  const hasMeta = db.one("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'") !== undefined;
  return hasMeta && readMeta(db, "format") === FORMAT ? "ours" : "another-version";
}

export function writeFormat(db: Database): void {
  writeMeta(db, "format", FORMAT);
}
