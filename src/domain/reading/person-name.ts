/** What stands small within a name: "von der Weide", "de la Cruz". */
const PARTICLES: ReadonlySet<string> = new Set(
  "von vom van vander ter ten den der zu zur zum af av de del della di da das do dos du la las le les los al el bin ibn bint ap".split(
    " ",
  ),
);

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/** Two to four plain words: no address, no "Weber, Anna", no nickname alone. */
export function isPlainName(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(name);
}
