import { en } from "zod/locales";
import * as z from "zod/mini";
import type { Chosen, Its } from "../../domain/follow-up-handles.ts";
import { lazily } from "../../domain/lazily.ts";
import type { Says } from "../../domain/owner/word.ts";
import { sentence } from "../../domain/reasons.ts";
import { setOutreachMode, setOwnText, setPaused } from "../../store/follow-up-wishes.ts";
import { sayOfOutreach } from "../../store/owners-choices.ts";
import { findLine } from "../../store/read-outreach.ts";
import { allowFollowUp, stopFollowUp } from "../choices.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { faultOfOwnWords } from "../own-words.ts";
import { comingWording } from "../parts/when.ts";
import { because, problem } from "../problem.tsx";
import type { ProblemKind } from "../problems.ts";
import { modeBody, snoozeBody, wordsBody } from "./inputs.ts";

/** POST /api/outreach/:id/stop */
export async function stop(c: WebContext) {
  return await choose(c, stopFollowUp, "nothing-to-stop");
}

/** POST /api/outreach/:id/allow */
export async function allow(c: WebContext) {
  return await choose(c, allowFollowUp, "cannot-allow");
}

/** POST /api/outreach/:id/ignore */
export async function ignore(c: WebContext) {
  return await choose(c, saying("ignore"), "nothing-to-change");
}

/** POST /api/outreach/:id/track */
export async function track(c: WebContext) {
  return await choose(c, saying("track"), "nothing-to-change");
}

/** POST /api/outreach/:id/snooze */
export async function snooze(c: WebContext) {
  const body = await bodyAs(c, snoozeBody);
  if (!body.ok) return await body.refusal;
  return await taken(c, await c.var.deps.handles.snooze(itsOf(c), body.value.day));
}

/** POST /api/outreach/:id/end-snooze */
export async function endSnooze(c: WebContext) {
  return await taken(c, await c.var.deps.handles.endSnooze(itsOf(c)));
}

/** POST /api/outreach/:id/send-now */
export async function sendNow(c: WebContext) {
  const { trouble } = ownMailbox(c);
  // The wish holds for an hour; it would be forgotten before Gmail can be reached again.
  if (trouble !== null) return because(c, "not-now", trouble);
  return await taken(c, await c.var.deps.handles.sendNow(itsOf(c)));
}

/** POST /api/outreach/:id/mode */
export async function mode(c: WebContext) {
  const body = await bodyAs(c, modeBody);
  if (!body.ok) return await body.refusal;
  const { db, now } = c.var.deps;
  const isSet = await setOutreachMode(db, itsOf(c), body.value.mode, now);
  return await taken(c, { kind: isSet ? "done" : "over" });
}

/** POST /api/outreach/:id/words */
export async function words(c: WebContext) {
  const body = await bodyAs(c, wordsBody);
  if (!body.ok) return await body.refusal;
  const { db, now } = c.var.deps;
  const text = body.value.text?.trim() ?? null;
  const fault = text === null ? null : faultOfOwnWords(text);
  if (fault !== null) return because(c, "bad-body", fault);
  const isKept = await setOwnText(db, itsOf(c), text, now);
  return await taken(c, { kind: isKept ? "done" : "over" });
}

/** POST /api/pause */
export async function pause(c: WebContext) {
  return await standStill(c, true);
}

/** POST /api/resume */
export async function resume(c: WebContext) {
  return await standStill(c, false);
}

async function standStill(c: WebContext, paused: boolean) {
  const { db, now, tick } = c.var.deps;
  const { id } = ownMailbox(c);
  await setPaused(db, id, paused, now);
  await tick(id);
  return c.json({ paused });
}

function saying(says: Says): typeof stopFollowUp {
  return (db, mailboxId, id, now) => sayOfOutreach(db, mailboxId, id, says, now);
}

async function choose(c: WebContext, choice: typeof stopFollowUp, refusal: ProblemKind) {
  const { db, now } = c.var.deps;
  const { mailboxId, id } = itsOf(c);
  const isDone = await choice(db, mailboxId, id, now);
  return await taken(c, { kind: isDone ? "done" : "over" }, refusal);
}

/** What the outreach looks like after the choice, or why it was not taken. */
async function taken(c: WebContext, chosen: Chosen, refusal: ProblemKind = "nothing-to-change") {
  const { db, now, tick } = c.var.deps;
  const mailbox = ownMailbox(c);
  const { id } = itsOf(c);
  const line = await findLine(db, mailbox.id, id);
  if (line === null) return problem(c, "no-outreach");
  switch (chosen.kind) {
    case "done": {
      await tick(mailbox.id);
      const { status, mode, nextLookAt, followUp } = line;
      return c.json({ outreach: { id, status, mode, nextLookAt, followUp } });
    }
    case "refused":
      return because(c, "not-now", sentence(chosen.why, comingWording(now, mailbox.zone)));
    case "over":
      return problem(c, refusal);
    default:
      return chosen satisfies never;
  }
}

type Body<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Response | Promise<Response> };

/** What is wrong with a body is told in the words that zod has for it. */
const speakEnglish = lazily(() => z.config(en()));

async function bodyAs<T extends z.ZodMiniType>(c: WebContext, schema: T): Promise<Body<z.output<T>>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  speakEnglish();
  const read = schema.safeParse(body);
  if (read.success) return { ok: true, value: read.data };
  const faults = read.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
  return { ok: false, refusal: because(c, "bad-body", faults.join("; ")) };
}

function itsOf(c: WebContext): Its {
  return { mailboxId: ownMailbox(c).id, id: c.req.param("id") ?? "" };
}
