import type { Language } from "../reply/verdict.ts";
import { LANGUAGE_WORDS } from "./language.ts";
import { escapeHtml } from "./line.ts";

/** The first letter, where its text is at hand. */
export interface Quoted {
  readonly text: string;
  /** Name and address: "Leila Haddad <leila@mail.example>". */
  readonly from: string;
  /** Already worded: "Mon, Apr 13, 2026 at 9:12 AM". */
  readonly on: string;
}

/** Plain text as HTML: escaped, a paragraph for each block, lines kept. Nothing in the text is read as markup. */
export function toHtml(text: string): string {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n{2,}/);
  const paragraphs = blocks.map((block) => `<p style="margin:0 0 1em">${lines(block)}</p>`);
  return `<div dir="auto">${paragraphs.join("")}</div>`;
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
  const attribution = LANGUAGE_WORDS[language].attribution(quoted.from, quoted.on);
  const body = quoted.text.replace(/\r\n?/g, "\n").trimEnd();
  return {
    text: `${text}\n\n${attribution}\n\n${quoteLines(body)}`,
    html:
      `${toHtml(text)}<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution)}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">` +
      `<div dir="auto">${lines(body)}</div></blockquote></div>`,
  };
}

/** RFC 3676, section 4.5: a quote mark before each line, and a blank before text that is not itself quoted. */
function quoteLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" || line.startsWith(">") ? `>${line}` : `> ${line}`))
    .join("\n");
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>\n");
}
