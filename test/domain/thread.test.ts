import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, LONG_HOLD, LONGEST_HOLD } from "../../src/domain/policy.ts";
import { foldThread } from "../../src/domain/thread.ts";
import type { ThreadEvent } from "../../src/domain/thread-event.ts";
import { type Status, shownStatus } from "../../src/domain/thread-state.ts";

const PATEL = "patel@medicine.example";
const OKORO = "okoro@medicine.example";
const FIRST: ThreadEvent = { kind: "first-letter", at: 10 * DAY, asks: true };

/** The state after the first letter and these events, with the first letter's day as day zero. */
function stateAfter(events: readonly ThreadEvent[], recipients: readonly string[] = [PATEL]) {
  const state = foldThread([FIRST, ...events], recipients);
  if (state === null) throw new Error("no first letter");
  return state;
}

const day = (n: number) => FIRST.at + n * DAY;
const answered = (at: number, elsewhere = false): ThreadEvent => ({
  kind: "answered",
  at,
  by: "Dr. Patel",
  elsewhere,
});
const absent = (at: number, until: number | null, by = "Dr. Patel"): ThreadEvent => ({
  kind: "absent",
  at,
  by,
  until,
});
const bounced = (at: number, address: string, how: "permanent" | "temporary" | "refused"): ThreadEvent => ({
  kind: "bounced",
  at,
  failed: [{ address, class: how, status: null }],
});

const left = (at: number, address: string, by = "Dr. Patel"): ThreadEvent => ({
  kind: "left",
  at,
  by,
  address,
});

