import { parseHeaderValue } from "nodemailer/lib/mime-funcs";
import { type Header, header } from "../../src/domain/message.ts";
import { Boundaries, type Mark } from "./boundaries.ts";
import { headersAt } from "./headers.ts";

/** A leaf of a MIME tree (RFC 2046) before its text is decoded. */
export interface Entity {
  readonly headers: readonly Header[];
  /** Lower case, without parameters. */
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: string;
}

/** More parts than any mail program writes; what comes after them is not read. */
const MOST_PARTS = 1_000;

/**
 * The headers of a mail and the leaves of its MIME tree in their order, in one pass whatever their number and depth.
 * An enclosed message stays one leaf. A boundary that never closes or never comes is forgiven.
 * @param text one character per byte, lines ended by "\n"
 */
export function entitiesOf(text: string): { headers: readonly Header[]; leaves: readonly Entity[] } {
  const open = new Boundaries();
  const leaves: Entity[] = [];
  const top = partAt(text, startOf(text), open);
  for (let part: Part | null = top; part !== null && leaves.length < MOST_PARTS; ) {
    const isMultipart = part.boundary !== "";
    if (isMultipart) open.push(part.boundary, part.type);
    const mark = open.nextMark(text, part.bodyStart);
    if (!isMultipart) leaves.push(leafOf(part, text, mark?.start ?? text.length));
    const next = startOfNextPart(text, mark, open);
    part = next === null ? null : partAt(text, next, open);
  }
  if (leaves.length === 0) leaves.push(leafOf(top, text, text.length));
  return { headers: top.headers, leaves };
}

interface Part extends Omit<Entity, "body"> {
  /** "" for what is no multipart, or one without a boundary. */
  readonly boundary: string;
  readonly bodyStart: number;
}

function partAt(text: string, from: number, open: Boundaries): Part {
  const { headers, end } = headersAt(text, from, open);
  // RFC 2046, section 5.1.5.
  const usual = open.innermost() === "multipart/digest" ? "message/rfc822" : "text/plain";
  const { value, params } = parseHeaderValue(header({ headers }, "Content-Type") ?? usual);
  const written = value.trim().toLowerCase();
  const type = /^[^\s/]+\/[^\s/]+$/.test(written) ? written : usual;
  const boundary = type.startsWith("multipart/") ? (params["boundary"] ?? "").trimEnd() : "";
  return { headers, type, params, boundary, bodyStart: end };
}

/** A multipart whose parts cannot be told apart is one text: all there is, and somebody wrote it. */
function leafOf({ headers, type, params, bodyStart }: Part, text: string, end: number): Entity {
  const readAs = type.startsWith("multipart/") ? "text/plain" : type;
  return { headers, type: readAs, params, body: text.slice(bodyStart, Math.max(bodyStart, end)) };
}

/** Past marks that close, and past what stands after them, which is nobody's. */
function startOfNextPart(text: string, first: Mark | null, open: Boundaries): number | null {
  let mark = first;
  while (mark?.closes) {
    open.cut(mark.level);
    mark = open.nextMark(text, mark.end);
  }
  if (mark === null) return null;
  open.cut(mark.level + 1);
  return mark.end;
}

function startOf(text: string): number {
  let at = 0;
  while (text[at] === "\n") at += 1;
  return at;
}
