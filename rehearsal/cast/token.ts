/**
 * Text that looks random and is always the same for the same seed, so that two rehearsals make the same mail
 * (FNV-1a to spread the seed, then xorshift32 to draw from it).
 * @param length number of characters, from a-z and 0-9
 */
export function token(seed: string, length: number): string {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  let text = "";
  while (text.length < length) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    text += ((state >>> 0) % 36).toString(36);
  }
  return text;
}

/** A whole number from 0 up to, not including, `below`; the same for the same seed. */
export function draw(seed: string, below: number): number {
  return Number.parseInt(token(seed, 8), 36) % below;
}
