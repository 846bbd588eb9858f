import { addressesIn, type MailAddress, references } from "../gmail/mime/addresses.ts";
import { headerValue, parseHeaders, readableHeader, splitHead } from "../gmail/mime/headers.ts";
import { octetsOf, textOf } from "../gmail/mime/octets.ts";
import { readableText } from "../gmail/mime/payload.ts";
import { parseTree } from "../gmail/mime/tree.ts";

/** A mail as far as a machine reads it before it answers. */
export interface Heard {
  /** With angle brackets; "" where there is none. */
  readonly messageId: string;
  /** What an answer puts into References. */
  readonly references: string;
  readonly subject: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  /** The Date header as written. */
  readonly date: string;
  readonly text: string;
  /** Its header lines, as some machines give them back. */
  readonly head: string;
}

export function hear(letter: string): Heard {
  const octets = octetsOf(letter);
  const headers = parseHeaders(octets);
  const messageId = headerValue(headers, "Message-ID") ?? "";
  return {
    messageId,
    references: [...references(headers).filter((id) => id !== messageId), messageId].join(" ").trim(),
    subject: readableHeader(headers, "Subject"),
    from: addressesIn(headers, "From")[0] ?? { name: "", address: "" },
    to: addressesIn(headers, "To"),
    date: headerValue(headers, "Date") ?? "",
    text: readableText(parseTree(octets)).replaceAll("\r\n", "\n").trim(),
    head: textOf(splitHead(octets).head),
  };
}
