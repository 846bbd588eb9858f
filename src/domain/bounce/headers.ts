import { addresses } from "../address/address.ts";

/** Whom a letter was from and to, by the headers that a report returns. */
export interface ReturnedLetter {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A list passed it on, so the address that failed is one of many readers. */
  readonly byList: boolean;
}

/** A returned letter may be long; its headers are not. */
const LONGEST_HEADERS = 30_000;
const NAMES = new Set(
  "received return-path from to cc bcc subject date message-id mime-version reply-to sender in-reply-to references user-agent importance organization precedence errors-to delivered-to dkim-signature authentication-results priority sensitivity".split(
    " ",
  ),
);
const FAMILIES = /^(?:x|list|resent|arc|content|thread)-/;

/** The lower-case name of a header line as mail carries it (RFC 5322, section 2.2), or null for other text. */
export function headerName(line: string): string | null {
  const colon = line.slice(0, 60).indexOf(":");
  if (colon < 1) return null;
  const name = line.slice(0, colon).trim().toLowerCase();
  return NAMES.has(name) || FAMILIES.test(name) ? name : null;
}

/** @param text begins with the letter's headers; null when it has no header that names anybody */
export function returnedLetter(text: string): ReturnedLetter | null {
  const fields = headerFields(text.slice(0, LONGEST_HEADERS));
  const named = (...names: readonly string[]) => [
    ...new Set(
      fields
        .filter((field) => names.includes(field.name))
        .flatMap((field) => addresses(field.value).map((person) => person.address)),
    ),
  ];
  const from = named("from", "sender", "return-path");
  const to = named("to", "cc", "bcc");
  if (from.length === 0 && to.length === 0) return null;
  const byList = fields.some(
    ({ name, value }) => name.startsWith("list-") || (name === "precedence" && /list|bulk/i.test(value)),
  );
  return { from, to, byList };
}

function headerFields(text: string): { name: string; value: string }[] {
  const fields: { name: string; value: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = fields.at(-1);
    if (line.trim() === "") {
      if (last !== undefined) break;
    } else if (/^[ \t]/.test(line) && last !== undefined) {
      last.value += ` ${line.trim()}`;
    } else {
      const colon = line.indexOf(":");
      if (colon > 0)
        fields.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
    }
  }
  return fields;
}
