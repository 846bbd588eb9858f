import type { ExportedTable } from "../store/export-tables.ts";
import { csvOf } from "./csv.ts";

/**
 * Rows of the export as a table: the same columns as in JSON, and what is a list or an object there as JSON in its cell.
 * @param lines as `readPiece` has them
 */
export function tableCsv(table: ExportedTable, lines: readonly string[]): string {
  const columns = [...table.columns, ...Object.keys(table.nested)];
  const rows = lines.map((line) => {
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return columns.map((name) => cell(row[name]));
  });
  return csvOf([columns, ...rows]);
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
