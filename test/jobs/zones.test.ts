import { afterEach, describe, expect, it } from "vitest";
import { isoWeek, isSendingTime } from "../../src/domain/calendar.ts";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { at, CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story, WRITTEN } from "../support/story.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NO_HOLIDAYS = { ...DEFAULT_POLICY, country: null };

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function story() {
  const begun = await openStory();
  open.push(begun);
  return begun;
}

/** As the page of settings does it. */
async function moveTo({ house, standIn }: Story, zone: string, when: number, policy = NO_HOLIDAYS) {
  standIn.clock.set(when);
  const [box] = await house.all<{ id: string; zone: string; summaryAt: number }>(
    "SELECT id, zone, summary_at AS summaryAt FROM mailbox",
  );
  if (box === undefined) throw new Error("no mailbox");
  await saveSettings(house.db, box, { zone, policy }, when);
  await house.tick(when);
}

/** Every half hour from here to there in which it is morning in one of the zones: nothing happens in the others. */
async function live({ house }: Story, from: number, to: number, zones: readonly string[]) {
  for (let now = from; now <= to; now += HOUR / 2)
    if (zones.some((zone) => isMorning(now, zone))) await house.tick(now);
}

function isMorning(now: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat("en", { timeZone, hour: "numeric", hourCycle: "h23" }).format(now),
  );
  return hour >= 7 && hour < 11;
}

const sends = ({ standIn }: Story) => standIn.sent().flatMap((sent) => (sent.by === "api" ? [sent.at] : []));

describe("a follow-up whose owner moves to another zone", () => {
  const MOVES: readonly [string, string, number][] = [
    ["half a day eastward, while it lies in the drafts", "Asia/Tokyo", DRAFTED + 2 * HOUR],
    ["in the very hour in which it was to go out", "Asia/Tokyo", SENT - HOUR],
    ["to where that hour is over, just before it", "Europe/London", SENT - HOUR],
    ["westward", "Pacific/Honolulu", DRAFTED + 2 * HOUR],
    ["across the line of dates", "Pacific/Apia", DRAFTED + 2 * HOUR],
    ["before it is drafted, by three quarters of an hour more", "Asia/Kathmandu", CONNECTED + DAY],
  ];
  it.each(MOVES)(
    "goes out once, within the hours there, after its day as a draft: %s",
    async (_what, zone, when) => {
      const s = await story();
      await s.house.tick(CONNECTED + HOUR);
      if (when > DRAFTED) await s.house.tick(DRAFTED);
      await moveTo(s, zone, when);
      await live(s, when + HOUR / 2, SENT + 3 * DAY, [zone]);
      await s.house.tick(WRITTEN + 20 * DAY);
      const [sentAt = 0, ...more] = sends(s);
      expect([sentAt > 0, more]).toEqual([true, []]);
      expect(isSendingTime(sentAt, { zone, policy: NO_HOLIDAYS })).toBe(true);
      expect(sentAt).toBeGreaterThanOrEqual(WRITTEN + 14 * DAY);
      expect(sentAt).toBeLessThanOrEqual(WRITTEN + 21 * DAY);
      const [row] = await s.house.all<{ claimedAt: number }>("SELECT claimed_at AS claimedAt FROM follow_up");
      expect(sentAt - (row?.claimedAt ?? sentAt)).toBeGreaterThanOrEqual(DAY);
    },
  );

  it("goes out once though they move there and back", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    await moveTo(s, "Asia/Tokyo", DRAFTED + HOUR);
    await moveTo(s, "America/New_York", DRAFTED + 20 * HOUR);
    await moveTo(s, "Asia/Tokyo", SENT - HOUR);
    await moveTo(s, "America/New_York", SENT - HOUR / 2);
    await live(s, SENT, SENT + 3 * DAY, ["America/New_York"]);
    expect(s.kindlySent()).toEqual([HELEN]);
    expect(
      sends(s).every((time) => isSendingTime(time, { zone: "America/New_York", policy: NO_HOLIDAYS })),
    ).toBe(true);
  });
});

describe("a follow-up whose owner keeps days free", () => {
  it("is moved off them while it lies in the drafts, and waits for one to be freed when none is left", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    const free = (to: string) => ({ ...NO_HOLIDAYS, blackouts: [{ from: "2026-04-13", to, name: "" }] });
    await moveTo(s, "America/New_York", DRAFTED + HOUR, free("2026-05-20"));
    await s.house.tick(SENT);
    expect([s.kindlySent(), s.standIn.drafts().length, await s.status()]).toEqual([[], 1, ["awaiting"]]);
    await moveTo(s, "America/New_York", SENT + HOUR, free("2026-04-14"));
    await live(s, at("2026-04-14T08:30"), at("2026-04-15T12:00"), ["America/New_York"]);
    expect(s.kindlySent()).toEqual([HELEN]);
    expect(sends(s)[0]).toBeGreaterThan(at("2026-04-15T08:59"));
  });
});

describe("the summary of a week, when its owner moves", () => {
  /** Monday, 8:00, in New York. */
  const MONDAY = at("2026-04-13T08:00");
  const weeks = async ({ house }: Story) =>
    (await house.all<{ week: string }>("SELECT week FROM summary WHERE state = 'sent' ORDER BY week")).map(
      (row) => row.week,
    );
  const arrived = ({ standIn }: Story) =>
    standIn.messages().filter(({ raw }) => raw.includes("kindly-summary-")).length;

  const MOVES: readonly [string, string, number][] = [
    ["eastward, on the Sunday that is Monday there", "Asia/Tokyo", MONDAY - 9 * HOUR],
    ["eastward, a moment before it", "Asia/Tokyo", MONDAY - 60_000],
    ["westward, to where it is Sunday still", "Pacific/Honolulu", MONDAY + 60_000],
    ["across the line of dates", "Pacific/Apia", MONDAY + 30_000],
  ];
  it.each(MOVES)("comes once in each week, and in each: %s", async (_what, zone, when) => {
    const s = await story();
    const both = ["America/New_York", zone];
    await live(s, MONDAY - 12 * HOUR, when - 1, both);
    await moveTo(s, zone, when);
    await live(s, when + HOUR / 2, MONDAY + DAY, both);
    await live(s, MONDAY + 6 * DAY, MONDAY + 8 * DAY, both);
    await moveTo(s, "America/New_York", MONDAY + 8 * DAY + HOUR);
    await live(s, MONDAY + 13.5 * DAY, MONDAY + 14 * DAY + HOUR, both);
    const told = await weeks(s);
    expect(told).toEqual(["2026-W16", "2026-W17", "2026-W18"]);
    expect(arrived(s)).toBe(3);
    expect(isoWeek(MONDAY, "America/New_York")).toBe("2026-W16");
  });

  it("does not come before its hour because the one of the week before never came", async () => {
    const s = await story();
    // Nobody is there from before one Monday until the small hours of the next.
    await s.house.tick(MONDAY + 7 * DAY - 5 * HOUR);
    expect(arrived(s)).toBe(0);
    await s.house.tick(MONDAY + 7 * DAY + 60_000);
    expect(await weeks(s)).toEqual(["2026-W17"]);
  });
});
