import { books } from "../languages/books.ts";
import type { LineRule } from "../languages/letters.ts";
import { filledLines, isUnspaced, LONGEST_LINE } from "./letter-lines.ts";
import { isParticle } from "./person-name.ts";
import { findPhrases, type Hit } from "./phrase-book.ts";
import { readText, type Text } from "./tokens.ts";

/** How a letter begins. */
export interface Greeting {
  /** As written, with its punctuation; a dash that leads into the letter left out. */
  readonly words: string;
  /** "title": with a title and a name; "formal": without a name; "full-name", "name": a name alone; "bare": only "Hi,". */
  readonly form: "title" | "formal" | "full-name" | "name" | "group" | "dear" | "bare";
}

/** A greeting stands on top, below an address block of a few short lines at most. */
const GREETING_LINES = 8;

/**
 * The greeting in the first lines of a letter, or null.
 * @param readers the names of those it goes to: a line that begins with one of them greets them
 */
export function greetingOf(visible: string, readers: readonly string[] = []): Greeting | null {
  const names = new Set(
    readers.flatMap((reader) => readText(reader).tokens).filter((each) => each.length > 1),
  );
  const lines = filledLines(visible.slice(0, 2_000)).slice(0, GREETING_LINES);
  for (const [at, line] of lines.entries()) {
    const greeting = greetingIn(line.slice(0, LONGEST_LINE), names);
    if (greeting !== null) return withSecondLine(greeting, line, lines[at + 1], names);
    if (line.length > 60 || /[.?!。]$/.test(line)) return null;
  }
  return null;
}

/** "Sehr geehrter Herr Bauer," above "sehr geehrte Frau Wirth,": both are greeted. */
function withSecondLine(
  first: Greeting,
  line: string,
  below: string | undefined,
  names: ReadonlySet<string>,
): Greeting {
  if (first.words !== line || below === undefined) return first;
  if (!/ \p{Lu}/u.test(below) || !/[,:]$/.test(below)) return first;
  const second = greetingIn(below.slice(0, LONGEST_LINE), names);
  const isOpened = opensAnew(findPhrases(books().lines, readText(below)), 0);
  return isOpened && second?.words === below ? { ...first, words: `${line} ${below}` } : first;
}

/** Between two titles or names: "Dear Sir or Madam" names nobody. */
const JOINING: ReadonlySet<string> = new Set(
  "or and und oder ou et o y e of och eller ve veya i lub".split(" "),
);

function greetingIn(line: string, names: ReadonlySet<string>): Greeting | null {
  const text = readText(line);
  const hits = findPhrases(books().lines, text);
  const end = greetingEnd(text, hits, names);
  const opener = openerOf(text, hits, end);
  const titles = hits.filter((hit) => hit.rule === "title" && hit.end <= end);
  const known = text.tokens.slice(0, end).every((token) => names.has(token) || JOINING.has(token));
  const titled = titles.some((hit) => hit.start === 0) || (titles.length > 0 && isUnspaced(line));
  if (opener === null && !known && !titled && !isNameAlone(text, end)) return null;
  if (end === text.tokens.length && end > longest(line, titles.length)) return null;
  return { words: written(text, end), form: formOf(text, end, opener, titles) };
}

/** Tokens that a greeting has at most which fills its line: more when it names several readers, each with a title. */
function longest(line: string, titles: number): number {
  return isUnspaced(line) ? 16 : Math.max(9, 6 * titles);
}

/** "Mum" alone, or before the first comma, is a greeting; "Mum is well" is none. */
function openerOf(text: Text, hits: readonly Hit<LineRule>[], end: number): Hit<LineRule> | null {
  const vocative = findPhrases(books().lines, readText(written(text, end))).filter(
    (hit) => hit.start === 0 || (hit.rule === "opens-dearly" && isUnspaced(text.source)),
  );
  const found = [...vocative, ...hits.filter((hit) => hit.start === 0 && hit.rule === "opens")].filter(
    (hit) => hit.rule.startsWith("opens"),
  );
  return found.find((hit) => hit.rule !== "opens") ?? found[0] ?? null;
}

/** So many more parts a greeting has at most: "Dear Dr. Sato, Dr. Osei, Dr. Brandt, and Dr. Wren,". */
const MORE_PARTS = 5;

/** Up to the first comma, colon or dash; over it when more readers are greeted there. */
function greetingEnd(text: Text, hits: readonly Hit<LineRule>[], names: ReadonlySet<string>): number {
  let end = nextBreak(text, 0);
  for (let more = 0; more < MORE_PARTS && end < text.tokens.length; more += 1) {
    const next = nextBreak(text, end);
    if (next === text.tokens.length && !endsWithMark(text) && !opensAnew(hits, end)) break;
    if (!greetsMore(text, hits, names, { from: end, to: next })) break;
    end = next;
  }
  return end;
}

