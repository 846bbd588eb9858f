import { stringify } from "csv-stringify/sync";
import type { ExportedTable } from "../store/export-tables.ts";

/**
 * Rows of the export as a table for a spreadsheet (RFC 4180): the same columns as in JSON, and what is a list or an
 * object there as JSON in its cell. What a spreadsheet would take for a formula is made text (OWASP, "CSV Injection").
 * @param lines as `readPiece` has them
 */
export function tableCsv(table: ExportedTable, lines: readonly string[]): string {
  const columns = [...table.columns, ...Object.keys(table.nested)];
  const rows = lines.map((line) => {
    const row = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return columns.map((name) => cell(row[name]));
  });
  return `\ufeff${stringify([columns, ...rows], { escape_formulas: true, record_delimiter: "windows" })}`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
