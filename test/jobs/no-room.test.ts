import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY, type Policy } from "../../src/domain/policy.ts";
import { giveAddress, takeAddress } from "../../src/store/contact-addresses.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { absenceOf, letterTo } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story, WRITTEN } from "../support/story.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CLOSES = WRITTEN + 21 * DAY;
const ZONE = "America/New_York";

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

/** Helen got another letter from a colleague, the day before this owner's first one. */
async function story(policy: Partial<Policy> = { capPer30Days: 3 }) {
  const told = await openStory();
  open.push(told);
  const { house } = told;
  await house.all("UPDATE mailbox SET policy = ?", JSON.stringify({ ...DEFAULT_POLICY, ...policy }));
  await wroteBefore(told, HELEN);
  return {
    ...told,
    last: async () => {
      const [row] = await house.all<{ verdict: string; why: string; next: number | null }>(
        "SELECT verdict, why, next_look_at AS next FROM decision WHERE outreach_id IS NOT NULL ORDER BY id DESC LIMIT 1",
      );
      return { verdict: row?.verdict, code: JSON.parse(row?.why ?? "{}").code, next: row?.next };
    },
    /** Ticks before and at the hours in which mail goes out. */
    days: async (n: number, from = SENT) => {
      for (let day = 0; day < n; day++)
        for (const early of [2 * HOUR, 0]) await house.tick(from + day * DAY - early);
    },
    settle: async (more: Partial<Policy>, now: number) => {
      const box = { id: house.mailboxId, zone: ZONE, summaryAt: 0 };
      await saveSettings(house.db, box, { zone: ZONE, policy: { ...DEFAULT_POLICY, ...more } }, now);
    },
  };
}

async function wroteBefore({ house }: Story, address: string) {
  await house.all(
    "INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id) SELECT list_id, ?, ?, 'colleague', 'theirs', 'theirs' FROM mailbox",
    address,
    WRITTEN - DAY,
  );
}

describe("a contact without room in the window", () => {
  it("has the draft taken back, and gets the follow-up when a cap that was a mistake is raised again", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    expect(s.standIn.drafts()).toHaveLength(1);
    await s.settle({ capPer30Days: 2 }, DRAFTED + HOUR);
    await s.house.tick(DRAFTED + 2 * HOUR);
    expect([s.standIn.drafts(), await s.status()]).toEqual([[], ["awaiting"]]);
    expect(await s.last()).toEqual({ verdict: "wait", code: "no-room-yet", next: CLOSES + 1 });
    await s.settle({ capPer30Days: 3 }, SENT);
    await s.days(4, SENT + DAY);
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("gets it after two contacts that were made one by mistake have been parted again", async () => {
    const s = await story({ capPer30Days: 2 });
    await s.house.all("DELETE FROM letter WHERE mailbox_id = 'colleague'");
    await wroteBefore(s, "hm@home.example");
    const [box] = await s.house.all<{ id: string; listId: string; helen: string }>(
      "SELECT m.id, m.list_id AS listId, c.id AS helen FROM mailbox m, contact c",
    );
    if (box === undefined) throw new Error("nobody is there");
    const home = { key: "hm@home.example", written: "hm@home.example" };
    await s.house.tick(DRAFTED);
    await giveAddress(s.house.db, box, box.helen, home, DRAFTED + HOUR);
    await s.house.tick(DRAFTED + 2 * HOUR);
    expect([s.standIn.drafts(), (await s.last()).code]).toEqual([[], "no-room-yet"]);
    await takeAddress(s.house.db, box.listId, box.helen, home.key, "other", SENT);
    await s.days(4, SENT + DAY);
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("gets it when an absence moves the window to where there is room", async () => {
    const s = await story({ capPer30Days: 2 });
    await s.house.tick(DRAFTED);
    expect((await s.last()).code).toBe("no-room-yet");
    s.standIn.clock.set(SENT);
    s.standIn.deliver(absenceOf(s.standIn, HELEN, "I am out of the office until April 27, 2026."));
    await s.days(24, SENT + DAY);
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("gets none when no room comes before the window closes, and its owner is told why", async () => {
    const s = await story({ capPer30Days: 2 });
    for (let day = 0; day < 7; day++) await s.house.tick(DRAFTED + day * DAY);
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["lapsed"]]);
    expect(await s.last()).toEqual({ verdict: "lapse", code: "no-room", next: null });
  });
});

describe("letters to one department, written on one morning", () => {
  it("are all followed up, whichever day in the window their owner wants", async () => {
    const people = ["Ann", "Bea", "Cleo", "Dora", "Eva", "Fay", "Gia"].map((name) => `${name} Marchetti`);
    const addressOf = (name: string) => `${name.split(" ")[0]?.toLowerCase()}@charlesgate.example`;
    const told = await openStory((standIn) => {
      for (const name of people) standIn.ownerSends(letterTo(name, addressOf(name)));
    });
    open.push(told);
    await told.house.all("UPDATE mailbox SET policy = ?", JSON.stringify({ ...DEFAULT_POLICY, fromDay: 20 }));
    for (let day = -2; day < 6; day++)
      for (const early of [2 * HOUR, 0]) await told.house.tick(SENT + day * DAY - early);
    expect([...told.kindlySent()].sort()).toEqual(people.map(addressOf).sort());
  });
});

describe("a contact to whom a colleague's follow-up is on its way", () => {
  /** Their letter and its follow-up together leave no room beside them. */
  async function besideTheirs() {
    const s = await story();
    await s.house.all(
      `INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words, first_at, status, status_since)
       VALUES ('theirs', 'colleague', 'theirs', 'theirs', '', '', 'research', 1, 5, '{}', ?, 'awaiting', 0)`,
      WRITTEN - DAY,
    );
    await s.house.all(
      "INSERT INTO outreach_recipient (outreach_id, list_id, address, name) SELECT 'theirs', list_id, ?, '' FROM mailbox",
      HELEN,
    );
    await s.house.all(
      `INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, updated_at)
       VALUES ('theirs', 'colleague', 'drafted', 'n', 0, 0, '2026-04-13', '', 0)`,
    );
    return s;
  }

  it("gets no second beside it: that is said, and looked at again in an hour", async () => {
    const s = await besideTheirs();
    // The first letter is fetched each time that a follow-up is written.
    const fetched = () => s.standIn.calls().filter(({ method }) => method === "messages.get").length;
    const before = fetched();
    for (const late of [0, 15, 30, 45]) await s.house.tick(DRAFTED + late * MINUTE);
    expect(s.standIn.drafts()).toEqual([]);
    expect(await s.last()).toEqual({ verdict: "wait", code: "another-on-its-way", next: DRAFTED + HOUR });
    expect(fetched() - before).toBe(1);
  });

  it("gets this owner's once theirs was taken back", async () => {
    const s = await besideTheirs();
    await s.house.tick(DRAFTED);
    await s.house.all("UPDATE follow_up SET state = 'withdrawn' WHERE outreach_id = 'theirs'");
    await s.days(3);
    expect(s.kindlySent()).toEqual([HELEN]);
  });
});
