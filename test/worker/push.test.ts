import { afterEach, describe, expect, it, vi } from "vitest";
import type { PushManner } from "../../rehearsal/gmail/push/manner.ts";
import { letterTo } from "../support/letters.ts";
import { type InProcess, ORIGIN, openWorker } from "./in-process.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");
const TOPIC = "projects/kindly/topics/gmail";
const EMAIL = "push@kindly.iam.gserviceaccount.com";
const SETTINGS = { PUSH_TOPIC: TOPIC, PUSH_EMAIL: EMAIL };

let opened: InProcess | null = null;
afterEach(async () => {
  vi.useRealTimers();
  await opened?.close();
  opened = null;
});

/** A connected mailbox, read to its end, whose pushes wait to be flushed. */
async function openPushed(settings: Record<string, string> = SETTINGS): Promise<InProcess> {
  const w = await openWorker({ now: CONNECTED, settings });
  opened = w;
  w.standIn.push.subscribe({ topicName: TOPIC, endpoint: `${ORIGIN}/hooks/gmail`, serviceAccount: EMAIL });
  await w.connect();
  await w.drain();
  await w.standIn.push.flush();
  await w.drain();
  return w;
}

let strangers = 0;
/** The owner writes to somebody new, a minute after whatever was before. */
function write({ standIn }: InProcess): void {
  standIn.clock.set(standIn.clock.now() + MINUTE);
  strangers += 1;
  standIn.ownerSends(letterTo(`Helen Marchetti${strangers}`, `helen${strangers}@charlesgate.example`));
}

async function known({ all }: InProcess): Promise<number> {
  return (await all("SELECT 1 FROM outreach")).length;
}

describe("a push", () => {
  it("has its mailbox read within a minute, without the cron", async () => {
    const w = await openPushed();
    write(w);
    await w.standIn.push.flush();
    expect(w.waiting).toMatchObject([{ body: { kind: "tick" }, delaySeconds: 60 }]);
    expect(w.standIn.push.pending()).toEqual([]);
    await w.drain();
    expect(await known(w)).toBe(1);
  });

  it("in a burst is one job, and the next burst is another", async () => {
    const w = await openPushed();
    for (let n = 0; n < 10; n += 1) write(w);
    await w.standIn.push.flush();
    expect(w.waiting.length).toBe(1);
    await w.drain();
    expect(await known(w)).toBe(10);
    write(w);
    await w.standIn.push.flush();
    expect(w.waiting.length).toBe(1);
  });

  it("asks again when the job that it had put on the queue was lost", async () => {
    const w = await openPushed();
    write(w);
    await w.standIn.push.flush();
    w.waiting.length = 0;
    w.standIn.clock.set(w.standIn.clock.now() + 20 * MINUTE);
    write(w);
    await w.standIn.push.flush();
    expect(w.waiting.length).toBe(1);
  });

  it.each([
    ["lost", { mischief: "lost" }],
    ["late", { mischief: "late", lateBy: null }],
    ["doubled", { mischief: "doubled" }],
    ["reordered", { mischief: "reordered" }],
  ] as [string, Partial<PushManner>][])("that is %s loses nothing and doubles nothing", async (_, manner) => {
    const w = await openPushed();
    w.standIn.push.set(manner);
    for (let n = 0; n < 3; n += 1) write(w);
    await w.standIn.push.flush();
    await w.drain();
    await w.tick(w.standIn.clock.now() + 15 * MINUTE);
    expect(await known(w)).toBe(3);
    w.standIn.push.release();
    await w.standIn.push.flush();
    await w.drain();
    expect(await known(w)).toBe(3);
    expect(w.standIn.push.pending()).toEqual([]);
  });

  it.each([
    ["audience", 403],
    ["email", 403],
    ["unverified-email", 403],
    ["issuer", 403],
    ["expired", 403],
    ["unknown-key", 403],
    ["signature", 403],
    ["no-token", 401],
  ] as [PushManner["forged"], number][])("with a wrong token (%s) is turned away", async (forged, status) => {
    const w = await openPushed();
    w.standIn.push.set({ forged });
    write(w);
    await w.standIn.push.flush();
    expect(w.standIn.log.since(0, "push").at(-1)?.status).toBe(status);
    expect(w.waiting).toEqual([]);
    expect(await w.all("SELECT 1 FROM mailbox WHERE push_queued_at IS NOT NULL")).toEqual([]);
  });

  it("signed with a key that is new is taken once the keys have been fetched anew", async () => {
    const w = await openPushed();
    write(w);
    await w.standIn.push.flush();
    await w.drain();
    const fetched = () => w.standIn.log.since(0, "certs").length;
    const before = fetched();
    w.standIn.rotateKeys();
    write(w);
    await w.standIn.push.flush();
    expect(w.waiting).toEqual([]);
    expect(fetched()).toBe(before);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 31_000 });
    w.standIn.push.release();
    await w.standIn.push.flush();
    expect(fetched()).toBe(before + 1);
    expect(w.waiting.length).toBe(1);
  });

  it("comes again when Google's keys could not be had, or the queue took no job", async () => {
    const w = await openWorker({ now: CONNECTED, settings: SETTINGS });
    opened = w;
    w.standIn.push.subscribe({ topicName: TOPIC, endpoint: `${ORIGIN}/hooks/gmail`, serviceAccount: EMAIL });
    await w.connect();
    await w.drain();
    const fault = w.standIn.faults.add({ method: "certs", act: { kind: "refuse", status: 503 } });
    await w.standIn.push.flush();
    expect(w.standIn.log.since(0, "push").map(({ status }) => status)).toEqual([503]);
    fault.lift();
    const queue = w.env["JOBS"];
    w.env["JOBS"] = { sendBatch: () => Promise.reject(new Error("the queue is full")) };
    w.standIn.push.release();
    await w.standIn.push.flush();
    expect(w.standIn.log.since(0, "push").map(({ status }) => status)).toEqual([503, 503]);
    w.env["JOBS"] = queue;
    w.standIn.push.release();
    await w.standIn.push.flush();
    expect(w.standIn.push.pending()).toEqual([]);
    expect(w.waiting.length).toBe(1);
  });

  it("of another mailbox, of no shape, or once more, is acknowledged and does no harm", async () => {
    const w = await openWorker({ now: CONNECTED, settings: SETTINGS, unsure: { pushHistoryId: "string" } });
    opened = w;
    w.standIn.push.subscribe({ topicName: TOPIC, endpoint: `${ORIGIN}/hooks/gmail`, serviceAccount: EMAIL });
    await w.connect();
    await w.drain();
    write(w);
    await w.standIn.push.flush();
    await w.drain();
    // The token of a real push, as somebody might have caught it on its way.
    const headers = { Authorization: w.pushedWith() };
    const knock = async (body: string) =>
      (await w.get("/hooks/gmail", { method: "POST", headers, body })).status;
    const wrapped = (data: unknown) => JSON.stringify({ message: { data: btoa(JSON.stringify(data)) } });
    expect(await knock(wrapped({ emailAddress: "somebody@else.example", historyId: 7 }))).toBe(204);
    expect(await knock(wrapped({ historyId: 7 }))).toBe(204);
    expect(await knock(JSON.stringify({ message: { data: "%%%" } }))).toBe(204);
    expect(await knock("no json")).toBe(204);
    expect(w.waiting).toEqual([]);
    const real = { emailAddress: "Leila@Haddad.example", historyId: "7" };
    expect(await knock(wrapped(real))).toBe(204);
    expect(await knock(wrapped(real))).toBe(204);
    expect(await knock(JSON.stringify(real))).toBe(204);
    expect(w.waiting.length).toBe(1);
    await w.drain();
    expect(await known(w)).toBe(1);
  });
});

