import type { Clock } from "./clock.ts";

/** Something that happens by itself when the mailbox's clock comes to its moment. */
export interface Stop {
  /** When it happens next, in ms since the epoch, or null. */
  next(): number | null;
  /** Does what is due at that moment; afterwards `next` is another. */
  happen(): void;
}

/**
 * The same clock, which stops on its way wherever something is due, the earliest first, and goes on when that has
 * happened. Setting it to the present does what is due at once.
 */
export function stopping(clock: Clock, stops: readonly Stop[]): Clock {
  return {
    now: clock.now,
    set(to) {
      if (!Number.isSafeInteger(to) || to < clock.now()) return clock.set(to);
      for (let due = soonest(stops); due !== null && due.at <= to; due = soonest(stops)) {
        clock.set(Math.max(due.at, clock.now()));
        due.stop.happen();
      }
      if (to > clock.now()) clock.set(to);
    },
  };
}

function soonest(stops: readonly Stop[]): { at: number; stop: Stop } | null {
  let found: { at: number; stop: Stop } | null = null;
  for (const stop of stops) {
    const at = stop.next();
    if (at !== null && (found === null || at < found.at)) found = { at, stop };
  }
  return found;
}
