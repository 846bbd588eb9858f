import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../../src/domain/policy.ts";
import { summaryDue, summaryDueAfterChange } from "../../../src/domain/summary/due.ts";
import type { LetterFact, SummaryFacts } from "../../../src/domain/summary/facts.ts";
import { renderSummary } from "../../../src/domain/summary/mail.ts";
import { type Summary, summarize } from "../../../src/domain/summary/summary.ts";
import { summaryTemplates } from "../../../templates/catalog.ts";
import {
  fullWeek,
  hostileWeek,
  quietWeek,
  SAMPLE_WEEKS,
  type SampleSummary,
} from "../../../templates/sample/summary.ts";

const { now, zone } = quietWeek;
const NAMED = { outreachId: "o-1", name: "Dr. Patel", others: 0, subject: "Volunteering" };

function summary(facts: Partial<SummaryFacts>): Summary {
  return summarize({ ...quietWeek.facts, ...facts }, now, zone);
}

function letter(
  at: number,
  answeredAt: number | null = null,
  followedUpAt: number | null = null,
): LetterFact {
  return { outreachId: `at-${at}`, at, asks: true, delivered: true, answeredAt, followedUpAt };
}

const LINKS = {
  baseUrl: "https://kindly.example/",
  stop: new Map([["o-8", "https://kindly.example/do/stop?key=o-8"]]),
  pause: "https://kindly.example/do/pause?key=all",
};

function mail(sample: SampleSummary) {
  const told = summarize(sample.facts, sample.now, sample.zone);
  return renderSummary(told, { ownerName: sample.ownerName, links: LINKS }, summaryTemplates());
}

describe("when a summary is due after a change", () => {
  const utc = (text: string) => Date.parse(text);
  /** Monday, 13 April 2026, 8:00 in New York, and a week later. */
  const [monday, next] = [utc("2026-04-13T12:00:00Z"), utc("2026-04-20T12:00:00Z")];
  const CASES: readonly [string, number, number, string, number, number][] = [
    ["of nothing, before it came", monday - HOUR, monday, "America/New_York", 8, monday],
    ["of nothing, after it came", monday + HOUR, next, "America/New_York", 8, next],
    ["to a later hour, before it came", monday - HOUR, monday, "America/New_York", 12, monday + 4 * HOUR],
    [
      "to an hour that has struck, before it came",
      monday - HOUR,
      monday,
      "America/New_York",
      6,
      monday - 2 * HOUR,
    ],
    ["to a later hour, after it came", monday + HOUR, next, "America/New_York", 12, monday + 4 * HOUR],
    ["to an earlier hour, after it came", monday + HOUR, next, "America/New_York", 6, next - 2 * HOUR],
    ["to where Monday has begun", monday - 9 * HOUR, monday, "Asia/Tokyo", 8, monday - 13 * HOUR],
    ["to where its hour has struck, after it came", monday + HOUR, next, "Asia/Tokyo", 8, next - 13 * HOUR],
    [
      "to where it is Sunday still, after it came",
      utc("2026-04-13T00:30:00Z"),
      next - 13 * HOUR,
      "Pacific/Honolulu",
      8,
      monday + 6 * HOUR,
    ],
  ];
  it.each(CASES)("%s", (_what, at, before, where, summaryHour, expected) => {
    expect(summaryDueAfterChange(at, before, where, { summaryHour })).toBe(expected);
  });
});

describe("when a summary is due", () => {
  const hour = { summaryHour: 8 };
  it("is Monday at the hour of the zone, until the week ends, once a week", () => {
    const monday = Date.UTC(2026, 3, 20, 12);
    const due = { week: "2026-W17", at: monday, isDue: true, nextAt: monday + 7 * DAY };
    expect(summaryDue(monday, zone, hour)).toEqual(due);
    expect(summaryDue(monday + 6 * DAY, zone, hour)).toEqual(due);
    expect(summaryDue(monday - 1, zone, hour)).toEqual({ ...due, isDue: false, nextAt: monday });
  });

  it("keeps to the clock on the wall over a change of daylight saving", () => {
    const before = Date.UTC(2026, 9, 26, 12);
    expect(summaryDue(before, zone, hour).nextAt).toBe(before + 7 * DAY + HOUR);
  });

  it("names the ISO week across the turn of the year", () => {
    expect(summaryDue(Date.UTC(2027, 0, 2), "UTC", hour)).toMatchObject({ week: "2026-W53", isDue: true });
  });
});

