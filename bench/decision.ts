import { parseArgs } from "node:util";
import { readTables } from "../cli/static-files/tables.ts";
import { decide } from "../src/domain/follow-up.ts";
import type { Case } from "../src/domain/follow-up-case.ts";
import { DAY, DEFAULT_POLICY, HOUR, MOST_BLACKOUTS } from "../src/domain/policy.ts";
import { provideTables } from "../src/domain/tables/tables.ts";
import { foldThread } from "../src/domain/thread.ts";
import type { ThreadEvent } from "../src/domain/thread-event.ts";

/**
 * What deciding about one follow-up costs: `node bench/decision.ts [--json]`. In ns of CPU for one decision, the
 * fastest of several goes, and how many of them fit into the tenth of a millisecond that a decision may take.
 */
const { values } = parseArgs({ options: { json: { type: "boolean" } } });
provideTables(readTables());

const ALLOWED = 100_000;
const GOES = 7;
const TIMES = 2_000;
const FIRST_AT = Date.parse("2026-03-02T15:00:00-05:00");
const READER = "patel@medicine.example";

const awaiting = foldThread([{ kind: "first-letter", at: FIRST_AT, asks: true }], [READER]);
if (awaiting === null) throw new Error("a first letter makes an outreach");

function at(age: number, more: Partial<Case> = {}): Case {
  const now = FIRST_AT + age;
  return {
    now,
    state: awaiting as Case["state"],
    seed: "4d116ecb410b0902-19d7861f960f3e4e",
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

/** For the Tuesday after two weeks, in the hours in which follow-ups leave. */
const drafted = {
  sendAt: Date.parse("2026-03-17T09:29:00-04:00"),
  since: Date.parse("2026-03-16T07:30:00-04:00"),
};

const fullWeek: Case["fullDays"] = new Map(
  ["17", "18", "19", "20"].map((day) => [`2026-03-${day}`, { code: "day-full", limit: 20 } as const]),
);
/** As many stretches of days as may be kept free, and no other day for months. */
const keptFree: Case["calendar"] = {
  zone: "America/New_York",
  policy: {
    ...DEFAULT_POLICY,
    blackouts: Array.from({ length: MOST_BLACKOUTS }, (_, i) => ({
      from: i === MOST_BLACKOUTS - 1 ? "2026-03-01" : "2025-01-01",
      to: i === MOST_BLACKOUTS - 1 ? "2026-12-31" : "2025-01-02",
      name: "",
    })),
  },
};
const CASES: Readonly<Record<string, Case>> = {
  "answered long ago": at(30 * DAY, {
    state: { status: "replied", since: FIRST_AT, by: "Dr. Patel", elsewhere: false },
  }),
  "waits from the first day on": at(0),
  "passes over full days": at(0, { fullDays: fullWeek }),
  "finds every day kept free": at(13 * DAY, { calendar: keptFree }),
  "is drafted": at(13.7 * DAY),
  "lies as a draft": at(14.2 * DAY, { drafted }),
  "goes out": at(drafted.sendAt - FIRST_AT, { drafted }),
  "has missed its moment": at(15.9 * DAY, { drafted }),
  "is to go at once": at(15 * DAY + 9 * HOUR, { hurriedAt: FIRST_AT + 15 * DAY + 9 * HOUR }),
};

/** A year of a lively conversation, folded anew for every decision. */
const events: ThreadEvent[] = [
  { kind: "first-letter", at: FIRST_AT, asks: true },
  ...Array.from(
    { length: 40 },
    (_, n): ThreadEvent => ({ kind: "acknowledged", at: FIRST_AT + n * DAY, by: "Office" }),
  ),
];

const rows = [
  ...Object.entries(CASES).map(([name, c]) => ({ what: name, ns: cost(() => decide(c)) })),
  { what: "the fold of 41 events before it", ns: cost(() => foldThread(events, [READER])) },
].map((row) => ({ ...row, fit: Math.floor(ALLOWED / row.ns) }));

if (values.json) console.log(JSON.stringify({ "ns allowed": ALLOWED, rows }, null, 2));
else
  for (const { what, ns, fit } of rows)
    console.log(`${what.padEnd(34)}${String(ns).padStart(8)} ns${String(fit).padStart(7)} times in 0.1 ms`);

function cost(act: () => unknown): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let go = 0; go < GOES; go += 1) {
    const started = process.cpuUsage();
    for (let n = 0; n < TIMES; n += 1) act();
    const { user, system } = process.cpuUsage(started);
    fastest = Math.min(fastest, ((user + system) * 1000) / TIMES);
  }
  return Math.round(fastest);
}
