import * as z from "zod/mini";
import { addresses, domainOf, hasFullDomain, sameMailbox } from "../address/address.ts";
import { isFreeMail } from "../reading/domain-kinds.ts";
import { readText } from "../reading/tokens.ts";

/** What the owner writes without Kindly: to one address, to everybody at a domain, about a subject. */
export const EXCLUSION_KINDS = ["address", "domain", "subject"] as const;
export type ExclusionKind = (typeof EXCLUSION_KINDS)[number];

export interface Exclusion {
  readonly kind: ExclusionKind;
  /** An address or a domain as one key of all its spellings; a subject's words as the owner wrote them. */
  readonly value: string;
}

/** More than anybody keeps an overview of. */
export const MOST_EXCLUSIONS = 200;
const LONGEST_VALUE = 200;

const stored = z.lazy(() => z.array(z.object({ kind: z.enum(EXCLUSION_KINDS), value: z.string() })));

/** The exclusions as a mailbox keeps them. */
export function parseExclusions(json: string): Exclusion[] {
  return stored.parse(JSON.parse(json));
}

/** A sent letter, as far as an exclusion looks at it. */
export interface ExcludableLetter {
  readonly subject: string;
  readonly readers: readonly string[];
}

/** The first exclusion that a letter falls under; one excluded reader is enough. */
export function excludedBy(exclusions: readonly Exclusion[], letter: ExcludableLetter): Exclusion | null {
  return exclusions.find((exclusion) => covers(exclusion, letter)) ?? null;
}

function covers({ kind, value }: Exclusion, { subject, readers }: ExcludableLetter): boolean {
  switch (kind) {
    case "address":
      return readers.some((reader) => sameMailbox(reader) === value);
    case "domain":
      return readers.some((reader) => `.${domainOf(sameMailbox(reader))}`.endsWith(`.${value}`));
    case "subject":
      return holdsWords(wordsOf(subject), wordsOf(value));
    default:
      return kind satisfies never;
  }
}

function holdsWords(all: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length > 0 && all.some((_, from) => wanted.every((word, i) => all[from + i] === word));
}

function wordsOf(text: string): readonly string[] {
  return readText(text).tokens.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export type ReadExclusion =
  | { readonly ok: true; readonly exclusion: Exclusion }
  | { readonly ok: false; readonly problem: string };

/** What the owner typed, as an exclusion; or what is wrong with it, in a sentence for them. */
export function readExclusion(kind: ExclusionKind, typed: string): ReadExclusion {
  const text = typed.trim();
  if (text === "") return wrong("Please write what is to be left out.");
  if (text.length > LONGEST_VALUE) return wrong("That is too long to be an address, a domain or a word.");
  switch (kind) {
    case "address": {
      const [person, ...more] = addresses(text);
      if (person === undefined || !hasFullDomain(person.address))
        return wrong(`“${text}” is no address. One looks like name@example.org.`);
      if (more.length > 0) return wrong("Please add one address at a time.");
      return right(kind, sameMailbox(person.address));
    }
    case "domain": {
      const domain = domainOf(sameMailbox(`x@${text.replace(/^(?:.*@|\*?\.)/s, "")}`));
      if (!hasFullDomain(`x@${domain}`)) return wrong(`“${text}” is no domain. One looks like example.org.`);
      if (isFreeMail(`x@${domain}`))
        return wrong(`Half the world has an address at ${domain}. Please exclude single addresses there.`);
      return right(kind, domain);
    }
    case "subject":
      if (!saysSomething(text))
        return wrong(
          "Please write a word of the subject, with at least three letters. “Re” and the like are none.",
        );
      return right(kind, text.replace(/\s+/g, " "));
    default:
      return kind satisfies never;
  }
}

/** What stands before a subject that is answered or sent on. Alone it is no word of a subject. */
const ANSWER_MARK = /^(?:re|fwd?|aw|antw|wg|sv|vs|vb|tr|rv|res|rif|odp|ynt|vl|enc)$/;

/** Whether a subject's words leave out less than everything: three letters do, or two signs of Chinese, Japanese or Korean. */
function saysSomething(text: string): boolean {
  const words = wordsOf(text).filter((word) => !ANSWER_MARK.test(word));
  const letters = words.join("").match(/[\p{L}\p{N}]/gu) ?? [];
  const signs = letters.filter((letter) =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(letter),
  );
  return letters.length >= 3 || signs.length >= 2;
}

function right(kind: ExclusionKind, value: string): ReadExclusion {
  return { ok: true, exclusion: { kind, value } };
}

function wrong(problem: string): ReadExclusion {
  return { ok: false, problem };
}
