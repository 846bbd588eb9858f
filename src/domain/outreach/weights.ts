import type { TextRule } from "../languages/letters.ts";
import type { OutreachKind } from "../reply/verdict.ts";

/** What each rule of a letter's words counts for: positive for a first letter, negative against. */
export const WEIGHTS = {
  "never-met": 6,
  "found-you": 4,
  "introduces-self": 3,
  "says-what-i-am": 3,
  "tells-of-self": 2,
  "heard-of-you": 2,
  "first-words": 2,
  "your-work": 3,
  "your-place": 1,
  "first-meeting": 2,
  press: 3,
  "asks-kindly": 3,
  "asks-for-time": 2,
  "asks-for-place": 3,
  "asks-for-thing": 3,
  "polite-question": 1,
  modest: 2,
  "cv-offered": 2,
  offers: 3,
  "thanks-a-stranger": 3,
  "asks-nothing": 3,
  "first-letter-subject": 1,
  "know-each-other": -6,
  "answers-you": -7,
  errand: -10,
  transactional: -2,
  classified: -14,
  "own-teacher": -6,
  family: -4,
  chat: -3,
  "work-in-hand": -4,
  circular: -5,
} as const satisfies Readonly<Partial<Record<TextRule, number>>>;

export type WeighedRule = keyof typeof WEIGHTS;
export const WEIGHED_RULES = Object.keys(WEIGHTS) as readonly WeighedRule[];

/** Rules that count this much against a first letter, or more, count more when said again, in so many places at most. */
export const AGAIN_FROM = -4;
export const AGAIN = -2;
export const MOST_AGAIN = 3;

/** Rules that show that writer and reader are strangers; without any, a question is business in hand. */
export const STRANGE: ReadonlySet<string> = new Set<WeighedRule | "names-oneself" | "names-own-house">([
  "names-oneself",
  "names-own-house",
  "never-met",
  "found-you",
  "introduces-self",
  "says-what-i-am",
  "tells-of-self",
  "heard-of-you",
  "first-words",
  "your-work",
  "first-meeting",
  "press",
  "thanks-a-stranger",
  "asks-nothing",
  "offers",
]);

/** Rules by which writers present themselves, as to people they know one never does. */
export const PRESENTING: ReadonlySet<string> = new Set<WeighedRule | "names-oneself">([
  "never-met",
  "found-you",
  "introduces-self",
  "says-what-i-am",
  "names-oneself",
]);

/** Rules of common wordings; in the letter of somebody who presents oneself they stand by chance, and count for less. */
export const FAMILIAR: ReadonlySet<string> = new Set<WeighedRule>([
  "know-each-other",
  "answers-you",
  "work-in-hand",
  "chat",
]);
export const FAMILIAR_BY_CHANCE = -2;

/** Rules that say what the letter wants. */
export const WANTING: ReadonlySet<string> = new Set<WeighedRule>([
  "asks-kindly",
  "asks-for-time",
  "asks-for-place",
  "asks-for-thing",
  "press",
  "offers",
  "thanks-a-stranger",
  "asks-nothing",
]);

/** What a wording of a kind and a hint of it count for when kinds are compared. */
export const KIND_WORDING = 3;
export const KIND_HINT = 1;
/** Once more, for a wording in the subject. */
export const KIND_IN_SUBJECT = 2;

/** And for a wording in a sentence that asks: that is what the letter is for, the rest is said on the way. */
export const KIND_IN_ASK = 3;

/** And for a kind that is never named on the way. */
export const KIND_PLAIN = 2;

/** Rules that ask the reader for something. */
export const ASKING: ReadonlySet<TextRule> = new Set<TextRule>([
  "asks-kindly",
  "asks-for-time",
  "asks-for-place",
  "asks-for-thing",
  "polite-question",
  "press",
  "offers",
]);

/** Kinds whose naming alone says that the letter wants something of a stranger. */
export const SOUGHT = [
  "research",
  "mentorship",
  "observership",
  "conference-meeting",
  "informational-interview",
  "recommendation-letter",
  "application",
] as const satisfies readonly OutreachKind[];
