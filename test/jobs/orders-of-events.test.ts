import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { followUpHandles } from "../../src/jobs/follow-up-handles.ts";
import { closeContact, openContact } from "../../src/store/contact-closing.ts";
import { setMode, setOwnText } from "../../src/store/follow-up-wishes.ts";
import { leaseMailbox } from "../../src/store/mailboxes.ts";
import { addExclusion, removeExclusion, sayOfOutreach } from "../../src/store/owners-choices.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";
import { at, CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story, WRITTEN } from "../support/story.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = "America/New_York";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function story(...before: Parameters<typeof openStory>) {
  const begun = await openStory(...before);
  open.push(begun);
  return begun;
}

/** Does something once, in the moment before Gmail takes a call of that kind. */
function before({ standIn }: Story, method: string, act: () => Promise<unknown>) {
  let isDone = false;
  standIn.onCall({
    before: async (call) => {
      if (call.method === method && !isDone) {
        isDone = true;
        await act();
      }
      return undefined;
    },
  });
}

describe("settings that change while Gmail is asked", () => {
  it("hold for the send that is a moment away: a day that is kept free from now on", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    const policy = {
      ...DEFAULT_POLICY,
      blackouts: [{ from: "2026-04-13", to: "2026-04-13", name: "Conference" }],
    };
    before(s, "drafts.get", () =>
      saveSettings(
        s.house.db,
        { id: s.house.mailboxId, zone: ZONE, summaryAt: 0 },
        { zone: ZONE, policy },
        SENT,
      ),
    );
    await s.house.tick(SENT);
    await s.house.tick(SENT + 15 * MINUTE);
    expect(s.kindlySent()).toEqual([]);
    await s.house.tick(SENT + DAY);
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it.each(["draft", "off"] as const)("end a wish to send at once: the mailbox is set to %s", async (mode) => {
    const s = await story();
    await s.house.tick(DRAFTED);
    const [its] = await s.house.all<{ id: string; mailboxId: string }>(
      "SELECT id, mailbox_id AS mailboxId FROM outreach",
    );
    if (its === undefined) throw new Error("no outreach");
    expect(await followUpHandles(s.house.db, DRAFTED + MINUTE).sendNow(its)).toEqual({ kind: "done" });
    await setMode(s.house.db, s.house.mailboxId, mode, DRAFTED + 2 * MINUTE);
    await s.house.tick(DRAFTED + 3 * MINUTE);
    expect(s.kindlySent()).toEqual([]);
  });
});

describe("a wish to send at once", () => {
  const NOW = at("2026-04-12T22:00");

  type Its = {
    readonly id: string;
    readonly mailboxId: string;
    readonly contact: string;
    readonly list: string;
  };
  const untrack = ({ house }: Story, its: Its, minutes: number) =>
    sayOfOutreach(house.db, its.mailboxId, its.id, "ignore", NOW + minutes * MINUTE);
  const track = ({ house }: Story, its: Its, minutes: number) =>
    sayOfOutreach(house.db, its.mailboxId, its.id, "track", NOW + minutes * MINUTE);
  const exclusion = { kind: "address", value: HELEN } as const;
  const UNDONE: Record<string, readonly [typeof untrack, typeof untrack]> = {
    "the outreach is not tracked, and tracked again": [untrack, track],
    "the contact is closed, and opened again": [
      ({ house }, its, minutes) => closeContact(house.db, its.list, its.contact, NOW + minutes * MINUTE),
      ({ house }, its, minutes) =>
        openContact(house.db, its.list, its.contact, false, NOW + minutes * MINUTE),
    ],
    "the address is excluded, and no longer": [
      async ({ house }, its, minutes) =>
        (await addExclusion(house.db, its.mailboxId, exclusion, NOW + minutes * MINUTE)) === "added",
      async ({ house }, its, minutes) => {
        await removeExclusion(house.db, its.mailboxId, exclusion, NOW + minutes * MINUTE);
        return true;
      },
    ],
    "the label to ignore is put on in Gmail, and the page says to track": [
      async (s) => {
        const [{ threadId } = { threadId: "" }] = await s.house.all<{ threadId: string }>(
          "SELECT thread_id AS threadId FROM outreach",
        );
        s.standIn.clock.set(NOW + MINUTE);
        s.standIn.ownerLabels(threadId, ["Kindly/Ignore"], []);
        await s.house.tick(NOW + 2 * MINUTE);
        return true;
      },
      track,
    ],
  };

  it.each(
    Object.entries(UNDONE).flatMap(([what, acts]) => [false, true].map((ticks) => ({ what, acts, ticks }))),
  )("is over when $what (a tick between: $ticks)", async ({ acts: [stop, undo], ticks }) => {
    const s = await story();
    await s.house.tick(DRAFTED);
    const [its] = await s.house.all<Its>(
      "SELECT o.id, o.mailbox_id AS mailboxId, c.id AS contact, c.list_id AS list FROM outreach o, contact c",
    );
    if (its === undefined) throw new Error("no outreach");
    expect(await followUpHandles(s.house.db, NOW).sendNow(its)).toEqual({ kind: "done" });
    expect(await stop(s, its, 1)).toBe(true);
    if (ticks) await s.house.tick(NOW + 2 * MINUTE);
    expect(await undo(s, its, 3)).toBe(true);
    for (const minutes of [4, 15, 30, 45]) await s.house.tick(NOW + minutes * MINUTE);
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["awaiting"]]);
  });
});

