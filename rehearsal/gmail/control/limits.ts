import { Hono } from "hono";
import type { Limits } from "../limits/limits.ts";
import { LimitSettings } from "../limits/settings.ts";
import { readBody } from "./body.ts";

/** What is spent of Gmail's limits, and what they are. */
export function limitControls(limits: Limits): Hono {
  const routes = new Hono();
  routes.get("/limits", (c) => c.json(limits.usage()));
  routes.post("/limits", async (c) => {
    const asked = await readBody(c, LimitSettings.exactPartial());
    if (!asked.ok) return asked.refusal;
    limits.set(asked.value);
    return c.json(limits.usage());
  });
  return routes;
}
