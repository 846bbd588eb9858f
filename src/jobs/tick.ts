import { DAY, HOUR } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { lockOut, type MailboxValues } from "../store/mailboxes.ts";
import { isBug } from "./bug.ts";
import { workFollowUps } from "./follow-ups.ts";
import { keepLabels } from "./labels.ts";
import { readBySearch } from "./look-back.ts";
import { refreshOwnAddresses } from "./own-addresses.ts";
import { obeyOwner } from "./owners-word.ts";
import { retryUnread } from "./retry-unread.ts";
import { DONE, type Outcome, type Slice, write } from "./slice.ts";
import { sendSummary } from "./summary.ts";
import { sync } from "./sync.ts";
import { tellLockedOut } from "./tell-trouble.ts";
import { goesOn, STUCK, type TickEnd } from "./tick-end.ts";
import { upkeep } from "./upkeep.ts";
import { renewWatch } from "./watch.ts";

/** After Gmail was too busy without a hint of its own, the next try comes with the next tick. */
const PAUSE = 10 * 60_000;
/** Gmail's longest hint is the end of a day's sending limit; a moment further ahead came from a clock that was wrong. */
const LONGEST_PAUSE = DAY + HOUR;
/** When nothing could be read to its end for so long, its owner is told. */
const WORRYING = 6 * HOUR;

/**
 * One slice of one mailbox: read what is new, then do what is due. Nothing is decided about a follow-up before the
 * mailbox is read to its end.
 */
export async function tick(slice: Slice): Promise<TickEnd> {
  const { box, now, lateBy } = slice;
  const ticked = { tickedAt: notBack(box.tickedAt, now), lateBy };
  if (isLeftAlone(slice)) return { kind: "finished", says: "left-alone", remembers: ticked };
  const { outcome, stuckAt, broken } = await work(slice);
  const trouble = stuckAt !== null ? cannotPass(stuckAt) : broken !== null ? stumblesWhen(broken.part) : null;
  const stumbled = broken === null ? {} : { stumbled: broken.by };
  switch (outcome.kind) {
    case "done":
      return {
        kind: "finished",
        says: "finished",
        remembers: { ...ticked, readUntil: notBack(box.readUntil, now), trouble, notBefore: 0 },
        ...stumbled,
      };
    case "more":
      return {
        ...(goesOn(slice) ?? { kind: "finished", says: STUCK, remembers: { ...ticked, trouble } }),
        ...stumbled,
      };
    case "fault":
      if (outcome.fault.kind === "unauthorized") await tellLockedOut(slice);
      return {
        kind: "finished",
        says: outcome.fault.kind,
        remembers: { ...ticked, ...(await afterFault(slice, outcome.fault)) },
      };
    default:
      return outcome satisfies never;
  }
}

/**
 * The rest of an older tick may come when a newer one has finished already: what that one has reached stands. A job is
 * an hour old at most; what lies further ahead was reached by a clock that was wrong.
 */
function notBack(reached: number, now: number): number {
  return reached > now && reached <= now + HOUR ? reached : now;
}

/** Gmail asked for it, or its owner has the look back stand still: the history waits at its cursor until it goes on. */
function isLeftAlone({ box, now }: Slice): boolean {
  if (box.status === "looking-back" && box.lookBackPausedAt !== null) return true;
  return box.notBefore > now && box.notBefore <= now + LONGEST_PAUSE;
}

/** The parts of a slice, in their order, by what each is for. */
const READING = {
  "look further back": readBySearch,
  "ask for your addresses": refreshOwnAddresses,
  "read what is new": sync,
} as const;
const WORKING = {
  "read again what could not be read": retryUnread,
  "do what you said of a conversation": obeyOwner,
  "look after your follow-ups": workFollowUps,
  "write your summary": sendSummary,
  "keep Gmail's pushes going": renewWatch,
  "put labels on conversations": keepLabels,
  "clear up": upkeep,
} as const;
type PartName = keyof typeof READING | keyof typeof WORKING;

interface Worked {
  readonly outcome: Outcome;
  /** What there is more of than a whole slice can do; null for nothing, which is the rule. */
  readonly stuckAt: PartName | null;
  /** The first that broke, by a mistake of Kindly's own. */
  readonly broken: { readonly part: PartName; readonly by: Error } | null;
}

/**
 * A part that has more to do ends the slice, and the next one goes on. Where nothing was recorded, the next one would
 * end there as well, and so for ever: then the parts behind it go on without it, as they do when it breaks. But nothing
 * is decided before the mailbox is read to its end.
 */
async function work(slice: Slice): Promise<Worked> {
  let stuckAt: PartName | null = null;
  let broken: Worked["broken"] = null;
  for (const [name, part] of entries(READING)) {
    const outcome = await part(slice);
    const isStuck = outcome.kind === "more" && goesOn(slice) === null;
    if (outcome.kind !== "done") return { outcome, stuckAt: isStuck ? name : null, broken };
  }
  for (const [name, part] of entries(WORKING)) {
    try {
      const outcome = await part(slice);
      if (outcome.kind === "more" && goesOn(slice) === null) stuckAt ??= name;
      else if (outcome.kind !== "done") return { outcome, stuckAt, broken };
    } catch (error) {
      if (!isBug(error)) throw error;
      broken ??= { part: name, by: error };
    }
  }
  return { outcome: DONE, stuckAt, broken };
}

function entries<Name extends string>(parts: Readonly<Record<Name, (slice: Slice) => Promise<Outcome>>>) {
  return Object.entries(parts) as [Name, (slice: Slice) => Promise<Outcome>][];
}

/** What the mailbox remembers of a failure: when to try again, and what its owner should know. */
async function afterFault(slice: Slice, fault: Fault): Promise<MailboxValues> {
  const { box, now, lateBy } = slice;
  // A hint in seconds counts from the real moment, which `now` may lag behind.
  const notBefore = (until: number) => Math.min(until + lateBy, now + DAY);
  switch (fault.kind) {
    case "limited":
      return { trouble: worry(slice, fault.detail), notBefore: notBefore(fault.until ?? now + PAUSE) };
    case "unauthorized":
      await write(slice, [lockOut(box, LOCKED_OUT)]);
      return {};
    case "passing":
      return {
        trouble: worry(slice, fault.detail),
        notBefore: fault.until === undefined ? 0 : notBefore(fault.until),
      };
    case "gone":
    case "cursor-expired":
      return { trouble: worry(slice, fault.detail), notBefore: 0 };
    case "refused":
      return { trouble: `Gmail refused a request: ${fault.detail}`, notBefore: 0 };
    default:
      return fault satisfies never;
  }
}

const LOCKED_OUT =
  "Google no longer lets Kindly into this mailbox, so nothing is read and nothing goes out. Connect it again, and everything goes on where it stopped.";

function cannotPass(part: PartName): string {
  return `Kindly cannot ${part}: there is more of it than one step may take, and it would begin with the same again and again. It tries once with every tick. Please tell whoever looks after this Kindly.`;
}

function stumblesWhen(part: PartName): string {
  return `Kindly stumbles when it is to ${part}, by a mistake of its own. It tries again with every tick, and goes on with all else. Please tell whoever looks after this Kindly.`;
}

/** A failure that passes is nobody's business until it does not pass. */
function worry({ box, now }: Slice, detail: string): string | null {
  if (now - box.readUntil < WORRYING) return null;
  return `Gmail has not let Kindly read this mailbox to its end for hours (${detail}). It keeps trying, and nothing is lost.`;
}
