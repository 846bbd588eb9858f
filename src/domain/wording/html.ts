import type { Person } from "../address/address.ts";
import type { Language } from "../reply/verdict.ts";
import { LANGUAGE_WORDS } from "./language.ts";
import { escapeHtml, oneLine } from "./line.ts";

/** The first letter, where its text is at hand. */
export interface Quoted {
  readonly text: string;
  readonly from: Person;
  /** Already worded: "Mon, Apr 13, 2026 at 9:12 AM". */
  readonly on: string;
}

/**
 * Plain text as Gmail makes it HTML: a `div` for each line, `br` in an empty one, escaped. Nothing in the text is read
 * as markup. Each line finds its own direction, as in Gmail's apps, so that a letter may be in two scripts.
 */
export function toHtml(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split("\n")
    .map((line) => `<div dir="auto">${line.trim() === "" ? "<br>" : keepBlanks(escapeHtml(line))}</div>`);
  return `<div dir="${directionOf(text)}">${lines.join("")}</div>`;
}

/**
 * A letter with the one that it answers below it, in the form that Gmail gives to a reply, so that Gmail folds it away.
 * @param quoted null gives the letter alone
 */
export function withQuote(
  text: string,
  quoted: Quoted | null,
  language: Language = "en",
): { readonly text: string; readonly html: string } {
  if (quoted === null) return { text, html: toHtml(text) };
  const body = quoted.text.replace(/\r\n?/g, "\n").trim();
  return {
    text: `${text}\n\n${attribution(quoted, language)}\n\n${quoteLines(body)}`,
    html:
      `${toHtml(text)}<br><div class="gmail_quote gmail_quote_container">` +
      `<div dir="ltr" class="gmail_attr">${attributionHtml(quoted, language)}<br></div>` +
      `<blockquote class="gmail_quote" style="${QUOTE_STYLE[directionOf(body)]}">${toHtml(body)}</blockquote></div>`,
  };
}

type Direction = "ltr" | "rtl";

/** Gmail draws the line on the side where the quoted text begins. */
const QUOTE_STYLE: Readonly<Record<Direction, string>> = {
  ltr: "margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex",
  rtl: "margin:0px 0.8ex 0px 0px;border-right:1px solid rgb(204,204,204);padding-right:1ex",
};

const RIGHT_TO_LEFT = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** By the first letter, as `dir="auto"` does (HTML Living Standard, 3.2.6.4). */
function directionOf(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

function attribution({ from, on }: Quoted, language: Language): string {
  const { attribution: sentence, addressMarks } = LANGUAGE_WORDS[language];
  const address = addressMarks.join(from.address);
  const name = oneLine(from.name, 120);
  return sentence(name === "" ? address : `${name} ${address}`, on);
}

/** The same with the address as a link; a name in another script keeps its direction. */
function attributionHtml({ from, on }: Quoted, language: Language): string {
  const { attribution: sentence, addressMarks } = LANGUAGE_WORDS[language];
  const [opens, closes] = addressMarks.map(escapeHtml);
  const address = escapeHtml(from.address);
  const link = `${opens}<a href="mailto:${encodeURI(address)}">${address}</a>${closes}`;
  const name = oneLine(from.name, 120);
  const writer = name === "" ? link : `<span dir="auto">${escapeHtml(name)}</span> ${link}`;
  return sentence(writer, escapeHtml(on));
}

/** RFC 3676, section 4.5: a quote mark before each line, and a blank before text that is not itself quoted. */
function quoteLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" || line.startsWith(">") ? `>${line}` : `> ${line}`))
    .join("\n");
}

/** Blanks at the start of a line and beside another would be drawn as one or none. */
function keepBlanks(line: string): string {
  return line.replace(/^ | (?= )/g, "&nbsp;");
}
