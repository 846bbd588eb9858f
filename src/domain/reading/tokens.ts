import { lazily } from "../lazily.ts";

/**
 * A text as its words, folded so that spelling, case and accents do not matter. Everything that rules look for is
 * looked for here and not in the text itself, so no rule can be slow on hostile mail.
 */
export interface Text {
  readonly source: string;
  /** Folded words, single characters of Chinese, Japanese and Korean, and the marks that end a sentence: "." and "?". */
  readonly tokens: readonly string[];
  /** Where each token begins and ends in the source. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** What no rule reads beyond; a letter by hand is a tenth of it. */
const MOST_TOKENS = 6_000;
/** A longer word is no word of any language. */
const LONGEST_WORD = 64;

/** Scripts that put no spaces between words: each character stands for itself. */
const SINGLE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]`;
/** Marks that mail programs put into words: soft hyphen, zero-width space, joiners, byte order mark. */
const INVISIBLE = String.raw`\u00ad\u200b-\u200d\u2060\ufeff`;
const WORD = String.raw`(?:(?!${SINGLE})[\p{L}\p{N}\p{M}${INVISIBLE}])+`;
const pieces = lazily(() => new RegExp(String.raw`${SINGLE}|${WORD}|\n[ \t\r]*\n|[.!?。！？｡؟।…]`, "gu"));

/** The words of a text, at most 6,000 of them. The same for what is read and for what is looked for. */
export function readText(source: string): Text {
  const tokens: string[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const found of source.matchAll(pieces())) {
    if (tokens.length >= MOST_TOKENS) break;
    const start = found.index;
    const end = start + found[0].length;
    for (const token of tokensOf(found[0], start, source, tokens)) {
      tokens.push(token);
      spans.push({ start, end });
    }
  }
  return { source, tokens, spans };
}

const lettersAlone = lazily(() => new RegExp(String.raw`^(?:(?!${SINGLE})[\p{L}\p{M}])+$`, "u"));

/** The tokens of one word of a phrase; thousands are read whenever the house opens. */
export function readWord(word: string): readonly string[] {
  if (/^[a-z]+$/.test(word) && word !== "cannot") return [word];
  return lettersAlone().test(word) && word.length <= LONGEST_WORD ? [foldWord(word)] : readText(word).tokens;
}

/** What the source says between two tokens, the second not included, on one line. */
export function quote(text: Text, from: number, to: number): string {
  const start = text.spans[from]?.start ?? 0;
  const end = text.spans[to - 1]?.end ?? start;
  return text.source.slice(start, end).replace(/\s+/g, " ");
}

export function endsSentence(token: string | undefined): boolean {
  return token === undefined || token === "." || token === "?";
}

function tokensOf(piece: string, start: number, source: string, before: string[]): readonly string[] {
  if (/^[?？؟]$/.test(piece)) return ["?"];
  if (/^[.…]$/.test(piece)) return isFullStop(start, source, before.at(-1)) ? ["."] : [];
  if (/^(?:[!。！｡।]|\n)/.test(piece)) return ["."];
  const word = foldWord(piece.slice(0, LONGEST_WORD));
  return word === "" ? [] : unfolded(word, source.charAt(start - 1), before);
}

/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = new Set(
  "dr drs mr ms messrs st no nr hr fr sr jr co vs ca cf eg ie al ph op bl tj fig figs eq pp rev hon prof profs mrs bzw tel ext approx dept univ inc ltd med dipl sra srta dra ing pr dres dras drs lic arq mtro mtra profa sres sras mag excmo ilmo habil priv hno vol std abt str resp ggf inkl etc jan feb mar apr jun jul aug sep sept okt oct nov dec dez mon tue tues wed thu thur thurs fri sat sun".split(
    " ",
  ),
);

/** "Dr. Patel", "4. März" and "example.org" go on; a full stop before a space or the end ends a sentence. */
function isFullStop(at: number, source: string, before: string | undefined): boolean {
  const next = source.charAt(at + 1);
  if (next !== "" && !/\s/.test(next)) return false;
  if (before === undefined) return true;
  if (/^\p{N}+$/u.test(before))
    return /[^ \t\u00a0\u202f]|^$/.test(next) || AFTER_NUMBER.test(source.slice(at, at + 12));
  if (singleSign().test(before)) return true;
  // One letter is an initial.
  return before.length > 1 && !SHORT_FORMS.has(before);
}

const singleSign = lazily(() => new RegExp(`^${SINGLE}$`, "u"));
/** "until 4. Mai" goes on; "until 4 May 2026. Please" does not. */
const AFTER_NUMBER =
  /^\.[ \t\u00a0\u202f](?!(?:Jan|Jän|Feb|M[aä]r|Mrz|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[zc])\p{L}{0,8}(?:\P{L}|$))\p{Lu}/u;

/** Only these scripts write marks that a writer may leave out; in others a mark is a letter. */
const LOOSE_MARKS = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu;
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  // Spellings of one Arabic or Persian letter.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
  ی: "ي",
  ک: "ك",
};

function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(LOOSE_MARKS, "")
    .replace(ARABIC_MARKS, "")
    .normalize("NFC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, asciiDigit)
    .replace(/[ßøłđıæœþðأإآىةیک]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Arabic-Indic, Persian and Devanagari digits; full-width ones are folded with the letters. */
function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code >= 0x966 ? code - 0x966 : code & 0xf);
}

const PRONOUNS = new Set("i you he she it we they that there who".split(" "));

/** English short forms in full ("don't", "I'm", "cannot"), and "e-mail" as one word: a rule is written once for all. */
function unfolded(word: string, previousSign: string, before: string[]): readonly string[] {
  if (word === "cannot") return ["can", "not"];
  const last = before.at(-1);
  if (last === undefined || !/['’‘`´-]/.test(previousSign)) return [word];
  if (last === "e" && word.startsWith("mail") && previousSign === "-") return joined(before, `e${word}`);
  switch (word) {
    case "t":
      if (!last.endsWith("n")) return [word];
      return joined(before, NEGATED[last] ?? last.slice(0, -1), "not");
    case "m":
      return last === "i" ? ["am"] : [word];
    case "ll":
      return ["will"];
    case "re":
      return PRONOUNS.has(last) ? ["are"] : [word];
    case "ve":
      return ["have"];
    case "d":
      return PRONOUNS.has(last) ? ["would"] : [word];
    default:
      return [word];
  }
}

const NEGATED: Readonly<Record<string, string>> = { won: "will", can: "can", shan: "shall", ain: "is" };

/** The last word before is part of this one: it is put right in its place. */
function joined(before: string[], first: string, ...rest: string[]): readonly string[] {
  before[before.length - 1] = first;
  return rest;
}
