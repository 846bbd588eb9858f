import type { StandIn } from "./gmail/standin.ts";
import { type RunningWorker, TickUnfinished } from "./worker.ts";

const QUARTER = 15 * 60_000;
/** A day of ticks: whoever asked Kindly to wait has been waited for by then. */
const MOST_TICKS = 96;

/**
 * Ticks until the first look back of every mailbox is done. A look back over years takes many slices, and so more
 * than one wait.
 * @returns whether it is done
 */
export async function finishLookBack(
  standIn: Pick<StandIn, "clock">,
  worker: Pick<RunningWorker, "scheduled" | "health">,
): Promise<boolean> {
  for (let ticks = 0; ticks < MOST_TICKS; ticks++) {
    while (!(await tickFinished(worker, standIn.clock.now())));
    if ((await worker.health()).lookingBack === 0) return true;
    standIn.clock.set(standIn.clock.now() + QUARTER);
  }
  return false;
}

async function tickFinished(worker: Pick<RunningWorker, "scheduled">, at: number): Promise<boolean> {
  try {
    await worker.scheduled(at);
    return true;
  } catch (error) {
    if (error instanceof TickUnfinished) return false;
    throw error;
  }
}
