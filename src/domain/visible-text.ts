import type { Message, Part } from "./message.ts";
import { withoutDisclaimer } from "./reading/disclaimer.ts";
import { readHtml } from "./reading/html-text.ts";
import { withoutQuotes, withoutSignature } from "./reading/quoted.ts";

/** What no rule may read beyond; a letter by hand is a tenth of it. */
const LONGEST_TEXT = 20_000;

/** What the writer wrote now, and whether the mail holds an older one besides. */
export interface VisibleText {
  readonly text: string;
  /** The same with the signature and the disclaimer below it. */
  readonly unquoted: string;
  readonly hasQuote: boolean;
}

/**
 * What the writer wrote now: no quoted reply, no forwarded part, no signature, no disclaimer.
 * @returns text/plain when the mail has any, else its HTML made to lines; at most 20,000 characters; "" for none
 */
export function visibleText(message: Pick<Message, "parts">): string {
  return visiblePart(message).text;
}

export function visiblePart(message: Pick<Message, "parts">): VisibleText {
  const whole = wholePart(message);
  const unquoted = withoutQuotes(whole.text);
  const own = withoutDisclaimer(withoutSignature(unquoted.text));
  const text = own.replace(/\n{3,}/g, "\n\n").trim();
  return { text, unquoted: unquoted.text, hasQuote: whole.hasQuote || unquoted.hasQuote };
}

/** The mail's text with everything it quotes, up to the first enclosed message; at most 20,000 characters. */
export function wholeText(message: Pick<Message, "parts">): string {
  return wholePart(message).text;
}

function wholePart(message: Pick<Message, "parts">): Omit<VisibleText, "unquoted"> {
  const enclosed = message.parts.findIndex(
    (part) => part.type === "message/rfc822" || part.type === "text/rfc822-headers",
  );
  const parts = enclosed < 0 ? message.parts : message.parts.slice(0, enclosed);
  const plain = parts.filter((part) => readable(part, "text/plain"));
  const text = plain.map((part) => (part.text ?? "").slice(0, LONGEST_TEXT)).join("\n");
  const html = parts.find((part) => readable(part, "text/html"));
  const chosen = text.trim() !== "" || !html ? { text, hasQuote: false } : readHtml(html.text ?? "");
  const lines = chosen.text.slice(0, LONGEST_TEXT).replaceAll("\r\n", "\n").replaceAll("\u00a0", " ");
  return { text: lines, hasQuote: chosen.hasQuote };
}

function readable(part: Part, type: string): boolean {
  return part.type === type && part.filename === null && part.text !== null;
}
