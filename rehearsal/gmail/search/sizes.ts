import type { Query } from "./query.ts";

/**
 * `size:1000000`, `larger:10M` and `smaller:10M` (Gmail help, "Refine searches in Gmail"), in bytes or with K or M.
 * `size:` means larger, as its line in the help says. Whether an M is 1,000,000 bytes is not said: here 1,048,576.
 */
export function sizeQuery(name: "size" | "larger" | "smaller", value: string): Query {
  const parts = /^(\d{1,12})([km]?)b?$/.exec(value);
  if (!parts) return { kind: "nothing" };
  const bytes = Number(parts[1]) * (parts[2] === "k" ? 2 ** 10 : parts[2] === "m" ? 2 ** 20 : 1);
  return name === "smaller"
    ? { kind: "size", over: -1, under: bytes }
    : { kind: "size", over: bytes, under: Number.POSITIVE_INFINITY };
}
