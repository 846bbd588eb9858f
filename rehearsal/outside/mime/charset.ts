/** Charsets that machines still write (names of the IANA registry). */
export type Charset = "us-ascii" | "utf-8" | "iso-8859-1" | "windows-1252" | "windows-1256" | "iso-2022-jp";

/** Text in that charset; what it cannot say becomes "?". */
export function encode(text: string, charset: Charset): Buffer {
  switch (charset) {
    case "us-ascii":
      return Buffer.from(text.replace(/[^\0-\x7f]/gu, "?"), "latin1");
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "iso-8859-1":
      return Buffer.from(text.replace(/[^\0-\xff]/gu, "?"), "latin1");
    case "windows-1252":
    case "windows-1256":
      return Buffer.from([...text].map((sign) => singleBytes(charset).get(sign) ?? QUESTION));
    case "iso-2022-jp":
      return encodeJapanese(text);
  }
}

/** The charset itself when it can say all of the text, else UTF-8, as mail programs choose. */
export function fitting(charset: Charset, text: string): Charset {
  const decoder = new TextDecoder(charset === "us-ascii" ? "utf-8" : charset);
  return decoder.decode(encode(text, charset)) === text ? charset : "utf-8";
}

const QUESTION = "?".charCodeAt(0);
const ASCII = "\x1b(B";
const KANJI = "\x1b$B";

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Node decodes these charsets but does not encode them: the table is what the decoder makes of every byte. */
function singleBytes(charset: Charset): ReadonlyMap<string, number> {
  return table(charset, () => {
    const decoder = new TextDecoder(charset);
    return Array.from({ length: 256 }, (_, byte) => [decoder.decode(Buffer.from([byte])), byte]);
  });
}

/** The two octets of each sign of JIS X 0208, as one number. */
function kanji(): ReadonlyMap<string, number> {
  return table("kanji", () => {
    const decoder = new TextDecoder("iso-2022-jp");
    const pairs: [string, number][] = [];
    for (let row = 0x21; row <= 0x7e; row += 1) {
      for (let cell = 0x21; cell <= 0x7e; cell += 1) {
        const sign = decoder.decode(
          Buffer.from(`${KANJI}${String.fromCharCode(row, cell)}${ASCII}`, "latin1"),
        );
        if (sign.length === 1 && sign !== "�") pairs.push([sign, row * 256 + cell]);
      }
    }
    return pairs;
  });
}

function table(name: string, make: () => readonly (readonly [string, number])[]) {
  const known = tables.get(name);
  if (known) return known;
  const fresh = new Map([...make()].reverse());
  tables.set(name, fresh);
  return fresh;
}

/** ISO-2022-JP (RFC 1468): escape sequences around every run of kanji; each line ends in ASCII. */
function encodeJapanese(text: string): Buffer {
  let octets = "";
  let inKanji = false;
  for (const sign of text) {
    const code = sign <= "\x7f" ? undefined : kanji().get(sign);
    if ((code !== undefined) !== inKanji) {
      inKanji = code !== undefined;
      octets += inKanji ? KANJI : ASCII;
    }
    octets +=
      code === undefined ? (sign <= "\x7f" ? sign : "?") : String.fromCharCode(code >> 8, code & 0xff);
  }
  return Buffer.from(inKanji ? octets + ASCII : octets, "latin1");
}
