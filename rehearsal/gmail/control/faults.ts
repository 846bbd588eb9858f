import { Hono } from "hono";
import type { Faults } from "../faults/faults.ts";
import { FaultRule } from "../faults/rules.ts";
import { readBody } from "./body.ts";

/** Faults on demand. */
export function faultControls(faults: Faults): Hono {
  const routes = new Hono();
  routes.get("/faults", (c) => c.json({ faults: faults.list() }));
  routes.post("/faults", async (c) => {
    const asked = await readBody(c, FaultRule);
    if (!asked.ok) return asked.refusal;
    return c.json({ id: faults.add(asked.value).id });
  });
  routes.delete("/faults", (c) => {
    faults.clear();
    return c.json({ faults: faults.list() });
  });
  routes.delete("/faults/:id", (c) => {
    const lifted = faults.lift(Number(c.req.param("id")));
    return lifted ? c.json({ faults: faults.list() }) : c.json({ problem: "There is no such fault." }, 404);
  });
  return routes;
}
