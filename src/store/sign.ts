import { fromBase64Url, toBase64Url } from "./base64url.ts";
import type { Secrets } from "./secrets.ts";

/**
 * HMAC-SHA-256 under a key of its own for each purpose (HKDF), so that what was signed for one is good for no other.
 * @param purpose what the signature is for; two purposes share no signature
 */
export async function sign([secret]: Secrets, purpose: string, text: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", await signingKey(secret, purpose), bytes(text));
  return toBase64Url(new Uint8Array(mac));
}

export async function isSigned(
  secrets: Secrets,
  purpose: string,
  text: string,
  signature: string,
): Promise<boolean> {
  const mac = fromBase64Url(signature);
  if (mac === null) return false;
  for (const secret of secrets) {
    // The runtime compares in constant time.
    if (await crypto.subtle.verify("HMAC", await signingKey(secret, purpose), mac, bytes(text))) return true;
  }
  return false;
}

async function signingKey(secret: string, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", bytes(secret), "HKDF", false, ["deriveKey"]);
  return await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes(`kindly ${purpose} v1`) },
    material,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign", "verify"],
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
