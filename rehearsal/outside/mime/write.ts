import { encode as encodeQuoted, wrap } from "nodemailer/lib/qp";
import { noise } from "../../gmail/mail/noise.ts";
import { type Charset, encode } from "./charset.ts";

export type Transfer = "7bit" | "8bit" | "quoted-printable" | "base64";

export type Header = readonly [name: string, value: string];

/** One part with a text in it. */
export interface TextPart {
  /** As in Content-Type; the charset is added. */
  readonly type: string;
  /** Further parameters of it, such as "method=REPLY". */
  readonly params?: string;
  readonly charset: Charset;
  readonly transfer: Transfer;
  readonly text: string;
  readonly headers?: readonly Header[];
}

/** A part whose content is written as it is, with no charset: reports and returned mail. */
export interface PlainPart {
  readonly type: string;
  readonly content: string;
  readonly headers?: readonly Header[];
}

export interface Multipart {
  /** As in Content-Type, with parameters of its own; the boundary is added. */
  readonly type: `multipart/${string}`;
  readonly parts: readonly Part[];
  /** What stands before the first part, for programs that know no MIME. */
  readonly preamble?: string;
  /** How the program writes its boundaries; absent: a random one. */
  readonly boundary?: string;
}

export type Part = TextPart | PlainPart | Multipart;

/**
 * The mail as it travels: CRLF, and ASCII but for parts that are sent as 8bit UTF-8.
 * @param headers in their order; values folded already where they are long
 * @param seed of what is random in it
 */
export function writeMail(headers: readonly Header[], part: Part, seed: string): string {
  const { head, body } = written(part, seed);
  // What a letter without a Message-ID leaves empty is left out.
  const lines = [...headers, ...head].flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}`]));
  return `${lines.join("\r\n")}\r\n\r\n${body}`.replace(/\r\n|\n/g, "\r\n");
}

function written(part: Part, seed: string): { head: readonly Header[]; body: string } {
  if ("parts" in part) return writtenParts(part, seed);
  if ("content" in part)
    return { head: [["Content-Type", part.type], ...(part.headers ?? [])], body: part.content };
  const { type, params, charset, transfer, text, headers } = part;
  return {
    head: [
      ["Content-Type", `${type}; charset="${charset}"${params ? `; ${params}` : ""}`],
      ["Content-Transfer-Encoding", transfer],
      ...(headers ?? []),
    ],
    body: transferred(text.replace(/\r?\n/g, "\r\n"), charset, transfer),
  };
}

function writtenParts({ type, parts, preamble, boundary }: Multipart, seed: string) {
  const mark = boundary ?? `_${noise(`${seed} ${type}`, 28)}`;
  const bodies = parts.map((part, index) => {
    const { head, body } = written(part, `${seed} ${index}`);
    return `--${mark}\n${head.map(([name, value]) => `${name}: ${value}`).join("\n")}\n\n${body}\n`;
  });
  const head: readonly Header[] = [["Content-Type", `${type};\n boundary="${mark}"`]];
  return { head, body: `${preamble ? `${preamble}\n\n` : ""}${bodies.join("\n")}\n--${mark}--\n` };
}

/** A Content-Transfer-Encoding (RFC 2045, section 6); 8bit can only be UTF-8 here, as mails are handed on as text. */
function transferred(text: string, charset: Charset, transfer: Transfer): string {
  const octets = encode(text, charset);
  switch (transfer) {
    case "7bit":
      return octets.toString("latin1");
    case "8bit":
      return octets.toString("utf8");
    case "quoted-printable":
      return wrap(encodeQuoted(octets), 76);
    case "base64":
      return (octets.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n");
  }
}
