import { Hono } from "hono";
import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";
import { WAYS } from "../unsure.ts";
import { readBody } from "./body.ts";

const Ways = z
  .strictObject({
    handSend: z.enum(WAYS.handSend),
    sentDraft: z.enum(WAYS.sentDraft),
    privateHeaders: z.enum(WAYS.privateHeaders),
    headerWords: z.enum(WAYS.headerWords),
    statusPart: z.enum(WAYS.statusPart),
    namedSecond: z.enum(WAYS.namedSecond),
    pageSize: z.enum(WAYS.pageSize),
    retryHint: z.enum(WAYS.retryHint),
    pushHistoryId: z.enum(WAYS.pushHistoryId),
    unreferenced: z.enum(WAYS.unreferenced),
  })
  .partial();

/** Which way the stand-in plays what Google leaves open. */
export function unsureControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.get("/unsure", (c) => c.json({ now: mailbox.unsure, ways: WAYS }));
  routes.post("/unsure", async (c) => {
    const asked = await readBody(c, Ways);
    if (!asked.ok) return asked.refusal;
    Object.assign(mailbox.unsure, asked.value);
    return c.json({ now: mailbox.unsure });
  });
  return routes;
}
