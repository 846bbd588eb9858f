import { bytesOf, type Octets } from "./octets.ts";

/** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). An unknown one is taken as it stands. */
export function decodeTransfer(body: Octets, encoding: string): Octets {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString("latin1");
    case "quoted-printable":
      return body
        .replace(/[ \t]+(?=\r\n|$)/g, "")
        .replace(/=\r\n/g, "")
        .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    default:
      return body;
  }
}

/** Text of a charset by its MIME name; an unknown charset is read as windows-1252, which never fails. */
export function decodeText(octets: Octets, charset: string): string {
  return decoder(charset).decode(bytesOf(octets));
}

function decoder(charset: string): TextDecoder {
  const name = charset.trim().toLowerCase();
  try {
    // us-ascii is a label of windows-1252 on the web, but mail that says so is often UTF-8.
    return new TextDecoder(name === "" || name === "us-ascii" ? "utf-8" : name);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
