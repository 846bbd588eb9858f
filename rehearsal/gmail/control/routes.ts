import { Hono } from "hono";
import type { Mailbox } from "../mailbox.ts";
import type { Traffic } from "../traffic.ts";
import { callControls } from "./calls.ts";
import { deliveryControls } from "./delivery.ts";
import { faultControls } from "./faults.ts";
import { grantControls } from "./grants.ts";
import { limitControls } from "./limits.ts";
import { machineControls } from "./machines.ts";
import { mailControls } from "./mail.ts";
import { ownerControls } from "./owner.ts";
import { pushControls } from "./push.ts";
import { settingsControls } from "./settings.ts";
import { timeControls } from "./time.ts";
import { unsureControls } from "./unsure.ts";

/** What a test in this process does by calling, for those in another process. Bodies are JSON. */
export function controlRoutes(mailbox: Mailbox, traffic: Traffic): Hono {
  const routes = new Hono();
  // JSON only: a page of another site cannot send that here without asking first.
  routes.use(async (c, next) => {
    const type = c.req.header("Content-Type") ?? "";
    if (c.req.method !== "GET" && !/^application\/json\b/i.test(type)) {
      return c.json({ problem: "The body must be application/json." }, 415);
    }
    await next();
  });
  routes.get("/", (c) => {
    const sums = Object.values(traffic.log.sums());
    return c.json({
      now: mailbox.clock.now(),
      owner: mailbox.owner,
      historyId: mailbox.history.current(),
      calls: sums.reduce((sum, { calls }) => sum + calls, 0),
      units: sums.reduce((sum, { units }) => sum + units, 0),
    });
  });
  routes.route("/", callControls(traffic.log));
  routes.route("/", faultControls(traffic.faults));
  routes.route("/", limitControls(traffic.limits));
  routes.route("/", pushControls(traffic.push));
  routes.route("/", grantControls(mailbox));
  routes.route("/", mailControls(mailbox));
  routes.route("/", deliveryControls(mailbox));
  routes.route("/", ownerControls(mailbox));
  routes.route("/", machineControls(mailbox));
  routes.route("/", settingsControls(mailbox));
  routes.route("/", timeControls(mailbox));
  routes.route("/", unsureControls(mailbox));
  return routes;
}