/** "Dear Keiko, Dr. Osei," goes on after its comma; "Dear Keiko, Dr. Osei told me" does not. */
function greetsMore(
  text: Text,
  hits: readonly Hit<LineRule>[],
  names: ReadonlySet<string>,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const greeting = hits.filter((hit) => hit.rule === "title" || hit.rule.startsWith("opens"));
  const isGreeted = (at: number) =>
    greeting.some((hit) => hit.start <= at && at < hit.end) || names.has(text.tokens[at] ?? "");
  const joins = (at: number) => JOINING.has(text.tokens[at] ?? "");
  const areNames = (end: number) =>
    text.tokens
      .slice(from, end)
      .every((token, i) => isGreeted(from + i) || joins(from + i) || token === "." || isName(text, from + i));
  if (!isGreeted(joins(from) ? from + 1 : from)) {
    const length = text.tokens.length;
    const isList = text.tokens.slice(from).some((_, i) => joins(from + i)) || isOpener(hits, from);
    return isList && length - from <= LONGEST_LIST && endsWithMark(text) && areNames(length);
  }
  if (isUnspaced(text.source)) return to - from <= 6;
  const isWhole = to === text.tokens.length && endsWithMark(text) && to - from <= LONGEST_LIST;
  return areNames(to) || (isWhole && opensAnew(hits, from));
}

/** Names that fill the rest of the greeting's line: "Professors Sato, Osei and Marchetti,". */
const LONGEST_LIST = 8;

/** "Sehr geehrte Frau Weber, liebes Team": a second greeting, whatever it calls those whom it greets. */
function opensAnew(hits: readonly Hit<LineRule>[], at: number): boolean {
  return hits.some((hit) => hit.start === at && hit.rule.startsWith("opens"));
}

/** "Hola, Marta:": so far nobody is named. */
function isOpener(hits: readonly Hit<LineRule>[], end: number): boolean {
  return hits.some((hit) => hit.start === 0 && hit.end === end && hit.rule === "opens");
}

/** A word with a capital, or one that stands small within a name. */
function isName(text: Text, at: number): boolean {
  const { start, end } = text.spans[at] ?? { start: 0, end: 0 };
  const word = text.source.slice(start, end);
  return /^\p{Lu}/u.test(word) || isParticle(word);
}

function nextBreak(text: Text, from: number): number {
  for (let at = from + 1; at < text.tokens.length; at += 1) {
    if (text.tokens[at] === "." || /[,:;!،，、：；！]|\s[(–—-]|[–—]/.test(gap(text, at))) return at;
  }
  return text.tokens.length;
}

/** What stands before a token. */
function gap(text: Text, at: number): string {
  return text.source.slice(text.spans[at - 1]?.end ?? 0, text.spans[at]?.start ?? text.source.length);
}

function endsWithMark(text: Text): boolean {
  return /[,:;!،，：！]\s*$/.test(text.source);
}

/** "Lorna -", "Katja!": one to three capitalised words and a mark. */
function isNameAlone(text: Text, end: number): boolean {
  const words = text.source.slice(0, text.spans[end - 1]?.end ?? 0);
  const mark = gap(text, end).trim();
  const alone = end === text.tokens.length ? endsWithMark(text) : /^[,:!–—-]/.test(mark);
  return alone && end <= 3 && /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(words);
}

function written(text: Text, end: number): string {
  const words = text.source.slice(0, text.spans[end - 1]?.end ?? 0);
  const mark = /^\.?[.,:;!،，、：；！]/.exec(text.source.slice(words.length).trimStart())?.[0] ?? "";
  return `${words}${mark}`.trim();
}

function formOf(
  text: Text,
  end: number,
  opener: Hit<LineRule> | null,
  titles: readonly Hit<LineRule>[],
): Greeting["form"] {
  if (opener?.rule === "opens-to-many") return "group";
  if (opener?.rule === "opens-dearly") return "dear";
  const covered = new Set<number>();
  for (const hit of [...titles, ...(opener ? [opener] : [])])
    for (let at = hit.start; at < hit.end; at += 1) covered.add(at);
  const named = text.tokens
    .slice(0, end)
    .filter((token, at) => !covered.has(at) && token !== "." && !JOINING.has(token)).length;
  if (titles.length > 0) return named > 0 ? "title" : "formal";
  if (opener?.rule === "opens-formally") return "formal";
  if (named === 0) return "bare";
  return named === 1 || isUnspaced(text.source) ? "name" : "full-name";
}
