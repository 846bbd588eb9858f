/** RFC 4648, section 5, without padding. */
export function toBase64Url(raw: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...raw));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @returns null for what is no base64 of either alphabet */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}
