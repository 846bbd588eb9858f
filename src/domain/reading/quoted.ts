import { FORWARD_MARKS, FROM_LABELS, NEXT_LABELS, QUOTING, SENT_FROM, WROTE } from "./quote-labels.ts";

/** Where a mail stops being what its writer wrote now: quoted letters, forwarded parts, signatures. */

/** What is left of a text without what it quotes. */
export interface Unquoted {
  readonly text: string;
  readonly hasQuote: boolean;
}

/** The text before any quotation, quoted lines inside it dropped. */
export function withoutQuotes(text: string): Unquoted {
  const lines = text.split("\n");
  const kept: string[] = [];
  let hasQuote = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trim();
    if (FORWARD_MARKS.test(line.slice(0, 130)) || startsHeaderBlock(lines, at)) return done(kept, true);
    if (isGroupWise(line)) return done(kept, true);
    if (/^[>＞]/.test(line)) {
      hasQuote = true;
      continue;
    }
    const length = attributionLength(lines, at);
    if (length > 0) {
      if (!/^[>＞]/.test(nextFilled(lines, at + length))) return done(kept, true);
      hasQuote = true;
      at += length - 1;
      continue;
    }
    kept.push(lines[at] ?? "");
  }
  return done(kept, hasQuote);
}

function done(lines: readonly string[], hasQuote: boolean): Unquoted {
  return { text: lines.join("\n"), hasQuote };
}

/** ">>> Ada Haddad <ada@haddad.example> 3/16/2026 7:55 PM >>>", and the letter below it without any mark. */
function isGroupWise(line: string): boolean {
  return line.length <= LONGEST_ATTRIBUTION && line.startsWith(">>> ") && line.endsWith(">>>");
}

/** Longer than an attribution is with the longest names. */
const LONGEST_ATTRIBUTION = 300;

/** How many lines (1 to 3) an attribution that starts here takes; 0 when none does. */
function attributionLength(lines: readonly string[], at: number): number {
  for (let length = 1; length <= 3; length += 1) {
    const part = lines.slice(at, at + length).map((each) => each.slice(0, LONGEST_ATTRIBUTION).trim());
    const last = part.at(-1) ?? "";
    if (last === "" || /^[>＞]/.test(last)) return 0;
    if (!/[:：](?:\s*\[[^\]]{0,40}\])?$/.test(last)) continue;
    return isAttribution(part.join(" ").slice(0, LONGEST_ATTRIBUTION)) ? length : 0;
  }
  return 0;
}

/**
 * "On 3 May 2026, Ada wrote:" names a day or an address, and begins as attributions do; "As Osler wrote in 1903:" and
 * a wrapped line of the letter itself do not.
 */
function isAttribution(line: string): boolean {
  if (QUOTING.test(line)) return true;
  if (!WROTE.test(line) || !/\d|@/.test(line)) return false;
  return OPENING.test(line) || /@|\d{1,2}[:.h]\d{2}|\d{4}[年년./-]/.test(line);
}

const OPENING =
  /^(?:on|at|in message|am|le|el|il|em|op|den|dne|w dniu|dnia|på|ti|pe|la|pada|στις|σε|в|від|في|בתאריך|ב|на|\d|"|(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6})[\s,.\d]/i;

/** Outlook quotes a header block: a sender line, directly followed by a date, recipient or subject line. */
function startsHeaderBlock(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? "").trim();
  if (isLabelled(line, FROM_LABELS)) return isLabelled(nextFilled(lines, at + 1), NEXT_LABELS);
  // Notes: the writer's address, and under it the date alone.
  return (
    line.includes("@") &&
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}\b/.test((lines[at + 1] ?? "").trim())
  );
}

/** Longest label with what programs put around it. */
const LONGEST_LABEL = 30;

function isLabelled(line: string, labels: ReadonlySet<string>): boolean {
  const start = line.slice(0, LONGEST_LABEL);
  const end = start.search(/[:：]/);
  if (end < 1) return false;
  return labels.has(start.slice(0, end).replace(/[*_]/g, "").trim().toLowerCase());
}

function nextFilled(lines: readonly string[], from: number): string {
  for (let at = from; at < Math.min(lines.length, from + 3); at += 1) {
    const line = (lines[at] ?? "").trim();
    if (line !== "") return line;
  }
  return "";
}

/** RFC 3676, section 4.3: dash dash space; many programs lose the blank. */
const SIGNATURE = /^--\s?$/;
const RULE = /^[_=*~\u2500-]{6,}$/;

/** The text above its signature mark, without "Sent from my phone" and without rows of dashes. */
export function withoutSignature(text: string): string {
  const lines = text.split("\n");
  const mark = lines.findIndex((line, at) => SIGNATURE.test(line) && at > 0);
  return (mark < 0 ? lines : lines.slice(0, mark))
    .filter((line) => {
      const start = line.trim().slice(0, 130);
      return !(start.length < 90 && SENT_FROM.test(start)) && !RULE.test(start);
    })
    .join("\n");
}
