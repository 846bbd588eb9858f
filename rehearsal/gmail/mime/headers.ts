import { decodeWords } from "postal-mime";
import { type Octets, octetsOf, textOf } from "./octets.ts";

/** As written but unfolded; encoded words (RFC 2047) are not decoded. */
export interface MimeHeader {
  readonly name: string;
  readonly value: string;
}

/** Head and body of a mail or a part, cut at the first empty line (RFC 5322, section 2.1). */
export function splitHead(octets: Octets): { head: Octets; body: Octets } {
  if (octets.startsWith("\r\n")) return { head: "", body: octets.slice(2) };
  const end = octets.indexOf("\r\n\r\n");
  return end < 0
    ? { head: octets.replace(/\r\n$/, ""), body: "" }
    : { head: octets.slice(0, end), body: octets.slice(end + 4) };
}

/** Whole fields, each with its folded lines. Lines that are no field are left out. */
function fields(head: Octets): Octets[] {
  return head.split(/\r\n(?![ \t])/).filter((field) => /^[!-9;-~]+[ \t]*:/.test(field));
}

export function parseHeaders(octets: Octets): MimeHeader[] {
  return fields(splitHead(octets).head).map((field) => {
    const colon = field.indexOf(":");
    const value = field.slice(colon + 1).replace(/\r\n(?=[ \t])/g, "");
    return { name: field.slice(0, colon).trim(), value: textOf(value).trim() };
  });
}

/** The first header of that name, in any case, or null. */
export function headerValue(headers: readonly MimeHeader[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}

/** The same for people: encoded words decoded, or "". */
export function readableHeader(headers: readonly MimeHeader[], name: string): string {
  return decodeWords(headerValue(headers, name) ?? "");
}

export function withoutHeader(octets: Octets, name: string): Octets {
  const { head, body } = splitHead(octets);
  const start = `${name.toLowerCase()}:`;
  const kept = fields(head).filter(
    (field) =>
      !field
        .toLowerCase()
        .replace(/[ \t]*:/, ":")
        .startsWith(start),
  );
  return `${kept.join("\r\n")}\r\n\r\n${body}`;
}

/** Puts the header first, in place of every other of that name. */
export function withHeader(octets: Octets, name: string, value: string): Octets {
  return `${octetsOf(`${name}: ${value}`)}\r\n${withoutHeader(octets, name)}`;
}
