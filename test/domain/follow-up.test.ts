import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isSendingTime } from "../../src/domain/calendar.ts";
import type { Decision } from "../../src/domain/decision.ts";
import { decide } from "../../src/domain/follow-up.ts";
import { type Case, windowOf } from "../../src/domain/follow-up-case.ts";
import { DAY, DEFAULT_POLICY, HOUR, LONGEST_HOLD } from "../../src/domain/policy.ts";
import { foldThread } from "../../src/domain/thread.ts";
import type { ThreadEvent } from "../../src/domain/thread-event.ts";
import type { ThreadState } from "../../src/domain/thread-state.ts";

const PATEL = "patel@medicine.example";
const OKORO = "okoro@medicine.example";
/** A Monday in New York. The window of a letter of this moment opens on Monday the 16th and closes on the 23rd. */
const FIRST_AT = Date.parse("2026-03-02T15:00:00-05:00");
const SEED = "o1";
/** What `SEED` comes to between 9 and 11. */
const MINUTE = "09:29";

const on = (day: string, time = MINUTE) => Date.parse(`2026-03-${day}T${time}:00-04:00`);

type Awaiting = ThreadState & { status: "awaiting" };

function awaiting(events: readonly ThreadEvent[] = [], at = FIRST_AT): Awaiting {
  const state = foldThread([{ kind: "first-letter", at, asks: true }, ...events], [PATEL]);
  if (state?.status !== "awaiting") throw new Error("not awaiting");
  return state;
}

function at(now: number, more: Partial<Case> = {}): Case {
  return {
    now,
    state: awaiting(),
    seed: SEED,
    calendar: { zone: "America/New_York", policy: DEFAULT_POLICY },
    mode: "auto",
    isPaused: false,
    snoozedUntil: null,
    hurriedAt: null,
    senderGone: null,
    connectedAt: 0,
    ignored: null,
    wordless: null,
    closed: null,
    room: { at: now, full: null },
    fullDays: new Map(),
    daysNeeded: 1,
    drafted: null,
    ...more,
  };
}

const policy = (more: Partial<typeof DEFAULT_POLICY>) => ({
  zone: "America/New_York",
  policy: { ...DEFAULT_POLICY, ...more },
});
const full = (...days: readonly string[]): Case["fullDays"] =>
  new Map(days.map((day) => [`2026-03-${day}`, { code: "day-full", limit: 20 }]));

