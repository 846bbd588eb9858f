import { describe, expect, it } from "vitest";
import { LABEL_COLORS } from "../../rehearsal/gmail/api/label-colors.ts";
import { needOf, type Standing } from "../../src/domain/need.ts";
import { DAY, HOUR } from "../../src/domain/policy.ts";
import {
  LABEL_LOOKS,
  labelCalled,
  labelChangesAt,
  relabelling,
  STATE_LABELS,
  stateLabel,
} from "../../src/domain/state-labels.ts";
import { STATUSES } from "../../src/domain/thread-state.ts";

const NOW = Date.UTC(2026, 3, 20, 12);

function standing(more: Partial<Standing>): Standing {
  return {
    status: "awaiting",
    statusSince: NOW - 5 * DAY,
    mode: "auto",
    isPaused: false,
    draftedFor: null,
    why: null,
    unansweredSince: null,
    wroteAt: null,
    ...more,
  };
}

describe("the label of an outreach", () => {
  const waits = { status: "replied", unansweredSince: NOW - 3 * DAY } as const;
  const CASES: readonly [string, Partial<Standing>, ReturnType<typeof stateLabel>][] = [
    ["awaited", {}, "awaiting"],
    ["held", { status: "held" }, "awaiting"],
    ["drafted", { draftedFor: NOW + DAY }, "follow-up-soon"],
    ["drafted, and everything paused", { draftedFor: NOW + DAY, isPaused: true }, "awaiting"],
    ["drafted, and switched off", { draftedFor: NOW + DAY, mode: "off" }, "awaiting"],
    ["drafted for its owner to send", { draftedFor: NOW + 1, mode: "draft" }, "follow-up-soon"],
    ["drafted for its owner to send by now", { draftedFor: NOW, mode: "draft" }, "needs-you"],
    ["followed up", { status: "followed-up" }, "awaiting"],
    ["followed up three weeks ago", { status: "followed-up", statusSince: NOW - 21 * DAY }, null],
    ["written to again", { status: "owner-wrote-again" }, "awaiting"],
    ["answered", { status: "replied", unansweredSince: NOW - 1 }, "replied"],
    ["answered back", { status: "replied" }, "replied"],
    ["answered 72 hours ago", waits, "needs-you"],
    ["declined 72 hours ago", { ...waits, status: "declined" }, "needs-you"],
    ["answered four weeks ago", { ...waits, unansweredSince: NOW - 28 * DAY }, "replied"],
    ["asked to stop", { status: "opted-out" }, "replied"],
    ["uncertain", { status: "uncertain" }, "needs-you"],
    ["uncertain, until its owner wrote", { status: "uncertain", wroteAt: NOW - DAY }, null],
    ["left to its owner", { status: "spoiled" }, "needs-you"],
    ["bounced", { status: "bounced", why: { code: "bounced", refused: false } }, null],
    [
      "bounced, by a report that proves nothing",
      { status: "bounced", why: { code: "bounced", refused: false, isDoubtful: true } },
      "needs-you",
    ],
    ["without words", { why: { code: "no-words", language: "unknown" } }, "needs-you"],
    ["not written", { why: { code: "not-written", problem: "x" } }, "needs-you"],
    ["beside mail that cannot be read", { why: { code: "unreadable" } }, "needs-you"],
    ["without its sender", { why: { code: "sender-gone", address: "a@b.example" } }, "needs-you"],
    [
      "over the cap",
      { why: { code: "no-room-yet", limit: 2, days: 30, at: NOW, closes: NOW }, wroteAt: NOW - DAY },
      "needs-you",
    ],
    ["over the cap, and off", { why: { code: "unreadable" }, mode: "off" }, "awaiting"],
    [
      "over the cap to the end",
      { status: "lapsed", why: { code: "no-room", limit: 2, days: 30 } },
      "needs-you",
    ],
    ["lapsed", { status: "lapsed", why: { code: "lapsed" } }, null],
    ["thrown away", { status: "vetoed" }, null],
    ["asks nothing", { status: "recorded" }, null],
    ["left alone", { status: "not-tracked" }, null],
  ];
  it.each(CASES)("%s", (_what, more, label) => {
    expect(stateLabel(standing(more), NOW)).toBe(label);
  });

  it("is told for every status", () => {
    const told = new Set(CASES.map(([, more]) => more.status ?? "awaiting"));
    expect(STATUSES.filter((status) => !told.has(status))).toEqual([]);
  });

  it("is looked at again in the very moment in which it changes by itself", () => {
    for (const [what, more] of CASES)
      for (let at = NOW - DAY, was = standing(more); at < NOW + 60 * DAY; ) {
        const next = labelChangesAt(was, at) ?? NOW + 60 * DAY;
        expect(next, what).toBeGreaterThan(at);
        // Nothing changes in between.
        for (const t of [at, (at + next) / 2, next - 1])
          expect(stateLabel(was, t), what).toBe(stateLabel(was, at));
        at = next;
        was = { ...was };
      }
  });

  it("is looked at often while its owner is needed, since what ends that may happen elsewhere", () => {
    expect(labelChangesAt(standing({ status: "uncertain" }), NOW)).toBe(NOW + 6 * HOUR);
  });
});

it("a reply is owed to whoever has waited, and says since when", () => {
  const waits = standing({ status: "declined", unansweredSince: NOW - 4 * DAY });
  expect(needOf(waits, NOW)).toEqual({ code: "answer-owed", since: NOW - 4 * DAY, declined: true });
});

describe("the labels in Gmail", () => {
  it("have colours that Gmail takes, and names of their own", () => {
    const looks = STATE_LABELS.map((label) => LABEL_LOOKS[label]);
    for (const { textColor, backgroundColor } of looks)
      expect(LABEL_COLORS).toEqual(expect.arrayContaining([textColor, backgroundColor]));
    expect(looks.map(({ name }) => labelCalled(name))).toEqual(STATE_LABELS);
    expect([labelCalled("kindly-needs you"), labelCalled("Kindly/Track")]).toEqual(["needs-you", null]);
  });

  it("leave one on a conversation, and take the others that exist off it", () => {
    const ids = { awaiting: "L1", replied: "L2", "needs-you": null };
    expect(relabelling("replied", ids)).toEqual({ add: ["L2"], remove: ["L1"] });
    expect(relabelling("needs-you", ids)).toEqual({ add: [], remove: ["L1", "L2"] });
    expect(relabelling(null, {})).toEqual({ add: [], remove: [] });
  });
});
