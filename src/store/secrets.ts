import { toBase64Url } from "./base64url.ts";

/** The Worker's secret, and before a change of it the one before: the first seals and signs, each opens and verifies. */
export type Secrets = readonly [now: string, ...before: string[]];

/** 256 random bits in 43 letters. */
export function randomSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** BASE64URL(SHA-256(text)): how a secret of 256 random bits is kept. Nothing slower is needed, for nobody can guess one. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(digest));
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i += 1) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}
