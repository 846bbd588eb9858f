import { Hono } from "hono";
import * as z from "zod";
import type { CallLog } from "./api/calls.ts";
import { arrive } from "./mail/arrive.ts";
import { sendByHand } from "./mail/hand.ts";
import { allSent } from "./mail/leave.ts";
import { commit, type Mailbox } from "./mailbox.ts";
import { octetsOf } from "./mime/octets.ts";

const Time = z.strictObject({ to: z.int() });
const Arriving = z.strictObject({ raw: z.string().min(1) });
const ByHand = z.strictObject({ raw: z.string().min(1), inThread: z.string().optional() });
const Lag = z.strictObject({ ms: z.int().min(0) });

/** What a test in this process does by calling, for those in another process. Bodies are JSON. */
export function controlRoutes(mailbox: Mailbox, log: CallLog): Hono {
  const routes = new Hono();
  // JSON only: a page of another site cannot send that here without asking first.
  routes.use(async (c, next) => {
    const type = c.req.header("Content-Type") ?? "";
    if (c.req.method !== "GET" && !/^application\/json\b/i.test(type)) {
      return c.json({ problem: "The body must be application/json." }, 415);
    }
    await next();
  });
  routes.get("/", (c) =>
    c.json({
      now: mailbox.clock.now(),
      owner: mailbox.owner,
      historyId: mailbox.history.current(),
      calls: log.made.length,
      units: log.made.reduce((sum, call) => sum + call.units, 0),
    }),
  );
  routes.get("/sent", (c) => c.json(allSent(mailbox)));
  routes.post("/clock", async (c) => {
    const asked = Time.safeParse(await c.req.json());
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    if (asked.data.to < mailbox.clock.now()) return c.json({ problem: "The clock never goes back." }, 409);
    mailbox.clock.set(asked.data.to);
    return c.json({ now: mailbox.clock.now() });
  });
  routes.post("/deliver", async (c) => {
    const asked = Arriving.safeParse(await c.req.json());
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    const { id, threadId } = commit(mailbox, () => arrive(mailbox, octetsOf(asked.data.raw)));
    return c.json({ id, threadId });
  });
  routes.post("/owner-sends", async (c) => {
    const asked = ByHand.safeParse(await c.req.json());
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    return c.json(commit(mailbox, () => sendByHand(mailbox, asked.data.raw, asked.data.inThread)));
  });
  routes.post("/expire-history", (c) => {
    commit(mailbox, () => mailbox.history.expire());
    return c.json({ historyId: mailbox.history.current() });
  });
  routes.post("/search-lag", async (c) => {
    const asked = Lag.safeParse(await c.req.json());
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    mailbox.searchLag = asked.data.ms;
    return c.json(asked.data);
  });
  return routes;
}
