/**
 * Text of a body as Gmail gives it.
 * @param data base64url. Gmail mostly hands text over as UTF-8, whatever the part says of itself
 * @param charset what the part says of itself; used where the bytes are not UTF-8
 * @returns never fails: what cannot be read becomes U+FFFD
 */
export function decodeText(data: string, charset: string | undefined): string {
  const bytes = Buffer.from(data, "base64url");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return decoderFor(charset).decode(bytes);
  }
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
