import { Hono } from "hono";
import * as z from "zod";
import { type OwnerActs, ownerActs } from "../mail/owner.ts";
import type { Mailbox } from "../mailbox.ts";
import { readBody } from "./body.ts";

const ON_THREADS = [
  "archives",
  "trashes",
  "restores",
  "reportsSpam",
  "reportsNotSpam",
  "marksRead",
  "marksUnread",
  "stars",
  "unstars",
  "mutes",
  "unmutes",
  "deletesForEver",
] as const satisfies readonly (keyof OwnerActs)[];

const inThread = z.string().optional();
const Act = z.union([
  z.strictObject({ act: z.enum(ON_THREADS), threadId: z.string() }),
  z.strictObject({ act: z.literal("movesTo"), threadId: z.string(), label: z.string().min(1) }),
  z.strictObject({ act: z.literal("types"), texts: z.tuple([z.string()], z.string()), inThread }),
  z.strictObject({ act: z.literal("sendsDraft"), draftId: z.string() }),
  z.strictObject({ act: z.literal("sendsUndoably"), raw: z.string().min(1), inThread }),
  z.strictObject({ act: z.literal("undoesSend"), messageId: z.string() }),
]);

/** What the owner does in Gmail's page. What cannot be done answers 409. */
export function ownerControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  const owner = ownerActs(mailbox);
  routes.post("/owner", async (c) => {
    const asked = await readBody(c, Act);
    if (!asked.ok) return asked.refusal;
    try {
      return c.json({ done: perform(owner, asked.value) ?? null });
    } catch (error) {
      return c.json({ problem: error instanceof Error ? error.message : String(error) }, 409);
    }
  });
  return routes;
}

function perform(owner: OwnerActs, asked: z.infer<typeof Act>): unknown {
  switch (asked.act) {
    case "movesTo":
      return owner.movesTo(asked.threadId, asked.label);
    case "types":
      return owner.types(asked.texts, asked.inThread);
    case "sendsDraft":
      return owner.sendsDraft(asked.draftId);
    case "sendsUndoably":
      return owner.sendsUndoably(asked.raw, asked.inThread);
    case "undoesSend":
      return owner.undoesSend(asked.messageId);
    default:
      return owner[asked.act](asked.threadId);
  }
}
