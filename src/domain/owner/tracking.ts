import type { Why } from "../reasons.ts";
import type { OutreachKind, OutreachVerdict } from "../reply/verdict.ts";
import type { OwnersWord } from "./word.ts";

/** What the rules alone say of a sent letter. */
export interface Ruling {
  readonly kind: OutreachKind;
  readonly score: number;
  /** The rule that speaks against a follow-up; null when the rules would track it and follow it up. */
  readonly against: string | null;
}

/** What becomes of the letter, and why. */
export interface Tracking {
  readonly tracked: boolean;
  /** Whether it may get a follow-up. */
  readonly asks: boolean;
  readonly why: Why;
}

/** A thank-you is outreach, and recorded; it is only never followed up. */
const ASKS_NOTHING = "asks-nothing";
/** Outreach whose answers another mailbox gets: only its owner can want it followed up. */
const ANSWERS_ELSEWHERE = "answers-elsewhere";

/** What its follow-up is worded as: the owner's word may want one after a letter that asks for nothing. */
export function followUpKind(kind: OutreachKind): OutreachKind {
  return kind === "thank-you" || kind === "update" ? "other" : kind;
}

/** Letters that nobody could be written to about, whoever says so: there is no reader, or none that others may see. */
const WITHOUT_READERS: ReadonlySet<string> = new Set(["only-to-self", "hidden-recipients"]);

export function rulingOf(verdict: OutreachVerdict): Ruling {
  const { kind, score, tracked, asks, reasons } = verdict;
  if (tracked && reasons.some(({ rule }) => rule === ANSWERS_ELSEWHERE))
    return { kind, score, against: ANSWERS_ELSEWHERE };
  if (tracked) return { kind, score, against: asks ? null : ASKS_NOTHING };
  const [strongest] = reasons.filter((r) => r.weight < 0).sort((a, b) => a.weight - b.weight);
  return { kind, score, against: strongest?.rule ?? "too-little-speaks-for-outreach" };
}

/**
 * The rules' verdict and the owner's word together: the word beats every rule, and what it overrules is named, so that
 * the rule can be seen.
 */
export function track(ruling: Ruling, word: OwnersWord | null): Tracking {
  const { kind, score, against } = ruling;
  const impossible = against !== null && WITHOUT_READERS.has(against);
  if (word?.says === "ignore") {
    const why: Why = { code: "owner-ignores", by: word.by, what: word.what, rule: against, kind };
    return { tracked: false, asks: false, why };
  }
  if (against === null) return { tracked: true, asks: true, why: { code: "first-letter", kind, score } };
  if (word?.says === "track" && !impossible) {
    return { tracked: true, asks: true, why: { code: "owner-tracks", by: word.by, rule: against } };
  }
  if (against === ASKS_NOTHING) return { tracked: true, asks: false, why: { code: "asks-nothing", kind } };
  return { tracked: false, asks: false, why: { code: "not-outreach", rule: against } };
}