describe("decide, before there is a draft", () => {
  const CASES: readonly [string, Case, Partial<Decision>][] = [
    [
      "waits from the first letter on",
      at(FIRST_AT),
      { verdict: "wait", why: { code: "moment-set", sendAt: on("17") }, nextLookAt: on("17") - 26 * HOUR },
    ],
    ["waits until a day and two hours before", at(on("17") - 26 * HOUR - 1), { verdict: "wait" }],
    ["prepares from then on", at(on("17") - 26 * HOUR), { verdict: "prepare", sendAt: on("17") }],
    ["prepares up to a day before", at(on("17") - 24 * HOUR), { verdict: "prepare", sendAt: on("17") }],
    [
      "takes the next business day when less is left",
      at(on("17") - 24 * HOUR + 1),
      { verdict: "wait", nextLookAt: on("18") - 26 * HOUR },
    ],
    [
      "waits for the day in the window that its owner wants",
      at(FIRST_AT, { calendar: policy({ fromDay: 17 }) }),
      { verdict: "wait", why: { code: "moment-set", sendAt: on("20") } },
    ],
    [
      "takes the last day before it when the window leaves none after it",
      at(FIRST_AT, {
        calendar: policy({ fromDay: 18, blackouts: [{ from: "2026-03-20", to: "2026-03-30", name: "" }] }),
      }),
      { verdict: "wait", why: { code: "moment-set", sendAt: on("19") } },
    ],
    [
      "takes earlier days when those that its owner wants have no place for all that were written beside it",
      at(FIRST_AT, { calendar: policy({ fromDay: 17 }), daysNeeded: 4 }),
      { verdict: "wait", why: { code: "moment-set", sendAt: on("18") } },
    ],
    [
      "lets no wish within the window cost the follow-up, when it is looked at late",
      at(on("22"), { calendar: policy({ fromDay: 16 }) }),
      { verdict: "prepare", sendAt: on("23") },
    ],
    ["prepares for the last day", at(on("22")), { verdict: "prepare", sendAt: on("23") }],
    [
      "lapses when no day is left for the draft to lie",
      at(on("22") + 1),
      { verdict: "lapse", why: { code: "no-business-day" } },
    ],
    [
      "lapses once the window has closed",
      at(on("23", "15:00") + HOUR + 1),
      { verdict: "lapse", why: { code: "window-passed", closed: FIRST_AT + 21 * DAY } },
    ],
    [
      "says so when it had closed before anybody watched",
      at(on("25"), { connectedAt: FIRST_AT + 21 * DAY }),
      { verdict: "lapse", why: { code: "window-passed-before-connecting", closed: FIRST_AT + 21 * DAY } },
    ],
    [
      "passes over a day that is full, and says why",
      at(FIRST_AT, { fullDays: full("17", "18") }),
      { verdict: "wait", why: { code: "day-full", limit: 20 }, nextLookAt: on("19") - 26 * HOUR },
    ],
    [
      "waits for one to become free when every day is full",
      at(FIRST_AT, { fullDays: full("17", "18", "19", "20", "23") }),
      {
        verdict: "wait",
        why: { code: "none-free", closes: FIRST_AT + 21 * DAY },
        nextLookAt: FIRST_AT + DAY,
      },
    ],
    [
      "waits for the owner to free a day when the whole window is kept free",
      at(FIRST_AT, {
        calendar: policy({ blackouts: [{ from: "2026-03-17", to: "2026-03-23", name: "Match week" }] }),
      }),
      { verdict: "wait", why: { code: "none-free", closes: FIRST_AT + 21 * DAY } },
    ],
    [
      "waits for the contact's room inside the window",
      at(FIRST_AT, { room: { at: on("18", "12:00"), full: { limit: 2, days: 30 } } }),
      { verdict: "wait", why: { code: "moment-set", sendAt: on("19") } },
    ],
    [
      "waits to the end of the window when the room comes after it",
      at(FIRST_AT, { room: { at: FIRST_AT + 21 * DAY + 1, full: { limit: 2, days: 30 } } }),
      {
        verdict: "wait",
        why: {
          code: "no-room-yet",
          limit: 2,
          days: 30,
          at: FIRST_AT + 21 * DAY + 1,
          closes: FIRST_AT + 21 * DAY,
        },
        nextLookAt: FIRST_AT + 21 * DAY + 1,
      },
    ],
    [
      "waits likewise when the room comes after the window's last morning",
      at(FIRST_AT, { room: { at: on("23", "11:30"), full: { limit: 2, days: 30 } } }),
      { verdict: "wait", why: expect.objectContaining({ code: "no-room-yet", at: on("23", "11:30") }) },
    ],
    [
      "lapses for want of room once the window has closed without any",
      at(FIRST_AT + 21 * DAY + 1, { room: { at: FIRST_AT + 22 * DAY, full: { limit: 2, days: 30 } } }),
      { verdict: "lapse", why: { code: "no-room", limit: 2, days: 30 } },
    ],
    [
      "stops for a closed contact",
      at(on("16"), { closed: "opt-out" }),
      { verdict: "stop", why: { code: "contact-closed", as: "opt-out" } },
    ],
    [
      "stops when it is switched off",
      at(on("16"), { mode: "off" }),
      { verdict: "stop", why: { code: "mode-off" } },
    ],
    [
      "prepares in draft mode too, and names no moment at which it would go out",
      at(on("16", "09:00"), { mode: "draft" }),
      { verdict: "prepare", why: { code: "drafted", days: 14, sendAt: null } },
    ],
    [
      "waits to the end of the window for words in a language that it does not write",
      at(on("16"), { wordless: "it" }),
      { verdict: "wait", why: { code: "no-words", language: "it" }, nextLookAt: FIRST_AT + 21 * DAY + 1 },
    ],
    [
      "lapses when none were written by then",
      at(FIRST_AT + 21 * DAY + 1, { wordless: "it" }),
      { verdict: "lapse", why: { code: "window-passed", closed: FIRST_AT + 21 * DAY } },
    ],
  ];
  it.each(CASES)("%s", (_what, c, expected) => {
    expect(decide(c)).toMatchObject(expected);
  });
});