describe("the watch", () => {
  it("is renewed every day, so it never runs out", async () => {
    const w = await openPushed();
    for (let at = CONNECTED; at < CONNECTED + 10 * DAY; at += 6 * 60 * MINUTE) {
      await w.tick(at);
      expect(w.standIn.push.watches()[0]?.labelIds).toEqual(["INBOX", "SENT"]);
    }
    const { calls } = w.standIn.log.sums()["watch"] ?? { calls: 0 };
    expect(calls).toBeGreaterThanOrEqual(9);
    expect(calls).toBeLessThanOrEqual(11);
    await w.connect();
    expect(await w.read("/sync")).toContain("Push On; besides, Gmail is asked every quarter of an hour.");
  });

  it("that Gmail refuses stands in nobody's way, is told, and asked for once a day", async () => {
    const w = await openWorker({ now: CONNECTED, settings: SETTINGS });
    opened = w;
    w.standIn.push.createTopic(TOPIC, false);
    await w.connect();
    await w.drain();
    write(w);
    for (let n = 1; n <= 8; n += 1) await w.tick(CONNECTED + n * 60 * MINUTE);
    expect(await known(w)).toBe(1);
    expect(w.standIn.log.sums()["watch"]?.calls).toBe(1);
    expect(await w.read("/sync")).toContain("User not authorized to perform this action");
  });

  it("moves to another topic, and ends when push is no longer set up", async () => {
    const w = await openPushed();
    w.env["PUSH_TOPIC"] = "projects/kindly/topics/other";
    w.standIn.push.createTopic("projects/kindly/topics/other");
    await w.tick(CONNECTED + DAY + MINUTE);
    await w.tick(CONNECTED + DAY + 16 * MINUTE);
    expect(w.standIn.push.watches().map(({ topicName }) => topicName)).toEqual([
      "projects/kindly/topics/other",
    ]);
    delete w.env["PUSH_TOPIC"];
    delete w.env["PUSH_EMAIL"];
    await w.tick(CONNECTED + DAY + 31 * MINUTE);
    expect(w.standIn.push.watches()).toEqual([]);
    expect((await w.get("/hooks/gmail", { method: "POST" })).status).toBe(404);
  });
});
