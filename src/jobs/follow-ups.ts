import { type Decision, decide, windowOf } from "../domain/follow-up.ts";
import { HOUR } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { dueOutreach, lookAgain } from "../store/outreach.ts";
import { loadCase, type OpenCase } from "./case.ts";
import { moveDraft, prepare, withdraw } from "./follow-up-draft.ts";
import { recover } from "./follow-up-recovery.ts";
import { send, settle } from "./follow-up-send.ts";
import { kept } from "./kept.ts";
import { type Checked, checkElsewhere, checkThread } from "./live-check.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** What one outreach may cost at most: check, claim, draft, or check and send. */
const REQUESTS_PER_OUTREACH = 12;
/** Most looks find nothing to do; one that drafts or sends takes a slice nearly for itself. */
const QUERIES_TO_LOOK = 24;
const QUERIES_PER_OUTREACH = 30;
const PER_SLICE = 10;

/** Looks at every outreach whose time has come: load, decide, act. */
export async function workFollowUps(slice: Slice): Promise<Outcome> {
  const due = await dueOutreach(slice.db, slice.box.id, slice.now, PER_SLICE + 1);
  for (const [i, id] of due.entries()) {
    if (i === PER_SLICE || !hasRoom(slice, i)) return MORE;
    const outcome = await workOutreach(slice, id);
    if (outcome.kind === "fault" && isItsOwn(outcome.fault)) await putOff(slice, id);
    else if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

/** The first of a slice that has done nothing else always fits; the rest go on in slices of their own. */
function hasRoom(slice: Slice, i: number): boolean {
  const queries = i === 0 ? QUERIES_TO_LOOK : QUERIES_PER_OUTREACH;
  return slice.budget.left() >= REQUESTS_PER_OUTREACH && slice.budget.queriesLeft() >= queries;
}

/** A fault of this one outreach must not keep the others waiting. */
function isItsOwn(fault: Fault): boolean {
  return fault.kind === "refused" || fault.kind === "gone";
}

async function putOff(slice: Slice, id: string): Promise<void> {
  await write(slice, [lookAgain(id, slice.now + HOUR)]);
}

async function workOutreach(slice: Slice, id: string): Promise<Outcome> {
  const loaded = await loadCase(slice, id);
  if (loaded === null) return DONE;
  const recovered = await recover(slice, loaded);
  if (recovered.kind === "fault") return faulted(recovered.fault);
  const open = recovered.kind === "changed" ? await loadCase(slice, id) : loaded;
  if (open === null) return DONE;
  const decision = decide(open.facts);
  const checked = await checkLive(slice, open, decision);
  if (checked.kind === "fault") return faulted(checked.fault);
  if (checked.kind === "nothing") return await act(slice, open, decision);
  if (checked.kind === "unreadable") return await wait(slice, open);
  const again = await loadCase(slice, id);
  return again === null ? DONE : await act(slice, again, decide(again.facts));
}

/** When in doubt, don't: what cannot be read may be an answer. Looked at again later, until the window closes. */
async function wait(slice: Slice, open: OpenCase): Promise<Outcome> {
  const isOver = open.facts.state.status === "awaiting" && slice.now > windowOf(open.facts.state).closes;
  const decision: Decision = isOver
    ? { verdict: "lapse", why: { code: "unreadable" }, nextLookAt: null }
    : { verdict: "wait", why: { code: "unreadable" }, nextLookAt: slice.now + 6 * HOUR };
  return await act(slice, open, decision);
}

/** What goes out, and what is given up, is asked of Gmail itself in the moment before; not only of D1. */
async function checkLive(slice: Slice, open: OpenCase, decision: Decision): Promise<Checked> {
  switch (decision.verdict) {
    case "prepare":
    case "send": {
      const thread = await checkThread(slice, open);
      if (thread.kind === "fault" || thread.kind === "unreadable") return thread;
      const elsewhere = await checkElsewhere(slice, open);
      return elsewhere.kind === "nothing" ? thread : elsewhere;
    }
    case "lapse":
      return await checkElsewhere(slice, open);
    case "stop":
      // Who writes elsewhere is often answering: an answer there is the truer reason.
      return decision.why.code === "owner-wrote-again" && decision.why.elsewhere
        ? await checkElsewhere(slice, open)
        : { kind: "nothing" };
    case "wait":
    case "hold":
      return { kind: "nothing" };
    default:
      return decision satisfies never;
  }
}

async function act(slice: Slice, open: OpenCase, decision: Decision): Promise<Outcome> {
  switch (decision.verdict) {
    case "prepare":
      return await prepare(slice, open, decision);
    case "send":
      return await send(slice, open);
    case "wait":
      if (decision.sendAt !== undefined) await moveDraft(slice, open, decision.sendAt);
      await write(slice, kept(slice, open, decision));
      return DONE;
    case "hold":
    case "stop":
    case "lapse": {
      const taken = await withdraw(slice, open);
      if (taken.kind === "fault") return faulted(taken.fault);
      if (taken.kind === "ended") return await settle(slice, open.outreach.id);
      await write(slice, kept(slice, open, decision));
      return DONE;
    }
    default:
      return decision satisfies never;
  }
}
