import { describe, expect, test } from "vitest";
import { type CountedLetter, numbersOf, wilson } from "../../src/domain/numbers.ts";
import { DAY } from "../../src/domain/policy.ts";

/** Monday 13 April 2026, 10:00 in New York. */
const NOW = Date.parse("2026-04-13T14:00:00Z");
const ZONE = "America/New_York";

function letter(
  daysAgo: number,
  rest: { answered?: number; followedUp?: number; kind?: CountedLetter["kind"] } = {},
) {
  const firstAt = NOW - daysAgo * DAY;
  const after = (days: number | undefined) => (days === undefined ? null : firstAt + days * DAY);
  return {
    kind: rest.kind ?? "research",
    firstAt,
    answeredAt: after(rest.answered),
    followedUpAt: after(rest.followedUp),
  } satisfies CountedLetter;
}

describe("the interval", () => {
  // Figures of R's prop.test(x, n, correct = FALSE).
  test.each([
    [9, 31, 0.1608, 0.4659],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [1, 2, 0.0945, 0.9055],
  ])("of %i of %i is Wilson's", (answered, of, low, high) => {
    const interval = wilson(answered, of);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  test("of nothing is everything", () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

test("a letter younger than three weeks does not count, answered or not", () => {
  const numbers = numbersOf(
    [letter(20), letter(20, { answered: 2 }), letter(21), letter(40, { answered: 3 })],
    NOW,
    ZONE,
  );
  expect(numbers.all).toMatchObject({ answered: 1, of: 2 });
  expect(numbers.young).toBe(2);
});

test("a follow-up counts as answered by what came after it, once it is two weeks old", () => {
  const letters = [
    letter(60, { followedUp: 15, answered: 20 }),
    letter(60, { followedUp: 16 }),
    // By then it was answered already.
    letter(60, { followedUp: 15, answered: 3 }),
    letter(25, { followedUp: 15 }),
    letter(60),
  ];
  const { followUps, byWait } = numbersOf(letters, NOW, ZONE);
  expect(followUps).toMatchObject({ answered: 1, of: 2 });
  expect(byWait.map(({ key, rate }) => [key, rate.of])).toEqual([
    ["14-15", 1],
    ["16-17", 1],
  ]);
});

test("weekdays and weeks are those of the owner's zone", () => {
  // Late on Sunday in New York is Monday in London.
  const sunday = { ...letter(40), firstAt: Date.parse("2026-03-09T03:00:00Z") };
  const { byWeekday, weeks } = numbersOf([sunday, letter(0.1)], NOW, ZONE);
  expect(byWeekday.map(({ key }) => key)).toEqual([7]);
  expect(weeks).toHaveLength(26);
  expect(weeks.at(-1)).toMatchObject({ from: Date.parse("2026-04-13T04:00:00Z"), sent: 1 });
  expect(weeks.filter(({ sent }) => sent > 0).map(({ from }) => from)[0]).toBe(
    Date.parse("2026-03-02T05:00:00Z"),
  );
});

test("answers are laid out by day, and half of them had come by the median", () => {
  const letters = [1, 2, 2, 9].map((answered) => letter(40, { answered })).concat([letter(40)]);
  const { answeredByDay, medianDays } = numbersOf(letters, NOW, ZONE);
  expect(answeredByDay.slice(0, 4)).toEqual([0, 1, 3, 3]);
  expect(answeredByDay.at(-1)).toBe(4);
  expect(medianDays).toBe(2);
  expect(numbersOf([], NOW, ZONE).medianDays).toBeNull();
});

test("kinds come with the most letters first", () => {
  const letters = [letter(40, { kind: "mentorship" }), letter(40), letter(41)];
  expect(numbersOf(letters, NOW, ZONE).byKind.map(({ key }) => key)).toEqual(["research", "mentorship"]);
});
