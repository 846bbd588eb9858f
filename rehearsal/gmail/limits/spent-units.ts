import type { Clock } from "../store/clock.ts";

export type Spending = { readonly ok: true } | { readonly ok: false; readonly freeAt: number };

export interface SpentUnits {
  /**
   * Books units, or nothing when they would be over the limit.
   * @returns `freeAt`: when they would fit, in ms by the mailbox's clock
   */
  spend(client: string, units: number, most: number): Spending;
  /** Units of the last 60 s by client. */
  spent(): Readonly<Record<string, number>>;
}

const MINUTE = 60_000;

interface Booked {
  readonly at: number;
  units: number;
}

/**
 * Google does not say where its minutes begin, so any 60 seconds are one: who is within the limit here is within it
 * wherever they begin. What is refused for the limit is not booked (Service Control, services.allocateQuota, mode NORMAL).
 */
export function openSpentUnits(clock: Clock): SpentUnits {
  const books = new Map<string, Booked[]>();
  const current = (client: string): Booked[] => {
    const booked = books.get(client) ?? [];
    while (booked[0] && booked[0].at <= clock.now() - MINUTE) booked.shift();
    books.set(client, booked);
    return booked;
  };
  return {
    spend(client, units, most) {
      const booked = current(client);
      let over = total(booked) + units - most;
      if (over > 0) {
        const turns = booked.find((entry) => {
          over -= entry.units;
          return over <= 0;
        });
        return { ok: false, freeAt: (turns?.at ?? clock.now()) + MINUTE };
      }
      const last = booked.at(-1);
      if (last?.at === clock.now()) last.units += units;
      else booked.push({ at: clock.now(), units });
      return { ok: true };
    },
    spent: () => Object.fromEntries([...books.keys()].map((client) => [client, total(current(client))])),
  };
}

function total(booked: readonly Booked[]): number {
  return booked.reduce((sum, { units }) => sum + units, 0);
}
