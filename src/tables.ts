import { hasTables, provideTables, type Tables } from "./domain/tables/tables.ts";
import { type Assets, download } from "./static-file.ts";

export class TablesMissing extends Error {
  override readonly name = "TablesMissing";
}

/**
 * Loads the tables (domain/tables/tables.ts, written by cli/static-files/tables.ts), unless this process has them: before
 * anything is decided or shown, for all of it asks them. Two invocations that begin together load them twice, as they
 * do the books (books.ts).
 * @throws TablesMissing
 */
export async function loadTables(assets: Assets): Promise<void> {
  if (hasTables()) return;
  const file = await download(assets, "tables.json");
  if (!(file instanceof ArrayBuffer)) throw new TablesMissing(file);
  provideTables(tablesIn(file));
}

function tablesIn(file: ArrayBuffer): Tables {
  try {
    return JSON.parse(new TextDecoder().decode(file)) as Tables;
  } catch {
    throw new TablesMissing(`${file.byteLength} bytes that are no tables`);
  }
}
