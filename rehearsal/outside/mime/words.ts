import { type Charset, encode } from "./charset.ts";

/** How a header's text is encoded (RFC 2047, section 4). */
export type WordEncoding = "Q" | "B";

const LONGEST_WORD = 75;

/** The text as it stands in a header: as it is when it is ASCII, else in encoded words, folded. */
export function headerText(text: string, charset: Charset, encoding: WordEncoding): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const room = LONGEST_WORD - `=?${charset}?${encoding}??=`.length;
  const words: string[] = [];
  let piece = "";
  // No sign is cut in two: a word is complete before the next begins.
  for (const sign of text) {
    if (coded(piece + sign, charset, encoding).length > room) {
      words.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...words, piece]
    .map((word) => `=?${charset}?${encoding}?${coded(word, charset, encoding)}?=`)
    .join("\r\n ");
}

function coded(text: string, charset: Charset, encoding: WordEncoding): string {
  const octets = encode(text, charset);
  if (encoding === "B") return octets.toString("base64");
  return [...octets]
    .map((octet) => {
      const sign = String.fromCharCode(octet);
      if (sign === " ") return "_";
      return /[A-Za-z0-9!*+/-]/.test(sign) ? sign : `=${octet.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}

/** "Name <address>" as it stands in From or To. */
export function mailbox(
  person: { readonly name: string; readonly address: string },
  charset: Charset = "utf-8",
  encoding: WordEncoding = "Q",
): string {
  if (person.name === "") return person.address;
  const plain = /^[\x20-\x7e]*$/.test(person.name);
  const name = plain ? `"${person.name.replaceAll('"', "")}"` : headerText(person.name, charset, encoding);
  return `${name} <${person.address}>`;
}