describe("foldThread", () => {
  it("has nothing to say without a first letter", () => {
    expect(foldThread([answered(day(1))], [PATEL])).toBeNull();
  });

  const CASES: readonly [string, Status, readonly ThreadEvent[]][] = [
    ["a first letter alone", "awaiting", []],
    ["a human answer", "replied", [answered(day(2))]],
    ["an answer from before the first letter", "awaiting", [answered(day(-2), true)]],
    ["an answer in another conversation", "replied", [answered(day(2), true)]],
    ["a decline", "declined", [{ kind: "declined", at: day(2), by: "Dr. Patel" }]],
    ["a decline from before", "awaiting", [{ kind: "declined", at: day(-2), by: "Dr. Patel" }]],
    ["an opt-out", "opted-out", [{ kind: "opted-out", at: day(2), by: "Dr. Patel" }]],
    // It has closed the contact; a letter from after its owner opened them again stands on its own.
    ["an opt-out from before", "awaiting", [{ kind: "opted-out", at: day(-2), by: "Dr. Patel" }]],
    ["an acknowledgement by a machine", "awaiting", [{ kind: "acknowledged", at: day(0), by: "Office" }]],
    [
      "the owner's second letter",
      "owner-wrote-again",
      [{ kind: "owner-wrote", at: day(3), elsewhere: false }],
    ],
    [
      "the owner's letter of the same moment",
      "owner-wrote-again",
      [{ kind: "owner-wrote", at: day(0), elsewhere: false }],
    ],
    ["the owner's earlier letter", "awaiting", [{ kind: "owner-wrote", at: day(-3), elsewhere: true }]],
    ["the follow-up", "followed-up", [{ kind: "followed-up", at: day(15) }]],
    ["an answer to the follow-up", "replied", [{ kind: "followed-up", at: day(15) }, answered(day(16))]],
    ["a lapse", "lapsed", [{ kind: "lapsed", at: day(22) }]],
    [
      "a letter by hand after the lapse",
      "owner-wrote-again",
      [
        { kind: "lapsed", at: day(22) },
        { kind: "owner-wrote", at: day(23), elsewhere: false },
      ],
    ],
    ["an answer after the lapse", "replied", [{ kind: "lapsed", at: day(22) }, answered(day(30))]],
    ["a veto", "vetoed", [{ kind: "vetoed", at: day(14) }]],
    ["a spoiled draft", "spoiled", [{ kind: "spoiled", at: day(14), how: "emptied" }]],
    ["an uncertain send", "uncertain", [{ kind: "uncertain", at: day(15) }]],
    [
      "an uncertain send that shows after all",
      "followed-up",
      [
        { kind: "uncertain", at: day(15) },
        { kind: "followed-up", at: day(16) },
      ],
    ],
    ["a dead address", "bounced", [bounced(day(0), PATEL, "permanent")]],
    ["a refusal by the server", "bounced", [bounced(day(0), PATEL, "refused")]],
    ["a notice that the reader has left", "bounced", [left(day(1), PATEL)]],
    ["the same from another of their addresses", "bounced", [left(day(1), OKORO)]],
    ["a notice from before the first letter", "awaiting", [left(day(-1), PATEL)]],
    ["a reader who left and answers all the same", "replied", [left(day(1), PATEL), answered(day(2))]],
    ["a passing failure", "awaiting", [bounced(day(0), PATEL, "temporary")]],
    ["a dead address of somebody else", "awaiting", [bounced(day(0), OKORO, "permanent")]],
    [
      "a bounced follow-up",
      "bounced",
      [{ kind: "followed-up", at: day(15) }, bounced(day(15), PATEL, "permanent")],
    ],
    [
      "an answer after an opt-out",
      "opted-out",
      [{ kind: "opted-out", at: day(2), by: "Dr. Patel" }, answered(day(3))],
    ],
    [
      "a decline after an opt-out",
      "opted-out",
      [
        { kind: "opted-out", at: day(2), by: "Dr. Patel" },
        { kind: "declined", at: day(3), by: "Dr. Patel" },
      ],
    ],
    [
      "an opt-out after an answer",
      "opted-out",
      [answered(day(2)), { kind: "opted-out", at: day(3), by: "Dr. Patel" }],
    ],
  ];
  it.each(CASES)("after %s: %s", (_what, status, events) => {
    expect(stateAfter(events).status).toBe(status);
  });

  it("says whether a bounce was a refusal", () => {
    expect(stateAfter([bounced(day(0), PATEL, "refused")])).toMatchObject({ refused: true });
    expect(stateAfter([bounced(day(0), PATEL, "permanent")])).toMatchObject({ refused: false });
  });

  it("leaves one dead address among several out, and ends when all are dead", () => {
    const both = [PATEL, OKORO];
    expect(stateAfter([bounced(day(0), PATEL, "permanent")], both)).toMatchObject({
      status: "awaiting",
      dead: [PATEL],
    });
    const events = [bounced(day(0), PATEL, "permanent"), bounced(day(1), OKORO, "permanent")];
    expect(stateAfter(events, both).status).toBe("bounced");
  });

  it("leaves one of several readers out who has left, and says who it was when none is there", () => {
    const both = [PATEL, OKORO];
    expect(stateAfter([left(day(1), PATEL)], both)).toMatchObject({ status: "awaiting", dead: [PATEL] });
    expect(stateAfter([left(day(1), "office@lakeside.example")], both)).toMatchObject({ dead: [] });
    const events = [bounced(day(0), OKORO, "permanent"), left(day(1), PATEL)];
    expect(stateAfter(events, both)).toMatchObject({ status: "bounced", left: "Dr. Patel" });
  });

  it("records a letter that asks for nothing, and takes only a later answer for its answer", () => {
    const thanks: ThreadEvent = { ...FIRST, asks: false };
    expect(foldThread([thanks], [PATEL])).toEqual({ status: "recorded", since: FIRST.at });
    expect(foldThread([thanks, answered(day(-2), true)], [PATEL])?.status).toBe("recorded");
    expect(foldThread([thanks, answered(day(2))], [PATEL])?.status).toBe("replied");
  });

  it("takes of two events in one millisecond the one that forbids more", () => {
    const lapsed: ThreadEvent = { kind: "lapsed", at: day(22) };
    const followedUp: ThreadEvent = { kind: "followed-up", at: day(15) };
    expect(stateAfter([lapsed, { kind: "vetoed", at: day(22) }]).status).toBe("vetoed");
    expect(stateAfter([followedUp, { kind: "owner-wrote", at: day(15), elsewhere: false }]).status).toBe(
      "owner-wrote-again",
    );
  });

  it("comes to the same state in whatever order the events are given", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }).chain(shuffledTwice), ([one, other]) => {
        expect(foldThread([...other, FIRST], [PATEL, OKORO])).toEqual(
          foldThread([FIRST, ...one], [PATEL, OKORO]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("never opens again once an answer has come, whatever else comes", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (events, n) => {
        expect(stateAfter([...events, answered(day(n))], [PATEL, OKORO]).status).not.toBe("awaiting");
      }),
    );
  });
});

