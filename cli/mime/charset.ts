/** Charsets that programs name without looking; bytes that can be UTF-8 are nearly always UTF-8. */
const CARELESS =
  /^(?:|(?:us-)?ascii|iso-?8859-1|latin-?1|windows-1252|cp1252|unknown.*|x-unknown.*|default)$/;
/** Names that mail uses and the web does not (encoding.spec.whatwg.org/#names-and-labels). */
const NAMES: Readonly<Record<string, string>> = {
  cp936: "gbk",
  cp932: "shift_jis",
  cp949: "euc-kr",
  cp950: "big5",
  utf: "utf-8",
};

/**
 * Bytes as text in the charset that the mail names ("" for none). Never fails: a name that nobody knows is read as
 * windows-1252, which has a character for every byte, and a cut at the end takes no more than the last character.
 */
export function textOf(bytes: Uint8Array, charset: string): string {
  const name = charset.trim().toLowerCase();
  if (!CARELESS.test(name)) return decoderFor(NAMES[name] ?? name).decode(bytes, { stream: true });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function decoderFor(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
