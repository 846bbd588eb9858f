import { bytesOf, type Octets } from "./octets.ts";

/** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). An unknown one is taken as it stands. */
export function decodeTransfer(body: Octets, encoding: string): Octets {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString("latin1");
    case "quoted-printable":
      return withoutTrailingBlanks(body)
        .replace(/=\r\n/g, "")
        .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    default:
      return body;
  }
}

/** Blanks at the end of a line were added on the way (RFC 2045, section 6.7). Each is looked at once. */
function withoutTrailingBlanks(body: Octets): Octets {
  const lines = body.split("\r\n").map((line) => {
    let end = line.length;
    while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t")) end -= 1;
    return line.slice(0, end);
  });
  return lines.join("\r\n");
}

/** Text of a charset by its MIME name; an unknown charset is read as windows-1252, which never fails. */
export function decodeText(octets: Octets, charset: string): string {
  return decoder(charset).decode(bytesOf(octets));
}

/** By MIME name: to make one takes longer than most texts take to decode. */
const decoders = new Map<string, TextDecoder>();
/** Any sender can invent names. */
const MOST_DECODERS = 100;

function decoder(charset: string): TextDecoder {
  const name = charset.trim().toLowerCase();
  const known = decoders.get(name);
  if (known) return known;
  const fresh = newDecoder(name);
  if (decoders.size < MOST_DECODERS) decoders.set(name, fresh);
  return fresh;
}

function newDecoder(name: string): TextDecoder {
  try {
    // us-ascii is a label of windows-1252 on the web, but mail that says so is often UTF-8.
    return new TextDecoder(name === "" || name === "us-ascii" ? "utf-8" : name);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
