/** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). What is broken stays as it is written. */
export function transferred(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64");
    case "quoted-printable":
      return quotedPrintable(body);
    default:
      return Buffer.from(body, "latin1");
  }
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;

/** RFC 2045, section 6.7: "=" and two digits are a byte, "=" at the end of a line joins it with the next. */
function quotedPrintable(body: string): Uint8Array {
  const bytes = Buffer.from(body, "latin1");
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1) {
    const byte = bytes[from] ?? 0;
    if (byte !== EQUALS) {
      bytes[to++] = byte;
      continue;
    }
    const lineEnd = endOfBlanks(bytes, from + 1);
    const value = hexDigit(bytes[from + 1]) * 16 + hexDigit(bytes[from + 2]);
    if (bytes[lineEnd] === LINE_FEED) from = lineEnd;
    else if (Number.isNaN(value)) bytes[to++] = byte;
    else {
      bytes[to++] = value;
      from += 2;
    }
  }
  return bytes.subarray(0, to);
}

/** Blanks after "=" were added on the way; nobody adds many. */
function endOfBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at - from < 10 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  return at;
}

function hexDigit(byte: number | undefined): number {
  return byte === undefined ? Number.NaN : (DIGITS.get(byte) ?? Number.NaN);
}

const DIGITS = new Map(
  [..."0123456789ABCDEFabcdef"].map((digit) => [digit.charCodeAt(0), Number.parseInt(digit, 16)]),
);
