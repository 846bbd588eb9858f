import { ownMailbox, type WebContext } from "../context.ts";
import { problem } from "../problem.tsx";

/** GET /api/summary: the weekly summary as it would be mailed now, and the facts that it tells. */
export async function summaryNow(c: WebContext) {
  const written = await c.var.deps.summaryPreview(ownMailbox(c).id);
  if (written === null) return problem(c, "no-summary");
  const { summary: facts, ...mail } = written;
  return c.json({ ...mail, facts });
}
