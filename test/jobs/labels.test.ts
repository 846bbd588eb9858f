import { afterEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { switchLabels } from "../../src/store/labels.ts";
import { gmail, madeLabels } from "../support/gmail-page.ts";
import { letterTo, replyFrom } from "../support/letters.ts";
import { at, CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
const RAY = "rosei@ridgemont.example";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function story(before?: Parameters<typeof openStory>[0]): Promise<Story> {
  const opened = await openStory(before);
  open.push(opened);
  return opened;
}

const named = async (standIn: StandIn, name: string) =>
  (await madeLabels(standIn)).find((label) => label.name === name)?.id ?? "none";

/** The labels that somebody made, by name, on the conversation with this contact. */
async function shown({ standIn }: Story, address = HELEN): Promise<string[]> {
  const names = new Map((await madeLabels(standIn)).map(({ id, name }) => [id, name]));
  const thread = standIn.sent().find((sent) => sent.recipients.includes(address))?.threadId;
  const on = standIn.messages(thread).flatMap((message) => message.labels.map((id) => names.get(id)));
  return [...new Set(on.filter((name) => name !== undefined))].map((name) => name.replace("Kindly/", ""));
}

/** Calls that change a label, or ask for labels, since the last look. */
function spent({ standIn }: Story): () => string[] {
  let from = standIn.calls().length;
  return () => {
    const calls = standIn.calls().slice(from);
    from = standIn.calls().length;
    return calls.map((call) => call.method).filter((method) => /^labels\.|modify/i.test(method));
  };
}

const later = (moment: number, minutes: number) => moment + minutes * MINUTE;

describe("the label on a conversation", () => {
  it("goes from awaiting to soon, awaiting, replied, needs you, and back, and costs nothing in between", async () => {
    const it = await story();
    expect(await shown(it)).toEqual(["Awaiting"]);
    const calls = spent(it);
    await it.house.tick(later(CONNECTED, 15));
    await it.house.tick(later(CONNECTED, 30));
    expect(calls()).toEqual([]);
    await it.house.tick(DRAFTED);
    expect(await shown(it)).toEqual(["Follow-up soon"]);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
    expect(await shown(it)).toEqual(["Awaiting"]);
    // A small share of what a follow-up costs in Gmail's units.
    const unitsOf = (some: RegExp) =>
      it.standIn.calls().reduce((sum, call) => sum + (some.test(call.method) ? (call.units ?? 0) : 0), 0);
    expect(unitsOf(/^threads\.modify$/)).toBe(30);
    expect(unitsOf(/./)).toBeGreaterThan(300);

    it.standIn.clock.set(at("2026-04-14T12:00"));
    it.standIn.deliver(replyFrom(it.standIn, HELEN));
    await it.house.tick(at("2026-04-14T12:15"));
    expect(await shown(it)).toEqual(["Replied"]);
    calls();
    await it.house.tick(at("2026-04-17T11:45"));
    expect(calls()).toEqual([]);
    await it.house.tick(at("2026-04-17T12:00"));
    expect(await shown(it)).toEqual(["Needs you"]);

    it.standIn.clock.set(at("2026-04-17T18:00"));
    const thread = it.standIn.sent()[0]?.threadId ?? "";
    it.standIn.ownerSends(letterTo("Helen Marchetti", HELEN), thread);
    await it.house.tick(at("2026-04-17T18:15"));
    expect(await shown(it)).toEqual(["Replied"]);
    calls();
    // Nothing looked for a month, so that the history is forgotten: their own two labels are asked for.
    await it.house.tick(at("2026-05-20T12:00"));
    expect(calls()).toEqual(["labels.list"]);
    expect((await madeLabels(it.standIn)).length).toBe(4);
  });

  it("is off whatever its owner wants left alone", async () => {
    const it = await story();
    it.standIn.ownerLabels(it.standIn.sent()[0]?.threadId ?? "", ["Kindly/Ignore"], []);
    await it.house.tick(later(CONNECTED, 15));
    expect(await shown(it)).toEqual(["Ignore"]);
  });

  it("stands on a whole mailbox after the look back, a few conversations a slice", async () => {
    const it = await story((standIn) => {
      for (let i = 0; i < 45; i++)
        standIn.ownerSends(letterTo(`Anna Number${i}`, `anna${i}@uni${i}.example`));
    });
    const [row] = await it.house.all<{ n: number }>(
      "SELECT count(*) AS n FROM outreach WHERE label = 'awaiting'",
    );
    expect(row?.n).toBe(45);
    const batches = it.standIn.log.since(0).filter((call) => call.method === "threads.modify").length;
    expect(batches).toBe(45);
    expect(it.house.mostQueries()).toBeLessThanOrEqual(50);
  });
});

describe("what its owner does with a label", () => {
  it("a renamed one keeps its place, and never means their word", async () => {
    const it = await story();
    const id = await named(it.standIn, "Kindly/Awaiting");
    await gmail(it.standIn, "PATCH", `/labels/${id}`, { name: "Kindly/Ignore" });
    it.standIn.clock.set(later(CONNECTED, 5));
    // One of their own beside it, so that Gmail is asked what the labels are called.
    it.standIn.ownerLabels(it.standIn.sent()[0]?.threadId ?? "", ["Mine"], []);
    it.standIn.ownerSends(letterTo("Raymond Osei", RAY));
    await it.house.tick(later(CONNECTED, 15));
    expect(await shown(it, RAY)).toEqual(["Ignore"]);
    expect(await it.status()).toEqual(["awaiting", "awaiting"]);
  });

  it("a deleted one stays deleted until they want the labels anew", async () => {
    const it = await story();
    await gmail(it.standIn, "DELETE", `/labels/${await named(it.standIn, "Kindly/Awaiting")}`);
    it.standIn.clock.set(later(CONNECTED, 5));
    it.standIn.ownerSends(letterTo("Raymond Osei", RAY));
    await it.house.tick(later(CONNECTED, 15));
    const calls = spent(it);
    await it.house.tick(later(CONNECTED, 30));
    expect(calls()).toEqual([]);
    expect(await madeLabels(it.standIn)).toEqual([]);
    await it.house.tick(DRAFTED);
    expect(await shown(it)).toEqual(["Follow-up soon"]);

    await switchLabels(it.house.db, it.house.mailboxId, true);
    await it.house.tick(later(DRAFTED, 15));
    expect([await shown(it), await shown(it, RAY)]).toEqual([["Follow-up soon"], ["Awaiting"]]);
  });

  it("one that they take off a conversation is not put back", async () => {
    const it = await story();
    it.standIn.ownerLabels(it.standIn.sent()[0]?.threadId ?? "", [], ["Kindly/Awaiting"]);
    await it.house.tick(later(CONNECTED, 15));
    expect(await shown(it)).toEqual([]);
  });

  it("one of the same name is taken over", async () => {
    const it = await story((standIn) => {
      const { threadId } = standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.ownerLabels(threadId, ["kindly/awaiting"], []);
      standIn.ownerLabels(threadId, [], ["kindly/awaiting"]);
    });
    expect(await shown(it)).toEqual(["kindly/awaiting"]);
    expect((await madeLabels(it.standIn)).length).toBe(1);
  });
});

describe("switched off", () => {
  it("they are gone from Gmail, but for one that its owner renamed; and come back when wanted", async () => {
    const it = await story((standIn) => {
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.clock.set(CONNECTED - 2 * DAY);
      standIn.ownerSends(letterTo("Raymond Osei", RAY));
      standIn.deliver(replyFrom(standIn, RAY));
    });
    expect([await shown(it), await shown(it, RAY)]).toEqual([["Awaiting"], ["Replied"]]);
    const replied = await named(it.standIn, "Kindly/Replied");
    await gmail(it.standIn, "PATCH", `/labels/${replied}`, { name: "Good people" });
    await switchLabels(it.house.db, it.house.mailboxId, false);
    await it.house.tick(later(CONNECTED, 15));
    expect((await madeLabels(it.standIn)).map(({ name }) => name)).toEqual(["Good people"]);
    await it.house.tick(later(CONNECTED, 30));
    const calls = spent(it);
    await it.house.tick(DRAFTED);
    expect(calls()).toEqual([]);

    await switchLabels(it.house.db, it.house.mailboxId, true);
    await it.house.tick(later(DRAFTED, 15));
    expect(await shown(it)).toEqual(["Follow-up soon"]);
    expect(await shown(it, RAY)).toEqual(["Good people", "Replied"]);
  });
});

describe("when Gmail fails", () => {
  it("a conversation that is gone is asked about once", async () => {
    const it = await story();
    const thread = it.standIn.sent()[0]?.threadId ?? "";
    await gmail(it.standIn, "DELETE", `/threads/${thread}`);
    await it.house.tick(later(CONNECTED, 15));
    const calls = spent(it);
    for (let day = 0; day < 12; day++) await it.house.tick(DRAFTED + day * DAY);
    expect(calls().filter((method) => method === "threads.modify")).toEqual(["threads.modify"]);
    const [box] = await it.house.all<{ trouble: string | null }>("SELECT trouble FROM mailbox");
    expect(box).toEqual({ trouble: null });
  });

  it("follow-ups go out all the same, and the label comes with a later tick", async () => {
    const it = await story();
    it.standIn.faults.add({ method: "threads.modify", act: { kind: "refuse", status: 503 } });
    await it.house.tick(DRAFTED);
    expect(it.standIn.drafts().length).toBe(1);
    expect(await shown(it)).toEqual(["Awaiting"]);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
    it.standIn.faults.clear();
    await it.house.tick(later(SENT, 15));
    expect(await shown(it)).toEqual(["Awaiting"]);
    const [box] = await it.house.all<{ trouble: string | null; until: number }>(
      "SELECT trouble, read_until AS until FROM mailbox",
    );
    expect(box).toEqual({ trouble: null, until: later(SENT, 15) });
  });
});
