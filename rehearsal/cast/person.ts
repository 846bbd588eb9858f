import type { Habit } from "./habit.ts";

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** The program somebody writes mail with; it shapes the HTML, the quotation and the headers of an answer. */
export type Mailer = "gmail" | "outlook" | "apple";

/** The languages that people of the cast write in. */
export type Tongue = "en" | "de" | "fr" | "es";

/** Somebody the owner writes to. A person's habit is played once, in the first thread they get. */
export interface Person extends Correspondent {
  readonly mailer: Mailer;
  /** What they do with a letter. */
  readonly habit: Habit;
  /** Default: English. */
  readonly tongue?: Tongue;
  /** IANA zone of their working day. Default: the owner's. */
  readonly zone?: string;
}
