const PREFIX = "whsec_";
const BYTES = 32;

/** A new secret for one webhook: shown to its owner once, and sealed from then on. */
export function newSecret(): string {
  return PREFIX + base64(crypto.getRandomValues(new Uint8Array(BYTES)));
}

/** HMAC-SHA-256 in base64, by the bytes that the secret's base64 stands for (Standard Webhooks, "Signature scheme"). */
export async function signature(secret: string, content: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(PREFIX.length)), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return base64(new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(content))));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
