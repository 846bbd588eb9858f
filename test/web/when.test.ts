import { expect, test } from "vitest";
import { ago, comingWording, historyWording, stamp } from "../../src/web/parts/when.ts";

const NEW_YORK = "America/New_York";
const at = (iso: string) => Date.parse(iso);

test("what is to come is told by the day on the wall, also across midnight", () => {
  const now = at("2026-04-13T23:30:00-04:00");
  const { moment, day } = comingWording(now, NEW_YORK);
  expect(moment(at("2026-04-14T09:41:00-04:00"))).toBe("tomorrow, Tue 14 Apr, about 9:40");
  expect(moment(at("2026-04-13T23:50:00-04:00"))).toBe("today, Mon 13 Apr, about 23:50");
  expect(day(at("2026-04-20T00:00:00-04:00"))).toBe("Mon 20 Apr");
});

test("the same moment is another day in another zone", () => {
  const now = at("2026-04-13T23:30:00-04:00");
  const { moment } = comingWording(now, "Asia/Tokyo");
  expect(moment(at("2026-04-14T09:40:00-04:00"))).toBe("today, Tue 14 Apr, about 22:40");
});

test("the day after the clocks go forward is tomorrow, though 23 hours away", () => {
  const now = at("2026-03-07T12:00:00-05:00");
  expect(comingWording(now, NEW_YORK).day(at("2026-03-08T12:00:00-04:00"))).toBe("tomorrow, Sun 8 Mar");
});

test("what was decided once is told without words that go stale, and another year with its number", () => {
  const now = at("2026-01-05T12:00:00-05:00");
  const { moment, day } = historyWording(now, NEW_YORK);
  expect(moment(now)).toBe("Mon 5 Jan, about 12:00");
  expect(day(at("2025-09-30T12:00:00-04:00"))).toBe("Tue 30 Sep 2025");
});

test("stamps and spans", () => {
  const now = at("2026-04-13T10:00:00-04:00");
  expect(stamp(at("2026-04-12T18:02:00-04:00"), now, NEW_YORK)).toBe("yesterday, 18:02");
  expect(stamp(at("2026-04-13T00:05:00-04:00"), now, NEW_YORK)).toBe("today, 0:05");
  expect(ago(now - 30_000, now)).toBe("just now");
  expect(ago(now - 59 * 60_000, now)).toBe("59 minutes ago");
  expect(ago(now - 3_600_000, now)).toBe("an hour ago");
  expect(ago(now - 49 * 3_600_000, now)).toBe("2 days ago");
});