describe("decide, with a draft", () => {
  const drafted = { sendAt: on("17"), since: on("16") };
  const CASES: readonly [string, Case, Partial<Decision>][] = [
    [
      "lets it lie",
      at(on("17") - 1, { drafted }),
      { verdict: "wait", why: { code: "lies-as-draft", sendAt: on("17") }, nextLookAt: on("17") },
    ],
    ["sends at its moment", at(on("17"), { drafted }), { verdict: "send", why: { code: "sent", days: 14 } }],
    ["sends later within the hours", at(on("17", "10:59"), { drafted }), { verdict: "send" }],
    [
      "moves it after the hours",
      at(on("17", "11:00"), { drafted }),
      { verdict: "wait", why: { code: "moved", sendAt: on("18") }, sendAt: on("18") },
    ],
    [
      "moves it over a full day",
      at(on("17", "11:00"), { drafted, fullDays: full("18") }),
      { verdict: "wait", sendAt: on("19") },
    ],
    [
      "gives it a place on the day on which it can go out after all",
      at(on("18", "10:00"), { drafted }),
      { verdict: "wait", why: { code: "moved", sendAt: on("18", "10:00") }, sendAt: on("18", "10:00") },
    ],
    [
      "does not send it on a day that is full",
      at(on("18", "10:00"), { drafted, fullDays: full("18") }),
      { verdict: "wait", sendAt: on("19") },
    ],
    [
      "sends it on the day it was moved to",
      at(on("18", "10:15"), { drafted: { sendAt: on("18", "10:00"), since: on("16") } }),
      { verdict: "send" },
    ],
    [
      "lapses when no moment is left",
      at(on("23", "11:00"), { drafted: { sendAt: on("23"), since: on("22") } }),
      { verdict: "lapse", why: { code: "no-business-day" } },
    ],
    [
      "lapses after the window",
      at(FIRST_AT + 21 * DAY + 1, { drafted }),
      { verdict: "lapse", why: { code: "window-passed", closed: FIRST_AT + 21 * DAY } },
    ],
    [
      "moves it before its moment when the hours change, never to an earlier one",
      at(on("16", "12:00"), {
        drafted: { sendAt: on("17"), since: on("15") },
        calendar: policy({ fromHour: 8, toHour: 9 }),
      }),
      {
        verdict: "wait",
        why: { code: "no-longer-fits", sendAt: on("18", "08:29") },
        sendAt: on("18", "08:29"),
      },
    ],
    [
      "moves it out of days that are kept free since",
      at(on("16", "12:00"), {
        drafted,
        calendar: policy({ blackouts: [{ from: "2026-03-17", to: "2026-03-18", name: "" }] }),
      }),
      { verdict: "wait", sendAt: on("19") },
    ],
    [
      "leaves it lying while all that is left is kept free",
      at(on("17"), {
        drafted,
        calendar: policy({ blackouts: [{ from: "2026-03-17", to: "2026-03-31", name: "" }] }),
      }),
      { verdict: "wait", why: { code: "none-free", closes: FIRST_AT + 21 * DAY } },
    ],
    [
      "moves it off its own day when a lower limit has no place for it there",
      at(on("17"), { drafted, fullDays: full("17") }),
      { verdict: "wait", sendAt: on("18") },
    ],
    [
      "moves it to when the contact has room again",
      at(on("16", "12:00"), { drafted, room: { at: on("19", "12:00"), full: { limit: 2, days: 30 } } }),
      { verdict: "wait", sendAt: on("20") },
    ],
    [
      "is taken back, and waits, when the contact has no room any more in its window",
      at(on("17"), { drafted, room: { at: on("25"), full: { limit: 2, days: 30 } } }),
      {
        verdict: "wait",
        why: { code: "no-room-yet", limit: 2, days: 30, at: on("25"), closes: FIRST_AT + 21 * DAY },
        takesBack: true,
      },
    ],
    [
      "never sends in draft mode",
      at(on("17"), { drafted, mode: "draft" }),
      { verdict: "wait", why: { code: "draft-only" } },
    ],
    [
      "stops for a contact that was closed since",
      at(on("17"), { drafted, closed: "do-not-contact" }),
      { verdict: "stop" },
    ],
  ];
  it.each(CASES)("%s", (_what, c, expected) => {
    expect(decide(c)).toMatchObject(expected);
  });

  it("waits for the owner's own hours on the last day, though the usual minute comes too late", () => {
    // The window closes at 10:00; the seed's minute is 10:30, and the draft has missed its day.
    const state = awaiting([], Date.parse("2026-03-02T09:00:00-05:00"));
    const late = { state, seed: lateSeed(), drafted: { sendAt: on("20", "10:30"), since: on("19") } };
    const early = decide(at(on("23", "08:00"), late));
    expect(early).toMatchObject({ verdict: "wait", nextLookAt: on("23", "09:00") });
    expect(
      decide(at(on("23", "09:05"), { ...late, drafted: { ...late.drafted, sendAt: on("23", "09:00") } }))
        .verdict,
    ).toBe("send");
  });
});

