import { type Calendar, dayOf } from "../calendar.ts";
import { roomFrom } from "../cap.ts";
import { decide } from "../follow-up.ts";
import type { Case } from "../follow-up-case.ts";
import type { Policy } from "../policy.ts";
import type { Why } from "../reasons.ts";
import { foldThread } from "../thread.ts";
import type { ThreadEvent } from "../thread-event.ts";

/** An outreach of the past, as it is stored: only what people did, nothing of what Kindly did or gave up. */
export interface PastOutreach {
  readonly id: string;
  readonly firstAt: number;
  readonly recipients: readonly string[];
  readonly events: readonly ThreadEvent[];
  /** When other letters went to each of its contacts, one list a contact. */
  readonly others: readonly (readonly number[])[];
  /** The registrable domain of its first recipient. */
  readonly domain: string;
}

/** What Kindly would have done, had it been there from the start. */
export type Hindsight =
  | { readonly kind: "would-have-gone"; readonly at: number; readonly why: Why }
  | { readonly kind: "would-not"; readonly at: number; readonly why: Why }
  /** Its moment is still to come. */
  | { readonly kind: "still-open"; readonly why: Why };

/** More looks than any window and its holds can need. */
const MOST_LOOKS = 300;

/**
 * Plays the past once more, with the very function that decides the present: at every moment only what had happened
 * by then is known.
 * @param past in any order; the daily limits are counted in the order of the first letters
 * @param now ms since the epoch
 */
export function hindsight(
  past: readonly PastOutreach[],
  calendar: Calendar,
  policy: Policy,
  now: number,
): ReadonlyMap<string, Hindsight> {
  const taken = new Map<string, number>();
  const found = new Map<string, Hindsight>();
  for (const one of [...past].sort((a, b) => a.firstAt - b.firstAt)) {
    const result = replay(one, calendar, policy, now, taken);
    found.set(one.id, result);
    if (result.kind !== "would-have-gone") continue;
    const day = dayOf(result.at, calendar.zone);
    for (const key of [day, `${day} ${one.domain}`]) taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  return found;
}

function replay(
  one: PastOutreach,
  calendar: Calendar,
  policy: Policy,
  now: number,
  taken: ReadonlyMap<string, number>,
): Hindsight {
  let at = one.firstAt;
  let drafted: Case["drafted"] = null;
  let since = at;
  let why: Why = { code: "lapsed" };
  for (let look = 0; look < MOST_LOOKS && at <= now; look++) {
    const known = one.events.filter((event) => event.at <= at);
    const state = foldThread(known, one.recipients);
    if (state === null) break;
    const decision = decide({
      now: at,
      state,
      seed: one.id,
      calendar,
      mode: "auto",
      connectedAt: 0,
      isPaused: false,
      snoozedUntil: null,
      hurriedAt: null,
      senderGone: null,
      wordless: null,
      ignored: null,
      closed: null,
      room: tightest(one, at, policy),
      fullDays: fullDays(taken, one.domain, policy),
      daysNeeded: 1,
      drafted,
    });
    why = decision.why;
    switch (decision.verdict) {
      case "send":
        return { kind: "would-have-gone", at, why };
      case "stop":
      case "lapse":
        return { kind: "would-not", at, why };
      case "prepare":
        since = at;
        drafted = { sendAt: decision.sendAt, since };
        break;
      case "wait":
        if (decision.sendAt !== undefined) drafted = { sendAt: decision.sendAt, since };
        break;
      case "hold":
        // An absence takes a draft back.
        drafted = null;
        break;
      default:
        decision satisfies never;
    }
    at = Math.max(at + 1, decision.nextLookAt);
  }
  return { kind: "still-open", why };
}

function tightest(one: PastOutreach, at: number, policy: Policy): Case["room"] {
  const rooms = one.others.map((others) =>
    roomFrom(
      others.filter((other) => other <= at),
      null,
      at,
      policy,
    ),
  );
  return rooms.reduce((a, b) => (b.at > a.at ? b : a), { at, full: null });
}

function fullDays(taken: ReadonlyMap<string, number>, domain: string, policy: Policy): Case["fullDays"] {
  const full = new Map<string, Why & { code: "domain-full" | "day-full" }>();
  for (const [key, count] of taken) {
    const [day = "", of] = key.split(" ");
    if (of === undefined && count >= policy.followUpsPerDay)
      full.set(day, { code: "day-full", limit: policy.followUpsPerDay });
    if (of === domain && count >= policy.followUpsPerDomainAndDay)
      full.set(day, { code: "domain-full", domain, limit: policy.followUpsPerDomainAndDay });
  }
  return full;
}
