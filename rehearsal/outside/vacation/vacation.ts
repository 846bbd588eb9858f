import type { Language } from "./phrases.ts";

/** The programs that answer while somebody is away, each in its own manner. */
export const VACATION_SERVERS = [
  /** Exchange and Outlook: marked, and its Subject is translated. */
  "exchange",
  /** Gmail's vacation responder. */
  "gmail",
  /** Dovecot with Pigeonhole: the Sieve extension "vacation" (RFC 5230). */
  "dovecot",
  "groupwise",
  "notes",
  /** A rule in the person's own program, or a panel of a web host: "Re:" and no mark at all. */
  "unmarked",
] as const;
export type VacationServer = (typeof VACATION_SERVERS)[number];

/** How a language writes the day: with the month's name, in figures, or as people say it, without the year. */
export const DATE_FORMS = ["long", "numeric", "spoken"] as const;
export type DateForm = (typeof DATE_FORMS)[number];

export interface Vacation {
  readonly server: VacationServer;
  readonly language: Language;
  /** The first day back, "YYYY-MM-DD"; absent: none is told. */
  readonly returns?: string | undefined;
  /** Default: "long". */
  readonly dateForm?: DateForm | undefined;
  /** Words of the person's own in place of the usual ones. */
  readonly text?: string | undefined;
  /** What stands before the Subject in place of what the server writes there. */
  readonly prefix?: string | undefined;
  /** No plain text beside the HTML. */
  readonly htmlOnly?: boolean | undefined;
}
