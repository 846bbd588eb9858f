import { Hono } from "hono";
import * as z from "zod";
import { FATES } from "../delivery/fate.ts";
import { setDeliverable, setUndeliverable } from "../delivery/rules.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { readBody } from "./body.ts";

const ADDRESS = { address: z.email() };
const DOMAIN = { domain: z.string().min(1) };
const ENDS = {
  as: z.enum(FATES),
  after: z.int().min(0).optional(),
  says: z
    .strictObject({ status: z.string().regex(/^[45](?:\.\d{1,3}){2}$/), text: z.string().min(1) })
    .optional(),
};
const Whom = z.union([z.strictObject(ADDRESS), z.strictObject(DOMAIN)]);
const Rule = z.union([z.strictObject({ ...ADDRESS, ...ENDS }), z.strictObject({ ...DOMAIN, ...ENDS })]);

/** Whom mail does not reach. */
export function deliveryControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.post("/undeliverable", async (c) => {
    const asked = await readBody(c, Rule);
    if (!asked.ok) return asked.refusal;
    commit(mailbox, () => setUndeliverable(mailbox, asked.value));
    return c.json(asked.value);
  });
  routes.post("/deliverable", async (c) => {
    const asked = await readBody(c, Whom);
    if (!asked.ok) return asked.refusal;
    commit(mailbox, () => setDeliverable(mailbox, asked.value));
    return c.json(asked.value);
  });
  return routes;
}