describe("decide, while somebody is away", () => {
  const until = Date.parse("2026-03-12T00:00:00-04:00");
  const state = awaiting([{ kind: "absent", at: FIRST_AT + DAY, by: "Dr. Patel", until }]);

  it("holds until the return, and says so", () => {
    const why = { code: "absent-until", by: "Dr. Patel", until };
    expect(decide(at(until - 1, { state }))).toEqual({ verdict: "hold", why, nextLookAt: until });
    expect(decide(at(until, { state })).verdict).toBe("wait");
  });

  it("moves the window by the length of the absence", () => {
    const shift = until - (FIRST_AT + DAY);
    expect(windowOf(state)).toEqual({
      opens: FIRST_AT + 14 * DAY + shift,
      closes: FIRST_AT + 21 * DAY + shift,
    });
  });

  it("lapses at once when the absence is longer than a window may be moved", () => {
    const long = awaiting([
      { kind: "absent", at: FIRST_AT, by: "Dr. Patel", until: FIRST_AT + LONGEST_HOLD + 1 },
    ]);
    expect(decide(at(FIRST_AT, { state: long }))).toMatchObject({
      why: { code: "away-too-long", by: "Dr. Patel" },
    });
  });
});

describe("decide, when its owner wants it left alone", () => {
  const ignored = { code: "owner-ignores", by: "label", what: "", rule: null, kind: "research" } as const;

  it.each<[string, Partial<Case>]>([
    ["while it waits", {}],
    ["while its draft lies there", { drafted: { sendAt: FIRST_AT + 15 * DAY, since: FIRST_AT } }],
    ["after its follow-up", { state: { status: "followed-up", since: FIRST_AT } }],
    ["after an answer", { state: { status: "replied", since: FIRST_AT, by: "Dr. Patel", elsewhere: false } }],
  ])("stops for that reason before every other, %s", (_when, more) => {
    expect(decide(at(FIRST_AT + 15 * DAY, { ignored, ...more }))).toEqual({
      verdict: "stop",
      why: ignored,
      nextLookAt: null,
    });
  });
});

