import type { Chosen, Its } from "../../domain/follow-up-handles.ts";
import { sentence } from "../../domain/reasons.ts";
import { setOutreachMode, setOwnText } from "../../store/follow-up-wishes.ts";
import { findOutreach } from "../../store/read-outreach.ts";
import { ownMailbox, type WebContext } from "../context.ts";
import { fieldsOf } from "../fields.ts";
import { ownModeForm, snoozeForm, wordsForm } from "../forms.ts";
import { faultOfOwnWords } from "../own-words.ts";
import type { RefusedWish } from "../parts/follow-up-handles.tsx";
import { comingWording } from "../parts/when.ts";
import { problem, problemWith } from "../problem.tsx";
import { showOutreach } from "./outreach.tsx";

/** POST /outreach/:id/mode */
export async function chooseMode(c: WebContext) {
  const form = ownModeForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { db, now } = c.var.deps;
  const isSet = await setOutreachMode(db, itsOf(c), form.data.mode, now);
  return await answer(c, isSet ? { kind: "done" } : { kind: "over" }, "own-mode", null);
}

/** POST /outreach/:id/snooze */
export async function snoozeFollowUp(c: WebContext) {
  const form = snoozeForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { day, isDay } = form.data;
  const typed = { form: "snooze", value: day } as const;
  if (!isDay) return await again(c, { ...typed, problem: "Name a day as year, month and day: 2026-04-15." });
  return await answer(c, await c.var.deps.handles.snooze(itsOf(c), day), "snoozed", typed);
}

/** POST /outreach/:id/snooze/end */
export async function endSnooze(c: WebContext) {
  return await answer(c, await c.var.deps.handles.endSnooze(itsOf(c)), "snooze-over", null);
}

/** POST /outreach/:id/send-now */
export async function sendNow(c: WebContext) {
  const typed = { form: "send-now", value: "" } as const;
  const { trouble } = ownMailbox(c);
  // The wish holds for an hour; it would be forgotten before Gmail can be reached again.
  if (trouble !== null && (await c.var.deps.handles.read(itsOf(c))) !== null)
    return await again(c, { ...typed, problem: trouble });
  return await answer(c, await c.var.deps.handles.sendNow(itsOf(c)), "sending-now", typed);
}

/** POST /outreach/:id/words: a look at what was typed, or keeping it. */
export async function writeWords(c: WebContext) {
  const form = wordsForm.safeParse(await fieldsOf(c));
  if (!form.success) return problem(c, "bad-form");
  const { text } = form.data;
  if (form.data.do === "look") return await lookAtWords(c, text);
  const typed = { form: "words", value: text } as const;
  const fault = faultOfOwnWords(text);
  if (fault !== null) return await again(c, { ...typed, problem: fault });
  return await keepWords(c, text, "own-words");
}

/** POST /outreach/:id/words/template */
export async function backToTemplate(c: WebContext) {
  return await keepWords(c, null, "template-words");
}

async function lookAtWords(c: WebContext, text: string) {
  const isDrafted = (await c.var.deps.handles.read(itsOf(c)))?.isDrafted ?? false;
  if (isDrafted) return await again(c, { form: "words", value: text, problem: DRAFTED_MEANWHILE });
  return await showOutreach(c, null, text);
}

async function keepWords(c: WebContext, text: string | null, note: string) {
  const { db, now } = c.var.deps;
  const isKept = await setOwnText(db, itsOf(c), text, now);
  if (isKept) return await answer(c, { kind: "done" }, note, null);
  const { handles } = c.var.deps;
  const isDrafted = (await handles.read(itsOf(c)))?.isDrafted ?? false;
  if (text === null) return await answer(c, { kind: "over" }, note, null);
  if (!isDrafted) return await answer(c, { kind: "over" }, note, { form: "words", value: text });
  return await again(c, { form: "words", value: text, problem: DRAFTED_MEANWHILE });
}

const DRAFTED_MEANWHILE =
  "It was drafted meanwhile. Copy your words into the draft in Gmail: what stands there goes out.";

/** Back to the page with a note, or with what was typed and the reason why it could not be taken. */
async function answer(
  c: WebContext,
  chosen: Chosen,
  note: string,
  typed: Omit<RefusedWish, "problem"> | null,
) {
  const mailbox = ownMailbox(c);
  const { db, now, tick } = c.var.deps;
  const its = itsOf(c);
  switch (chosen.kind) {
    case "done":
      await tick(mailbox.id);
      return c.redirect(`/outreach/${encodeURIComponent(its.id)}?note=${note}`, 303);
    case "refused": {
      const why = sentence(chosen.why, comingWording(now, mailbox.zone));
      return await again(c, { form: "send-now", value: "", ...typed, problem: why });
    }
    case "over": {
      const exists = (await findOutreach(db, mailbox.id, its.id)) !== null;
      return exists ? problemWith(c, "nothing-to-change", typed?.value ?? "") : problem(c, "no-outreach");
    }
    default:
      return chosen satisfies never;
  }
}

async function again(c: WebContext, refused: RefusedWish) {
  return await showOutreach(c, refused);
}

function itsOf(c: WebContext): Its {
  return { mailboxId: ownMailbox(c).id, id: c.req.param("id") ?? "" };
}
