import { Hono } from "hono";
import type { CallLog } from "../api/calls.ts";
import type { Mailbox } from "../mailbox.ts";
import { mailControls } from "./mail.ts";
import { timeControls } from "./time.ts";
import { unsureControls } from "./unsure.ts";

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
  routes.route("/", mailControls(mailbox));
  routes.route("/", timeControls(mailbox));
  routes.route("/", unsureControls(mailbox));
  return routes;
}
