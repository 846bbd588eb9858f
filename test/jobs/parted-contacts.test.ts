import { describe, expect, it } from "vitest";
import { giveAddress, takeAddress } from "../../src/store/contact-addresses.ts";
import { putContactsBack } from "../../src/store/contact-undo.ts";
import { absenceOf, letterTo, mail, replyFrom } from "../support/letters.ts";
import { at, CONNECTED, DRAFTED, HELEN, SENT, type Story, tellStory } from "../support/story.ts";

const HOUR = 3_600_000;
const OSEI = "rosei@ridgemont.example";
const HELENS_OWN = "helen.marchetti@posteo.example";

async function story() {
  const told = await tellStory();
  const { house } = told;
  const [contact] = await house.all<{ id: string }>("SELECT id FROM contact");
  const box = { id: house.mailboxId, listId: house.mailboxId };
  const contactId = contact?.id ?? "";
  return {
    ...told,
    give: (address: string, now: number) =>
      giveAddress(house.db, box, contactId, { key: address, written: address }, now),
    take: (address: string, now: number) =>
      takeAddress(house.db, box.listId, contactId, address, "parted", now),
    closed: async () => (await house.all<{ closed: string | null }>("SELECT closed FROM contact"))[0]?.closed,
  };
}

const gone = (standIn: Story["standIn"], from: string) =>
  standIn.deliver(absenceOf(standIn, from, "I no longer work here, and nobody reads this mailbox any more."));

describe("two contacts who were taken for one", () => {
  it("and whom the owner parts again: what the other's mail had ended goes on", async () => {
    const { house, standIn, status, kindlySent, give, take } = await story();
    standIn.clock.set(CONNECTED + HOUR);
    standIn.ownerSends(letterTo("Raymond Osei", OSEI).replace("A question about", "Another question about"));
    await house.tick(CONNECTED + 2 * HOUR);
    expect(await give(OSEI, CONNECTED + 3 * HOUR)).toMatchObject({ kind: "given" });
    await house.tick(CONNECTED + 4 * HOUR);
    expect((await status())[0]).toBe("owner-wrote-again");
    expect(await take(OSEI, CONNECTED + 5 * HOUR)).toMatchObject({ kind: "taken" });
    await house.tick(CONNECTED + 6 * HOUR);
    expect(await status()).toEqual(["awaiting", "awaiting"]);
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("and whom the owner finds one by mistake: an undo has all of it go on", async () => {
    const { house, standIn, status, kindlySent, give } = await story();
    standIn.clock.set(CONNECTED + HOUR);
    standIn.ownerSends(letterTo("Raymond Osei", OSEI).replace("A question about", "Another question about"));
    await house.tick(CONNECTED + 2 * HOUR);
    const rows = () => house.all("SELECT * FROM contact NATURAL JOIN contact_address ORDER BY address");
    const { db, mailboxId: list } = house;
    const were = await rows();
    const given = await give(OSEI, CONNECTED + 3 * HOUR);
    await house.tick(CONNECTED + 4 * HOUR);
    expect((await status())[0]).toBe("owner-wrote-again");
    expect(
      given.kind === "given" && (await putContactsBack(db, list, given.undo, CONNECTED + 5 * HOUR)),
    ).toBe(true);
    expect(await rows()).toEqual(were);
    await house.tick(CONNECTED + 6 * HOUR);
    expect(await status()).toEqual(["awaiting", "awaiting"]);
    await house.tick(DRAFTED);
    await house.tick(SENT);
    expect(kindlySent()).toEqual([HELEN]);
  });

  it("an answer of their own still ends it", async () => {
    const { house, standIn, status, give, take } = await story();
    await give(OSEI, CONNECTED + HOUR);
    standIn.clock.set(CONNECTED + 2 * HOUR);
    standIn.deliver(replyFrom(standIn, HELEN));
    await house.tick(CONNECTED + 3 * HOUR);
    await take(OSEI, CONNECTED + 4 * HOUR);
    await house.tick(CONNECTED + 5 * HOUR);
    expect(await status()).toEqual(["replied"]);
  });
});

describe("a contact whose one address is dead", () => {
  const LATER = at("2026-04-20T09:00");

  async function dead() {
    const told = await story();
    const { house, standIn, closed } = told;
    standIn.clock.set(CONNECTED + HOUR);
    gone(standIn, HELEN);
    await house.tick(CONNECTED + 2 * HOUR);
    expect(await closed()).toBe("dead-address");
    return told;
  }

  it("is open again once another is learned from an answer", async () => {
    const { house, standIn, closed } = await dead();
    standIn.clock.set(CONNECTED + 3 * HOUR);
    const answer = replyFrom(standIn, HELEN)
      .replace(/^From: .*$/m, `From: Helen Marchetti <${HELENS_OWN}>`)
      .replace(/^Message-ID: .*$/im, "Message-ID: <from-home@posteo.example>");
    standIn.deliver(answer);
    await house.tick(CONNECTED + 4 * HOUR);
    expect(await closed()).toBe(null);
  });

  it("is open again once the owner gives another", async () => {
    const { closed, give } = await dead();
    await give(HELENS_OWN, CONNECTED + 3 * HOUR);
    expect(await closed()).toBe(null);
  });

  it("gets no follow-up to the dead one, though another is alive", async () => {
    const { house, standIn, kindlySent, give } = await dead();
    await give(HELENS_OWN, CONNECTED + 3 * HOUR);
    standIn.clock.set(CONNECTED + 4 * HOUR);
    standIn.ownerSends(
      mail({
        From: "Leila Haddad <leila@haddad.example>",
        To: `Helen Marchetti <${HELEN}>`,
        Subject: "A question about your registry",
        body: "Dear Dr. Marchetti,\n\nWould you be willing to let me help with chart abstraction?\n\nKind regards,\nLeila Haddad",
      }),
    );
    for (let day = 0; day < 16; day++) {
      await house.tick(LATER + day * 24 * HOUR - HOUR / 4);
      await house.tick(LATER + day * 24 * HOUR + 1.75 * HOUR);
    }
    expect(kindlySent()).toEqual([]);
  });
});
