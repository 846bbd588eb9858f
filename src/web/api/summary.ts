import { ownMailbox, type WebContext } from "../context.ts";
import { problem } from "../problem.tsx";

/** GET /api/summary: the weekly summary as it would be mailed now. */
export async function summaryNow(c: WebContext) {
  const summary = await c.var.deps.summaryPreview(ownMailbox(c).id);
  return summary === null ? problem(c, "no-summary") : c.json(summary);
}
