import type { Director } from "./cast/director.ts";
import type { StandIn } from "./gmail/standin.ts";
import { nextTickTime, tickThatSees } from "./tick-times.ts";
import type { RunningWorker } from "./worker.ts";
import { watchActs } from "./worker-acts.ts";

/** Something that the owner could see in their mailbox, in plain words. */
export interface Happening {
  /** ms since the epoch */
  readonly at: number;
  readonly what: string;
  readonly by: "kindly" | "people";
}

export interface Player {
  /** Plays up to `to` (ms since the epoch). @returns what happened meanwhile, oldest first */
  playTo(to: number): Promise<readonly Happening[]>;
  /** Plays until something happens, for at most 30 days. */
  untilNextEvent(): Promise<readonly Happening[]>;
}

/** An empty script, for a mailbox in which nobody acts. */
export const NOBODY = (standIn: Pick<StandIn, "clock">): Pick<Director, "nextAt" | "playTo"> => ({
  nextAt: () => null,
  playTo: async (to) => standIn.clock.set(Math.max(to, standIn.clock.now())),
});

const LONGEST_WAIT = 30 * 86_400_000;

/**
 * Plays time: people act, the clock moves, the Worker's cron ticks, in the order in which it would happen.
 * @param cast.zone IANA name of the owner's zone
 * @param cast.keep called whenever the director's memory has changed
 */
export function createPlayer(cast: {
  readonly standIn: StandIn;
  readonly director: Pick<Director, "nextAt" | "playTo">;
  readonly worker: Pick<RunningWorker, "scheduled">;
  readonly zone: string;
  readonly keep?: () => void;
}): Player {
  const { standIn, director, worker, zone } = cast;
  const now = () => standIn.clock.now();

  async function step(limit: number): Promise<Happening[]> {
    const event = director.nextAt();
    const seen = event === null ? Number.POSITIVE_INFINITY : Math.max(tickThatSees(event), now() + 1);
    const moment = Math.min(nextTickTime(now(), zone), seen);
    const happened: Happening[] = [];
    await director.playTo(Math.min(moment, limit), ({ at, what }) => {
      happened.push({ at, what: sentence(what), by: "people" });
      cast.keep?.();
    });
    if (moment <= limit) {
      const acts = watchActs(standIn);
      try {
        await worker.scheduled(moment);
      } finally {
        // A Worker that dies in the middle may have sent mail, and people have heard of it.
        cast.keep?.();
      }
      happened.push(...(await acts()).map((what) => ({ at: moment, what, by: "kindly" as const })));
    }
    cast.keep?.();
    return happened;
  }

  return {
    async playTo(to) {
      const happened: Happening[] = [];
      while (now() < to) happened.push(...(await step(to)));
      return happened;
    },
    async untilNextEvent() {
      const limit = now() + LONGEST_WAIT;
      for (;;) {
        const happened = await step(limit);
        if (happened.length > 0 || now() >= limit) return happened;
      }
    },
  };
}

function sentence(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}
