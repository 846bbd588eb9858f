import type { Mailbox } from "../mailbox.ts";
import { base64url, bytesOf, type Octets } from "../mime/octets.ts";
import { payloadOf, shownHeaders } from "../mime/payload.ts";
import { findMessage, type MessageHead } from "../store/messages.ts";
import { readingOf } from "../store/readings.ts";
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

/** A thread stands where the last of its messages to change stands. */
export function latestHistoryId(messages: readonly MessageHead[]): string {
  return messages.reduce(
    (latest, { historyId }) => (BigInt(historyId) > BigInt(latest) ? historyId : latest),
    "0",
  );
}

/**
 * A message as messages.get answers it.
 * @param message with the mail itself where that is at hand
 */
export function shapeMessage(
  { db, unsure }: Mailbox,
  message: MessageHead & { readonly raw?: Octets },
  shape: Shape,
): object {
  const { tree, snippet } = readingOf(db, message);
  const common = {
    ...reference(message),
    snippet,
    historyId: message.historyId,
    internalDate: String(message.at),
    sizeEstimate: message.size,
  };
  switch (shape.format) {
    case "minimal":
      return common;
    case "raw": {
      const raw = message.raw ?? findMessage(db, message.id)?.raw ?? "";
      return { ...common, raw: base64url(bytesOf(raw)) };
    }
    case "full":
      return { ...common, payload: payloadOf(message.id, tree, unsure) };
    case "metadata": {
      const headers = shownHeaders(tree, unsure).filter(
        ({ name }) => shape.headers.length === 0 || shape.headers.includes(name.toLowerCase()),
      );
      return { ...common, payload: { mimeType: tree.type, headers } };
    }
  }
}
