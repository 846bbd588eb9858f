import { DAY } from "../domain/policy.ts";
import type { Fault } from "../ports.ts";
import { setMailbox } from "../store/mailboxes.ts";
import { DONE, faulted, MORE, type Outcome, type Slice, write } from "./slice.ts";

/**
 * Keeps Gmail's pushes going, renewed once a day: they end after a week (Gmail API, guide "Push"). That they do not
 * come costs time and nothing else, so no trouble with them stands in the way of the rest.
 */
export async function renewWatch(slice: Slice): Promise<Outcome> {
  const { box, now, pushTopic } = slice;
  if (pushTopic === undefined) return box.watchUntil === null ? DONE : await endWatch(slice);
  // A moment that lies further ahead was set by a clock that has been put right since.
  if (now < box.watchDueAt && box.watchDueAt <= now + DAY) return DONE;
  if (slice.budget.left() < 1) return MORE;
  const watched = await slice.mailbox.watch(pushTopic);
  if (watched.ok) {
    const { until } = watched.value;
    await write(slice, [
      setMailbox(box.id, { watchUntil: until, watchDueAt: now + DAY, watchTrouble: null }),
    ]);
    return DONE;
  }
  return await notWatched(slice, watched.fault);
}

async function notWatched(slice: Slice, fault: Fault): Promise<Outcome> {
  switch (fault.kind) {
    case "limited":
    case "unauthorized":
      return faulted(fault);
    case "passing":
    case "cursor-expired":
      // Asked again with the next tick.
      return DONE;
    case "refused":
    case "gone": {
      // While pushes to another topic live, Gmail takes no new one: those are ended, and the next tick asks again.
      if (slice.box.watchUntil !== null) return await endWatch(slice);
      const values = { watchDueAt: slice.now + DAY, watchTrouble: fault.detail };
      await write(slice, [setMailbox(slice.box.id, values)]);
      return DONE;
    }
    default:
      return fault satisfies never;
  }
}

/** Push is no longer set up, or for another topic. */
async function endWatch(slice: Slice): Promise<Outcome> {
  if (slice.budget.left() < 1) return MORE;
  const stopped = await slice.mailbox.unwatch();
  if (!stopped.ok) return stopped.fault.kind === "passing" ? DONE : faulted(stopped.fault);
  await write(slice, [setMailbox(slice.box.id, { watchUntil: null, watchDueAt: 0, watchTrouble: null })]);
  return DONE;
}
