import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDirector, type Director } from "../../rehearsal/cast/director.ts";
import { EXPECTED } from "../../rehearsal/cast/expected.ts";
import { OWNER_ACCOUNT } from "../../rehearsal/cast/owner.ts";
import { type House, openHouse } from "../support/house.ts";
import { brokenPromises, wrongReasons } from "../support/promises.ts";

const ZONE = "America/New_York";
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Minutes of the day, local time: enough of them between nine and eleven to meet every moment. */
const TICKS = [8 * 60, 9 * 60 + 15, 9 * 60 + 45, 10 * 60 + 15, 10 * 60 + 45, 14 * 60, 20 * 60];
const DAY0 = Date.parse("2026-04-13T08:00:00-04:00");

/** As the cast's table says it: sent, vetoed, or none (never claimed, or taken back). */
function ended(state: string | null | undefined): string {
  return state === "sent" || state === "vetoed" ? state : "none";
}

describe("sixty days with the cast", () => {
  let house: House;
  let director: Director;

  beforeAll(async () => {
    house = await openHouse({
      owner: OWNER_ACCOUNT,
      now: DAY0 - 57 * DAY,
      zone: ZONE,
      before: async (standIn) => {
        director = createDirector(standIn, { day0: DAY0, zone: ZONE });
        await director.playTo(DAY0);
      },
    });
    for (let day = DAY0; day < DAY0 + 60 * DAY; day += DAY)
      for (const minutes of TICKS) {
        const at = day + (minutes - 8 * 60) * MINUTE;
        if (at <= DAY0) continue;
        await director.playTo(at);
        await house.tick(at);
      }
  }, 300_000);
  afterAll(() => house.close());

  it("brings every outreach to the end that its person's habit leads to", async () => {
    const rows = await house.all<{ subject: string; address: string; status: string; sent: string | null }>(
      `SELECT o.subject, r.address, o.status, f.state AS sent FROM outreach o
       JOIN outreach_recipient r ON r.outreach_id = o.id LEFT JOIN follow_up f ON f.outreach_id = o.id`,
    );
    const got = EXPECTED.map((e) => {
      const row = rows.find((r) => r.subject === e.subject && r.address === e.person);
      return `${e.person} | ${e.subject} | ${row?.status} | ${ended(row?.sent)}`;
    });
    expect(got).toEqual(EXPECTED.map((e) => `${e.person} | ${e.subject} | ${e.status} | ${e.followUp}`));
  });

  it("takes its own summaries for nobody's letter", async () => {
    const summaries = await house.all("SELECT message_id FROM summary WHERE state = 'sent'");
    expect(summaries.length).toBeGreaterThan(6);
    expect(
      await house.all("SELECT subject FROM decision WHERE message_id IN (SELECT message_id FROM summary)"),
    ).toEqual([]);
  });

  it("breaks no promise", async () => {
    expect(await brokenPromises(house.standIn, house.all, ZONE)).toEqual([]);
  });

  it("gives each the reason that fits", async () => {
    expect(await wrongReasons(house.all)).toEqual([]);
  });

  it("sends something: silence would keep every promise", () => {
    const sent = house.standIn.sent().filter((mail) => mail.by === "api");
    expect(sent.length).toBe(EXPECTED.filter((e) => e.followUp === "sent").length);
  });

  it("takes no more than forty statements of D1 and forty requests in any slice: the free plan gives fifty", () => {
    expect(house.mostQueries()).toBeGreaterThan(20);
    expect(house.mostQueries()).toBeLessThanOrEqual(40);
    expect(house.mostRequests()).toBeGreaterThan(3);
    expect(house.mostRequests()).toBeLessThanOrEqual(40);
  });
});
