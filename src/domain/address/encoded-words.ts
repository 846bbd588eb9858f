import { decodeWords } from "postal-mime";

/** RFC 2047, section 2: =?charset?encoding?text?=. Blanks inside the text are not allowed and common. */
const ENCODED_WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)\?=/gi;

/** Charsets that programs name without looking, and whose bytes are nearly always UTF-8 if they can be. */
const CARELESS =
  /^(?:utf-?8|us-ascii|ascii|iso-8859-1|latin-?1|windows-1252|cp1252|unknown.*|x-unknown.*|default)$/i;
const UTF_8 = /^utf-?8$|^(?:us-)?ascii$/i;

/** A run of encoded words of one charset with nothing but blanks between them, which are one text. */
interface Run {
  readonly start: number;
  end: number;
  readonly charset: string;
  readonly words: { readonly encoding: string; text: string }[];
}

/**
 * Text with its encoded words decoded. Neighbours are joined as bytes before they are decoded, for mailers cut texts
 * in the middle of a character (and of a group of base64) although section 5 forbids it; a charset that the bytes
 * contradict is not believed.
 */
export function decodedWords(text: string): string {
  if (!text.includes("=?")) return text;
  let result = "";
  let done = 0;
  for (const run of runsIn(text)) {
    result += text.slice(done, run.start) + decodedRun(run);
    done = run.end;
  }
  return result + text.slice(done);
}

function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const found of text.matchAll(ENCODED_WORD)) {
    const [whole, named = "", encoding = "", content = ""] = found;
    // RFC 2231, section 5: a language may follow the charset.
    const charset = named.split("*", 1)[0]?.toLowerCase() ?? "";
    const word = { encoding: encoding.toLowerCase(), text: content };
    const last = runs.at(-1);
    const isNeighbour = last !== undefined && text.slice(last.end, found.index).trim() === "";
    if (isNeighbour && last.charset === charset) {
      last.words.push(word);
      last.end = found.index + whole.length;
    } else {
      // Blanks between two encoded words of different charsets are no more text than between others (section 6.2).
      const start = isNeighbour ? last.end : found.index;
      runs.push({ start, end: found.index + whole.length, charset, words: [word] });
    }
  }
  return runs;
}

function decodedRun({ charset, words }: Run): string {
  const bytes = words.reduce<{ encoding: string; text: string }[]>(joinCut, []).map(bytesOf).join("");
  return decodeWords(`=?${charsetOf(bytes, charset)}?B?${btoa(bytes)}?=`);
}

/** Base64 that ends inside a group of four goes on in the next word. */
function joinCut(joined: { encoding: string; text: string }[], word: { encoding: string; text: string }) {
  const last = joined.at(-1);
  const isCut = last?.encoding === "b" && !last.text.includes("=") && last.text.trim().length % 4 !== 0;
  if (last !== undefined && isCut && word.encoding === "b") last.text = last.text.trim() + word.text;
  else joined.push({ ...word });
  return joined;
}

/** One character for each byte. What is no base64, and no hexadecimal number, is passed over or left as it stands. */
function bytesOf({ encoding, text }: { readonly encoding: string; readonly text: string }): string {
  if (encoding === "q") {
    const raw = text.replaceAll("_", " ").replace(/[^\p{ASCII}]+/gu, utf8);
    return raw.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  const groups = text.replace(/[^a-z0-9+/]/gi, "");
  return atob(groups.length % 4 === 1 ? groups.slice(0, -1) : groups);
}

function utf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** The charset as declared, unless the bytes contradict it. */
function charsetOf(bytes: string, declared: string): string {
  if (!CARELESS.test(declared) || /^\p{ASCII}*$/u.test(bytes)) return declared;
  if (isUtf8(bytes)) return "utf-8";
  return UTF_8.test(declared) ? "windows-1252" : declared;
}

/** A character that is cut off at the very end is no error. */
function isUtf8(bytes: string): boolean {
  try {
    const octets = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(octets, { stream: true });
    return true;
  } catch {
    return false;
  }
}
