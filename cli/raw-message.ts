import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { decoded } from "../src/domain/address.ts";
import { type Header, header, type Message, type Part } from "../src/domain/message.ts";

/** A body part before decoding; raw mail is held as one character per byte ("latin1"). */
interface Entity {
  readonly headers: readonly Header[];
  readonly body: string;
}

/** Deeper nesting than any mail program writes; what lies below is not read. */
const DEEPEST = 20;

/**
 * Raw RFC 822 mail as a Message, with the leaves of its MIME tree; an enclosed message stays one leaf.
 * @param raw one character per byte; an mbox "From " line on top is allowed
 * @param id becomes the message's id and, for want of a better one, its thread's
 */
export function rawMessage(raw: string, id: string): Message {
  const entity = split(raw.replace(/^From [^\n]{0,300}\n/, "").replaceAll("\r\n", "\n"));
  const labels = decoded(header(entity, "X-Gmail-Labels"))
    .split(",")
    .map((label) => label.trim())
    .filter(Boolean);
  return {
    id,
    threadId: header(entity, "X-GM-THRID") ?? id,
    at: acceptedAt(entity),
    labels: labels.map((label) => label.toUpperCase()),
    headers: entity.headers,
    parts: leaves(entity, 0),
  };
}

/** Every message of a file: one of an RFC 822 file, each of an mbox. Read in a stream, so size does not matter. */
export async function* rawMessages(file: string): AsyncGenerator<Message> {
  if (!file.endsWith(".mbox")) {
    yield rawMessage(readFileSync(file, "latin1"), file);
    return;
  }
  let lines: string[] = [];
  let index = 0;
  for await (const line of createInterface({
    input: createReadStream(file, "latin1"),
    crlfDelay: Infinity,
  })) {
    // RFC 4155: a message starts at a "From " line; such lines inside a letter carry a ">".
    if (/^From \S+ .{0,60}\d{4}/.test(line) && (lines.length === 0 || lines.at(-1) === "")) {
      if (lines.length > 0) yield rawMessage(lines.join("\n"), `${file}#${index++}`);
      lines = [];
      continue;
    }
    lines.push(/^>+From /.test(line) ? line.slice(1) : line);
  }
  if (lines.length > 0) yield rawMessage(lines.join("\n"), `${file}#${index}`);
}

function split(raw: string): Entity {
  const text = raw.replace(/^\n+/, "");
  const end = text.indexOf("\n\n");
  const top = end < 0 ? text : text.slice(0, end);
  const headers = top
    .replace(/\n[ \t]+/g, " ")
    .split("\n")
    .flatMap((line) => {
      const found = /^([!-9;-~]{1,100})[ \t]*:(.*)$/s.exec(line);
      return found ? [{ name: found[1] ?? "", value: utf8(found[2] ?? "").trim() }] : [];
    });
  return { headers, body: end < 0 ? "" : text.slice(end + 2) };
}

function leaves(entity: Entity, depth: number): Part[] {
  const { value, params } = structured(header(entity, "Content-Type") ?? "text/plain");
  const boundary = params["boundary"];
  if (value.startsWith("multipart/") && boundary && depth < DEEPEST) {
    return bodies(entity.body, boundary).flatMap((body) => leaves(split(body), depth + 1));
  }
  const disposition = structured(header(entity, "Content-Disposition") ?? "").params;
  const filename = disposition["filename"] ?? params["name"] ?? null;
  const readable = value.startsWith("text/") || value.startsWith("message/");
  return [
    {
      type: value,
      params,
      filename: filename === null ? null : decoded(filename),
      text: readable ? decode(entity, params["charset"] ?? "utf-8") : null,
    },
  ];
}

function bodies(body: string, boundary: string): string[] {
  const found: string[] = [];
  let current: string[] | null = null;
  for (const line of body.split("\n")) {
    const mark = line.trimEnd();
    if (mark === `--${boundary}` || mark === `--${boundary}--`) {
      if (current) found.push(`${current.join("\n")}\n`);
      current = mark.endsWith(`${boundary}--`) && mark !== `--${boundary}` ? null : [];
    } else current?.push(line);
  }
  if (current) found.push(current.join("\n"));
  // A part without headers of its own begins with the blank line (RFC 2046, section 5.1).
  return found.map((each) => (each.startsWith("\n") ? `Content-Type: text/plain\n${each}` : each));
}

/** A header value with parameters (RFC 2045, section 5.1): `text/plain; charset="utf-8"`. */
function structured(raw: string): { value: string; params: Record<string, string> } {
  const params: Record<string, string> = {};
  for (const found of raw.matchAll(
    /;\s*([a-z0-9-]{1,40})\*?\d{0,2}\*?\s*=\s*(?:"([^"]{0,500})"|([^;\s]{1,500}))/gi,
  )) {
    const name = (found[1] ?? "").toLowerCase();
    params[name] = (params[name] ?? "") + (found[2] ?? found[3] ?? "").replace(/^utf-8''/i, "");
  }
  return { value: (raw.split(";", 1)[0] ?? "").trim().toLowerCase(), params };
}

function decode(entity: Entity, charset: string): string {
  const encoding = (header(entity, "Content-Transfer-Encoding") ?? "").toLowerCase();
  if (encoding === "base64") return text(Buffer.from(entity.body, "base64"), charset);
  if (encoding !== "quoted-printable") return text(Buffer.from(entity.body, "latin1"), charset);
  const plain = entity.body
    .replace(/=[ \t]*\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text(Buffer.from(plain, "latin1"), charset);
}

function text(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    // A charset nobody knows: the bytes as they are still show ASCII rightly.
    return bytes.toString("latin1");
  }
}

function utf8(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? text(Buffer.from(latin1, "latin1"), "utf-8") : latin1;
}

/** When the last server took it, by the topmost Received line; else the writer's Date; else the epoch. */
function acceptedAt(entity: Entity): number {
  const received = (header(entity, "Received") ?? "").split(";").at(-1) ?? "";
  for (const date of [received, header(entity, "Date") ?? ""]) {
    const at = Date.parse(date.replace(/\([^()]*\)/g, "").trim());
    if (Number.isFinite(at)) return at;
  }
  return 0;
}
