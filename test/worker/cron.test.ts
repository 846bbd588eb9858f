import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import worker from "../../src/index.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const NOW = Date.parse("2026-03-02T15:00:00Z");
const QUARTER = 15 * 60_000;

let house: InProcess;
let now = NOW;

beforeAll(async () => {
  house = await openWorker({ now: NOW });
  await house.connect();
  await house.drain();
});
afterAll(() => house.close());
beforeEach(() => {
  now += QUARTER;
  house.standIn.clock.set(now);
  house.waiting.length = 0;
});

/** What cron does, without what follows from it. */
async function cron(env: Record<string, unknown> = { ...house.env }): Promise<void> {
  const scheduled = worker.scheduled as unknown as (c: unknown, e: unknown) => Promise<void>;
  await scheduled({ scheduledTime: now }, env);
}

function bodies() {
  return house.waiting.map(({ body }) => body as { kind: string; mailboxId?: string; after?: string });
}

test("one mailbox is one message on the queue, and Gmail is not asked", async () => {
  const calls = house.standIn.calls().length;
  await cron();
  expect(bodies()).toEqual([{ kind: "tick", mailboxId: expect.any(String), now }]);
  expect(house.standIn.calls().length).toBe(calls);
});

test.each([
  ["in the future", 16 * 24 * 60 * 60_000],
  ["long past", -16 * 24 * 60 * 60_000],
])("a moment %s, for which anybody may fire a local cron, counts in the rehearsal only", async (_, away) => {
  for (const STAGE of ["development", "production"]) {
    house.waiting.length = 0;
    const before = Date.now();
    const { GOOGLE_URL: _google, ...env } = house.env;
    const scheduled = worker.scheduled as unknown as (c: unknown, e: unknown) => Promise<void>;
    await scheduled({ scheduledTime: before + away }, { ...env, STAGE });
    const [job] = house.waiting.map(({ body }) => body as { now: number });
    expect(job?.now).toBeLessThanOrEqual(Date.now());
    expect(job?.now).toBeGreaterThanOrEqual(before - 60 * 60_000);
  }
});

test("when D1 does not answer, the whole is left to the queue, which repeats it", async (t) => {
  t.onTestFinished(silenceErrors());
  const broken = {
    prepare: () => {
      throw new Error("D1_ERROR: no answer");
    },
  };
  await cron({ ...house.env, DB: broken });
  expect(bodies()).toEqual([{ kind: "fan-out", after: "", now }]);
  await house.drain(1);
  expect(bodies()).toEqual([{ kind: "tick", mailboxId: expect.any(String), now }]);
});

test("what is not configured costs no message", async (t) => {
  t.onTestFinished(silenceErrors());
  await cron({ ...house.env, SECRET: "" });
  expect(bodies()).toEqual([]);
});

test("many mailboxes get one tick each, a page of them with every job", async () => {
  await house.all(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 250)
     INSERT INTO mailbox (id, address, google_sub, list_id, zone, policy, "grant", status, cursor, read_until, connected_at)
     SELECT 'many-' || n, n || '@many.example', 'many-' || n, 'many-' || n, zone, policy, '', 'watching', cursor, read_until,
       connected_at FROM numbers, (SELECT * FROM mailbox LIMIT 1)`,
  );
  await cron();
  const ticks: string[] = [];
  const pages: number[] = [];
  for (;;) {
    const page = bodies();
    ticks.push(...page.flatMap(({ kind, mailboxId }) => (kind === "tick" ? (mailboxId ?? []) : [])));
    pages.push(page.length);
    const rest = house.waiting.filter(({ body }) => (body as { kind: string }).kind === "fan-out");
    if (rest.length === 0) break;
    house.waiting.splice(0, house.waiting.length, ...rest);
    await house.drain(1);
  }
  expect(pages).toEqual([100, 100, 53]);
  expect([ticks.length, new Set(ticks).size]).toEqual([251, 251]);
});

function silenceErrors(): () => void {
  const { error } = console;
  console.error = () => {};
  return () => {
    console.error = error;
  };
}
