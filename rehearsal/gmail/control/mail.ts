import { Hono } from "hono";
import * as z from "zod";
import { arrive } from "../mail/arrive.ts";
import { sendByHand } from "../mail/hand.ts";
import { allSent } from "../mail/sent.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { octetsOf } from "../mime/octets.ts";
import { readBody } from "./body.ts";

const Arriving = z.strictObject({ raw: z.string().min(1), filed: z.array(z.string()).optional() });
const ByHand = z.strictObject({ raw: z.string().min(1), inThread: z.string().optional() });

/** Mail that arrives, and mail that the owner writes by hand. */
export function mailControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.get("/sent", (c) => c.json(allSent(mailbox)));
  routes.post("/deliver", async (c) => {
    const asked = await readBody(c, Arriving);
    if (!asked.ok) return asked.refusal;
    const { raw, filed } = asked.value;
    const { id, threadId } = commit(mailbox, () => arrive(mailbox, octetsOf(raw), filed));
    return c.json({ id, threadId });
  });
  routes.post("/owner-sends", async (c) => {
    const asked = await readBody(c, ByHand);
    if (!asked.ok) return asked.refusal;
    return c.json(commit(mailbox, () => sendByHand(mailbox, asked.value.raw, asked.value.inThread)));
  });
  return routes;
}