describe("decide, whatever the case", () => {
  const zone = fc.constantFrom(
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Africa/Cairo",
    "Australia/Lord_Howe",
  );
  const hours = fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 }))
    .filter(([from, to]) => from < to);
  const firstAt = fc.integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") });
  const offset = fc.integer({ min: 0, max: 90 * DAY });
  const dayNumbers = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 });
  /** Any open case: letter, holds, calendar, limits, and a draft in or out of its time. */
  const openCase = fc
    .record({
      zone,
      hours,
      firstAt,
      // Most of them while the window is open or nearly so.
      age: fc.oneof(offset, fc.integer({ min: 12 * DAY, max: 22 * DAY })),
      seed: fc.string({ maxLength: 8 }),
      country: fc.constantFrom("US", "DE", null),
      fromDay: fc.integer({ min: 14, max: 20 }),
      daysNeeded: fc.integer({ min: 1, max: 4 }),
      absences: fc.array(
        fc.record({ from: offset, length: fc.option(fc.integer({ min: 0, max: 40 * DAY })) }),
        { maxLength: 2 },
      ),
      blackout: dayNumbers,
      fullDays: dayNumbers,
      room: offset,
      lag: fc.option(
        fc.oneof(fc.integer({ min: -DAY, max: 4 * DAY }), fc.integer({ min: 0, max: 3 * HOUR })),
      ),
      mode: fc.constantFrom("auto" as const, "draft" as const),
      lain: fc.integer({ min: 0, max: 3 * DAY }),
      isPaused: fc.nat(9).map((n) => n === 0),
      isSenderGone: fc.nat(9).map((n) => n === 0),
      snooze: fc.option(offset, { freq: 2 }),
      hurry: fc.option(fc.integer({ min: -HOUR, max: 2 * HOUR }), { freq: 2 }),
    })
    .map((r): Case & { state: Awaiting } => {
      const date = (n: number) => dayOf(r.firstAt + n * DAY, r.zone);
      const absences = r.absences.map(
        ({ from, length }): ThreadEvent => ({
          kind: "absent",
          at: r.firstAt + from,
          by: "Dr. Patel",
          until: length === null ? null : r.firstAt + from + length,
        }),
      );
      const [fromHour, toHour] = r.hours;
      return {
        now: r.firstAt + r.age,
        state: awaiting(absences, r.firstAt),
        seed: r.seed,
        calendar: {
          zone: r.zone,
          policy: {
            country: r.country,
            blackouts: r.blackout.map((day) => ({ from: date(day), to: date(day), name: "" })),
            fromHour,
            toHour,
            fromDay: r.fromDay,
          },
        },
        mode: r.mode,
        isPaused: r.isPaused,
        snoozedUntil: r.snooze === null ? null : r.firstAt + r.snooze,
        hurriedAt: r.hurry === null ? null : r.firstAt + r.age - r.hurry,
        senderGone: r.isSenderGone ? "leila@left.example" : null,
        connectedAt: 0,
        ignored: null,
        wordless: null,
        closed: null,
        room: { at: r.firstAt + r.room, full: { limit: 2, days: 30 } },
        daysNeeded: r.daysNeeded,
        fullDays: new Map(r.fullDays.map((n) => [date(n), { code: "day-full", limit: 20 }])),
        drafted:
          r.lag === null ? null : { sendAt: r.firstAt + r.age - r.lag, since: r.firstAt + r.age - r.lain },
      };
    });

  function expectInTime(c: Case & { state: Awaiting }, moment: number) {
    const { opens, closes } = windowOf(c.state);
    expect(opens).toBe(c.state.anchor + 14 * DAY + c.state.shift);
    expect(closes).toBe(c.state.anchor + 21 * DAY + c.state.shift);
    expect(moment).toBeGreaterThanOrEqual(opens);
    expect(moment).toBeLessThanOrEqual(closes);
    expect(moment).toBeGreaterThanOrEqual(c.state.heldUntil);
    expect(isSendingTime(moment, c.calendar)).toBe(true);
  }

  /** What its owner wants at once may leave at any hour and without its day as a draft, and no more than that. */
  function expectAtOnce(c: Case & { state: Awaiting }) {
    const { opens, closes } = windowOf(c.state);
    expect(Math.abs(c.now - (c.hurriedAt ?? 0))).toBeLessThan(HOUR);
    expect(c.now).toBeGreaterThanOrEqual(Math.max(opens, c.state.heldUntil));
    expect(c.now).toBeLessThanOrEqual(closes);
  }

  function expectAllowed(c: Case & { state: Awaiting }, decision: Decision) {
    const day = (at: number) => dayOf(at, c.calendar.zone);
    if (c.isPaused || c.senderGone !== null) expect(["wait", "hold", "lapse"]).toContain(decision.verdict);
    if ("sendAt" in decision && decision.why.code === "at-once") {
      expectAtOnce(c);
      expect(c.room.at).toBeLessThanOrEqual(c.now);
      expect(c.fullDays.has(day(c.now))).toBe(false);
      expect(decision.sendAt).toBe(c.now);
      return;
    }
    switch (decision.verdict) {
      case "prepare":
        expectInTime(c, decision.sendAt);
        expect(decision.sendAt - c.now).toBeGreaterThanOrEqual(DAY);
        expect(decision.sendAt).toBeGreaterThanOrEqual(c.room.at);
        expect(c.fullDays.has(day(decision.sendAt))).toBe(false);
        expect(decision.sendAt).toBeGreaterThanOrEqual(c.snoozedUntil ?? 0);
        expect(c.drafted).toBeNull();
        return;
      case "send":
        if (!isOrdinary(c)) expectAtOnce(c);
        // It took its place among the day's follow-ups when it was drafted or moved.
        expect(day(c.drafted?.sendAt ?? 0)).toBe(day(c.now));
        return;
      case "wait":
      case "hold":
        expect(decision.nextLookAt).toBeGreaterThanOrEqual(c.now);
        if (decision.verdict === "hold" || decision.sendAt === undefined) return;
        expectInTime(c, decision.sendAt);
        expect(decision.sendAt).toBeGreaterThanOrEqual(c.now);
        expect(
          day(decision.sendAt) === day(c.drafted?.sendAt ?? 0) || !c.fullDays.has(day(decision.sendAt)),
        ).toBe(true);
        return;
      case "stop":
      case "lapse":
        expect(decision.nextLookAt).toBeNull();
    }
  }

  /** It has lain there for its day, its moment has come, and it goes out by itself. */
  function isOrdinary(c: Case & { state: Awaiting }): boolean {
    const { opens, closes } = windowOf(c.state);
    const since = c.drafted?.since ?? Number.POSITIVE_INFINITY;
    const from = Math.max(opens, c.state.heldUntil, since + DAY, c.drafted?.sendAt ?? 0);
    const isInTime = c.now >= from && c.now <= closes && isSendingTime(c.now, c.calendar);
    return isInTime && c.mode === "auto" && (c.drafted?.sendAt ?? 0) >= (c.snoozedUntil ?? 0);
  }

  it("prepares and sends only in the window, on business days, within the hours, where there is room", () => {
    fc.assert(
      fc.property(openCase, (c) => expectAllowed(c, decide(c))),
      { numRuns: 1000 },
    );
  });

  it("goes out in the window whichever day in it its owner wants, whenever it would from the first on", () => {
    fc.assert(
      fc.property(openCase, ({ calendar, ...c }) => {
        const from = (fromDay: number): Case => ({
          ...c,
          drafted: null,
          calendar: { ...calendar, policy: { ...calendar.policy, fromDay } },
        });
        const hasMoment = (one: Case) => {
          const { verdict, why } = decide(one);
          return verdict !== "lapse" && why.code !== "none-free";
        };
        expect(hasMoment(from(calendar.policy.fromDay))).toBe(hasMoment(from(14)));
      }),
      { numRuns: 500 },
    );
  });

  it("comes to an end when it is looked at as it asks to be, however late, with a day as a draft before", () => {
    const ends = { send: 0, lapse: 0 };
    // From the next tick to a few days without any.
    const lateness = fc.array(
      fc.oneof(fc.integer({ min: 1, max: HOUR / 4 }), fc.integer({ min: 1, max: 4 * DAY })),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(openCase, lateness, (start, late) => {
        let c: Case & { state: Awaiting } = {
          ...start,
          now: start.state.anchor,
          hurriedAt: null,
          isPaused: false,
          senderGone: null,
          drafted: null,
        };
        let preparedAt = Number.POSITIVE_INFINITY;
        for (let look = 0; look < 100; look++) {
          const decision = decide(c);
          expectAllowed(c, decision);
          if (decision.nextLookAt === null) {
            ends.lapse++;
            return;
          }
          if (decision.verdict === "send") {
            expect(c.now - preparedAt).toBeGreaterThanOrEqual(DAY);
            ends.send++;
            return;
          }
          if (decision.verdict === "prepare") preparedAt = c.now;
          const drafted =
            "sendAt" in decision && decision.sendAt !== undefined
              ? { sendAt: decision.sendAt, since: preparedAt }
              : c.drafted;
          c = { ...c, drafted, now: decision.nextLookAt + (late[look % late.length] ?? 1) };
        }
        throw new Error("looked at a hundred times, and no end");
      }),
      { numRuns: 500 },
    );
    expect(Math.min(ends.send, ends.lapse)).toBeGreaterThan(0);
  });

  it("once it lapses, it lapses at every later time", () => {
    fc.assert(
      fc.property(openCase, offset, (c, later) => {
        fc.pre(c.hurriedAt === null && decide(c).verdict === "lapse");
        expect(decide({ ...c, now: c.now + later }).verdict).toBe("lapse");
      }),
      { numRuns: 1000 },
    );
  });

  const moment = fc.integer({ min: 0, max: 30 * DAY }).map((age) => FIRST_AT + age);
  const closing: fc.Arbitrary<readonly ThreadEvent[]> = fc
    .tuple(moment, fc.boolean())
    .chain(([time, elsewhere]) =>
      fc.constantFrom<readonly ThreadEvent[]>(
        [{ kind: "answered", at: time, by: "Dr. Patel", elsewhere }],
        [{ kind: "declined", at: time, by: "Dr. Patel" }],
        [{ kind: "opted-out", at: time, by: "Dr. Patel" }],
        [{ kind: "owner-wrote", at: time + 1, elsewhere }],
        [{ kind: "followed-up", at: time }],
        [{ kind: "vetoed", at: time }],
        [{ kind: "spoiled", at: time, how: "recipients" }],
        [{ kind: "uncertain", at: time }],
        [{ kind: "lapsed", at: time }],
        [PATEL, OKORO].map((address) => ({
          kind: "bounced",
          at: time,
          failed: [{ address, class: "permanent", status: null }],
        })),
      ),
    );
  const harmless: fc.Arbitrary<ThreadEvent> = fc.oneof(
    fc.record({
      kind: fc.constant("absent" as const),
      at: moment,
      by: fc.constant("Dr. Okoro"),
      until: fc.option(moment),
    }),
    fc.record({ kind: fc.constant("acknowledged" as const), at: moment, by: fc.constant("Office") }),
  );

  it("stops for good once anything has closed the outreach, in whatever order the events are found", () => {
    const story = fc
      .tuple(closing, closing, fc.array(harmless, { maxLength: 3 }))
      .map(([one, two, rest]): ThreadEvent[] => [
        { kind: "first-letter", at: FIRST_AT, asks: true },
        ...one,
        ...two,
        ...rest,
      ])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));
    const draft = fc.option(fc.record({ sendAt: moment, since: moment }));
    fc.assert(
      fc.property(story, moment, draft, (events, now, drafted) => {
        const state = foldThread(events, [PATEL, OKORO]);
        if (state === null) throw new Error("no first letter");
        expect(decide(at(now, { state, drafted })).verdict).toBe("stop");
      }),
      { numRuns: 500 },
    );
  });
});

/** A seed whose minute between 9 and 11 is 10:30. */
function lateSeed(): string {
  const wanted = on("17", "10:30");
  for (let i = 0; i < 2000; i++) {
    const decision = decide(at(on("16", "08:00"), { seed: `s${i}` }));
    if (decision.why.code === "moment-set" && decision.why.sendAt === wanted) return `s${i}`;
    if (decision.verdict === "prepare" && decision.sendAt === wanted) return `s${i}`;
  }
  throw new Error("no such seed");
}
