import type { Octets } from "../mime/octets.ts";
import { snippetOf } from "../mime/payload.ts";
import { type MimePart, parseTree } from "../mime/tree.ts";
import type { Database } from "./database.ts";
import { findMessage, type MessageHead } from "./messages.ts";

/** A mail as it has been read. A message never changes under its id, so it is read once. */
export interface Reading {
  readonly tree: MimePart;
  readonly snippet: string;
}

/** Bytes of mail whose readings are kept for each mailbox; the longest unused go first. */
const MOST_KEPT = 24 * 2 ** 20;

interface Kept {
  readonly readings: Map<string, Reading>;
  readonly sizes: Map<string, number>;
  total: number;
}

const keptOf = new WeakMap<Database, Kept>();

/** @param message with the mail itself where that is at hand; else it is fetched when it has not been read yet */
export function readingOf(db: Database, message: MessageHead & { readonly raw?: Octets }): Reading {
  const kept = keptOf.get(db) ?? { readings: new Map(), sizes: new Map(), total: 0 };
  keptOf.set(db, kept);
  const known = kept.readings.get(message.id);
  if (known) {
    kept.readings.delete(message.id);
    kept.readings.set(message.id, known);
    return known;
  }
  const tree = parseTree(message.raw ?? findMessage(db, message.id)?.raw ?? "");
  const fresh = { tree, snippet: snippetOf(tree) };
  keep(kept, message, fresh);
  return fresh;
}

function keep(kept: Kept, message: MessageHead, reading: Reading): void {
  if (message.size > MOST_KEPT) return;
  kept.readings.set(message.id, reading);
  kept.sizes.set(message.id, message.size);
  kept.total += message.size;
  for (const id of kept.readings.keys()) {
    if (kept.total <= MOST_KEPT) return;
    kept.readings.delete(id);
    kept.total -= kept.sizes.get(id) ?? 0;
    kept.sizes.delete(id);
  }
}
