import { books } from "../languages/books.ts";
import type { LineRule } from "../languages/letters.ts";
import { filledLines, isUnspaced, LONGEST_LINE } from "./letter-lines.ts";
import { findPhrases } from "./phrase-book.ts";
import { readText } from "./tokens.ts";

/** How a letter ends. */
export interface SignOff {
  readonly words: string;
  readonly form: "formal" | "light" | "dear";
  /** The name below it or after its comma. */
  readonly signature: string | null;
}

/** How far above the end a closing is looked for. */
const CLOSING_LINES = 12;

/**
 * The closing line among the last lines of a letter, with the name under it; null when there is none.
 * @param writer the name that the mail is from
 */
export function signOffOf(visible: string, writer = ""): SignOff | null {
  const own = new Set(readText(writer).tokens);
  const lines = filledLines(visible.slice(-4_000)).slice(-CLOSING_LINES);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const last = lastOfClosing(lines, at, own);
    const line = afterWaiting(lines.slice(at, last + 1).join(" ")).slice(0, LONGEST_LINE);
    const found = closingIn(line, lines[last + 1], own);
    if (found !== null) return found;
  }
  return null;
}

/** From here on a line is wrapped when its sentence goes on below it. */
const SHORTEST_WRAPPED = 35;

/** A long closing runs over two or three lines: "Je vous prie d'agréer, Madame, / l'expression de mes salutations". */
function lastOfClosing(lines: readonly string[], from: number, own: ReadonlySet<string>): number {
  let last = from;
  while (last < from + 2) {
    const [line = "", below = ""] = lines.slice(last, last + 2);
    if (line.length < SHORTEST_WRAPPED || /[.!:]$/.test(line) || !/^\p{Ll}/u.test(below)) break;
    if (isOwn(below, own)) break;
    last += 1;
  }
  return last;
}

/** "Dans l'attente de votre réponse, je vous prie d'agréer …": the closing itself is what comes after the waiting. */
function afterWaiting(line: string): string {
  const from = line.search(/(?<=, )(?:je vous pri|nous vous pri|veuillez|recevez|agréez|reciba|le saluda)/i);
  return from < 0 ? line : line.charAt(from).toUpperCase() + line.slice(from + 1);
}

function closingIn(line: string, below: string | undefined, own: ReadonlySet<string>): SignOff | null {
  const comma = line.indexOf(",") + 1;
  const signed = comma === 0 ? null : nameIn(line.slice(comma), own);
  // "Cordialement, Mme Fofana": some closings take any words after them, and a name is none of theirs.
  const before =
    signed !== null && isOwn(signed, own) ? closingIn(line.slice(0, comma), undefined, own) : null;
  if (before !== null) return { ...before, signature: signed };
  const text = readText(line);
  const length = text.tokens.at(-1) === "." ? text.tokens.length - 1 : text.tokens.length;
  const closings = findPhrases(books().lines, text).filter(
    (hit) => hit.start === 0 && hit.rule.startsWith("closes"),
  );
  const whole = closings.find((hit) => hit.end >= length);
  if (whole !== undefined) {
    const signature = nameIn(below, own);
    const ends = below === undefined || signature !== null || below.length <= 30;
    return ends ? { words: line, form: closingForm(whole.rule), signature } : null;
  }
  for (const hit of closings) {
    const after = line.slice(text.spans[hit.end - 1]?.end ?? 0);
    const mark = /^\s*[,.!:;–—-]{1,3}\s/.exec(after)?.[0] ?? "";
    const signature = nameIn(after.slice(mark.length), own);
    if (signature === null || (mark === "" && !isOwn(signature, own))) continue;
    const words = line.slice(0, text.spans[hit.end - 1]?.end ?? 0) + mark.trim().replace(/[–—-]{1,3}$/, "");
    return { words, form: closingForm(hit.rule), signature };
  }
  return null;
}

function closingForm(rule: LineRule): SignOff["form"] {
  if (rule === "closes-dearly") return "dear";
  return rule === "closes-lightly" ? "light" : "formal";
}

/** Written after one's own name in Korean, Japanese and Chinese letters. */
const AFTER_NAME = /\s?(?:올림|드림|배상|拝|敬上|谨上|謹上|敬具|より)$/u;

/** "On behalf of" and "signed": who writes is named after it. */
const BEFORE_NAME = /^\s*(?:i\. ?[AV]\.|ppa\.|gez\.|Fdo\.:?|Firmado:)\s/;
/** A smile after the name is no part of it. */
const MOOD = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[:;]-?\)/gu;
/** "- Ada", "—Ada". */
const DASHES = /^\s*[–—~-]{1,3}\s*(?=\p{L})/u;
/** "Dr. (Univ. Bukarest) Ioana Stan". */
const IN_BRACKETS = /\s?\([^()]{0,80}\)\s?/gu;
const JOINING = /^(?:&|and|und|et|y)$/;

/**
 * A line that is a person's name: one to five words (of two persons, eight), the first with a capital unless it is the
 * writer's own, no digits. What follows a comma or stands in brackets is no name.
 */
export function nameIn(line: string | undefined, own: ReadonlySet<string> = new Set()): string | null {
  const before =
    (line ?? "")
      .slice(0, LONGEST_LINE)
      .replace(IN_BRACKETS, " ")
      .split(/[,|(（]/, 1)[0] ?? "";
  const bare = before.replace(BEFORE_NAME, "").replace(MOOD, "").replace(DASHES, "").trim();
  const name = bare.replace(/(?<=\p{L}\p{L})[.!]$/u, "").replace(AFTER_NAME, "");
  const words = name.split(" ");
  const most = words.some((word) => JOINING.test(word)) ? 8 : 5;
  const plain = words.length <= most && words.every((word) => /^(?:[\p{L}\p{M}.'’-]{1,30}|&)$/u.test(word));
  if (!plain) return null;
  if (isUnspaced(name)) return name.length <= 12 ? name : null;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(name) || isOwn(name, own) ? name : null;
}

/** Whether a word of it stands in the writer's name. */
function isOwn(name: string, own: ReadonlySet<string>): boolean {
  return readText(name).tokens.some((token) => own.has(token));
}

/** The line near the end that is the writer's name, or a name alone on the last line. */
export function lastName(visible: string, writer = ""): string | null {
  const own = new Set(readText(writer).tokens);
  const lines = filledLines(visible.slice(-4_000));
  if (lines.length < 2) return null;
  const named = lines
    .slice(1)
    .slice(-5)
    .findLast((line) => {
      const name = nameIn(line, own);
      return name !== null && isOwn(name, own);
    });
  return nameIn(named ?? lines.at(-1), own);
}
