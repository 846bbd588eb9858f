import type { Decision } from "../domain/decision.ts";
import { windowOf } from "../domain/follow-up-case.ts";
import { HOUR } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { keepDecision } from "../store/decisions.ts";
import { dueOutreach, lookAgain } from "../store/next-look.ts";
import { isBug } from "./bug.ts";
import { loadCase, type OpenCase } from "./case.ts";
import { decideInTime } from "./decide-in-time.ts";
import { moveDraft, prepare, withdraw } from "./follow-up-draft.ts";
import { recover } from "./follow-up-recovery.ts";
import { send, settle } from "./follow-up-send.ts";
import { kept } from "./kept.ts";
import { type Checked, checkElsewhere, checkEverywhere } from "./live-check.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/** What drafting or sending one follow-up takes at most, the live check included. */
const REQUESTS_TO_ACT = 14;
const QUERIES_TO_ACT = 23;
/** What loading and deciding takes, and writing the decision down. */
const QUERIES_TO_LOOK = 11;
const PER_SLICE = 10;

/**
 * Looks at every outreach whose time has come: load, decide, act.
 * @throws what it stumbled over, once everything else is done: it is logged so, and the queue repeats the job, which goes
 *   on without that letter
 */
export async function workFollowUps(slice: Slice): Promise<Outcome> {
  const stumbles: Error[] = [];
  const outcome = await workDue(slice, stumbles);
  if (stumbles[0] !== undefined) throw stumbles[0];
  return outcome;
}

async function workDue(slice: Slice, stumbles: Error[]): Promise<Outcome> {
  const due = await dueOutreach(slice.db, slice.box.id, slice.now, PER_SLICE + 1);
  let hasFailed = false;
  for (const [i, id] of due.entries()) {
    if (i === PER_SLICE || slice.budget.queriesLeft() < QUERIES_TO_LOOK) return MORE;
    const outcome = await workOne(slice, id, stumbles);
    if (outcome.kind === "fault" && isItsOwn(outcome.fault, hasFailed)) {
      hasFailed ||= outcome.fault.kind === "passing";
      await putOff(slice, id, outcome.fault);
    } else if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

/** One letter over which Kindly itself stumbles must not keep the others waiting until their windows have closed. */
async function workOne(slice: Slice, outreachId: string, stumbles: Error[]): Promise<Outcome> {
  try {
    return await workOutreach(slice, outreachId);
  } catch (error) {
    if (!isBug(error)) throw error;
    stumbles.push(error);
    const { box, now } = slice;
    const told = { verdict: "wait", why: { code: "stumbled" }, nextLookAt: now + HOUR } as const;
    await write(slice, [
      lookAgain(outreachId, told.nextLookAt),
      keepDecision({ mailboxId: box.id, outreachId, at: now, ...told }),
    ]);
    return DONE;
  }
}

/**
 * A fault of this one outreach must not keep the others waiting. Gmail may fail for one conversation for days; when it
 * fails for a second one as well, it is Gmail that is down.
 */
function isItsOwn(fault: Fault, hasFailed: boolean): boolean {
  return fault.kind === "refused" || fault.kind === "gone" || (fault.kind === "passing" && !hasFailed);
}

async function putOff(slice: Slice, id: string, fault: Fault): Promise<void> {
  // What passes is tried again by the next tick.
  await write(slice, [lookAgain(id, slice.now + (fault.kind === "passing" ? 1 : HOUR))]);
}

async function workOutreach(slice: Slice, id: string): Promise<Outcome> {
  const open = await loadCase(slice, id);
  if (open === null) return DONE;
  const recovered = await recover(slice, open);
  if (recovered.kind !== "nothing") return recovered.kind === "changed" ? MORE : recovered;
  const decision = decideInTime(slice, open.facts);
  if (asksGmail(decision, open) && !hasRoomToAct(slice)) return MORE;
  const checked = await checkLive(slice, open, decision);
  switch (checked.kind) {
    case "nothing":
      return await act(slice, open, decision);
    case "unreadable":
    case "in-bin":
      return await wait(slice, open, checked.kind);
    case "found":
      // Decided again in a slice of its own, with what is known now.
      return MORE;
    case "more":
      // What a whole slice is not enough to read cannot be read.
      return slice.budget.progress() === null ? await wait(slice, open, "unreadable") : checked;
    case "fault":
      return checked;
    default:
      return checked satisfies never;
  }
}

/** Whether carrying the decision out takes more than writing it down. */
function asksGmail(decision: Decision, open: OpenCase): boolean {
  switch (decision.verdict) {
    case "wait":
      return decision.takesBack === true && open.facts.drafted !== null;
    case "stop":
      return open.facts.drafted !== null;
    case "prepare":
    case "send":
    case "hold":
    case "lapse":
      return true;
    default:
      return decision satisfies never;
  }
}

/** A slice that has done nothing else always has it. */
function hasRoomToAct(slice: Slice): boolean {
  return slice.budget.left() >= REQUESTS_TO_ACT && slice.budget.queriesLeft() >= QUERIES_TO_ACT;
}

/**
 * When in doubt, don't: what cannot be read may be an answer, and who throws a letter away hardly wants it followed up.
 * Looked at again later, until the window closes.
 */
async function wait(slice: Slice, open: OpenCase, code: "unreadable" | "in-bin"): Promise<Outcome> {
  const isOver = open.facts.state.status === "awaiting" && slice.now > windowOf(open.facts.state).closes;
  const decision: Decision = isOver
    ? { verdict: "lapse", why: { code }, nextLookAt: null }
    : { verdict: "wait", why: { code }, nextLookAt: slice.now + 6 * HOUR };
  return await act(slice, open, decision);
}

/** What goes out, and what is given up, is asked of Gmail itself in the moment before; not only of D1. */
async function checkLive(slice: Slice, open: OpenCase, decision: Decision): Promise<Checked> {
  switch (decision.verdict) {
    case "prepare":
    case "send":
      return await checkEverywhere(slice, open);
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
    case "wait": {
      if (decision.takesBack) return await withoutDraft(slice, open, decision);
      const hasMoved = decision.sendAt !== undefined && (await moveDraft(slice, open, decision.sendAt));
      await write(slice, kept(slice, open, decision));
      return hasMoved && decision.nextLookAt <= slice.now ? MORE : DONE;
    }
    case "hold":
    case "stop":
    case "lapse":
      return await withoutDraft(slice, open, decision);
    default:
      return decision satisfies never;
  }
}

async function withoutDraft(slice: Slice, open: OpenCase, decision: Decision): Promise<Outcome> {
  const taken = await withdraw(slice, open);
  if (taken.kind === "fault") return faulted(taken.fault);
  if (taken.kind === "ended") return await settle(slice, open.outreach.id);
  await write(slice, kept(slice, open, decision));
  return DONE;
}