describe("the figures of a week", () => {
  const lastMonday = Date.UTC(2026, 3, 13, 4);
  const thisMonday = lastMonday + 7 * DAY;

  it("count last week from Monday to Sunday in the zone", () => {
    const letters = [lastMonday - 1, lastMonday, thisMonday - 1, thisMonday].map((at) => letter(at));
    const told = summary({ letters });
    expect(told.sent).toEqual({ firstLetters: 2, followUps: 0 });
    expect([told.from, told.to, told.period]).toEqual(["2026-04-13", "2026-04-19", "April 13 to April 19"]);
    expect(told.weeks.map((week) => week.firstLetters)).toEqual([0, 0, 0, 0, 0, 0, 1, 2]);
    expect(told.weeks.map((week) => week.label)[0]).toBe("Feb 23");
  });

  it("count an outreach with several replies once a week, and a reply elsewhere as well", () => {
    const long = letter(lastMonday - 9 * DAY, lastMonday - DAY);
    const elsewhere = letter(lastMonday - 8 * DAY, lastMonday + DAY);
    const replies = [-DAY, DAY, 2 * DAY].map((by) => ({ outreachId: long.outreachId, at: lastMonday + by }));
    const told = summary({ letters: [long, elsewhere], replies });
    expect(told.replied).toBe(2);
    expect(told.weeks.at(-2)?.replied).toBe(1);
  });

  it("keep answers to first letters and to follow-ups apart, and leave out what asked nothing or bounced", () => {
    const at = lastMonday - 40 * DAY;
    const told = summary({
      letters: [
        letter(at, at + DAY),
        letter(at + 1, at + 20 * DAY, at + 15 * DAY),
        letter(at + 2, null, at + 15 * DAY),
        letter(at + 3),
        { ...letter(at + 4), asks: false },
        { ...letter(at + 5), delivered: false },
      ],
    });
    expect(told.firstLetterRate).toEqual({ n: 1, of: 4 });
    expect(told.followUpRate).toEqual({ n: 1, of: 2 });
  });

  it("give the median of the days to a reply", () => {
    const answered = (days: number) => letter(lastMonday, lastMonday + days * DAY);
    expect(summary({ letters: [answered(1), answered(9), answered(2)] }).medianDays).toBe(2);
    expect(summary({ letters: [answered(1), answered(4)] }).medianDays).toBe(2.5);
    expect(summary({ letters: [letter(lastMonday)] }).medianDays).toBeNull();
  });
});

describe("what a summary lists", () => {
  const upcoming = { ...NAMED, sendAt: now + DAY, drafted: false, mode: "auto" } as const;

  it("goes out within seven days, by its moment", () => {
    const facts = [
      { ...upcoming, outreachId: "b", sendAt: now + 7 * DAY },
      { ...upcoming, outreachId: "a", sendAt: now + DAY + 2 * 60_000 },
      { ...upcoming, outreachId: "past", sendAt: now - 1 },
      { ...upcoming, outreachId: "late", sendAt: now + 7 * DAY + 1 },
      { ...upcoming, outreachId: "off", mode: "off" as const },
    ];
    expect(summary({ upcoming: facts }).upcoming.map((item) => item.outreachId)).toEqual(["a", "b"]);
    expect(summary({ upcoming: facts }).upcoming[0]?.when).toBe("Tue, Apr 21, 8:00 AM");
    const mailbox = { ...quietWeek.facts.mailbox, status: "disconnected" as const };
    expect(summary({ upcoming: facts, mailbox }).upcoming).toEqual([]);
  });

  it("promises no sending where the owner sends", () => {
    const draft = { ...upcoming, mode: "draft" as const };
    const told = summary({ upcoming: [draft, { ...draft, drafted: true, sendAt: now - DAY }] });
    expect(told.upcoming.map((item) => item.when)).toEqual([
      "In your drafts, yours to send",
      "In your drafts by Tuesday, April 21, yours to send",
    ]);
  });

  it("needs its owner, each with its sentence", () => {
    const told = summarize(fullWeek.facts, now, zone).needs;
    expect(told.map((item) => [item.code, item.words])).toEqual([
      ["answer-owed", "Wrote 4 days ago, and waits for your answer."],
      ["answer-owed", "Said no 6 days ago; a short thank-you is enough."],
      ["uncertain", expect.stringContaining("Please look in the conversation.")],
      [
        "over-the-cap",
        "This contact already got 2 unanswered messages in 30 days, which is the limit. No follow-up.",
      ],
    ]);
  });

  it("came back, was held or lapsed, each with its sentence", () => {
    const told = summarize(fullWeek.facts, now, zone).notices;
    expect(told.map((item) => item.group)).toEqual(["returned", "held", "lapsed"]);
    expect(told[1]?.why).toContain("Prof. Helene Brandt is away.");
    const over = { ...NAMED, at: now, why: { code: "absent-until", by: "Dr. Patel", until: now } } as const;
    expect(summary({ notable: [over] }).notices).toEqual([]);
  });

  it("does not work, when something does not", () => {
    expect(summary({}).troubles).toEqual([]);
    expect(summary({ unread: 1 }).troubles).toHaveLength(1);
    const mailbox = { mode: "auto", status: "disconnected", trouble: "Google said no." } as const;
    expect(summary({ mailbox, unread: 2 }).troubles[0]).toBe("Google said no.");
    expect(summary({ mailbox, unread: 2 }).troubles).toHaveLength(3);
  });
});

