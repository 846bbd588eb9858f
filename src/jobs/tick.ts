import { DAY, HOUR } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { lockOut, type MailboxValues } from "../store/mailboxes.ts";
import { workFollowUps } from "./follow-ups.ts";
import { keepLabels } from "./labels.ts";
import { lookBack, settlesNow } from "./look-back.ts";
import { refreshOwnAddresses } from "./own-addresses.ts";
import { obeyOwner } from "./owners-word.ts";
import { retryUnread } from "./retry-unread.ts";
import { DONE, type Outcome, type Slice, write } from "./slice.ts";
import { sendSummary } from "./summary.ts";
import { sync } from "./sync.ts";
import { tellLockedOut } from "./tell-trouble.ts";
import { upkeep } from "./upkeep.ts";
import { renewWatch } from "./watch.ts";

/** After Gmail was too busy without a hint of its own, the next try comes with the next tick. */
const PAUSE = 10 * 60_000;
/** Gmail's longest hint is the end of a day's sending limit; a moment further ahead came from a clock that was wrong. */
const LONGEST_PAUSE = DAY + HOUR;
/** When nothing could be read to its end for so long, its owner is told. */
const WORRYING = 6 * HOUR;

/** How a slice ended, and what its mailbox remembers of it once the lease is given back. */
export type TickEnd =
  | {
      readonly kind: "finished";
      readonly says: "finished" | "left-alone" | Fault["kind"];
      readonly remembers: MailboxValues;
    }
  /** There is more to do right away. */
  | { readonly kind: "more"; readonly says: "more" };

/**
 * One slice of one mailbox: read what is new, then do what is due. Nothing is decided about a follow-up before the
 * mailbox is read to its end.
 */
export async function tick(slice: Slice): Promise<TickEnd> {
  const { now, lateBy } = slice;
  const ticked = { tickedAt: now, lateBy };
  if (isLeftAlone(slice)) return { kind: "finished", says: "left-alone", remembers: ticked };
  const outcome = await work(slice);
  switch (outcome.kind) {
    case "done":
      return {
        kind: "finished",
        says: "finished",
        remembers: { ...ticked, readUntil: now, trouble: null, notBefore: 0 },
      };
    case "more":
      return { kind: "more", says: "more" };
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

/** Gmail asked for it, or its owner has the look back stand still: the history waits at its cursor until it goes on. */
function isLeftAlone({ box, now }: Slice): boolean {
  if (box.status === "looking-back" && box.lookBackPausedAt !== null) return true;
  return box.notBefore > now && box.notBefore <= now + LONGEST_PAUSE;
}

async function work(slice: Slice): Promise<Outcome> {
  if (slice.box.status === "looking-back" || settlesNow(slice)) {
    const read = await lookBack(slice);
    if (read.kind !== "done") return read;
  }
  const parts = [
    refreshOwnAddresses,
    sync,
    retryUnread,
    obeyOwner,
    workFollowUps,
    sendSummary,
    renewWatch,
    keepLabels,
    upkeep,
  ];
  for (const part of parts) {
    const outcome = await part(slice);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
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

/** A failure that passes is nobody's business until it does not pass. */
function worry({ box, now }: Slice, detail: string): string | null {
  if (now - box.readUntil < WORRYING) return null;
  return `Gmail has not let Kindly read this mailbox to its end for hours (${detail}). It keeps trying, and nothing is lost.`;
}
