import type { Door } from "../api/calls.ts";
import type { Mailbox } from "../mailbox.ts";
import { ConnectionCut, withHalfBody } from "./connection-cut.ts";
import type { Befallen } from "./faults.ts";
import { refusal } from "./refusal.ts";

/** Where a fault strikes: a call has a connection of its own, one inside a batch has none that could die. */
export interface Wire {
  readonly door: Door;
  readonly request: Request;
  readonly inBatch: boolean;
}

/**
 * Plays a fault on a call. Inside a batch nobody can cut a single call off, so whatever would have died answers 500 in
 * its part there, and the other parts are sound.
 * @throws ConnectionCut when the caller gets no answer
 */
export async function play(
  mailbox: Mailbox,
  { act, lifted }: Befallen,
  wire: Wire,
  perform: () => Promise<Response>,
): Promise<Response> {
  switch (act.kind) {
    case "refuse":
      return refusal(mailbox, wire.door, act);
    case "garbage":
      return new Response("<!DOCTYPE html>\n<title>Welcome</title>\n<p>Please sign in to this network.\n", {
        headers: { "Content-Type": "text/html; charset=UTF-8" },
      });
    case "cut":
      return dead(mailbox, wire);
    case "lose":
      await perform();
      return dead(mailbox, wire);
    case "cut-body": {
      const whole = await perform();
      return wire.inBatch ? dead(mailbox, wire) : withHalfBody(whole);
    }
    case "hang":
      await heldBy(lifted, wire.request.signal);
      return perform();
    case "slow": {
      const response = await perform();
      await heldBy(AbortSignal.any([lifted, AbortSignal.timeout(act.ms)]), wire.request.signal);
      return response;
    }
    default:
      return act satisfies never;
  }
}

function dead(mailbox: Mailbox, { door, inBatch }: Wire): Response {
  if (!inBatch) throw new ConnectionCut();
  return refusal(mailbox, door, { kind: "refuse", status: 500 });
}

/** @throws the reason of `givenUp` when that comes first */
function heldBy(free: AbortSignal, givenUp: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(givenUp.reason);
    if (givenUp.aborted) return giveUp();
    if (free.aborted) return resolve();
    givenUp.addEventListener("abort", giveUp, { once: true });
    free.addEventListener("abort", () => resolve(), { once: true });
  });
}
