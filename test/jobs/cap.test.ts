import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { giveAddress } from "../../src/store/contact-addresses.ts";
import { saveSettings } from "../../src/store/settings.ts";
import { letterTo } from "../support/letters.ts";
import { DRAFTED, HELEN, openStory, SENT, type Story, WRITTEN } from "../support/story.ts";

const DAY = 86_400_000;
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

/** A letter that a colleague's mailbox, which shares the contacts, has read in the same moment. */
async function colleagueWrote({ house }: Story, when: number, address = HELEN) {
  await house.all(
    "INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id) SELECT list_id, ?, ?, 'colleague', 'theirs', 'theirs' FROM mailbox",
    address,
    when,
  );
}

const why = async ({ house }: Story) =>
  (
    await house.all<{ why: string }>(
      "SELECT why FROM decision WHERE outreach_id IS NOT NULL ORDER BY id DESC LIMIT 1",
    )
  )[0]?.why ?? "";

describe("not too often, with a draft in Gmail already", () => {
  it("sends when nothing else went to the contact: the other stories would prove nothing without it", async () => {
    const s = await story();
    for (const time of [DRAFTED, SENT]) await s.house.tick(time);
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("counts what somebody who shares the contacts wrote since", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    await colleagueWrote(s, DRAFTED + 60_000);
    for (const time of [SENT, SENT + 15 * 60_000]) await s.house.tick(time);
    expect([s.kindlySent(), s.standIn.drafts(), await s.status()]).toEqual([[], [], ["owner-wrote-again"]]);
  });

  it.each([
    ["since", SENT - 1000, "owner-wrote-again"],
    // Only the cap speaks of this one, and it may change.
    ["in the month before", WRITTEN - DAY, "awaiting"],
  ])(
    "counts what is read of it between the last look and the send: written %s",
    async (_what, when, status) => {
      const s = await story();
      await s.house.tick(DRAFTED);
      // A cap that one more letter does not fill: after the first letter, any other takes the follow-up's place.
      if (when > WRITTEN)
        await s.house.all(
          "UPDATE mailbox SET policy = ?",
          JSON.stringify({ ...DEFAULT_POLICY, capPer30Days: 5 }),
        );
      let hasWritten = false;
      s.standIn.onCall({
        before: async (call) => {
          if (call.method === "drafts.get" && !hasWritten) {
            hasWritten = true;
            await colleagueWrote(s, when);
          }
          return undefined;
        },
      });
      await s.house.tick(SENT);
      expect(s.kindlySent()).toEqual([]);
      await s.house.tick(SENT + 60_000);
      expect([s.kindlySent(), s.standIn.drafts(), await s.status()]).toEqual([[], [], [status]]);
    },
  );

  it("counts a letter by hand, in a conversation of its own, that was sent a minute before", async () => {
    const s = await story();
    await s.house.tick(DRAFTED);
    s.standIn.clock.set(SENT - 60_000);
    s.standIn.ownerSends(
      letterTo("Helen Marchetti", HELEN).replace(/Subject: .*/, "Subject: The form that you asked for"),
    );
    await s.house.tick(SENT);
    expect([s.kindlySent(), s.standIn.drafts()]).toEqual([[], []]);
  });

  /** The other contact got a letter that many days before the first letter, so only the cap speaks of it. */
  async function merged(daysBefore: number) {
    const s = await story();
    await s.house.tick(DRAFTED);
    const [box] = await s.house.all<{ id: string; listId: string }>(
      "SELECT id, list_id AS listId FROM mailbox",
    );
    const [helen] = await s.house.all<{ id: string }>("SELECT id FROM contact");
    if (box === undefined || helen === undefined) throw new Error("nobody is there");
    const home = { key: "helen@home.example", written: "helen@home.example" };
    await s.house.all(
      "INSERT INTO contact (id, list_id, name, created_at) VALUES ('h', ?, 'H. M.', 0)",
      box.listId,
    );
    await s.house.all(
      "INSERT INTO contact_address (list_id, address, contact_id) VALUES (?, ?, 'h')",
      box.listId,
      home.key,
    );
    await colleagueWrote(s, WRITTEN - daysBefore * DAY, home.key);
    expect(await giveAddress(s.house.db, box, helen.id, home, DRAFTED + 60_000)).toMatchObject({
      kind: "given",
    });
    await s.house.tick(SENT);
    return s;
  }

  it("counts the letters of both when two contacts turn out to be one", async () => {
    const s = await merged(1);
    expect([s.kindlySent(), s.standIn.drafts(), await why(s)]).toEqual([
      [],
      [],
      JSON.stringify({
        code: "no-room-yet",
        limit: 2,
        days: 30,
        at: WRITTEN + 29 * DAY,
        closes: WRITTEN + 21 * DAY,
      }),
    ]);
  });

  it("waits where that leaves room before the window closes", async () => {
    // There is room again at nine on the 14th of April, thirty days after that letter.
    const s = await merged(12);
    expect([s.kindlySent(), s.standIn.drafts().length]).toEqual([[], 1]);
    expect(await why(s)).toContain("no-longer-fits");
    for (let day = 1; day <= 2; day++) await s.house.tick(SENT + day * DAY);
    expect(s.kindlySent()).toEqual([HELEN]);
  });
});

describe("limits that the owner lowers", () => {
  it("move drafts that lie there already to other days", async () => {
    const s = await story((standIn) => {
      for (const name of ["one", "two", "three"])
        standIn.ownerSends(letterTo(`Doctor ${name}`, `${name}@charlesgate.example`));
    });
    await s.house.tick(DRAFTED);
    expect(s.standIn.drafts()).toHaveLength(3);
    const [box] = await s.house.all<{ id: string; zone: string; summaryAt: number }>(
      "SELECT id, zone, summary_at AS summaryAt FROM mailbox",
    );
    if (box === undefined) throw new Error("no mailbox");
    const policy = { ...DEFAULT_POLICY, followUpsPerDay: 1 };
    await saveSettings(s.house.db, box, { zone: ZONE, policy }, DRAFTED + 60_000);
    await s.house.tick(DRAFTED + 120_000);
    const perDay = await s.house.all<{ day: string; n: number }>(
      "SELECT send_day AS day, count(*) AS n FROM follow_up GROUP BY send_day ORDER BY 1",
    );
    expect(perDay).toEqual(["2026-04-13", "2026-04-14", "2026-04-15"].map((day) => ({ day, n: 1 })));
    for (let i = 0; i < 3; i++) await s.house.tick(SENT + i * DAY);
    expect(s.kindlySent()).toHaveLength(3);
  });
});