describe("an absence", () => {
  const HOLDS: readonly [string, readonly ThreadEvent[], { shift: number; heldUntil: number }][] = [
    [
      "with a date moves the window by its length",
      [absent(day(1), day(6))],
      { shift: 5 * DAY, heldUntil: day(6) },
    ],
    [
      "without a date is waited out for a week",
      [absent(day(1), null)],
      { shift: 7 * DAY, heldUntil: day(8) },
    ],
    ["that is over already moves nothing", [absent(day(3), day(2))], { shift: 0, heldUntil: 0 }],
    [
      "from before counts from the first letter on",
      [absent(day(-4), day(3))],
      { shift: 3 * DAY, heldUntil: day(3) },
    ],
    [
      "told twice is counted once",
      [absent(day(1), day(6)), absent(day(2), day(6))],
      { shift: 5 * DAY, heldUntil: day(6) },
    ],
    [
      "that grows is counted by what it grows",
      [absent(day(1), day(6)), absent(day(2), day(9))],
      { shift: 8 * DAY, heldUntil: day(9) },
    ],
    [
      "after another adds up",
      [absent(day(1), day(3)), absent(day(5), day(6))],
      { shift: 3 * DAY, heldUntil: day(6) },
    ],
  ];
  it.each(HOLDS)("%s", (_what, events, held) => {
    expect(stateAfter(events)).toMatchObject({ ...held, awayTooLong: false });
  });

  it("may be waited out up to the longest hold, and no longer", () => {
    const end = FIRST.at + LONGEST_HOLD;
    expect(stateAfter([absent(day(0), end)])).toMatchObject({ shift: LONGEST_HOLD, awayTooLong: false });
    expect(stateAfter([absent(day(0), end + 1)])).toMatchObject({ shift: LONGEST_HOLD, awayTooLong: true });
  });

  it("may be long once, and not twice", () => {
    const [one, other] = [day(1) + LONG_HOLD + 1, day(50) + LONG_HOLD];
    const long = absent(day(1), one);
    expect(stateAfter([long, absent(day(50), other)])).toMatchObject({ awayTooLong: false });
    expect(stateAfter([long, absent(day(50), other + 1)])).toMatchObject({ awayTooLong: true });
  });

  it("shows as held until it ends", () => {
    const state = stateAfter([absent(day(1), day(6))]);
    expect(shownStatus(state, day(6) - 1)).toBe("held");
    expect(shownStatus(state, day(6))).toBe("awaiting");
    expect(shownStatus(stateAfter([answered(day(2))]), day(1))).toBe("replied");
  });
});

/** Moments lie close together on purpose, so that many events fall into the same millisecond. */
const moment = fc.integer({ min: -3, max: 8 }).map((n) => FIRST.at + n * HOUR);
const by = fc.constantFrom("Dr. Patel", "Dr. Okoro");
const anyEvent: fc.Arbitrary<ThreadEvent> = fc.oneof(
  fc.record({ kind: fc.constantFrom("owner-wrote" as const), at: moment, elsewhere: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("answered" as const), at: moment, by, elsewhere: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom("declined" as const, "opted-out" as const, "acknowledged" as const),
    at: moment,
    by,
  }),
  fc.record({ kind: fc.constant("absent" as const), at: moment, by, until: fc.option(moment) }),
  fc.record({
    kind: fc.constantFrom("followed-up" as const, "vetoed" as const, "uncertain" as const, "lapsed" as const),
    at: moment,
  }),
  fc.record({
    kind: fc.constant("spoiled" as const),
    at: moment,
    how: fc.constantFrom("recipients", "emptied"),
  }),
  fc.record({
    kind: fc.constant("left" as const),
    at: moment,
    by,
    address: fc.constantFrom(PATEL, OKORO),
  }),
  fc.record({
    kind: fc.constant("bounced" as const),
    at: moment,
    failed: fc.array(
      fc.record({
        address: fc.constantFrom(PATEL, OKORO),
        class: fc.constantFrom("permanent", "temporary", "refused"),
        status: fc.constant(null),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

function shuffledTwice(events: ThreadEvent[]) {
  const shuffled = fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length });
  return fc.tuple(shuffled, shuffled);
}
