import type { Fault } from "../ports.ts";
import { setMailbox } from "../store/mailboxes.ts";
import { workFollowUps } from "./follow-ups.ts";
import { lookBack, settlesNow } from "./look-back.ts";
import { refreshOwnAddresses } from "./own-addresses.ts";
import { obeyOwner } from "./owners-word.ts";
import { DONE, type Outcome, type Slice, write } from "./slice.ts";
import { sendSummary } from "./summary.ts";
import { sync } from "./sync.ts";

/** After a failure without a hint of Gmail's own, the next try comes with the next tick. */
const PAUSE = 10 * 60_000;

/**
 * One slice of one mailbox: read what is new, then do what is due. Nothing is decided about a follow-up before the
 * mailbox is read to its end.
 * @returns whether there is more to do right away
 */
export async function tick(slice: Slice): Promise<"finished" | "more"> {
  if (slice.box.notBefore > slice.now) {
    await write(slice, [setMailbox(slice.box.id, { tickedAt: slice.now })]);
    return "finished";
  }
  const outcome = await work(slice);
  switch (outcome.kind) {
    case "done":
      await write(slice, [
        setMailbox(slice.box.id, { tickedAt: slice.now, readUntil: slice.now, trouble: null, notBefore: 0 }),
      ]);
      return "finished";
    case "more":
      return "more";
    case "fault":
      await write(slice, [
        setMailbox(slice.box.id, { tickedAt: slice.now, ...afterFault(outcome.fault, slice.now) }),
      ]);
      return "finished";
    default:
      return outcome satisfies never;
  }
}

async function work(slice: Slice): Promise<Outcome> {
  if (slice.box.status === "looking-back" || settlesNow(slice)) {
    const read = await lookBack(slice);
    if (read.kind !== "done") return read;
  }
  for (const part of [refreshOwnAddresses, sync, obeyOwner, workFollowUps, sendSummary]) {
    const outcome = await part(slice);
    if (outcome.kind !== "done") return outcome;
  }
  return DONE;
}

/** What the mailbox remembers of a failure: when to try again, and what its owner should know. */
function afterFault(fault: Fault, now: number): { trouble: string | null; notBefore: number } {
  switch (fault.kind) {
    case "limited":
      return { trouble: null, notBefore: fault.until ?? now + PAUSE };
    case "unauthorized":
      return {
        trouble:
          "Google no longer lets Kindly into this mailbox. Connect it again and everything goes on where it stopped.",
        notBefore: 0,
      };
    case "passing":
    case "gone":
    case "cursor-expired":
      return { trouble: null, notBefore: 0 };
    case "refused":
      return { trouble: `Gmail refused a request: ${fault.detail}`, notBefore: 0 };
    default:
      return fault satisfies never;
  }
}
