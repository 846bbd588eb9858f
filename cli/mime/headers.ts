import type { Header } from "../../src/domain/message.ts";
import type { Boundaries } from "./boundaries.ts";
import { textOf } from "./charset.ts";

/** No mail has more headers; what comes after them is not read. */
const MOST_HEADERS = 2_000;
/** No header is longer; the rest of it is not read. */
const LONGEST_VALUE = 50_000;

export interface HeaderBlock {
  readonly headers: readonly Header[];
  /** Where the body begins, past the empty line. */
  readonly end: number;
}

/**
 * The headers that stand here, unfolded (RFC 5322, section 2.2), up to an empty line or to a boundary that comes
 * before it. Lines that are no header are passed over.
 */
export function headersAt(text: string, from: number, open: Boundaries): HeaderBlock {
  const fields: { name: string; value: string }[] = [];
  let at = from;
  while (at < text.length && open.markAt(text, at) === null) {
    const lineEnd = text.indexOf("\n", at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    if (end === at) return { headers: fields.map(read), end: end + 1 };
    addLine(fields, text.slice(at, Math.min(end, at + LONGEST_VALUE)));
    at = end + 1;
  }
  return { headers: fields.map(read), end: Math.min(at, text.length) };
}

function addLine(fields: { name: string; value: string }[], line: string): void {
  const last = fields.at(-1);
  if (line.startsWith(" ") || line.startsWith("\t")) {
    if (last && last.value.length < LONGEST_VALUE) last.value += ` ${line.trimStart()}`;
    return;
  }
  const name = /^([!-9;-~]{1,100})[ \t]*:/.exec(line);
  if (name && fields.length < MOST_HEADERS)
    fields.push({ name: name[1] ?? "", value: line.slice(name[0].length) });
}

function read({ name, value }: Header): Header {
  return { name, value: isAscii(value) ? value.trim() : textOf(Buffer.from(value, "latin1"), "").trim() };
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}
