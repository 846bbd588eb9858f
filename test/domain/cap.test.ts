import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { othersAllowed, roomFrom, roomLeft, unanswered } from "../../src/domain/cap.ts";
import { DAY } from "../../src/domain/policy.ts";

const NOW = 1000 * DAY;
const ago = (days: number) => NOW - days * DAY;
const POLICY = { capPer30Days: 2, capPer365Days: 4 };

describe("unanswered", () => {
  const CASES: readonly [string, readonly number[], number | null, [number, number]][] = [
    ["none", [], null, [0, 0]],
    ["one now", [NOW], null, [1, 1]],
    ["one just inside 30 days", [ago(30) + 1], null, [1, 1]],
    ["one 30 days old", [ago(30)], null, [0, 1]],
    ["one just inside a year", [ago(365) + 1], null, [0, 1]],
    ["one a year old", [ago(365)], null, [0, 0]],
    ["one that is yet to come", [NOW + 1], null, [0, 0]],
    ["one from before the answer", [ago(5)], ago(4), [0, 0]],
    ["one at the answer", [ago(5)], ago(5), [0, 0]],
    ["one after the answer", [ago(4)], ago(5), [1, 1]],
  ];
  it.each(CASES)("counts %s", (_what, sentAt, clearedAt, [in30Days, in365Days]) => {
    expect(unanswered(sentAt, clearedAt, NOW)).toEqual({ in30Days, in365Days });
  });
});

describe("roomLeft", () => {
  const CASES: readonly [string, readonly number[], number | null, number][] = [
    ["nobody written to", [], null, 2],
    ["one letter", [ago(3)], null, 1],
    ["two letters", [ago(3), ago(2)], null, 0],
    ["three letters, by hand, over the cap", [ago(3), ago(2), ago(1)], null, 0],
    ["two letters that were answered", [ago(3), ago(2)], ago(1), 2],
    ["three in the year, none in the month", [ago(300), ago(200), ago(100)], null, 1],
    ["four in the year, none in the month", [ago(300), ago(200), ago(100), ago(50)], null, 0],
  ];
  it.each(CASES)("%s", (_what, sentAt, clearedAt, left) => {
    expect(roomLeft(sentAt, clearedAt, NOW, POLICY)).toBe(left);
  });
});

describe("roomFrom", () => {
  it("is full of nothing for the first letter alone, whatever the cap", () => {
    expect(roomFrom([], null, NOW, { capPer30Days: 1, capPer365Days: 1 })).toEqual({ at: NOW, full: null });
  });

  it("waits for the other letter to be 30 days old, and says which limit is in the way", () => {
    expect(roomFrom([ago(10)], null, NOW, POLICY)).toEqual({ at: ago(-20), full: { limit: 2, days: 30 } });
    expect(roomFrom([ago(10)], ago(9), NOW, POLICY)).toEqual({ at: NOW, full: null });
    expect(roomFrom([ago(30)], null, NOW, POLICY)).toEqual({ at: NOW, full: null });
  });

  it("names the yearly limit where that one lasts longer", () => {
    const letters = [ago(300), ago(200), ago(100)];
    expect(roomFrom(letters, null, NOW, POLICY)).toEqual({ at: ago(-65), full: { limit: 4, days: 365 } });
    expect(roomFrom(letters.slice(1), null, NOW, POLICY)).toEqual({ at: NOW, full: null });
  });

  it("finds the very first moment at which the letters that count leave room", () => {
    const days = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 8 });
    const caps = fc.record({
      capPer30Days: fc.integer({ min: 1, max: 6 }),
      capPer365Days: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 0, max: 500 })), caps, (sent, cleared, policy) => {
        const others = sent.map(ago);
        const clearedAt = cleared === null ? null : ago(cleared);
        const hasRoom = (at: number) => {
          const { in30Days, in365Days } = unanswered(others, clearedAt, at);
          return (
            in30Days <= othersAllowed(policy.capPer30Days) && in365Days <= othersAllowed(policy.capPer365Days)
          );
        };
        let first = NOW;
        while (!hasRoom(first)) first += DAY;
        const { at, full } = roomFrom(others, clearedAt, NOW, policy);
        expect(at).toBe(first);
        expect(full === null).toBe(first === NOW);
      }),
      { numRuns: 300 },
    );
  });
});

describe("othersAllowed", () => {
  it("keeps the place of a first letter and its follow-up", () => {
    expect([1, 2, 3, 4].map(othersAllowed)).toEqual([0, 0, 1, 2]);
  });
});
