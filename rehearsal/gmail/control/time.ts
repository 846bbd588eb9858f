import { Hono } from "hono";
import * as z from "zod";
import { commit, type Mailbox } from "../mailbox.ts";
import { readBody } from "./body.ts";

const Time = z.strictObject({ to: z.int() });
const Span = z.strictObject({ ms: z.int().min(0) });

/** The mailbox's clock, and what Gmail forgets or finds late. */
export function timeControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.post("/clock", async (c) => {
    const asked = await readBody(c, Time);
    if (!asked.ok) return asked.refusal;
    if (asked.value.to < mailbox.clock.now()) return c.json({ problem: "The clock never goes back." }, 409);
    mailbox.clock.set(asked.value.to);
    return c.json({ now: mailbox.clock.now() });
  });
  routes.post("/expire-history", (c) => {
    commit(mailbox, () => mailbox.history.expire());
    return c.json({ historyId: mailbox.history.current() });
  });
  routes.post("/history-kept-for", async (c) => {
    const asked = await readBody(c, Span);
    if (!asked.ok) return asked.refusal;
    mailbox.history.keptFor = asked.value.ms;
    return c.json(asked.value);
  });
  routes.post("/search-lag", async (c) => {
    const asked = await readBody(c, Span);
    if (!asked.ok) return asked.refusal;
    mailbox.searchLag = asked.value.ms;
    return c.json(asked.value);
  });
  return routes;
}
