import { addressesIn } from "../gmail/mime/addresses.ts";
import { type MimeHeader, parseHeaders } from "../gmail/mime/headers.ts";
import type { StandIn } from "../gmail/standin.ts";
import { acceptedAt } from "./accepted-at.ts";
import { labelsOf } from "./labels.ts";
import { type MboxMessage, readMbox } from "./read.ts";
import { createThreads } from "./threads.ts";

export interface Progress {
  /** Bytes of the file read so far. */
  readonly bytes: number;
  readonly messages: number;
}

export interface ImportReport {
  readonly messages: number;
  readonly sent: number;
  /** Broken messages: where they stand in the file (bytes) and why they were skipped; the first hundred by name. */
  readonly skipped: readonly { readonly position: number; readonly reason: string }[];
  readonly skippedCount: number;
  /** Addresses other than the owner's that the file's own labels say mail was sent from. */
  readonly otherSenders: readonly string[];
  /** When the first and the last message were accepted, ms since the epoch. */
  readonly first: number;
  readonly last: number;
}

const NAMED = 100;

/**
 * Puts every message of an mbox file into the stand-in, where and when it was. Chats are left out.
 * @param me the owner's addresses, lower case
 * @param now the real time in ms; no message is later
 */
export async function importMbox(
  file: string,
  me: readonly string[],
  standIn: Pick<StandIn, "place">,
  now: number,
  onProgress?: (progress: Progress) => void,
): Promise<ImportReport> {
  const threads = createThreads();
  const skipped: { position: number; reason: string }[] = [];
  const otherSenders = new Set<string>();
  let [messages, sent, skippedCount, first, last] = [0, 0, 0, Number.POSITIVE_INFINITY, 0];
  for await (const message of readMbox(file, (bytes) => onProgress?.({ bytes, messages }))) {
    const read = readMessage(message, me, now);
    if (read.kind === "left-out") continue;
    if (read.kind === "broken") {
      skippedCount += 1;
      if (skipped.length < NAMED) skipped.push({ position: message.position, reason: read.reason });
      continue;
    }
    const { headers, at, labels, from } = read;
    const threadId = threads.of(headers);
    const placed = standIn.place(message.raw, { at, labels, ...(threadId === null ? {} : { threadId }) });
    threads.remember(headers, placed.threadId);
    messages += 1;
    if (labels.includes("SENT")) {
      sent += 1;
      if (!me.includes(from)) otherSenders.add(from);
    }
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return { messages, sent, skipped, skippedCount, otherSenders: [...otherSenders].sort(), first, last };
}

type Reading =
  | { kind: "mail"; headers: MimeHeader[]; at: number; labels: string[]; from: string }
  | { kind: "left-out" }
  | { kind: "broken"; reason: string };

function readMessage(message: MboxMessage, me: readonly string[], now: number): Reading {
  const headers = parseHeaders(message.raw.toString("latin1"));
  const labels = labelsOf(headers);
  if (labels.includes("CHAT")) return { kind: "left-out" };
  const from = addressesIn(headers, "From")[0]?.address;
  if (from === undefined) return { kind: "broken", reason: "it has no From address" };
  const at = acceptedAt(headers, message.fromLine, now);
  if (at === null) return { kind: "broken", reason: "it has no date that can be read" };
  // A label in a language that is not known here, or no label at all: what the owner wrote was sent.
  const byOwner = me.includes(from) && !labels.some((label) => ["DRAFT", "SPAM", "TRASH"].includes(label));
  const sentLabel = byOwner && !labels.includes("SENT") ? ["SENT"] : [];
  return { kind: "mail", headers, at, labels: [...labels, ...sentLabel], from };
}
