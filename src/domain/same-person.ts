/** Titles and degrees that come and go between two signatures of one person. */
const TITLES = new Set(
  "dr dra prof professor professeur profesor herr frau mr mrs ms miss md phd do mph msc bsc frcs facp univ med jr sr".split(
    " ",
  ),
);

/**
 * Whether two display names may be the same person: first and last name agree, in either order, without titles,
 * accents or case. Names in between may be left out ("Anna Maria Schmidt", "Anna Schmidt"), but two first names are
 * not a whole name, and one name alone ("Anna") is never enough.
 */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameParts(a), nameParts(b)];
  return endsAreIn(left, right) || endsAreIn(right, left);
}

function endsAreIn(name: readonly string[], other: readonly string[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length < 2) return false;
  return other.includes(first) && other.includes(last);
}

function nameParts(name: string): string[] {
  const plain = name.slice(0, 200).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = plain.split(/[^\p{L}]+/u).filter((part) => part.length > 1 && !TITLES.has(part));
  return [...new Set(parts)];
}
