import { HOLIDAYS_UNTIL } from "../../domain/holidays.ts";
import { readHealth } from "../../store/read-mailbox.ts";
import type { WebContext } from "../context.ts";

/** For machines: 200 with counts, 503 when the database cannot be read as this version expects. */
export async function health(c: WebContext) {
  try {
    return c.json({ ok: true, ...(await readHealth(c.var.deps.db)), holidaysUntil: HOLIDAYS_UNTIL });
  } catch {
    const detail = "The database does not answer as expected. Were the migrations applied?";
    return c.json({ ok: false, detail }, 503);
  }
}
