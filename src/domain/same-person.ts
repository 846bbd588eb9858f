/** Titles and degrees that come and go between two signatures of one person. */
const TITLES = new Set(
  "dr dra prof professor professeur profesor herr frau mr mrs ms miss md phd do mph msc bsc frcs facp univ med jr sr".split(
    " ",
  ),
);

/**
 * Whether two display names may be the same person: first and last name agree, in either order, without titles,
 * accents or case. One name alone ("Anna") is never enough.
 */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameParts(a), nameParts(b)];
  const shared = left.filter((part) => right.includes(part));
  return shared.length >= 2;
}

function nameParts(name: string): string[] {
  const plain = name.slice(0, 200).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = plain.split(/[^\p{L}]+/u).filter((part) => part.length > 1 && !TITLES.has(part));
  return [...new Set(parts)];
}
