import * as z from "zod/mini";
import { type Keys, ROWS_PER_PIECE, readPiece } from "../../store/export.ts";
import { outreachAfter } from "../../store/export-outreach.ts";
import { exportedTables } from "../../store/export-tables.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { outreachCsv } from "../outreach-csv.ts";
import { problem } from "../problem.tsx";
import { tableCsv } from "../table-csv.ts";
import { exportQuery } from "./inputs.ts";

const pieceQuery = z.lazy(() => z.extend(exportQuery, { as: z._default(z.enum(["json", "csv"]), "json") }));

/** How a place is written in an address. */
export function placeOf(table: string, after: Keys): string {
  return encodeURIComponent(JSON.stringify([table, ...(after ?? [])]));
}

/**
 * GET /api/export?after=: everything that is kept of the owner, one JSON object a line, a piece at a time. The header
 * Link names the piece that follows; without it, that was all.
 */
export async function exportAll(c: WebContext) {
  const query = exportQuery.safeParse(c.req.query());
  if (!query.success) return problem(c, "bad-query");
  const { id, listId } = ownMailbox(c);
  let { index, after }: { index: number; after: Keys } = query.data.after ?? { index: 0, after: null };
  const lines: string[] = [];
  for (
    let table = exportedTables()[index];
    table !== undefined;
    table = exportedTables()[++index], after = null
  ) {
    const piece = await readPiece(
      c.var.deps.db,
      { mailboxId: id, listId },
      table,
      after,
      ROWS_PER_PIECE - lines.length,
    );
    lines.push(...piece.lines);
    const rest = piece.next === null ? exportedTables()[index + 1] : table;
    if (lines.length >= ROWS_PER_PIECE && rest !== undefined) {
      c.header("Link", `</api/export?after=${placeOf(rest.name, piece.next)}>; rel="next"`);
      break;
    }
  }
  return ndjson(c, lines);
}

/** GET /data/export?after=&as=: one piece of one table, as a file of JSON or for a spreadsheet. */
export async function exportPiece(c: WebContext) {
  const query = pieceQuery.safeParse(c.req.query());
  const place = query.data?.after ?? { index: 0, after: null };
  const table = exportedTables()[place.index];
  if (!query.success || table === undefined) return problem(c, "bad-query");
  const { id, listId } = ownMailbox(c);
  const piece = await readPiece(c.var.deps.db, { mailboxId: id, listId }, table, place.after);
  if (query.data.as === "csv") return csv(c, table.name, tableCsv(table, piece.lines));
  c.header("Content-Disposition", `attachment; filename="kindly-${table.name}.ndjson"`);
  return ndjson(c, piece.lines);
}

/** GET /data/outreach.csv?after=: one piece of the outreach, for a spreadsheet. */
export async function exportCsv(c: WebContext) {
  const query = exportQuery.safeParse(c.req.query());
  const place = query.data?.after ?? null;
  const isOutreach = place === null || exportedTables()[place.index]?.name === "outreach";
  if (!query.success || !isOutreach) return problem(c, "bad-query");
  const { db, now } = c.var.deps;
  const { id, zone } = ownMailbox(c);
  const lines = await outreachAfter(db, id, place?.after ?? null, ROWS_PER_PIECE);
  return csv(c, "outreach", outreachCsv(lines, zone, now));
}

function csv(c: WebContext, name: string, text: string) {
  c.header("Content-Disposition", `attachment; filename="kindly-${name}.csv"`);
  c.header("Content-Type", "text/csv; charset=utf-8");
  return c.body(text);
}

function ndjson(c: WebContext, lines: readonly string[]) {
  c.header("Content-Type", "application/x-ndjson; charset=utf-8");
  return c.body(lines.map((line) => `${line}\n`).join(""));
}
