import { describe, expect, it } from "vitest";
import { decide } from "../../src/domain/follow-up.ts";
import type { Awaiting, Case } from "../../src/domain/follow-up-case.ts";
import { handlesOf, waitUntil } from "../../src/domain/follow-up-handles.ts";
import { DAY, DEFAULT_POLICY, HOUR } from "../../src/domain/policy.ts";
import { foldThread } from "../../src/domain/thread.ts";
import type { ThreadEvent } from "../../src/domain/thread-event.ts";

const PATEL = "patel@medicine.example";
const ZONE = "America/New_York";
/** A Monday: the window opens on Monday the 16th at four in the afternoon, and closes a week later. */
const FIRST_AT = Date.parse("2026-03-02T15:00:00-05:00");
const on = (day: string, time = "09:29") => Date.parse(`2026-03-${day}T${time}:00-04:00`);

function awaiting(...events: readonly ThreadEvent[]): Awaiting {
  const state = foldThread([{ kind: "first-letter", at: FIRST_AT, asks: true }, ...events], [PATEL]);
  if (state?.status !== "awaiting") throw new Error("not awaiting");
  return state;
}

function at(now: number, more: Partial<Case> = {}): Case & { state: Awaiting } {
  const plain = {
    now,
    seed: "o1",
    calendar: { zone: ZONE, policy: DEFAULT_POLICY },
    mode: "auto" as const,
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
  };
  return { ...plain, ...more, state: awaiting() };
}

describe("send now", () => {
  const NIGHT = on("18", "23:10");
  const full = { code: "domain-full", domain: "medicine.example", limit: 3 } as const;
  const held = awaiting({ kind: "absent", at: on("17"), by: "Dr. Patel", until: on("25") });

  it.each<[string, Case, string | null]>([
    ["at night", at(NIGHT), null],
    ["at the weekend", at(on("21", "04:00")), null],
    ["in a mailbox that only drafts", at(NIGHT, { mode: "draft" }), null],
    ["in a mailbox that is off", at(NIGHT, { mode: "off" }), "mode-off"],
    ["a minute before the window", at(on("16", "15:59")), "too-early"],
    ["a minute after the window", at(on("23", "16:01")), "window-passed"],
    ["while they are away", { ...at(NIGHT), state: held }, "absent-until"],
    ["without room", at(NIGHT, { room: { at: on("20"), full: { limit: 2, days: 30 } } }), "room-from"],
    ["on a full day", at(NIGHT, { fullDays: new Map([["2026-03-18", full]]) }), "today-full"],
    ["while everything is paused", at(NIGHT, { isPaused: true }), "paused"],
    ["from an address that is gone", at(NIGHT, { senderGone: "leila@left.example" }), "sender-gone"],
    ["to a closed contact", at(NIGHT, { closed: "opt-out" }), "contact-closed"],
  ])("%s", (_when, c, code) => {
    expect(handlesOf(c)?.notNow?.code ?? null).toBe(code);
    const decision = decide({ ...c, hurriedAt: c.now });
    expect("sendAt" in decision && decision.sendAt === c.now).toBe(code === null);
  });

  it("holds for an hour, and the ordinary way holds again", () => {
    const hurried = (age: number) => decide(at(NIGHT + age, { hurriedAt: NIGHT }));
    expect(hurried(HOUR - 1)).toMatchObject({ verdict: "prepare", why: { code: "at-once" } });
    expect(hurried(HOUR)).toMatchObject({ verdict: "wait", why: { code: "moment-set" } });
  });

  it("does not let a draft go at an ordinary hour before it has lain there for a day", () => {
    const drafted = { sendAt: on("18", "09:05"), since: on("18", "09:05") };
    const later = at(on("18", "10:06"), { hurriedAt: on("18", "09:05"), drafted });
    expect(decide(later)).toMatchObject({ verdict: "wait" });
    expect(decide({ ...later, now: on("18", "10:04") }).verdict).toBe("send");
  });
});

describe("snooze", () => {
  it("takes exactly the days that it offers, and names the last one for any other", () => {
    const c = at(on("17", "12:00"));
    const days = handlesOf(c)?.laterDays ?? [];
    expect(days).toEqual(["2026-03-20", "2026-03-23"]);
    for (const day of days) {
      const answer = waitUntil(c, c.state, day);
      expect(answer).toEqual({ until: Date.parse(`${day}T00:00:00-04:00`) });
      const until = "until" in answer ? answer.until : 0;
      expect(decide({ ...c, snoozedUntil: until })).toMatchObject({ why: { code: "snoozed", until } });
    }
    expect(waitUntil(c, c.state, "2026-03-24")).toEqual({
      code: "cannot-wait",
      last: Date.parse("2026-03-23T00:00:00-04:00"),
      closes: FIRST_AT + 21 * DAY,
    });
    expect(waitUntil(c, c.state, "2026-03-17")).toEqual({ code: "day-has-come" });
    expect(waitUntil(c, c.state, "2026-03-18")).toMatchObject({ code: "waits-anyway" });
  });

  it("takes a weekend for the day after it, and none after the last business day", () => {
    const c = at(on("17", "12:00"));
    expect(waitUntil(c, c.state, "2026-03-21")).toHaveProperty("until");
    const last = at(on("22", "08:00"));
    expect(handlesOf(last)?.laterDays).toEqual([]);
    expect(waitUntil(last, last.state, "2026-03-24")).toMatchObject({ code: "cannot-wait", last: null });
  });

  it("never brings a draft forward: what its owner was told is the earliest", () => {
    const drafted = { sendAt: on("19", "10:15"), since: on("17", "08:00") };
    const c = at(on("17", "12:00"), { drafted });
    expect(handlesOf(c)?.laterDays).toEqual(["2026-03-20", "2026-03-23"]);
    for (const day of ["2026-03-18", "2026-03-19"])
      expect(waitUntil(c, c.state, day)).toMatchObject({ code: "waits-anyway" });
    expect(waitUntil(c, c.state, "2026-03-20")).toEqual({ until: on("20", "00:00") });
    const snoozed = at(on("17", "12:00"), { drafted, snoozedUntil: on("19", "00:00") });
    expect(waitUntil(snoozed, snoozed.state, "2026-03-18")).toMatchObject({ code: "waits-anyway" });
  });

  it("offers nothing once it is over", () => {
    expect(handlesOf({ ...at(on("17")), state: { status: "followed-up", since: on("17") } })).toBeNull();
  });
});
