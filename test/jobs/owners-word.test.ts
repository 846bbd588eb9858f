import { afterEach, describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import type { Exclusion } from "../../src/domain/owner/exclusions.ts";
import type { Why } from "../../src/domain/reasons.ts";
import { addExclusion, removeExclusion, sayOfMail, sayOfOutreach } from "../../src/store/owners-choices.ts";
import { listNotTracked } from "../../src/store/read-not-tracked.ts";
import { letterTo, mail, replyFrom } from "../support/letters.ts";
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

/** A note that no rule takes for outreach. */
const note = (more: Readonly<Record<string, string>> = {}) =>
  mail({
    From: "leila@haddad.example",
    To: `Ray Osei <${RAY}>`,
    Subject: "Thursday",
    ...more,
    body: "See you there!",
  });
const writesNote = (s: StandIn) => void s.ownerSends(note());

function threadOf({ standIn }: Story): string {
  return standIn.sent()[0]?.threadId ?? "";
}

function label(
  it: Story,
  add: readonly string[],
  remove: readonly string[] = [],
  moment = CONNECTED + MINUTE,
) {
  if (moment > it.standIn.clock.now()) it.standIn.clock.set(moment);
  it.standIn.ownerLabels(threadOf(it), [...add], [...remove]);
}

async function tracked({ house }: Story) {
  return await house.all<{ status: string; asks: number; against: string | null }>(
    "SELECT status, asks, against FROM outreach",
  );
}

async function whys({ house }: Story): Promise<Why[]> {
  const rows = await house.all<{ why: string }>("SELECT why FROM decision ORDER BY id");
  return rows.map((row) => JSON.parse(row.why) as Why);
}

const notTracked = async ({ house }: Story) =>
  (await listNotTracked(house.db, house.mailboxId, null, 50)).mails;

describe("the label Kindly/Ignore", () => {
  it("takes the draft back, and the rule that it overrules can be seen", async () => {
    const it = await story();
    await it.house.tick(DRAFTED);
    expect(it.standIn.drafts()).toHaveLength(1);
    label(it, ["Kindly/Ignore"], [], DRAFTED + MINUTE);
    await it.house.tick(SENT);
    expect([it.kindlySent(), it.standIn.drafts(), await it.status()]).toEqual([[], [], ["not-tracked"]]);
    expect((await notTracked(it)).map(({ readers, why }) => ({ readers, why }))).toEqual([
      {
        readers: "Helen Marchetti",
        why: { code: "owner-ignores", by: "label", what: "", rule: null, kind: expect.any(String) },
      },
    ]);
  });

  it("taken off again leaves the rules to decide, within the window", async () => {
    const it = await story();
    label(it, ["Kindly/Ignore"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    expect(await it.status()).toEqual(["not-tracked"]);
    label(it, [], ["Kindly/Ignore"], CONNECTED + 20 * MINUTE);
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect([it.kindlySent(), await it.status()]).toEqual([[HELEN], ["followed-up"]]);
  });

  it("is respected when the letter is read for the first time", async () => {
    const it = await story((s) => {
      const { threadId } = s.ownerSends(letterTo("Helen Marchetti", HELEN));
      s.ownerLabels(threadId, ["Kindly/Ignore"], []);
    });
    expect(await tracked(it)).toEqual([]);
    expect((await whys(it)).map((why) => why.code)).toEqual(["owner-ignores"]);
  });

  it("binds when it is put on while Gmail is being asked before the send", async () => {
    const it = await story();
    await it.house.tick(DRAFTED);
    let isOn = false;
    it.standIn.onCall({
      before: (call) => {
        if (call.method === "threads.get" && !isOn) {
          isOn = true;
          it.standIn.ownerLabels(threadOf(it), ["Kindly/Ignore"], []);
        }
        return undefined;
      },
    });
    await it.house.tick(SENT);
    expect([isOn, it.kindlySent(), await it.status()]).toEqual([true, [], ["not-tracked"]]);
  });
});

describe("the label Kindly/Track", () => {
  it("has a mail followed up that the rules leave out, in its window", async () => {
    const it = await story(writesNote);
    expect(await tracked(it)).toEqual([]);
    label(it, ["Kindly/Track"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    const [row] = await tracked(it);
    expect(row).toMatchObject({ status: "awaiting", asks: 1 });
    expect((await whys(it)).map((why) => why.code)).toEqual(["not-outreach", "owner-tracks", "moment-set"]);
    expect(await notTracked(it)).toEqual([]);
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([RAY]);
  });

  it("comes too late when the window has passed: nothing goes out late", async () => {
    const it = await story(writesNote);
    await it.house.tick(at("2026-04-20T10:45"));
    label(it, ["Kindly/Track"], [], at("2026-04-20T11:00"));
    for (const day of ["20T11:15", "21T09:15", "22T10:45"]) await it.house.tick(at(`2026-04-${day}`));
    expect([it.kindlySent(), it.standIn.drafts(), await it.status()]).toEqual([[], [], ["lapsed"]]);
    expect((await whys(it)).map((why) => why.code)).toContain("window-passed");
  });

  it("finds the answer that came while nobody was looking", async () => {
    const it = await story((s) => {
      writesNote(s);
      s.deliver(replyFrom(s, RAY));
    });
    label(it, ["Kindly/Track"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    await it.house.tick(DRAFTED);
    expect([await it.status(), it.standIn.drafts()]).toEqual([["replied"], []]);
  });

  it("counts a letter that was written before: the cap holds", async () => {
    const it = await story((s) => {
      s.clock.set(at("2026-04-08T09:00"));
      s.ownerSends(note());
    });
    it.standIn.clock.set(CONNECTED + MINUTE);
    it.standIn.ownerSends(note({ Subject: "And Friday" }));
    await it.house.tick(CONNECTED + 5 * MINUTE);
    const second = it.standIn.sent()[1]?.threadId ?? "";
    it.standIn.ownerLabels(second, ["Kindly/Track"], []);
    for (let day = 0; day < 24; day++) await it.house.tick(CONNECTED + day * DAY + 90 * MINUTE);
    expect(it.kindlySent()).toEqual([]);
    expect((await whys(it)).map((why) => why.code)).toContain("no-room");
  });

  it("cannot make anybody read what went to nobody", async () => {
    const it = await story((s) => void s.ownerSends(note({ To: "leila@haddad.example" })));
    label(it, ["Kindly/Track"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    expect(await tracked(it)).toEqual([]);
    expect((await notTracked(it)).map(({ said, isOpen }) => ({ said, isOpen }))).toEqual([
      { said: "track", isOpen: false },
    ]);
  });

  it("taken off again leaves the mail as the rules see it", async () => {
    const it = await story(writesNote);
    label(it, ["Kindly/Track"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    label(it, [], ["Kindly/Track"], CONNECTED + 20 * MINUTE);
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect([it.kindlySent(), await it.status()]).toEqual([[], ["not-tracked"]]);
    expect((await notTracked(it))[0]?.why.code).toBe("not-outreach");
  });
});

describe("a word on the page", () => {
  it("tracks a mail that is not tracked, and leaves it alone again", async () => {
    const it = await story(writesNote);
    const [entry] = await notTracked(it);
    const say = (says: "track" | "ignore", moment: number) =>
      sayOfMail(it.house.db, it.house.mailboxId, entry?.id ?? 0, says, moment);
    expect(await say("track", CONNECTED + MINUTE)).toBe(true);
    expect((await notTracked(it))[0]).toMatchObject({ said: "track", isOpen: true });
    await it.house.tick(CONNECTED + 15 * MINUTE);
    const [outreach] = await it.house.all<{ id: string }>("SELECT id FROM outreach");
    expect(await say("ignore", CONNECTED + 16 * MINUTE)).toBe(false);
    await it.house.tick(DRAFTED);
    expect(it.standIn.drafts()).toHaveLength(1);
    await sayOfOutreach(it.house.db, it.house.mailboxId, outreach?.id ?? "", "ignore", DRAFTED + MINUTE);
    expect(await it.status()).toEqual(["not-tracked"]);
    await it.house.tick(SENT);
    expect([it.kindlySent(), it.standIn.drafts()]).toEqual([[], []]);
  });

  it("holds against a label that was there before", async () => {
    const it = await story();
    label(it, ["Kindly/Ignore"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    const [outreach] = await it.house.all<{ id: string }>("SELECT id FROM outreach");
    await sayOfOutreach(
      it.house.db,
      it.house.mailboxId,
      outreach?.id ?? "",
      "track",
      CONNECTED + 20 * MINUTE,
    );
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
  });

  it("has a thank-you followed up that asks for nothing, in words that fit", async () => {
    const it = await story();
    await it.house.all(
      "UPDATE outreach SET asks = 0, kind = 'thank-you', against = 'asks-nothing', next_look_at = 0",
    );
    await it.house.tick(CONNECTED + 15 * MINUTE);
    expect(await it.status()).toEqual(["recorded"]);
    const [outreach] = await it.house.all<{ id: string }>("SELECT id FROM outreach");
    await sayOfOutreach(
      it.house.db,
      it.house.mailboxId,
      outreach?.id ?? "",
      "track",
      CONNECTED + 20 * MINUTE,
    );
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
    expect((await whys(it)).map((why) => why.code)).toContain("owner-tracks");
  });
});

describe("an exclusion", () => {
  const CHARLESGATE: Exclusion = { kind: "domain", value: "charlesgate.example" };

  it("leaves alone what is open and what comes, and taken away lets the open go on", async () => {
    const it = await story();
    await addExclusion(it.house.db, it.house.mailboxId, CHARLESGATE, CONNECTED + MINUTE);
    expect(await it.status()).toEqual(["not-tracked"]);
    it.standIn.clock.set(CONNECTED + 2 * MINUTE);
    it.standIn.ownerSends(letterTo("Kim Roe", "kim@lab.charlesgate.example"));
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect([it.kindlySent(), await it.status()]).toEqual([[], ["not-tracked"]]);
    expect((await notTracked(it)).map(({ why }) => why)).toEqual([
      { code: "owner-ignores", by: "domain", what: CHARLESGATE.value, rule: null, kind: expect.any(String) },
      { code: "owner-ignores", by: "domain", what: CHARLESGATE.value, rule: null, kind: expect.any(String) },
    ]);
    await removeExclusion(it.house.db, it.house.mailboxId, CHARLESGATE, SENT + MINUTE);
    await it.house.tick(SENT + 15 * MINUTE);
    await it.house.tick(SENT + DAY);
    expect(await it.status()).not.toContain("not-tracked");
  });

  it("gives way to a word about the very thread", async () => {
    const it = await story();
    label(it, ["Kindly/Track"]);
    await it.house.tick(CONNECTED + 15 * MINUTE);
    await addExclusion(it.house.db, it.house.mailboxId, CHARLESGATE, CONNECTED + 20 * MINUTE);
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
  });

  it("stops a draft that is about to leave", async () => {
    const it = await story();
    await it.house.tick(DRAFTED);
    it.standIn.onCall({
      before: async (call) => {
        if (call.method === "drafts.get")
          await addExclusion(it.house.db, it.house.mailboxId, { kind: "subject", value: "registry" }, SENT);
        return undefined;
      },
    });
    await it.house.tick(SENT);
    it.standIn.onCall(null);
    await it.house.tick(SENT + MINUTE);
    expect([it.kindlySent(), it.standIn.drafts(), await it.status()]).toEqual([[], [], ["not-tracked"]]);
  });
});
