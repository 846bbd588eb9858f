import { tables } from "../tables/tables.ts";

/**
 * The domain that somebody registered, by the rules of the Public Suffix List (publicsuffix.org/list): the longest
 * suffix that is known, or else the top-level domain, and one label before it.
 * @param domain as the name system knows it, in lower case
 * @returns null for what is no name there, and for a bare suffix
 */
export function registrable(domain: string): string | null {
  const labels = domain.split(".");
  if (domain.length > LONGEST_NAME || !labels.every(isLabel) || /^\d+$/.test(labels.at(-1) ?? ""))
    return null;
  const count = labelsOfSuffix(labels) + 1;
  return labels.length < count ? null : labels.slice(-count).join(".");
}

const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

function isLabel(label: string): boolean {
  const isWritten = /^[a-z0-9_-]+$/.test(label) && !label.startsWith("-") && !label.endsWith("-");
  return isWritten && label.length <= LONGEST_LABEL;
}

/** The longest suffix of the list has as many. */
const MOST_LABELS = 4;

function labelsOfSuffix(labels: readonly string[]): number {
  const known = suffixesOf(labels.at(-1) ?? "");
  for (let count = Math.min(MOST_LABELS, labels.length); count > 1; count -= 1) {
    const [first = "", ...rest] = labels.slice(-count, -1);
    if (known.has(["!", first, ...rest.map((label) => `.${label}`)].join(""))) return count - 1;
    if (known.has([first, ...rest].join(".")) || known.has(["*", ...rest].join("."))) return count;
  }
  return 1;
}

const read = new Map<string, ReadonlySet<string>>();

/** Made ready when the first address of a country is read. */
function suffixesOf(top: string): ReadonlySet<string> {
  const { suffixes } = tables();
  const known = read.get(top) ?? new Set(Object.hasOwn(suffixes, top) ? suffixes[top]?.split(" ") : []);
  read.set(top, known);
  return known;
}
