/**
 * Gmail's history ids are unsigned 64-bit numbers written as decimal strings. Padded to 20 digits, text compares
 * as the numbers do, in TypeScript and in SQL alike; they never become a float.
 */
export type Cursor = string & { readonly brand: "Cursor" };

const DIGITS = 20;

/** @returns null for anything that is no unsigned decimal number of at most 20 digits */
export function parseCursor(historyId: string): Cursor | null {
  return /^\d{1,20}$/.test(historyId) ? (historyId.padStart(DIGITS, "0") as Cursor) : null;
}

/** The form that Gmail's `startHistoryId` wants: without leading zeros. */
export function toHistoryId(cursor: Cursor): string {
  return cursor.replace(/^0+(?=\d)/, "");
}

/** The later of the two: a cursor never goes back. */
export function later(a: Cursor, b: Cursor): Cursor {
  return a > b ? a : b;
}
