import { afterEach, describe, expect, it } from "vitest";
import { closeContact, openContact } from "../../src/store/contact-closing.ts";
import { idOfLetterTo, letterTo, mail, replyFrom, reportOn } from "../support/letters.ts";
import { at, CONNECTED, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const DAY = 86_400_000;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function story() {
  const begun = await openStory();
  open.push(begun);
  const { house } = begun;
  const [contact] = await house.all<{ id: string; list: string }>("SELECT id, list_id AS list FROM contact");
  if (contact === undefined) throw new Error("there is no contact");
  const closed = async () =>
    (await house.all<{ closed: string | null }>("SELECT closed FROM contact"))[0]?.closed;
  return {
    ...begun,
    closed,
    close: (when: number) => closeContact(house.db, contact.list, contact.id, when),
    open: (when: number, isSure = false) => openContact(house.db, contact.list, contact.id, isSure, when),
  };
}

/** Another first letter to Helen, and the ticks in which its follow-up would be drafted and sent. */
async function writeAgain({ house, standIn }: Story, when: number) {
  standIn.clock.set(when);
  standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace("A question about", "Once more about"));
  for (let day = 0; day <= 18; day++) {
    // A quarter to nine, for the drafts, and a quarter to eleven, for what is sent.
    await house.tick(when + day * DAY - 15 * 60_000);
    await house.tick(when + day * DAY + 105 * 60_000);
  }
}

describe("a contact whom the owner closes", () => {
  it("gets nothing: the draft is taken back at once", async () => {
    const { house, standIn, kindlySent, status, close } = await story();
    await house.tick(DRAFTED);
    expect(standIn.drafts()).toHaveLength(1);
    expect(await close(DRAFTED + 60_000)).toBe(true);
    await house.tick(DRAFTED + 120_000);
    expect([standIn.drafts(), await status()]).toEqual([[], ["vetoed"]]);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("gets nothing, even when they are closed in the moment before it is sent", async () => {
    const { house, standIn, kindlySent, close } = await story();
    await house.tick(DRAFTED);
    standIn.onCall({
      before: async (call) => {
        if (call.method === "drafts.get") await close(SENT);
        return undefined;
      },
    });
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
  });

  it("gets the one follow-up after all when they are opened again in time", async () => {
    const { house, kindlySent, close, open: reopen } = await story();
    await house.tick(DRAFTED);
    await close(DRAFTED + 60_000);
    await house.tick(DRAFTED + 120_000);
    expect(await reopen(DRAFTED + DAY / 4)).toBe(true);
    await house.tick(DRAFTED + DAY / 4);
    for (const day of ["13", "14", "15"]) {
      await house.tick(at(`2026-04-${day}T07:00`));
      await house.tick(at(`2026-04-${day}T10:45`));
    }
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("is not opened twice, nor closed twice", async () => {
    const { close, open: reopen } = await story();
    expect(await reopen(CONNECTED)).toBe(false);
    expect(await close(CONNECTED)).toBe(true);
    expect(await close(CONNECTED)).toBe(false);
  });
});

describe("a contact who asked not to be written to", () => {
  const optOut = async (s: Awaited<ReturnType<typeof story>>) => {
    s.standIn.clock.set(CONNECTED + 1000);
    s.standIn.deliver(
      replyFrom(s.standIn, HELEN, "Please do not contact me again. Remove me from your list."),
    );
    await s.house.tick(CONNECTED + 60_000);
    expect(await s.closed()).toBe("opt-out");
  };

  it("is opened again only by an owner who knows that, and stays closed otherwise", async () => {
    const s = await story();
    await optOut(s);
    expect(await s.close(CONNECTED + DAY)).toBe(false);
    expect(await s.open(CONNECTED + DAY)).toBe(false);
    expect(await s.closed()).toBe("opt-out");
    expect(await s.open(CONNECTED + DAY, true)).toBe(true);
    expect(await s.closed()).toBeNull();
  });

  it("gets nothing more about the letter that they answered so, opened again or not", async () => {
    const s = await story();
    await optOut(s);
    await s.open(CONNECTED + DAY, true);
    for (const time of [DRAFTED, SENT]) await s.house.tick(time);
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["opted-out"]]);
  });

  it("gets a follow-up to a letter that was written once they were opened again", async () => {
    const s = await story();
    await optOut(s);
    await s.open(CONNECTED + DAY, true);
    await writeAgain(s, at("2026-05-04T09:00"));
    expect(s.kindlySent()).toEqual([HELEN]);
  });

  it("gets none to a letter that was written while they are closed", async () => {
    const s = await story();
    await optOut(s);
    await writeAgain(s, at("2026-05-04T09:00"));
    expect(s.kindlySent()).toEqual([]);
  });
});

describe("a contact whose address is dead", () => {
  it("gets a follow-up again to what is written once the owner opens them", async () => {
    const s = await story();
    s.standIn.clock.set(CONNECTED + 1000);
    s.standIn.deliver(reportOn(s.standIn, HELEN));
    await s.house.tick(DRAFTED);
    expect([await s.closed(), await s.status()]).toEqual(["dead-address", ["bounced"]]);
    await s.open(DRAFTED + DAY);
    expect(await s.house.all("SELECT 1 FROM contact_address WHERE dead_since IS NOT NULL")).toEqual([]);
    await s.house.tick(SENT);
    expect([s.kindlySent(), await s.status()]).toEqual([[], ["bounced"]]);
    await writeAgain(s, at("2026-05-04T09:00"));
    expect(s.kindlySent()).toEqual([HELEN]);
  });
});

describe("an opt-out", () => {
  it.each([
    ["INBOX", "opt-out"],
    // It may be forged.
    ["SPAM", null],
  ])("that lies in %s stops the follow-up, and closes the contact as %s", async (label, expected) => {
    const { house, standIn, kindlySent, closed } = await story();
    await house.tick(DRAFTED);
    standIn.clock.set(DRAFTED + 60_000);
    standIn.deliver(replyFrom(standIn, HELEN, "Please do not contact me again."), [label]);
    await house.tick(DRAFTED + 120_000);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([]);
    expect(await closed()).toBe(expected);
  });
});

describe("a report that comes in a conversation of its own", () => {
  it("speaks for those who are about to be written to, and for nobody else whom it names", async () => {
    const raymond = "rosei@ridgemont.example";
    const begun = await openStory((standIn) => {
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.ownerSends(letterTo("Raymond Osei", raymond));
    });
    open.push(begun);
    const { house, standIn } = begun;
    standIn.clock.set(CONNECTED + 60_000);
    standIn.deliver(replyFrom(standIn, raymond));
    await house.tick(CONNECTED + 15 * 60_000);
    await house.tick(DRAFTED);
    standIn.clock.set(DRAFTED + 60_000);
    const report = {
      From: "Mail Delivery System <mailer-daemon@mx.example>",
      To: "leila@haddad.example",
      Subject: "Undelivered Mail Returned to Sender",
      "X-Failed-Recipients": `${HELEN}, ${raymond}`,
      "In-Reply-To": idOfLetterTo(standIn, HELEN),
      body: `${HELEN}: 550 5.1.1 User unknown\n${raymond}: 550 5.1.1 User unknown`,
    };
    standIn.deliver(mail(report));
    await house.tick(SENT);
    const dead = await house.all("SELECT address FROM contact_address WHERE dead_since IS NOT NULL");
    expect(dead).toEqual([{ address: HELEN }]);
  });
});
