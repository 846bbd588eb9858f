import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY, policySchema } from "../../src/domain/policy.ts";

describe("policySchema", () => {
  it("fills in what advice and courtesy say", () => {
    expect(DEFAULT_POLICY).toEqual({
      country: "US",
      blackouts: [],
      fromHour: 9,
      toHour: 11,
      fromDay: 14,
      languages: ["en", "de", "fr", "es"],
      mainLanguage: null,
      capPer30Days: 2,
      capPer365Days: 4,
      followUpsPerDomainAndDay: 3,
      followUpsPerDay: 20,
      summaryHour: 8,
    });
  });

  const CASES: readonly [string, unknown, boolean][] = [
    ["no country", { country: null }, true],
    ["a country in lower case", { country: "us" }, false],
    ["a country that there is not", { country: "XX" }, false],
    ["a day", { blackouts: [{ from: "2026-02-28", to: "2026-02-28", name: "" }] }, true],
    ["a season", { blackouts: [{ from: "2026-10-12", to: "2026-12-05", name: "Interviews" }] }, true],
    [
      "a season the wrong way round",
      { blackouts: [{ from: "2026-12-05", to: "2026-10-12", name: "" }] },
      false,
    ],
    ["a day that does not exist", { blackouts: [{ from: "2026-02-30", to: "2026-03-01", name: "" }] }, false],
    ["an hour a day", { fromHour: 9, toHour: 10 }, true],
    ["hours that end where they begin", { fromHour: 9, toHour: 9 }, false],
    ["hours that end before they begin", { fromHour: 17, toHour: 9 }, false],
    ["an end before the default beginning", { toHour: 8 }, false],
    ["a cap of none", { capPer30Days: 0 }, false],
    ["a cap of half a letter", { capPer30Days: 1.5 }, false],
    ["the last day that may be wished for", { fromDay: 20 }, true],
    ["a day before the window", { fromDay: 13 }, false],
    ["the day on which the window closes", { fromDay: 21 }, false],
    ["the hour 24", { summaryHour: 24 }, false],
  ];
  it.each(CASES)("takes %s: %s", (_what, policy, taken) => {
    expect(policySchema.safeParse(policy).success).toBe(taken);
  });

  it("passes over a language that was kept and is no longer written", () => {
    const kept = policySchema.parse({ languages: ["en", "it"], mainLanguage: "it" });
    expect(kept).toMatchObject({ languages: ["en"], mainLanguage: null });
  });
});
