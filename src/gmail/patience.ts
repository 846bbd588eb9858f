import type { Fault } from "../ports.ts";

/**
 * The one retry policy. Nothing else repeats a request.
 *
 * - A read that failed in passing, or was too fast, is made again after a short wait: each at most twice, and together
 *   no more often and no longer than one invocation bears.
 * - What Gmail wants to wait longer, or fails again, goes back to the job as a fault; the mailbox keeps "not before"
 *   (jobs/tick.ts), which honours Gmail's own hint.
 * - A write is never made again here: only its caller can find out whether it happened.
 */
export interface Patience {
  /**
   * Waits, when the same read is to be made again.
   * @param attempt how often it has been made again already
   * @param now as the fault's hint counts it, in ms
   * @returns false, at once, when it is not
   */
  again(fault: Fault, attempt: number, now: number): Promise<boolean>;
}

/** Longest wait before the first and the second repetition, when Gmail says nothing itself. */
const WAITS = [250, 1_000] as const;
/** The free plan allows 50 requests; a slice plans with 40, and a fresh token and these fit into the rest. */
const MOST_REPEATS = 6;
/** All waits of one invocation together: a consumer may take minutes, an owner at the page may not. */
const LONGEST_TOGETHER = 5_000;

export type Wait = (ms: number) => Promise<void>;

export function createPatience(wait: Wait = passTime): Patience {
  let repeats = 0;
  let waited = 0;
  return {
    async again(fault, attempt, now) {
      const longest = WAITS[attempt];
      if (longest === undefined || repeats >= MOST_REPEATS) return false;
      if (fault.kind !== "limited" && fault.kind !== "passing") return false;
      const hint = Math.max(0, (fault.until ?? now) - now);
      const ms = Math.floor(hint + longest * jitter(repeats + 1));
      if (waited + ms > LONGEST_TOGETHER) return false;
      repeats += 1;
      waited += ms;
      await wait(ms);
      return true;
    },
  };
}

/**
 * Full jitter from the repetition's own number: steps of the golden ratio spread evenly over 0 to 1 (Weyl's sequence),
 * and the same run waits the same.
 */
function jitter(n: number): number {
  return (n * 0.618_033_988_75) % 1;
}

function passTime(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
