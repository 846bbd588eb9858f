import { DAY, type Mode } from "./policy.ts";
import type { Why } from "./reasons.ts";
import type { Status } from "./thread-state.ts";

/** Where one outreach stands, as far as its owner is concerned. Times are ms since the epoch. */
export interface Standing {
  readonly status: Status;
  readonly statusSince: number;
  /** Its own mode, or its mailbox's. */
  readonly mode: Mode;
  readonly isPaused: boolean;
  /** The moment of a follow-up that is claimed or lies among the drafts; null when none is. */
  readonly draftedFor: number | null;
  /** The reason of its newest decision. */
  readonly why: Why | null;
  /** The oldest reply of a person that its owner has not answered; null when none waits. */
  readonly unansweredSince: number | null;
  /** When its owner last wrote in the thread or to the contact; null for never. */
  readonly wroteAt: number | null;
}

export const NEED_CODES = [
  /** A person wrote, and waits for an answer. */
  "answer-owed",
  /** Whether the follow-up went out is not certain. */
  "uncertain",
  /** What became of the draft is no longer the follow-up, so it is theirs. */
  "left-to-you",
  /** A draft whose moment has come, and that only its owner sends. */
  "yours-to-send",
  /** Without words, an address or a readable mail nothing can go out. */
  "in-the-way",
  /** The contact got as many letters as they may. */
  "over-the-cap",
  /** A report says that the letter reached nobody, and anybody could have made it up. */
  "in-doubt",
] as const;

/** What Kindly cannot settle alone, and its owner can. Every page, label and summary goes by this. */
export type Need =
  | { readonly code: "answer-owed"; readonly since: number; readonly declined: boolean }
  | { readonly code: Exclude<(typeof NEED_CODES)[number], "answer-owed">; readonly since: number };

/** An answer is owed when a person's reply has waited this long ... */
export const OWED_AFTER = 3 * DAY;
/** ... and whatever needs its owner is let rest after four weeks: a weekly reproach helps nobody. */
export const NEEDED_FOR = 28 * DAY;
/** What is over, and only news, is let rest sooner. */
const NEWS_FOR = 7 * DAY;

/** What the outreach needs of its owner now; null when nothing. */
export function needOf(standing: Standing, now: number): Need | null {
  const call = callOf(standing, now);
  if (call === null || now >= call.restsAt) return null;
  return call.isSeenTo ? null : call.need;
}

/** When a need arises or rests by the passing of time alone; null when no time changes anything. */
export function needChangesAt(standing: Standing, now: number): number | null {
  const { unansweredSince, draftedFor } = standing;
  const owedAt = unansweredSince === null ? null : unansweredSince + OWED_AFTER;
  const moments = [callOf(standing, now)?.restsAt ?? null, owedAt, draftedFor];
  const coming = moments.filter((at): at is number => at !== null && at > now && Number.isFinite(at));
  return coming.length === 0 ? null : Math.min(...coming);
}

/** A need with its end: the moment at which it rests, and whether its owner has written since. */
interface Call {
  readonly need: Need;
  readonly restsAt: number;
  readonly isSeenTo: boolean;
}

/** Why what is still awaited needs its owner. */
const NEED_OF_AWAITED: Readonly<Partial<Record<Why["code"], "in-the-way" | "over-the-cap">>> = {
  "no-words": "in-the-way",
  "not-written": "in-the-way",
  "sender-gone": "in-the-way",
  unreadable: "in-the-way",
  stumbled: "in-the-way",
  "no-room-yet": "over-the-cap",
};

/** The reasons among which `needOf` finds a need of what is still awaited, beside a draft that is its owner's to send. */
export const CODES_OF_AWAITED_NEEDS = Object.keys(NEED_OF_AWAITED);

function callOf(standing: Standing, now: number): Call | null {
  const { status, statusSince: since, why, unansweredSince } = standing;
  switch (status) {
    case "replied":
    case "declined": {
      if (unansweredSince === null || now < unansweredSince + OWED_AFTER) return null;
      const need: Need = { code: "answer-owed", since: unansweredSince, declined: status === "declined" };
      return ended(standing, need, NEEDED_FOR);
    }
    case "uncertain":
      return ended(standing, { code: "uncertain", since }, NEEDED_FOR);
    case "spoiled":
      return ended(standing, { code: "left-to-you", since }, NEEDED_FOR);
    case "bounced":
      return why?.code === "bounced" && why.isDoubtful === true
        ? ended(standing, { code: "in-doubt", since }, NEEDED_FOR)
        : null;
    case "lapsed":
      return why?.code === "no-room" ? ended(standing, { code: "over-the-cap", since }, NEWS_FOR) : null;
    case "awaiting":
    case "held": {
      const need = whileAwaited(standing, now);
      // Its window ends it, and what its owner writes meanwhile ends the outreach.
      return need === null ? null : { need, restsAt: Number.POSITIVE_INFINITY, isSeenTo: false };
    }
    case "followed-up":
    case "opted-out":
    case "owner-wrote-again":
    case "vetoed":
    case "recorded":
    case "not-tracked":
      return null;
    default:
      return status satisfies never;
  }
}

/** Whoever has written since then has seen to it. */
function ended({ wroteAt }: Standing, need: Need, restsAfter: number): Call {
  return { need, restsAt: need.since + restsAfter, isSeenTo: (wroteAt ?? 0) > need.since };
}

function whileAwaited({ mode, isPaused, draftedFor, why, statusSince }: Standing, now: number): Need | null {
  if (mode === "off" || isPaused) return null;
  if (mode === "draft" && draftedFor !== null && draftedFor <= now)
    return { code: "yours-to-send", since: draftedFor };
  const code = why === null ? undefined : NEED_OF_AWAITED[why.code];
  return code === undefined ? null : { code, since: statusSince };
}
