import { Hono } from "hono";
import * as z from "zod";
import { PARTICIPATIONS } from "../../outside/calendar/meeting.ts";
import { LIST_ANSWERS, LIST_SOFTWARE } from "../../outside/lists/list.ts";
import { machineAnswer } from "../../outside/machine.ts";
import { REPORTERS } from "../../outside/reports/undelivered.ts";
import { TICKET_SYSTEMS } from "../../outside/tickets/ticket.ts";
import { LANGUAGES } from "../../outside/vacation/phrases.ts";
import { DATE_FORMS, VACATION_SERVERS } from "../../outside/vacation/vacation.ts";
import { arrive } from "../mail/arrive.ts";
import { findSent } from "../mail/sent.ts";
import { commit, type Mailbox } from "../mailbox.ts";
import { octetsOf } from "../mime/octets.ts";
import { readBody } from "./body.ts";

const text = z.string().min(1).optional();
const Machine = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("vacation"),
    server: z.enum(VACATION_SERVERS),
    language: z.enum(LANGUAGES),
    returns: z.iso.date().optional(),
    dateForm: z.enum(DATE_FORMS).optional(),
    text,
    prefix: z.string().optional(),
    htmlOnly: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal("ticket"),
    system: z.enum(TICKET_SYSTEMS),
    desk: z.string().min(1),
    subject: text,
    text,
  }),
  z.strictObject({
    kind: z.literal("list-notice"),
    software: z.enum(LIST_SOFTWARE),
    answer: z.enum(LIST_ANSWERS),
  }),
  z.strictObject({ kind: z.literal("list-echo"), tag: text, renames: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal("undelivered"),
    reporter: z.enum(REPORTERS),
    failed: z.email(),
    delayed: z.boolean().optional(),
    status: text,
  }),
  z.strictObject({
    kind: z.literal("calendar"),
    meeting: z.strictObject({
      title: z.string().min(1),
      from: z.int(),
      minutes: z.int().min(1),
      place: z.string(),
    }),
    participation: z.enum(PARTICIPATIONS),
  }),
]);
const Answer = z.strictObject({
  /** The id of a mail that left. */
  letter: z.string(),
  who: z.strictObject({ name: z.string(), address: z.email(), zone: z.string().default("UTC") }),
  machine: Machine,
});

/** Other people's machines: what they answer to a letter of the owner's arrives now. */
export function machineControls(mailbox: Mailbox): Hono {
  const routes = new Hono();
  routes.post("/machine-answers", async (c) => {
    const asked = await readBody(c, Answer);
    if (!asked.ok) return asked.refusal;
    const { who, machine } = asked.value;
    const letter = findSent(mailbox, asked.value.letter);
    if (!letter) return c.json({ problem: `No mail ${asked.value.letter} has left.` }, 404);
    const raw = machineAnswer({ letter: letter.raw, at: mailbox.clock.now(), who }, machine);
    const { id, threadId } = commit(mailbox, () => arrive(mailbox, octetsOf(raw)));
    return c.json({ id, threadId });
  });
  return routes;
}
