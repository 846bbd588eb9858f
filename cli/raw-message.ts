import { parseHeaderValue } from "nodemailer/lib/mime-funcs";
import { labelsOf } from "../rehearsal/mbox/labels.ts";
import { decoded } from "../src/domain/address/address.ts";
import { type Header, header, type Message, type Part } from "../src/domain/message.ts";
import { textOf } from "./mime/charset.ts";
import { type Entity, entitiesOf } from "./mime/entities.ts";
import { withLineFeeds } from "./mime/line-feeds.ts";
import { transferred } from "./mime/transfer.ts";

/** A letter's text is far shorter; what is longer is a log or a data file, and its rest is not read. */
const LONGEST_BODY = 1_000_000;

/**
 * Raw RFC 822 mail as a Message, with the leaves of its MIME tree; an enclosed message stays one leaf. Anything is a
 * mail: what is broken is read as far as it goes.
 * @param raw one character per byte; an mbox "From " line on top is allowed
 * @param id becomes the message's id and, for want of a better one, its thread's
 */
export function rawMessage(raw: string, id: string): Message {
  const { headers, leaves } = entitiesOf(withoutWrapping(raw));
  return {
    id,
    threadId: header({ headers }, "X-GM-THRID") ?? id,
    at: acceptedAt(headers),
    labels: labelsOf(headers),
    headers,
    parts: leaves.map(readPart),
  };
}

/** Without a byte order mark, the line that opens it in an mbox, and carriage returns. */
function withoutWrapping(raw: string): string {
  return withLineFeeds(raw.replace(/^\xef\xbb\xbf/, "").replace(/^From [^\n]*\n/, ""));
}

function readPart(leaf: Entity): Part {
  const { type, params } = leaf;
  const disposition = parseHeaderValue(header(leaf, "Content-Disposition") ?? "").params;
  const filename = disposition["filename"] ?? params["name"] ?? null;
  const isReadable = type.startsWith("text/") || type.startsWith("message/");
  return {
    type,
    params,
    filename: filename === null ? null : decoded(filename),
    text: isReadable ? bodyText(leaf) : null,
  };
}

function bodyText(leaf: Entity): string {
  const encoding = header(leaf, "Content-Transfer-Encoding") ?? "";
  const bytes = transferred(leaf.body.slice(0, LONGEST_BODY), encoding);
  return textOf(bytes, leaf.params["charset"] ?? "").replaceAll("\r\n", "\n");
}

/** When the last server took it, by the topmost Received line; else the writer's Date; else the epoch. */
function acceptedAt(headers: readonly Header[]): number {
  const received = (header({ headers }, "Received") ?? "").split(";").at(-1) ?? "";
  for (const date of [received, header({ headers }, "Date") ?? ""]) {
    const at = Date.parse(
      date
        .slice(0, 200)
        .replace(/\([^()]*\)/g, "")
        .trim(),
    );
    if (Number.isFinite(at)) return at;
  }
  return 0;
}
