import { parseHeaders } from "../mime/headers.ts";
import { payloadOf, rawOf, snippetOf } from "../mime/payload.ts";
import { parseTree } from "../mime/tree.ts";
import type { MessageHead, StoredMessage } from "../store/messages.ts";
import type { Checked } from "./parameters.ts";
import { choiceParameter } from "./parameters.ts";

export const MESSAGE_FORMATS = ["full", "metadata", "minimal", "raw"] as const;
export type MessageFormat = (typeof MESSAGE_FORMATS)[number];

export interface Shape {
  readonly format: MessageFormat;
  /** For metadata: only these headers; empty: all. Lower case. */
  readonly headers: readonly string[];
}

export function readShape(
  query: URLSearchParams,
  formats: readonly MessageFormat[] = MESSAGE_FORMATS,
): Checked<Shape> {
  const format = choiceParameter(query, "format", formats, "full");
  if (!format.ok) return format;
  const headers = query.getAll("metadataHeaders").map((name) => name.toLowerCase());
  return { ok: true, value: { format: format.value, headers } };
}

/** What a write answers of a message, and what a list holds besides ids. */
export function reference(message: MessageHead) {
  return { id: message.id, threadId: message.threadId, labelIds: message.labels };
}

/** A message as messages.get answers it. */
export function shapeMessage(message: StoredMessage, shape: Shape): object {
  const tree = parseTree(message.raw);
  const common = {
    ...reference(message),
    snippet: snippetOf(tree),
    historyId: message.historyId,
    internalDate: String(message.at),
    sizeEstimate: message.raw.length,
  };
  switch (shape.format) {
    case "minimal":
      return common;
    case "raw":
      return { ...common, raw: rawOf(message.raw) };
    case "full":
      return { ...common, payload: payloadOf(message.id, tree) };
    case "metadata": {
      const headers = parseHeaders(message.raw).filter(
        ({ name }) => shape.headers.length === 0 || shape.headers.includes(name.toLowerCase()),
      );
      return { ...common, payload: { mimeType: tree.type, headers } };
    }
  }
}
