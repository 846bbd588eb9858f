import { drizzle } from "drizzle-orm/d1";
import * as schema from "./schema.ts";

/**
 * The database as every query function takes it. Where a list comes in as JSON, it is joined by CROSS JOIN: SQLite knows
 * nothing of the list's length, and would go through the whole mailbox for each of its entries; a CROSS JOIN keeps the
 * order as it is written (sqlite.org/optoverview.html, "Manual Control Of Query Plans Using CROSS JOIN").
 */
export type Db = ReturnType<typeof openDb>;

export function openDb(d1: D1Database) {
  return drizzle(d1, { schema, casing: "snake_case" });
}
