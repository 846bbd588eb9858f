import { createHash } from "node:crypto";
import type { Database } from "./database.ts";
import { readMeta, writeMeta } from "./meta.ts";

/** Makes every id, token and gap from the seed and a counter, so that the same calls give the same bytes. */
export interface Ids {
  /** 16 hex digits; as in Gmail the milliseconds of arrival stand in the upper bits. */
  message(at: number): string;
  draft(): string;
  label(): string;
  /** A Message-ID as Gmail writes it, with angle brackets. */
  messageId(): string;
  /** An opaque string that nobody can guess from the one before. */
  token(prefix: string): string;
  /** From 1 to `limit`, both included. */
  gap(limit: number): bigint;
}

const RANDOM_BITS = 20n;

export function openIds(db: Database, seed: string): Ids {
  const kept = readMeta(db, "seed") ?? seed;
  writeMeta(db, "seed", kept);
  const next = (purpose: string): Buffer => {
    const count = Number(readMeta(db, "counter") ?? "0") + 1;
    writeMeta(db, "counter", String(count));
    return createHash("sha256").update(`${kept}\n${purpose}\n${count}`).digest();
  };
  return {
    message(at) {
      for (;;) {
        const low = BigInt(next("message").readUInt32BE(0)) & ((1n << RANDOM_BITS) - 1n);
        const id = ((BigInt(at) << RANDOM_BITS) | low).toString(16).padStart(16, "0");
        const taken = db.one("SELECT 1 FROM history WHERE message_id = ? OR thread_id = ? LIMIT 1", id, id);
        if (!taken) return id;
      }
    },
    draft: () => `r${BigInt.asIntN(64, next("draft").readBigInt64BE(0))}`,
    label: () => `Label_${next("label").readBigUInt64BE(0)}`,
    messageId: () => `<CA+${next("message-id").toString("base64url")}@mail.gmail.com>`,
    token: (prefix) =>
      `${prefix}${next("token").toString("base64url")}${next("token").toString("base64url")}`,
    gap: (limit) => BigInt(1 + (next("gap").readUInt32BE(0) % limit)),
  };
}
