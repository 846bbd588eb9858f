import type { Charset } from "../mime/charset.ts";
import { asHtml } from "../mime/html.ts";
import { wrapped } from "../mime/wrapped.ts";
import type { Part, Transfer } from "../mime/write.ts";

/** Text and HTML of a notice, or the HTML alone. @param html what surrounds the text in this program's HTML */
export function noticeBody(
  text: string,
  how: {
    readonly charset: Charset;
    readonly transfer: Transfer;
    readonly htmlOnly: boolean;
    /** With hard line breaks in the plain text. */
    readonly wraps?: boolean;
    readonly html: (inner: string) => string;
  },
): Part {
  const { charset, transfer } = how;
  const html = { type: "text/html", charset, transfer, text: how.html(asHtml(text)) };
  if (how.htmlOnly) return html;
  return {
    type: "multipart/alternative",
    parts: [{ type: "text/plain", charset, transfer, text: `${how.wraps ? wrapped(text) : text}\n` }, html],
  };
}
