import { afterAll, beforeAll, expect, test } from "vitest";
import { letterTo } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-03-02T15:00:00Z");
const LETTERS = 90;

let house: InProcess;

beforeAll(async () => {
  house = await openWorker({ now: NOW - 50 * DAY, settings: { ALLOWED: "@haddad.example" } });
  for (let n = 0; n < LETTERS; n += 1) {
    house.standIn.clock.set(NOW - 50 * DAY + n * (DAY / 2));
    house.standIn.ownerSends(letterTo(`Dr. Number${n}`, `n${n}@u${n}.example`));
  }
  house.standIn.clock.set(NOW);
  await house.connect();
});
afterAll(() => house.close());

test("a mailbox with much to read goes to the back of the queue after each slice, so that no other waits for it", async () => {
  // Others that share the deployment: the same grant, with nothing to read.
  await house.all(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5)
     INSERT INTO mailbox (id, address, google_sub, list_id, zone, policy, "grant", status, cursor, read_until, connected_at,
       not_before)
     SELECT 'small-' || n, n || '@haddad.example', 'small-' || n, 'small-' || n, zone, policy, '', 'watching', cursor,
       read_until, connected_at, ${NOW + DAY / 2} FROM numbers, (SELECT * FROM mailbox LIMIT 1)`,
  );
  const order: string[] = [];
  const who = () => {
    const { mailboxId = "" } = (house.waiting[0]?.body ?? {}) as { mailboxId?: string };
    return mailboxId.startsWith("small-") ? "small" : "huge";
  };
  // The first slice of the huge one, already on the queue; then everybody's tick.
  house.waiting.push(
    ...[1, 2, 3, 4, 5].map((n) => ({
      body: { kind: "tick", mailboxId: `small-${n}`, now: NOW },
      delaySeconds: 0,
    })),
  );
  while (house.waiting.length > 0) {
    order.push(who());
    await house.drain(1);
  }
  const huge = order.filter((each) => each !== "small").length;
  expect(huge).toBeGreaterThan(3);
  expect(order.slice(1, 6)).toEqual(["small", "small", "small", "small", "small"]);
  const ticked = await house.all<{ n: number }>(
    "SELECT count(*) AS n FROM mailbox WHERE id LIKE 'small-%' AND ticked_at = ?",
    NOW,
  );
  expect(ticked[0]?.n).toBe(5);
  const known = await house.all<{ n: number }>("SELECT count(*) AS n FROM outreach");
  expect(known[0]?.n).toBe(LETTERS);
});
