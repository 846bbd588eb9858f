import { parseHeaderValue } from "nodemailer/lib/mime-funcs";
import * as z from "zod/mini";
import type { Header, Message, Part } from "../domain/message.ts";
import { decodeText } from "./decode.ts";

/** No mail has more headers, a longer one, or more parts; the rest of them is not read. */
const MOST_HEADERS = 2_000;
const LONGEST_HEADER = 50_000;
const MOST_PARTS = 500;

const RawHeader = z.lazy(() => z.object({ name: z.string(), value: z._default(z.string(), "") }));

const RawNode = z.lazy(() =>
  z.object({
    mimeType: z._default(z.string(), ""),
    filename: z._default(z.string(), ""),
    headers: z.pipe(z.transform(firstOf(MOST_HEADERS)), z._default(z.array(RawHeader), [])),
    body: z._default(z.object({ data: z.optional(z.string()), attachmentId: z.optional(z.string()) }), {}),
    parts: z.pipe(z.transform(firstOf(MOST_PARTS)), z._default(z.array(z.unknown()), [])),
  }),
);

interface RawPart extends Omit<z.infer<typeof RawNode>, "parts"> {
  readonly parts: RawPart[];
}

/** A tree whose depth is its sender's to choose, so it is walked with a list and not with the stack; depth first. */
const RawTree = z.lazy(() =>
  z.pipe(
    z.unknown(),
    z.transform((root, context): RawPart => {
      const top: RawPart[] = [];
      const left: { value: unknown; siblings: RawPart[] }[] = [{ value: root, siblings: top }];
      let count = 0;
      for (let next = left.pop(); next && count < MOST_PARTS; next = left.pop(), count += 1) {
        const { data, error } = RawNode.safeParse(next.value);
        if (!data) {
          const [issue] = error.issues;
          context.issues.push({
            code: "custom",
            message: issue?.message,
            path: issue?.path,
            input: context.value,
          });
          return z.NEVER;
        }
        const part = { ...data, parts: [] };
        next.siblings.push(part);
        for (const value of data.parts.toReversed()) left.push({ value, siblings: part.parts });
      }
      return top[0] ?? z.NEVER;
    }),
  ),
);

/** A message as messages.get answers with format `full`, or `metadata` (no bodies then). */
export const RawMessage = z.lazy(() =>
  z.object({
    id: z.string(),
    threadId: z.string(),
    labelIds: z._default(z.array(z.string()), []),
    internalDate: z.string().check(z.regex(/^-?\d+$/)),
    payload: RawTree,
  }),
);

/** What `RawMessage` reads, as the parameter `fields` names it. */
export const MESSAGE_FIELDS = "id,threadId,labelIds,internalDate,payload";

function firstOf(most: number) {
  return (value: unknown) => (Array.isArray(value) ? value.slice(0, most) : value);
}

/** @returns the message in the domain's words */
export function readMessage(raw: z.infer<typeof RawMessage>): Message {
  return {
    id: raw.id,
    threadId: raw.threadId,
    at: Number(raw.internalDate),
    labels: raw.labelIds,
    headers: raw.payload.headers.map(unfolded),
    parts: leaves(raw.payload),
  };
}

/** RFC 5322, section 2.2.3: unfolding takes out the line break and leaves the space after it. */
function unfolded({ name, value }: z.infer<typeof RawHeader>): Header {
  const bounded = value.slice(0, LONGEST_HEADER);
  return { name, value: bounded.replace(/\r?\n(?=[ \t])/g, "").replace(/[\r\n]+/g, " ") };
}

/**
 * Depth first. A message inside the message (a returned letter, a delivery report) is one leaf: its text is not
 * the sender's own words, so it must not stand beside them.
 */
function leaves(root: RawPart): Part[] {
  const found: Part[] = [];
  const left = [root];
  for (let part = left.pop(); part; part = left.pop()) {
    const { type, params } = contentType(part);
    if (part.parts.length > 0 && !type.startsWith("message/")) left.push(...part.parts.toReversed());
    else found.push({ type, params, filename: part.filename || null, text: leafText(part, type, params) });
  }
  return found;
}

function leafText(part: RawPart, type: string, params: Part["params"]): string | null {
  if (!/^(text|message)\//.test(type)) return null;
  if (part.body.data !== undefined) return decodeText(part.body.data, params["charset"]);
  if (part.parts.length > 0) return rebuilt(part.parts);
  // What Gmail keeps apart as an attachment would cost a request of its own.
  return part.body.attachmentId === undefined ? "" : null;
}

/**
 * Gmail takes message/* apart: each block of a delivery report (RFC 3464, section 2.1) and each header block of an
 * attached letter becomes the headers of a child. Put together again, blocks are an empty line apart.
 */
function rebuilt(parts: readonly RawPart[]): string {
  return parts
    .map((part) => {
      const block = part.headers.map(unfolded).map(({ name, value }) => `${name}: ${value}`);
      const { type, params } = contentType(part);
      const text =
        part.parts.length > 0 && !type.startsWith("text/")
          ? rebuilt(part.parts)
          : leafText(part, type || "text/plain", params);
      return [block.join("\r\n"), text].filter(Boolean).join("\r\n\r\n");
    })
    .filter((block) => block !== "")
    .join("\r\n\r\n");
}

function contentType(part: RawPart): Pick<Part, "type" | "params"> {
  const header = part.headers.find(({ name }) => name.toLowerCase() === "content-type");
  const { value, params } = parseHeaderValue(header ? unfolded(header).value : "");
  const type = (part.mimeType || value).trim().toLowerCase();
  // A multipart without parts is one that Gmail could not take apart: one text, all there is.
  return { type: type.startsWith("multipart/") && part.parts.length === 0 ? "text/plain" : type, params };
}
