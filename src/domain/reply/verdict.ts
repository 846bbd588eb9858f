import type { ReadLanguage } from "../languages/wordbook.ts";

/** What reading one mail can conclude. Reading itself is in outreach.ts and reply.ts. */

export const OUTREACH_KINDS = [
  "research",
  "mentorship",
  "observership",
  "conference-meeting",
  "informational-interview",
  "recommendation-letter",
  "application",
  "introduction",
  "sales",
  "thank-you",
  "update",
  "other",
] as const;
export type OutreachKind = (typeof OUTREACH_KINDS)[number];

export const LANGUAGES = ["en", "de", "fr", "es"] as const;
/** A language that Kindly can write a follow-up in. */
export type Language = (typeof LANGUAGES)[number];

/** One rule that spoke, how strongly, and the words or header that made it speak. */
export interface Reason {
  readonly rule: string;
  /** Positive: speaks for it. Negative: against. Rules that settle the matter alone carry +-100. */
  readonly weight: number;
  /** A short quotation from the mail, never more than 120 characters. */
  readonly evidence: string;
}

/** Is this sent letter outreach? */
export interface OutreachVerdict {
  readonly tracked: boolean;
  readonly score: number;
  readonly kind: OutreachKind;
  /** A thank-you or an update asks for nothing: it is recorded and never followed up. */
  readonly asks: boolean;
  readonly reasons: readonly Reason[];
}

export type ReplyKind = "human" | "decline" | "opt-out" | "absence" | "auto-reply" | "bounce" | "complaint";

/** Whom a delivery report speaks of, and whether the address is dead, the moment was bad, or the mail unwelcome. */
export interface FailedRecipient {
  readonly address: string;
  readonly class: "permanent" | "temporary" | "refused";
  /** Enhanced status code (RFC 3463), when the report has one. */
  readonly status: string | null;
}

/** Is this received mail an answer, and what does it mean for what may be sent next? */
export interface ReplyVerdict {
  readonly kind: ReplyKind;
  readonly automated: boolean;
  /** For an absence with a usable date: the day the person is back. */
  readonly returnsOn: string | null;
  /** For an absence: the first day on which it may be over, also where no certain day is named ("back in September"). */
  readonly notBefore: string | null;
  /** The person is not away but no longer there. */
  readonly gone: boolean;
  /** Addresses to write to from now on, or while the person is away. */
  readonly instead: readonly string[];
  /** Parental leave, a sabbatical, a long illness: without a date it is long. */
  readonly longLeave: boolean;
  readonly failed: readonly FailedRecipient[];
  /** A bounce that does not show that it is about a letter from here: anybody may have written it. */
  readonly isDoubtful?: boolean;
  readonly reasons: readonly Reason[];
}

const BY_HAND: readonly ReplyKind[] = ["human", "decline", "opt-out"];

/** A verdict with what every kind has; what is not given was not found. */
export function verdictOf(
  kind: ReplyKind,
  reasons: readonly Reason[],
  found: Partial<ReplyVerdict> = {},
): ReplyVerdict {
  return {
    kind,
    automated: !BY_HAND.includes(kind),
    returnsOn: null,
    notBefore: null,
    gone: false,
    instead: [],
    longLeave: false,
    failed: [],
    reasons,
    ...found,
  };
}

/** What nothing is written in: Kindly cannot, or the owner does not. "unknown" where too little of a letter tells. */
export type UnwrittenLanguage = ReadLanguage | "unknown";

export type Register = "familiar" | "formal";

/** The few words of a first letter that a follow-up needs; all that is kept of its text. */
export interface LetterWords {
  /** As written, with its punctuation: "Dear Dr. Patel,". Null when the letter has none. */
  readonly greeting: string | null;
  /** The closing line: "Best regards,". */
  readonly signOff: string | null;
  /** The name under it: "Leila Haddad". */
  readonly signature: string | null;
  /** The language of the letter when it is one that Kindly writes, else "en". */
  readonly language: Language;
  /** The letter's language when nothing is written in it: no template goes out to it. */
  readonly unwritten?: UnwrittenLanguage | undefined;
  /** Its language is unknown because it is so brief, and not because it is a strange one. */
  readonly isBrief?: true | undefined;
  /** Whether the letter says du or Sie, tu or vous, tú or usted; missing where it says neither. */
  readonly register?: Register | undefined;
  /**
   * What was asked, in one clause of at most 120 characters that can follow "I wrote to ask", when it can be had:
   * "whether you might have room for a volunteer this summer", "for a copy of your article".
   */
  readonly ask: string | null;
}