describe("the summary as a mail", () => {
  it("links every upcoming follow-up to where it can be stopped, in both forms", () => {
    const { html, text } = mail(fullWeek);
    expect(html).toContain('href="https://kindly.example/do/stop?key=o-8"');
    expect(text).toContain("Stop it: https://kindly.example/do/stop?key=o-8\n");
    for (const { outreachId } of fullWeek.facts.upcoming)
      expect(html).toContain(`href="https://kindly.example/outreach/${outreachId}"`);
    expect(text).toContain("See or stop it: https://kindly.example/outreach/o-6\n");
    for (const form of [html, text]) expect(form).toContain("https://kindly.example/do/pause?key=all");
  });

  it("has no dead links when nobody knows where the page is", () => {
    const told = summarize(fullWeek.facts, now, zone);
    const { html, text } = renderSummary(
      told,
      { ownerName: "", links: { ...LINKS, baseUrl: "", stop: new Map() } },
      summaryTemplates(),
    );
    expect(html).not.toContain("href");
    expect(text).not.toMatch(/See or stop|outreach\/|\/$/m);
    expect(text.startsWith("Hello,\n")).toBe(true);
  });

  it("says in words what the week was", () => {
    const { subject, html, text } = mail(fullWeek);
    expect(subject).toBe("Your week: 4 first letters, 2 follow-ups, 4 answers, 4 wait for you");
    for (const form of [html, text]) {
      expect(form).toContain(
        "Last week you wrote 4 first letters, and 2 follow-ups went out. You heard back on 4 letters.",
      );
      expect(form).toContain("Everything works.");
    }
    expect(text).toContain(
      "First letters answered before a follow-up: 6 of 13\nFollow-ups answered: 3 of 5\nHalf of the answers came within: 5 days",
    );
  });

  it("is short after a quiet week, with no empty heading and no chart of nothing", () => {
    const { subject, html, text } = mail(quietWeek);
    expect(subject).toBe("Your week: all quiet");
    expect(text.trim().split("\n")).toHaveLength(6);
    expect(text).toContain("A quiet week: no letters, no answers. Nothing waits for you.");
    expect(html).not.toMatch(/<h2|role="img"|Pause/);
  });

  it("draws the tallest bar for the most and none for nothing", () => {
    const { html } = mail(fullWeek);
    const heights = [...html.matchAll(/class="sent" width="12" height="(\d+)"/g)].map((found) =>
      Number(found[1]),
    );
    expect(heights).toHaveLength(7);
    expect(Math.max(...heights)).toBe(56);
    expect(Math.min(...heights)).toBe(9);
  });

  it("loads nothing and asks nothing of the reader's machine", () => {
    for (const sample of Object.values(SAMPLE_WEEKS))
      expect(mail(sample).html).not.toMatch(
        /<(?:img|script|link|form|iframe|svg|object)\b|url\(|@import|\son\w+="/i,
      );
  });

  it("shows strangers' words as words", () => {
    const { subject, html, text } = mail(hostileWeek);
    expect(subject).toBe("Your week, and something that needs you");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&#34;&#39;&amp;{{ baseUrl }}");
    expect(html).toContain('href="https://kindly.example/outreach/..%2Flogout%3Fx%3D%22%3E%3Cscript%3E"');
    expect(text).not.toMatch(/^Bcc:|\u202e/m);
    expect(text).not.toContain("W".repeat(91));
    expect(text).toContain("(no name): ");
    expect(text).not.toContain("Everything works");
  });

  it("cuts long lists and says how many are left", () => {
    const needs = Array.from({ length: 15 }, (_, i) => ({
      ...NAMED,
      outreachId: `o-${i}`,
      need: { code: "answer-owed", since: now - 5 * DAY, declined: false } as const,
      why: null,
    }));
    const { html, text } = mail({ ...quietWeek, facts: { ...quietWeek.facts, needs } });
    expect(html).toContain("And 5 more");
    expect(text).toContain("And 5 more: https://kindly.example/");
  });
});