describe("an outreach that is left alone", () => {
  it("keeps no wish to send at once from that moment on", async () => {
    const s = await story();
    const [its] = await s.house.all<{ id: string; mailboxId: string }>(
      "SELECT id, mailbox_id AS mailboxId FROM outreach",
    );
    if (its === undefined) throw new Error("no outreach");
    await followUpHandles(s.house.db, DRAFTED).sendNow(its);
    await sayOfOutreach(s.house.db, its.mailboxId, its.id, "ignore", DRAFTED + 1);
    expect(await s.house.all("SELECT hurried_at AS at FROM outreach")).toEqual([{ at: null }]);
  });
});

describe("one conversation that Gmail cannot give", () => {
  it("keeps no other follow-up waiting, nor the summary", async () => {
    const s = await story((standIn) => {
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
    });
    const [first] = await s.house.all<{ threadId: string }>(
      "SELECT thread_id AS threadId FROM outreach ORDER BY next_look_at, id",
    );
    s.standIn.onCall({
      before: ({ method, path }) =>
        method === "threads.get" && path.includes(first?.threadId ?? "?")
          ? Response.json({ error: { code: 500, message: "Backend Error" } }, { status: 500 })
          : undefined,
    });
    for (const time of [DRAFTED, at("2026-04-13T08:15"), SENT]) await s.house.tick(time);
    expect(s.kindlySent()).toHaveLength(1);
    expect(await s.house.all("SELECT state FROM summary")).toEqual([{ state: "sent" }]);
  });
});

describe("a draft that is being taken back when the process dies", () => {
  it("is left to its owner, who has written in it since", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    s.standIn.clock.set(DRAFTED + MINUTE);
    s.standIn.deliver(absenceOf(s.standIn, HELEN, "I am out of the office until April 15, 2026."));
    await s.house.all("UPDATE follow_up SET state = 'withdrawing'");
    const [draft] = s.standIn.drafts();
    if (draft === undefined) throw new Error("no draft");
    s.standIn.ownerEditsDraft(draft.draftId, draft.raw.replace("Kind regards", "With my best wishes"));
    await s.house.tick(DRAFTED + 15 * MINUTE);
    expect(s.standIn.drafts()).toHaveLength(1);
    expect(await s.house.all("SELECT state FROM follow_up")).toEqual([{ state: "handed-over" }]);
  });
});

describe("a contact who is closed already and then asks not to be written to", () => {
  it("is opened again only by an owner who knows of it", async () => {
    const s = await story();
    const [contact] = await s.house.all<{ id: string; list: string }>(
      "SELECT id, list_id AS list FROM contact",
    );
    if (contact === undefined) throw new Error("no contact");
    await closeContact(s.house.db, contact.list, contact.id, CONNECTED);
    s.standIn.clock.set(CONNECTED + 1000);
    s.standIn.deliver(
      replyFrom(s.standIn, HELEN, "Please do not contact me again. Remove me from your list."),
    );
    await s.house.tick(CONNECTED + MINUTE);
    expect(await openContact(s.house.db, contact.list, contact.id, false, CONNECTED + DAY)).toBe(false);
  });
});

describe("a contact whom the owner closes and opens again", () => {
  it("gets the follow-up in its owner's own words", async () => {
    const s = await story();
    const [its] = await s.house.all<{ id: string; mailboxId: string; contact: string; list: string }>(
      "SELECT o.id, o.mailbox_id AS mailboxId, c.id AS contact, c.list_id AS list FROM outreach o, contact c",
    );
    if (its === undefined) throw new Error("no outreach");
    await setOwnText(s.house.db, its, "Dear Helen,\n\nWords of my own.", CONNECTED + MINUTE);
    await closeContact(s.house.db, its.list, its.contact, CONNECTED + 2 * MINUTE);
    await s.house.tick(CONNECTED + 3 * MINUTE);
    expect(await s.status()).toEqual(["vetoed"]);
    await openContact(s.house.db, its.list, its.contact, false, CONNECTED + 4 * MINUTE);
    for (const time of [DRAFTED, SENT]) await s.house.tick(time);
    expect(s.standIn.sent().at(-1)?.raw).toContain("Words of my own.");
  });
});

describe("two runs over one mailbox", () => {
  it("do not come about because a job has waited on the queue", async () => {
    const s = await story();
    const [leased] = [await leaseMailbox(s.house.db, s.house.mailboxId, "at work", DRAFTED + 30 * MINUTE)];
    expect(leased).not.toBeNull();
    // Queued half an hour before, and taken up a minute after the other has begun.
    await s.house.tick(DRAFTED, 31 * MINUTE);
    expect(await s.house.all("SELECT lease_token AS token FROM mailbox")).toEqual([{ token: "at work" }]);
  });
});

describe("an answer after much other mail", () => {
  it("is not missed: two hundred notices came before it from the same address", async () => {
    const s = await story();
    await s.house.all(
      `WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 200)
       INSERT INTO message (mailbox_id, id, thread_id, list_id, at, role, address, name, subject, verdict, verdict_kind)
       SELECT b.id, 'notice' || n, 'notices' || n, b.list_id, ? + n, 'reply', ?, '', '', ?, 'auto-reply' FROM n, mailbox b`,
      WRITTEN - 30 * DAY,
      HELEN,
      JSON.stringify({ kind: "auto-reply", automated: true, returnsOn: null, failed: [], reasons: [] }),
    );
    s.standIn.clock.set(CONNECTED + 1000);
    s.standIn.deliver(
      replyFrom(s.standIn, HELEN, "Thank you, I would be glad to talk. Does Monday suit you?").replace(
        /^(?:In-Reply-To|References):.*\r?\n/gim,
        "",
      ),
    );
    for (const time of [DRAFTED, SENT]) await s.house.tick(time);
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["replied"]]);
  });
});
