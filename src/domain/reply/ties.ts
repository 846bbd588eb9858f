import type { ReplyVerdict } from "./verdict.ts";

/**
 * What ties a mail in another conversation to an outreach, strongest first: it answers the letter by its Message-ID;
 * somebody of the contact's name wrote it, with the letter's very subject; its contact wrote it; somebody whom the
 * contact's absence points to; somebody of the contact's name; somebody named in the letter; a colleague.
 */
export const TIES = [
  "references",
  "name-and-subject",
  "contact",
  "instead",
  "name",
  "named",
  "colleague",
] as const;
export type Tie = (typeof TIES)[number];

/** How closely a mail is tied to one outreach. */
export interface Tied {
  readonly outreachId: string;
  readonly tie: Tie;
  /** It has the letter's very subject. */
  readonly hasItsSubject: boolean;
}

/**
 * What rests on a name is no machine's, and no other contact's: they have letters of their own to answer. An address may
 * have been given to the wrong one of two, though, so their name with the letter's very subject is believed from anywhere.
 */
export function isBelieved(
  tie: Tie,
  isOfContact: boolean,
  { automated, kind }: Pick<ReplyVerdict, "automated" | "kind">,
): boolean {
  if (tie === "contact" || tie === "references") return true;
  const isNamed = tie === "name" || tie === "name-and-subject";
  const isPerson = !automated || (isNamed && kind === "absence");
  return isPerson && (!isOfContact || tie === "name-and-subject");
}

/**
 * The ties to what the mail may answer, all as strong as each other: mostly one. Where nothing in it says which of several
 * letters it is about, it may answer each of them, and in doubt none of them is followed up.
 */
export function strongest(ties: readonly Tied[]): readonly Tied[] {
  const first = ties.reduce<Tied | null>((best, each) => (best && !isCloser(each, best) ? best : each), null);
  if (first === null) return [];
  return saysWhich(first.tie) ? [first] : ties.filter((each) => !isCloser(first, each));
}

/** Whether a mail that is kept for one outreach may answer the other as well. */
export function mayAnswerToo(other: Tied, kept: Tied): boolean {
  return !saysWhich(kept.tie) && !saysWhich(other.tie) && !isCloser(kept, other);
}

/** A Message-ID is one letter's; and what a contact writes from their own address counts for all letters to them anyway. */
function saysWhich(tie: Tie): boolean {
  return tie === "references" || tie === "contact";
}

function isCloser(one: Tied, other: Tied): boolean {
  const by = TIES.indexOf(one.tie) - TIES.indexOf(other.tie);
  return by === 0 ? asksNoSubject(one.tie) && one.hasItsSubject && !other.hasItsSubject : by < 0;
}

/** The others have the subject or a word about the contact already, and one mail may have both: about two letters. */
function asksNoSubject(tie: Tie): boolean {
  return tie === "instead" || tie === "name";
}
