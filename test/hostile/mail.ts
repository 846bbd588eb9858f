import type { Tree } from "./tree.ts";

export interface HostileMail {
  readonly name: string;
  readonly tree: () => Tree;
}

export const MEGABYTE = 1_000_000;
export const FIVE = 5 * MEGABYTE;

export const FROM = ["From", "Ada Mill <ada@uni.example>"] as const;
export const TO = ["To", "Mira Sol <mira@sol.example>"] as const;
export const DATE = ["Date", "Mon, 2 Mar 2026 15:00:00 +0000"] as const;
export const SUBJECT = ["Subject", "Visit"] as const;
export const ENVELOPE = [FROM, TO, DATE, SUBJECT];

/** As many times as fit. */
export function filled(text: string, size: number): string {
  const bytes = Buffer.from(text).toString("latin1");
  return bytes.repeat(Math.ceil(size / bytes.length)).slice(0, size);
}
