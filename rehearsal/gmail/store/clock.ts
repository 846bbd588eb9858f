import type { Database } from "./database.ts";
import { readMeta, writeMeta } from "./meta.ts";

/** The mailbox's own time, in milliseconds since the epoch. It stands still until it is set. */
export interface Clock {
  now(): number;
  /** @throws RangeError when `to` lies in the past: mail is never accepted before mail that came earlier. */
  set(to: number): void;
}

/** A reopened mailbox goes on from where it stood, or from `start` when that is later. */
export function openClock(db: Database, start: number): Clock {
  let time = Math.max(start, Number(readMeta(db, "clock") ?? start));
  writeMeta(db, "clock", String(time));
  return {
    now: () => time,
    set(to) {
      if (!Number.isSafeInteger(to) || to < time) {
        throw new RangeError(`The clock stands at ${time} and cannot be set to ${to}.`);
      }
      time = to;
      writeMeta(db, "clock", String(to));
    },
  };
}
