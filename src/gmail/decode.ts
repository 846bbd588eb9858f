/** In base64, of which four characters carry three bytes. No rule reads as far. */
const LONGEST_DATA = 400_000;

/**
 * Text of a body as Gmail gives it, 300,000 bytes of it at most.
 * @param data base64url. Gmail mostly hands text over as UTF-8, whatever the part says of itself
 * @param charset what the part says of itself; used where the bytes are not UTF-8
 * @returns never fails: what cannot be read becomes U+FFFD
 */
export function decodeText(data: string, charset: string | undefined): string {
  const bytes = Buffer.from(data.slice(0, LONGEST_DATA), "base64url");
  // A character that the cut goes through is no reason to doubt the others.
  const stream = data.length > LONGEST_DATA;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream });
  } catch {
    return decoderFor(charset).decode(bytes, { stream });
  }
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
