import { afterEach, describe, expect, it } from "vitest";
import { letterTo, replyFrom } from "../support/letters.ts";
import { brokenPromises } from "../support/promises.ts";
import { type InProcess, openWorker, ZONE } from "./in-process.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");
const LETTERS = 90;

let opened: InProcess | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

const reader = (n: number) => `reader${n}@school${n}.example`;

/** Connected with so many letters behind it that looking back takes several slices; one of them was done. */
async function openInTheMidst(): Promise<InProcess> {
  const w = await openWorker({ now: CONNECTED - 50 * DAY });
  opened = w;
  for (let n = 0; n < LETTERS; n += 1) {
    w.standIn.clock.set(CONNECTED - 50 * DAY + n * 12 * HOUR);
    w.standIn.ownerSends(letterTo(`Reader Number${n}`, reader(n)));
    if (n % 9 === 0) w.standIn.deliver(replyFrom(w.standIn, reader(n)));
  }
  w.standIn.clock.set(CONNECTED);
  await w.connect();
  await w.drain(1);
  return w;
}

async function counts(w: InProcess): Promise<Record<string, number>> {
  const rows = await w.all<{ status: string; n: number }>(
    "SELECT status, count(*) AS n FROM outreach GROUP BY 1",
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

const total = (found: Record<string, number>) => Object.values(found).reduce((a, b) => a + b, 0);
const row = async (w: InProcess) =>
  (
    await w.all<{ status: string; cursor: string; at: number }>(
      "SELECT status, cursor, look_back_at AS at FROM mailbox",
    )
  )[0];

describe("a look back", () => {
  it("can be paused and goes on where it stopped; the cursor stays, and what came in meanwhile is read", async () => {
    const w = await openInTheMidst();
    const early = total(await counts(w));
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(LETTERS);
    expect(await w.read("/sync")).toMatch(/Read up to .*; \d+ days are left\..*Pause reading/);
    await w.post("/sync/pause");
    // The slice that lay on the queue finds it paused.
    await w.drain();
    const paused = await row(w);
    const calls = w.standIn.calls().length;
    for (let n = 1; n <= 3; n += 1) await w.tick(CONNECTED + n * 15 * MINUTE);
    expect(w.standIn.calls().length).toBe(calls);
    expect(await row(w)).toEqual(paused);
    expect(await w.read("/sync")).toMatch(/Reading is paused.*Paused: nothing is read.*Go on reading/);
    expect(await w.read("/")).toContain("20 of 100 parts read; paused");
    // Nine days: the history from the pinned cursor on is forgotten.
    w.standIn.clock.set(CONNECTED + 3 * DAY);
    w.standIn.ownerSends(letterTo("Helen Marchetti", "helen@charlesgate.example"));
    w.standIn.deliver(replyFrom(w.standIn, reader(1)));
    w.standIn.clock.set(CONNECTED + 9 * DAY);
    w.standIn.expireHistory();
    await w.connect();
    await w.drain();
    expect((await row(w))?.status).toBe("looking-back");
    await w.post("/sync/resume");
    await w.drain();
    expect((await row(w))?.status).toBe("watching");
    expect(total(await counts(w))).toBe(LETTERS + 1);
    expect((await counts(w))["replied"]).toBe(LETTERS / 9 + 1);
    expect(await brokenPromises(w.standIn, w.all, ZONE)).toEqual([]);
  });

  it("that is cut short by a disconnect is gone through to its end once connected again", async () => {
    const w = await openInTheMidst();
    await w.post("/sync/disconnect");
    await w.drain();
    expect(total(await counts(w))).toBeLessThan(LETTERS);
    w.standIn.clock.set(CONNECTED + DAY);
    await w.connect();
    expect((await row(w))?.status).toBe("looking-back");
    await w.drain();
    expect(total(await counts(w))).toBe(LETTERS);
    expect((await counts(w))["replied"]).toBe(LETTERS / 9);
  });

  it("that a dead grant cut short, too", async () => {
    const w = await openInTheMidst();
    w.standIn.account.revokeAccess("client");
    await w.drain();
    expect((await row(w))?.status).toBe("locked-out");
    await w.connect();
    await w.drain();
    expect(total(await counts(w))).toBe(LETTERS);
  });
});

describe("a clock that goes back", () => {
  it("neither moves the cursor back nor has the mailbox wait, whatever moments it had written down", async () => {
    const w = await openInTheMidst();
    await w.drain();
    const future = CONNECTED + 400 * DAY;
    const { cursor } = (await row(w)) ?? { cursor: "" };
    await w.all(
      "UPDATE mailbox SET not_before = ?, lease_until = ?, lease_token = 'x', aliases_at = ?, read_until = ?, ticked_at = ?, settle_at = ?",
      ...Array(6).fill(future),
    );
    w.standIn.clock.set(CONNECTED + HOUR);
    w.standIn.ownerSends(letterTo("Helen Marchetti", "helen@charlesgate.example"));
    await w.tick(CONNECTED + 2 * HOUR);
    expect(total(await counts(w))).toBe(LETTERS + 1);
    const [after] = await w.all<{ cursor: string; read: number; aliases: number }>(
      "SELECT cursor, read_until AS read, aliases_at AS aliases FROM mailbox",
    );
    expect(after?.cursor.localeCompare(cursor)).toBe(1);
    expect(after).toMatchObject({ read: CONNECTED + 2 * HOUR, aliases: CONNECTED + 2 * HOUR });
  });

  it("and a history that has expired besides: all that may still matter is read anew", async () => {
    const w = await openInTheMidst();
    await w.drain();
    w.standIn.clock.set(CONNECTED + 5 * DAY);
    w.standIn.ownerSends(letterTo("Helen Marchetti", "helen@charlesgate.example"));
    await w.all("UPDATE mailbox SET read_until = ?", CONNECTED + 400 * DAY);
    w.standIn.clock.set(CONNECTED + 14 * DAY);
    w.standIn.expireHistory();
    await w.tick(CONNECTED + 14 * DAY);
    expect(total(await counts(w))).toBe(LETTERS + 1);
  });
});
