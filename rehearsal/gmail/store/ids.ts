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

const LOW_BITS = 20n;
const LOW = (1n << LOW_BITS) - 1n;

const COUNT = `INSERT INTO meta (name, value) VALUES ('counter', '1')
  ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1 RETURNING value`;

export function openIds(db: Database, seed: string): Ids {
  const kept = readMeta(db, "seed") ?? seed;
  writeMeta(db, "seed", kept);
  const digest = (purpose: string, count: string): Buffer =>
    createHash("sha256").update(`${kept}\n${purpose}\n${count}`).digest();
  const count = (): string => db.one<{ value: string }>(COUNT)?.value ?? "1";
  const next = (purpose: string): Buffer => digest(purpose, count());
  // Steps of an odd length come to every number before they come to one again: no id is given twice.
  const step = digest("message", "step").readBigUInt64BE(0) | 1n;
  const start = digest("message", "start").readBigUInt64BE(0);
  return {
    message(at) {
      const low = (start + step * BigInt(count())) & LOW;
      return BigInt.asUintN(64, (BigInt(at) << LOW_BITS) | low)
        .toString(16)
        .padStart(16, "0");
    },
    draft: () => `r${BigInt.asIntN(64, next("draft").readBigInt64BE(0))}`,
    label: () => `Label_${next("label").readBigUInt64BE(0)}`,
    messageId: () => `<CA+${next("message-id").toString("base64url")}@mail.gmail.com>`,
    token: (prefix) =>
      `${prefix}${next("token").toString("base64url")}${next("token").toString("base64url")}`,
    gap: (limit) => BigInt(1 + (next("gap").readUInt32BE(0) % limit)),
  };
}
