import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { holidaysUntil } from "../../src/domain/holidays.ts";
import { DAY, DEFAULT_POLICY, HOUR, type Policy } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailboxOfLeila } from "./mailbox-of-leila.ts";
import { NOW, ZONE } from "./seed.ts";

const AS_THEY_ARE = {
  zone: "America/New_York",
  country: "US",
  fromHour: "9",
  toHour: "11",
  fromDay: "14",
  languages: ["en", "de", "fr", "es"],
  mainLanguage: "",
  summaryHour: "8",
  capPer30Days: "2",
  capPer365Days: "4",
  followUpsPerDomainAndDay: "3",
  followUpsPerDay: "20",
};

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailboxOfLeila(database);
});
afterAll(() => database.close());

beforeEach(async () => {
  const { d1 } = database;
  await d1.batch([
    d1
      .prepare("UPDATE mailbox SET zone = ?, policy = ?, summary_at = ?")
      .bind(ZONE, JSON.stringify(DEFAULT_POLICY), NOW + 7 * DAY - 2 * HOUR),
    d1.prepare("UPDATE outreach SET next_look_at = NULL"),
    d1.prepare("UPDATE follow_up SET send_day = date(send_at / 1000, 'unixepoch')"),
  ]);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

async function stored() {
  const [row] = await database.all<{ zone: string; policy: string; mode: string; summaryAt: number }>(
    "SELECT zone, policy, mode, summary_at AS summaryAt FROM mailbox",
  );
  if (row === undefined) throw new Error("no mailbox");
  return { ...row, policy: JSON.parse(row.policy) as Policy };
}

const due = async () =>
  (await database.all<{ id: string }>("SELECT id FROM outreach WHERE next_look_at = ? ORDER BY id", NOW)).map(
    (row) => row.id,
  );

const save = (more: Partial<typeof AS_THEY_ARE>) => browser.post("/settings", { ...AS_THEY_ARE, ...more });

describe("settings", () => {
  it("are saved together, and everything open is looked at again at once", async () => {
    const answer = await save({
      country: "EG",
      fromHour: "8",
      toHour: "10",
      capPer30Days: "3",
      followUpsPerDay: "5",
    });
    expect(answer.headers.get("Location")).toBe("/settings?note=settings");
    expect((await stored()).policy).toEqual({
      ...DEFAULT_POLICY,
      country: "EG",
      fromHour: 8,
      toHour: 10,
      capPer30Days: 3,
      followUpsPerDay: 5,
    });
    expect(await due()).toEqual(["ito", "moretti", "osei", "patel", "weber"]);
    expect(browser.ticked).toEqual(["box"]);
    const page = await (await browser.get("/settings?note=settings")).text();
    expect(page).toContain('<option value="EG" selected="">');
    expect(page).toContain("Everything that is still open is looked at again");
  });

  it("take the languages that one writes in, the main one, and when in the window", async () => {
    await save({ languages: ["de"], mainLanguage: "de", fromDay: "17" });
    expect((await stored()).policy).toEqual({
      ...DEFAULT_POLICY,
      languages: ["de"],
      mainLanguage: "de",
      fromDay: 17,
    });
    const page = await (await browser.get("/settings")).text();
    expect(page.match(/name="languages" value="[a-z]+" checked/g)).toEqual([
      'name="languages" value="de" checked',
    ]);
    expect(page).toMatch(/<select id="mainLanguage".*?<option value="de" selected="">/s);
    expect(page).toMatch(/<select id="fromDay".*?<option value="17" selected="">/s);
  });

  it("keep no holidays when no country is chosen", async () => {
    await save({ country: "" });
    expect((await stored()).policy.country).toBeNull();
  });

  const REFUSED: readonly [Partial<typeof AS_THEY_ARE>, string][] = [
    [{ zone: "Mars/Olympus" }, "There is no time zone “Mars/Olympus”. Choose one from the list."],
    [{ zone: "+05:30" }, "There is no time zone “+05:30”. Choose one from the list."],
    [{ zone: "" }, "There is no time zone “”."],
    [{ country: "XX" }, "Choose a country from the list, or none."],
    [{ fromHour: "11", toHour: "9" }, "The hours end before they begin. Choose an end after 11:00."],
    [{ fromHour: "9", toHour: "9" }, "The hours end before they begin."],
    [{ fromHour: "23" }, "Choose a full hour from 0:00 to 22:00."],
    [{ toHour: "24" }, "Choose a full hour from 1:00 to 23:00."],
    [{ fromDay: "13" }, "Choose a day from 14 to 20."],
    [{ fromDay: "21" }, "Choose a day from 14 to 20."],
    [{ languages: [] }, "Choose at least one language."],
    [{ languages: ["it"] }, "Choose at least one language."],
    [{ languages: ["de"], mainLanguage: "en" }, "Choose one of the languages that you write in, or none."],
    [{ summaryHour: "eight" }, "Choose a full hour from 0:00 to 23:00."],
    [{ capPer30Days: "0" }, "Write a whole number from 1 to 10."],
    [{ capPer30Days: "" }, "Write a whole number from 1 to 10."],
    [{ capPer365Days: "1.5" }, "Write a whole number from 1 to 50."],
    [{ followUpsPerDay: "1e2" }, "Write a whole number from 1 to 200."],
    [{ followUpsPerDomainAndDay: "-3" }, "Write a whole number from 1 to 50."],
  ];
  it.each(REFUSED)("that cannot be are refused with what to do: %j", async (more, sentence) => {
    const answer = await save(more);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(sentence);
    expect((await stored()).policy).toEqual(DEFAULT_POLICY);
    expect([await due(), browser.ticked]).toEqual([[], []]);
  });

  it("that are refused stay in their fields with all the others, and every problem is told", async () => {
    const answer = await save({
      zone: "Asia/Tokyo",
      country: "JP",
      capPer30Days: "99",
      followUpsPerDay: "<b>",
    });
    const page = await answer.text();
    expect(page.match(/class="wrong"/g)).toHaveLength(3);
    expect(page).toContain('<option value="Asia/Tokyo" selected="">');
    expect(page).toContain('<option value="JP" selected="">');
    expect(page).toMatch(/name="capPer30Days" value="99"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="&lt;b&gt;"');
  });

  it("without a field are no form of ours", async () => {
    expect((await browser.post("/settings", { zone: "UTC" })).status).toBe(400);
    expect((await browser.post("/settings", AS_THEY_ARE, "https://elsewhere.example")).status).toBe(403);
    expect((await stored()).zone).toBe("America/New_York");
  });

  it("offer the chosen zone first, and every other once", async () => {
    const page = await (await browser.get("/settings")).text();
    const zones = /<select id="zone".*?<\/select>/s.exec(page)?.[0].match(/value="[^"]+"/g) ?? [];
    expect(zones[0]).toBe('value="America/New_York"');
    expect(zones).toContain('value="Asia/Kolkata"');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.length).toBeGreaterThan(400);
    expect(page).toContain("Kathmandu, Asia");
  });

  it("say a year ahead that the known holidays end, to those who keep any", async () => {
    const warning = "Update Kindly before then";
    expect(await browser.read("/settings")).not.toContain(warning);
    browser.now = Date.UTC(holidaysUntil(), 0, 2, 12);
    await browser.signInWithGoogle();
    expect(await browser.read("/settings")).toContain(warning);
    await save({ country: "" });
    expect(await browser.read("/settings")).not.toContain(warning);
  });
});

describe("another zone", () => {
  const days = async () =>
    Object.fromEntries(
      (
        await database.all<{ id: string; day: string }>(
          "SELECT outreach_id AS id, send_day AS day FROM follow_up WHERE state = 'drafted'",
        )
      ).map((row) => [row.id, row.day]),
    );

  it("counts what lies in the drafts on the days of that zone", async () => {
    expect(await days()).toEqual({ osei: "2026-04-14", weber: "2026-04-15" });
    // 9:40 in New York is early morning of the next day in Auckland.
    await save({ zone: "Pacific/Auckland" });
    expect(await days()).toEqual({ osei: "2026-04-15", weber: "2026-04-16" });
    expect((await stored()).zone).toBe("Pacific/Auckland");
  });

  it("brings a summary that was due this week at the new hour, and one that has come not again", async () => {
    // It is Monday, 10:00 in New York, and the summary has come: next Monday, 8:00 there.
    await save({ zone: "Asia/Tokyo" });
    expect((await stored()).summaryAt).toBe(Date.parse("2026-04-20T08:00:00+09:00"));
    await database.run("UPDATE mailbox SET zone = 'America/New_York', summary_at = ?", NOW + HOUR);
    await save({ summaryHour: "7" });
    expect((await stored()).summaryAt).toBe(Date.parse("2026-04-13T07:00:00-04:00"));
  });
});

describe("blackout days", () => {
  const keep = (from: string, to = "", name = "") =>
    browser.post("/settings/blackouts/add", { from, to, name });

  it("are kept free from one day to another, under a name, and given back", async () => {
    const answer = await keep("2026-10-12", "2026-12-05", "Interview season");
    expect(answer.headers.get("Location")).toBe("/settings?note=kept-free");
    const season = { from: "2026-10-12", to: "2026-12-05", name: "Interview season" };
    expect((await stored()).policy).toEqual({ ...DEFAULT_POLICY, blackouts: [season] });
    expect([(await due()).length, browser.ticked]).toEqual([5, ["box"]]);
    expect(await browser.read("/settings")).toMatch(/Interview season +Mon 12 Oct 2026 to Sat 5 Dec 2026/);
    await browser.post("/settings/blackouts/remove", season);
    expect((await stored()).policy.blackouts).toEqual([]);
  });

  it("may be a single day, and stay when other settings change", async () => {
    await keep("2026-05-04");
    await save({ fromHour: "8" });
    expect((await stored()).policy.blackouts).toEqual([{ from: "2026-05-04", to: "2026-05-04", name: "" }]);
  });

  it("are shown as past when they are, and as now while they last", async () => {
    await keep("2026-04-13", "2026-04-14", "Conference");
    expect(await browser.read("/settings")).toMatch(/Conference.*14 Apr 2026 *, now/);
    browser.now = NOW + 3 * DAY;
    expect(await browser.read("/settings")).toMatch(/Conference.*14 Apr 2026 *, past/);
  });

  const REFUSED: readonly [string, string, string, string][] = [
    ["12 October", "", "", "“12 October” is no day. Write it like 2026-10-12."],
    ["2026-02-30", "", "", "“2026-02-30” is no day."],
    ["", "", "", "Choose the first day."],
    ["2026-12-05", "2026-10-12", "Season", "The last day comes before the first. Turn them round."],
    ["2026-01-05", "2026-01-06", "", "These days are past already."],
    ["2026-05-01", "2027-05-02", "", "That is more than a year."],
    ["2026-05-01", "", "x".repeat(61), "Its name may have 60 letters at most."],
  ];
  it.each(REFUSED)(
    "that cannot be are refused, and stay in the form: %s %s %s",
    async (from, to, name, sentence) => {
      const answer = await keep(from, to, name);
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(page).toContain(sentence);
      expect(page).toContain(`name="name" value="${name}"`);
      expect(page).toContain(`name="from" value="${from}"`);
      expect((await stored()).policy.blackouts).toEqual([]);
      expect(browser.ticked).toEqual([]);
    },
  );

  it("are not kept free twice, nor more of them than the list holds", async () => {
    await keep("2026-05-04");
    expect(await (await keep("2026-05-04")).text()).toContain("These days are kept free already.");
    const blackouts = Array.from({ length: 50 }, (_, i) => ({
      from: "2027-01-01",
      to: "2027-01-01",
      name: `${i}`,
    }));
    await database.run("UPDATE mailbox SET policy = ?", JSON.stringify({ ...DEFAULT_POLICY, blackouts }));
    expect((await keep("2026-05-05")).status).toBe(400);
    expect(await browser.read("/settings")).toContain("Take away one that is past to add another.");
  });
});
