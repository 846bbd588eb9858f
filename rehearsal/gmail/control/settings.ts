import { Hono } from "hono";
import { keepVacation, readVacation, Vacation } from "../api/vacation.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { readBody } from "./body.ts";

/** What the owner sets in Gmail's page. */
export function settingsControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.get("/vacation", (c) => c.json(readVacation(mailbox)));
  routes.post("/vacation", async (c) => {
    const asked = await readBody(c, Vacation);
    if (!asked.ok) return asked.refusal;
    const problem = commit(mailbox, () => keepVacation(mailbox, asked.value));
    return problem === null ? c.json(asked.value) : c.json({ problem }, 400);
  });
  return routes;
}
