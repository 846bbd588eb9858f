import { fromBase64Url, toBase64Url } from "./base64url.ts";
import type { Secrets } from "./secrets.ts";

/**
 * Secrets at rest: AES-256-GCM under a key derived from the Worker's SECRET (HKDF-SHA-256), bound to what they belong
 * to, so that a sealed token copied into another row does not open there.
 */
const IV_BYTES = 12;

/**
 * @param bound what the secret belongs to, for example a mailbox's id
 * @returns base64url of a random IV and the ciphertext
 */
export async function seal([secret]: Secrets, bound: string, plain: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await sealingKey(secret);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: bytes(bound) },
    key,
    bytes(plain),
  );
  return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
}

export interface Unsealed {
  readonly plain: string;
  /** It was sealed under a secret that is on its way out, and had better be sealed anew. */
  readonly isOld: boolean;
}

/** @returns null when it was sealed under another secret or for something else, or was tampered with */
export async function unseal(secrets: Secrets, bound: string, sealed: string): Promise<Unsealed | null> {
  const raw = fromBase64Url(sealed);
  if (raw === null || raw.length <= IV_BYTES) return null;
  for (const [n, secret] of secrets.entries()) {
    const plain = await opened(secret, bound, raw);
    if (plain !== null) return { plain, isOld: n > 0 };
  }
  return null;
}

async function opened(secret: string, bound: string, raw: Uint8Array): Promise<string | null> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: raw.slice(0, IV_BYTES), additionalData: bytes(bound) },
      await sealingKey(secret),
      raw.slice(IV_BYTES),
    );
    return new TextDecoder().decode(plain);
  } catch {
    return null;
  }
}

const keys = new Map<string, CryptoKey>();

/** Derived once in a process for each secret, of which there are two at most: every tick opens two things with it. */
async function sealingKey(secret: string): Promise<CryptoKey> {
  const key = keys.get(secret) ?? (await derivedFrom(secret));
  keys.set(secret, key);
  return key;
}

async function derivedFrom(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", bytes(secret), "HKDF", false, ["deriveKey"]);
  return await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes("kindly grant v1") },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
