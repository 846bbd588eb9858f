import { createHash } from "node:crypto";

const ALPHABETS = {
  hex: "0123456789abcdef",
  letters: "0123456789abcdefghijklmnopqrstuvwxyz",
  digits: "0123456789",
  base64: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
} as const;

/**
 * What only machines write and nobody reads (SMTP ids, signatures): the same for the same seed, no two alike.
 * @param length number of characters
 */
export function noise(seed: string, length: number, alphabet: keyof typeof ALPHABETS = "letters"): string {
  const signs = ALPHABETS[alphabet];
  let text = "";
  for (let round = 0; text.length < length; round += 1) {
    for (const byte of createHash("sha256").update(`${seed}\n${round}`).digest())
      text += signs[byte % signs.length];
  }
  return text.slice(0, length);
}
