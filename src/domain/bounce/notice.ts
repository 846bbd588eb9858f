import type { Message, Part } from "../message.ts";
import { htmlText } from "../reading/html-text.ts";
import { headerName, type ReturnedLetter, returnedLetter } from "./headers.ts";
import { isReportPart } from "./report.ts";

/** The two things a delivery report has for people: what the mail system wrote, and the letter it gives back. */
export interface Notice {
  readonly text: string;
  /** A machine-readable report that stands in the text, because its MIME is broken; "" for none. */
  readonly report: string;
  readonly letter: ReturnedLetter | null;
}

/** Notices are a page; the returned letter below them may be long. */
const LONGEST_NOTICE = 20_000;
/** Microsoft's and Gmail's notices carry much markup around little text. */
const LONGEST_HTML = 100_000;

/** Parts the words of the mail system from the returned letter, whether it is attached, inlined or cut off. */
export function noticeOf(message: Message): Notice {
  const { own, returned } = dividedParts(message.parts);
  const text = wholeNotice(own);
  const copy = copyStart(text.split("\n")) ?? text.length;
  const report = /^(?:reporting-mta|(?:final|original)-recipient)\s?:/im.exec(text)?.index ?? text.length;
  return {
    text: text.slice(0, Math.min(copy, report)),
    report: text.slice(report),
    letter: returned ?? returnedLetter(headersFrom(text.slice(copy))),
  };
}

/** RFC 6522, section 3: first the notice for people, then the report, then the returned letter or its headers. */
function dividedParts(parts: readonly Part[]): { own: Part[]; returned: ReturnedLetter | null } {
  const letters = parts.filter(isLetter);
  const first = parts.findIndex((part) => isLetter(part) || isReportPart(part));
  const before = first < 1 ? parts : parts.slice(0, first);
  const own = before.filter((part) => !isLetter(part) && !isReportPart(part));
  const returned = letters.map((part) => returnedLetter(part.text ?? "")).find((letter) => letter !== null);
  return { own, returned: returned ?? null };
}

function isLetter(part: Part): boolean {
  if (/^(?:message\/(?:rfc822|global)|text\/rfc822)(?:-headers)?$/.test(part.type)) return true;
  // Some mailers attach the letter as a text file.
  return part.type === "text/plain" && part.filename !== null && startsWithHeaders(part.text ?? "");
}

function startsWithHeaders(text: string): boolean {
  const lines = text.slice(0, 2_000).trimStart().split("\n", 3);
  return lines.length > 1 && headerName(lines[0] ?? "") !== null;
}

function wholeNotice(parts: readonly Part[]): string {
  // A multipart that could not be taken apart is one text.
  const plain = parts
    .filter((part) => part.type === "text/plain" || part.type.startsWith("multipart/"))
    .map((part) => part.text ?? "")
    .join("\n\n");
  const html = parts.find((part) => part.type === "text/html")?.text ?? "";
  // Some say the reason in HTML only, and in the plain part no more than to look there.
  const text = plain.includes("@") || html === "" ? plain : `${plain}\n\n${noticeHtml(html)}`;
  return text
    .slice(0, LONGEST_NOTICE)
    .replaceAll("\r\n", "\n")
    .replace(/[\u00a0\u3000]/g, " ")
    .trimStart();
}

/**
 * Notices set addresses and reasons off as block quotations, which in a letter are somebody else's words, and as
 * cells of a table.
 */
function noticeHtml(html: string): string {
  const source = linksNamed(html.slice(0, LONGEST_HTML));
  return htmlText(source.replace(/<(\/?)blockquote/gi, "<$1div").replace(/<\/t[dh]>/gi, " | </td>"));
}

/** Exchange shows a person's name and keeps the address in its link. */
function linksNamed(html: string): string {
  const [start = "", ...links] = html.split(/mailto:/i);
  const named = links.map((link) => {
    const address = /^[^"'>?\s&]{1,254}/.exec(link)?.[0] ?? "";
    const shown = link.indexOf(">") + 1;
    const isName = shown > 0 && address.includes("@") && !link.slice(shown, shown + 300).includes("@");
    return isName ? `${link.slice(0, shown)}${address} ${link.slice(shown)}` : link;
  });
  return [start, ...named].join("mailto:");
}

/** The words with which mailers announce the letter, in the languages that have no rule line before it. */
const ANNOUNCED =
  /^(?:original message (?:follows|headers)|message headers? follow|message text follows|(?:the )?message header is below|included is a copy of the message header|your message reads \(in part\)|the (?:original )?message (?:was|follows)\b|below this line is a copy|unsent message follows|copy of (?:the|your) message)/i;

/** Where in the text the returned letter begins; null when it is not there. */
function copyStart(lines: readonly string[]): number | null {
  let at = 0;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && beginsCopy(lines, index)) return at;
    at += line.length + 1;
  }
  return null;
}

function beginsCopy(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? "").slice(0, 200);
  const next = filled(lines, index + 1);
  const bare = line.replace(/^[ \t>*=_-]{1,80}/, "");
  const ruled = /^[ \t>]{0,8}[-=_*]{2}/.test(line);
  // "--- Below this line is a copy", in any language: a rule with words, and under it headers or nothing.
  if (ruled && /\p{L}/u.test(bare) && (next === "" || headerName(next) !== null)) return true;
  if (ruled && /\b(?:original|returned|unsent|copy|rejected) (?:message|mail|e-?mail)\b|copy of/i.test(bare))
    return true;
  if (ANNOUNCED.test(bare) && (ruled || next === "" || headerName(next) !== null)) return true;
  if (/^(?:received: (?:from|by|\()|return-path: ?<)/i.test(line)) return true;
  return headerBlock(lines, index);
}

/** Three header lines at the margin, after an empty line; summaries of the letter stand indented, or have fewer. */
function headerBlock(lines: readonly string[], index: number): boolean {
  if ((lines[index - 1] ?? "").trim() !== "") return false;
  const names = lines.slice(index, index + 4).map((line) => (/^[ \t]/.test(line) ? null : headerName(line)));
  if (names[0] === null || names.filter((name) => name !== null).length < 3) return false;
  return names.some((name) => name === "message-id" || name === "date" || name === "mime-version");
}

function filled(lines: readonly string[], from: number): string {
  return lines.slice(from, from + 3).find((line) => line.trim() !== "") ?? "";
}

/** From the first header line on: the announcement above it is no header. */
function headersFrom(copy: string): string {
  const lines = copy.split("\n", 12);
  const first = lines.findIndex((line) => headerName(line.trimStart()) !== null);
  if (first < 0) return "";
  const skipped = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  return copy.slice(skipped).replace(/^[ \t>]{1,12}/gm, (indent) => (indent.includes(">") ? "" : indent));
}
