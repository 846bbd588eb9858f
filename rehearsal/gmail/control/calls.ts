import { Hono } from "hono";
import type { CallLog } from "../api/calls.ts";

/** What was asked of Google, and answered. */
export function callControls(log: CallLog): Hono {
  const routes = new Hono();
  routes.get("/calls", (c) => {
    const since = c.req.query("since") ?? "0";
    if (!/^\d{1,15}$/.test(since)) return c.json({ problem: "since must be the number of a call." }, 400);
    return c.json({ calls: log.since(Number(since), c.req.query("method")), sums: log.sums() });
  });
  routes.delete("/calls", (c) => {
    log.reset();
    return c.json({ sums: log.sums() });
  });
  return routes;
}
