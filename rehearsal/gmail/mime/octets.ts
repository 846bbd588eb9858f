/**
 * Raw mail inside the stand-in is a string with one character per octet (latin1), so that text operations
 * work on it and no octet is ever changed by them.
 */
export type Octets = string;

/**
 * From what a caller hands in. Lone line feeds become CRLF, which is how mail travels (RFC 5322, section 2.1).
 * @param raw bytes, or text that stands for its UTF-8 bytes
 */
export function octetsOf(raw: string | Uint8Array): Octets {
  const bytes = typeof raw === "string" ? Buffer.from(raw, "utf8") : Buffer.from(raw);
  return bytes.toString("latin1").replace(/\r\n|\r|\n/g, "\r\n");
}

/** Google pads its base64url (RFC 4648, section 3.2). */
export function base64url(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("+", "-").replaceAll("/", "_");
}

export function bytesOf(octets: Octets): Buffer {
  return Buffer.from(octets, "latin1");
}

/** As text, for people and tests: octets that are not UTF-8 show as U+FFFD. */
export function textOf(octets: Octets): string {
  return bytesOf(octets).toString("utf8");
}
