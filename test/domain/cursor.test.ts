import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cursor, later, parseCursor, toHistoryId } from "../../src/domain/cursor.ts";

/** Unsigned 64-bit, as Gmail's history ids are. */
const historyId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

function cursor(id: bigint): Cursor {
  const parsed = parseCursor(String(id));
  if (parsed === null) throw new Error(`no cursor: ${id}`);
  return parsed;
}

describe("a cursor", () => {
  it("comes back as the id that it was made of", () => {
    fc.assert(fc.property(historyId, (id) => toHistoryId(cursor(id)) === String(id)));
    expect(toHistoryId(cursor(0n))).toBe("0");
  });

  it("compares as the number does, whatever its digits", () => {
    fc.assert(
      fc.property(historyId, historyId, (a, b) => {
        expect(cursor(a) > cursor(b)).toBe(a > b);
        expect(later(cursor(a), cursor(b))).toBe(a > b ? cursor(a) : cursor(b));
      }),
    );
    expect(later(cursor(999n), cursor(1000n))).toBe(cursor(1000n));
    // These two are one and the same float.
    expect(later(cursor(9007199254740992n), cursor(9007199254740993n))).toBe(cursor(9007199254740993n));
  });

  it.each(["", "-1", "1.5", "1e9", " 1", "1\n", "0x10", "١٢٣", "123456789012345678901"])(
    "is not made of %j",
    (text) => {
      expect(parseCursor(text)).toBeNull();
    },
  );
});
