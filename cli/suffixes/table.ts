import * as trie from "tldts/dist/es6/src/data/trie.js";

/**
 * The suffixes of more than one label below which anybody may register a domain: ICANN's part of the Public Suffix
 * List (publicsuffix.org, MPL 2.0) as `tldts` carries it, by top-level domain, each without it, parted by blanks, as
 * the list writes them ("*.ck", "!www.ck"). Japan's 1,700 towns are left out, a third of all: the houses of one town
 * then count as one, which is the cautious side.
 */
export function suffixTable(): Record<string, string> {
  const suffixes = [
    ...labelsBelow(trie.rulesRoot, []).filter((labels) => !isTown(labels)),
    ...labelsBelow(trie.exceptionsRoot, []).map((labels) => labels.with(-1, `!${labels.at(-1)}`)),
  ].filter((labels) => labels.length > 1 && labels.every((label) => /^[\x21-\x7e]+$/.test(label)));
  const table: Record<string, string> = {};
  for (const [top = "", ...below] of suffixes.toSorted((a, b) => (a.join() < b.join() ? -1 : 1)))
    table[top] = [table[top] ?? [], below.toReversed().join(".")].flat().join(" ");
  return table;
}

function isTown([top, ...below]: readonly string[]): boolean {
  return top === "jp" && below.length > 1 && !below.includes("*");
}

/** Every suffix below a node, its labels from the top-level domain down. */
function labelsBelow(node: number, above: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
    const start = LABEL_STARTS[edge] ?? 0;
    const labels = [...above, trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0))];
    const child = trie.edgeChild[edge] ?? 0;
    if (((trie.nodeFlags[child] ?? 0) & 1) !== 0) found.push(labels);
    found.push(...labelsBelow(child, labels));
  }
  return found;
}

const LABEL_STARTS: readonly number[] = (() => {
  let next = 0;
  return Array.from(trie.edgeLength, (length) => {
    const start = next;
    next += length;
    return start;
  });
})();
