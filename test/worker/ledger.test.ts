import { afterEach, describe, expect, it } from "vitest";
import { letterTo, mail, replyFrom } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");
const HELEN = "hmarchetti@charlesgate.example";

let opened: InProcess | null = null;
afterEach(async () => {
  await opened?.close();
  opened = null;
});

async function open(): Promise<InProcess> {
  const w = await openWorker({ now: CONNECTED });
  opened = w;
  await w.connect();
  await w.drain();
  w.standIn.clock.set(CONNECTED + MINUTE);
  return w;
}

const unread = (w: InProcess) =>
  w.all<{ detail: string; retry: number | null }>(
    "SELECT detail, retry_at AS retry FROM unread ORDER BY message_id",
  );
const outreach = async (w: InProcess) =>
  (await w.all<{ status: string }>("SELECT status FROM outreach")).map((row) => row.status);
const refuse = (w: InProcess, status: number, times?: number) =>
  w.standIn.faults.add({
    method: "messages.get",
    act: { kind: "refuse", status },
    ...(times === undefined ? {} : { times }),
  });

describe("the ledger of mail that could not be read", () => {
  it("is read again at its owner's word, with the answers that nobody had looked at", async () => {
    const w = await open();
    w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    const fault = refuse(w, 400);
    await w.tick(CONNECTED + 15 * MINUTE);
    expect(await outreach(w)).toEqual([]);
    expect(await unread(w)).toMatchObject([{ retry: null }]);
    w.standIn.deliver(replyFrom(w.standIn, HELEN));
    await w.tick(CONNECTED + 30 * MINUTE);
    const page = await (await w.get("/sync")).text();
    const id = /name="message" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(page).toContain("Read all of it again");

    // Still not: it stays, with what Gmail says now.
    expect((await w.post("/sync/unread", { message: id })).headers.get("Location")).toBe(
      "/sync?note=read-again",
    );
    expect(await w.read("/sync")).toContain("It is read again with the next tick.");
    await w.drain();
    expect(await unread(w)).toMatchObject([{ retry: null }]);
    expect(await outreach(w)).toEqual([]);

    fault.lift();
    await w.post("/sync/unread");
    await w.drain();
    expect(await unread(w)).toEqual([]);
    expect(await outreach(w)).toEqual(["replied"]);
    expect((await w.post("/sync/unread", { message: id })).headers.get("Location")).toBe(
      "/sync?note=nothing-to-read",
    );
  });

  it("reads again what stands in a thread that is tracked, and forgets what is gone", async () => {
    const w = await open();
    const sent = w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    await w.tick(CONNECTED + 15 * MINUTE);
    const fault = refuse(w, 400);
    w.standIn.deliver(replyFrom(w.standIn, HELEN));
    const other = w.standIn.ownerSends(
      mail({ From: "leila@haddad.example", To: "rent@home.example", body: "Hi" }),
    );
    await w.tick(CONNECTED + 30 * MINUTE);
    expect((await unread(w)).length).toBe(2);
    fault.lift();
    w.standIn.owner.trashes(other.threadId);
    w.standIn.owner.deletesForEver(other.threadId);
    await w.post("/sync/unread");
    await w.drain();
    expect(await unread(w)).toEqual([]);
    expect(await w.all("SELECT role FROM message WHERE thread_id = ? ORDER BY at", sent.threadId)).toEqual([
      { role: "first-letter" },
      { role: "reply" },
    ]);
  });

  it("takes in what fails in passing for hours, and lets go of it by itself once it can be read", async () => {
    const w = await open();
    w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    const fault = refuse(w, 500);
    const bad = CONNECTED + 15 * MINUTE;
    for (let at = bad; at < bad + 20 * HOUR; at += HOUR) await w.tick(at);
    expect(await unread(w)).toEqual([]);
    expect(await w.read("/")).toContain("Gmail has not let Kindly read this mailbox to its end for hours");
    for (let at = bad + 20 * HOUR; at < bad + 26 * HOUR; at += HOUR) await w.tick(at);
    expect((await unread(w)).length).toBe(1);
    expect(await w.all("SELECT trouble FROM mailbox")).toEqual([{ trouble: null }]);
    fault.lift();
    w.standIn.clock.set(bad + 27 * HOUR);
    w.standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
    await w.tick(bad + 28 * HOUR);
    await w.tick(bad + 28 * HOUR + DAY);
    expect(await unread(w)).toEqual([]);
    expect(await outreach(w)).toEqual(["awaiting", "awaiting"]);
  });
});

describe("what Gmail asks of those who are too fast", () => {
  it("is kept: until then nothing is asked, and then everything is read", async () => {
    const w = await open();
    w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    w.standIn.faults.add({
      method: "history.list",
      times: 1,
      act: { kind: "refuse", status: 429, retryIn: 40 * MINUTE },
    });
    await w.tick(CONNECTED + 15 * MINUTE);
    const before = w.standIn.calls().length;
    await w.tick(CONNECTED + 30 * MINUTE);
    await w.tick(CONNECTED + 45 * MINUTE);
    expect(w.standIn.calls().length).toBe(before);
    expect(await w.read("/sync")).toContain("Gmail asked to be left alone until");
    await w.tick(CONNECTED + 60 * MINUTE);
    expect(await outreach(w)).toEqual(["awaiting"]);
  });

  it("for a second is waited for within the slice", async () => {
    const w = await open();
    w.standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
    w.standIn.faults.add({ method: "history.list", times: 2, act: { kind: "refuse", status: 503 } });
    w.standIn.faults.add({
      method: "messages.get",
      times: 1,
      act: { kind: "refuse", status: 429, retryIn: 500 },
    });
    await w.tick(CONNECTED + 15 * MINUTE);
    expect(await outreach(w)).toEqual(["awaiting"]);
  });
});

describe("the owner's own addresses", () => {
  it("are asked for once a day, also after a day on which Gmail did not answer", async () => {
    const w = await open();
    const asked = () => w.standIn.log.sums()["settings.sendAs.list"]?.calls ?? 0;
    const before = asked();
    for (let n = 1; n < 24; n += 1) await w.tick(CONNECTED + n * HOUR);
    expect(asked()).toBe(before);
    const fault = w.standIn.faults.add({
      method: "settings.sendAs.list",
      act: { kind: "refuse", status: 503 },
    });
    await w.tick(CONNECTED + DAY);
    fault.lift();
    const failed = asked();
    for (let n = 1; n < 20; n += 1) await w.tick(CONNECTED + DAY + n * 15 * MINUTE);
    expect(asked()).toBe(failed + 1);
  });
});
