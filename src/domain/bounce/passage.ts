import type { NamedAddress } from "./address.ts";

/** What a notice says of one recipient is a paragraph or two. */
const LONGEST_PASSAGE = 1_500;
/** A list, a transcript and a diagnostic name it once or twice each. */
const MOST_PLACES = 8;

/**
 * What a notice says about one of its addresses: from the beginning of each line that names it to the next address
 * that failed too.
 * @param named every address in the text
 * @param failed the addresses that the notice is about
 * @returns "" when the text does not name it
 */
export function passageAbout(
  address: string,
  text: string,
  named: readonly NamedAddress[],
  failed: readonly string[],
): string {
  const passages = named
    .filter((each) => each.address === address)
    .slice(0, MOST_PLACES)
    .map((each) => {
      const start = text.lastIndexOf("\n", each.start - 1) + 1;
      const next = named.find(
        (other) => other.start >= each.end && other.address !== address && failed.includes(other.address),
      );
      const end = next === undefined ? text.length : text.lastIndexOf("\n", next.start - 1) + 1;
      return text.slice(start, Math.min(Math.max(end, each.end), start + LONGEST_PASSAGE));
    });
  return [...new Set(passages)].join("\n\n").slice(0, LONGEST_PASSAGE);
}

/**
 * The line right above the first that names the address: some mailers put the reason first.
 * @returns "" when that line is empty, or about another address
 */
export function headingOf(address: string, text: string, named: readonly NamedAddress[]): string {
  const first = named.find((each) => each.address === address);
  if (first === undefined) return "";
  const lineStart = text.lastIndexOf("\n", first.start - 1) + 1;
  const above = text.lastIndexOf("\n", lineStart - 2) + 1;
  const heading = text.slice(Math.max(above, lineStart - 300), lineStart);
  return heading.includes("@") ? "" : heading.trim();
}
