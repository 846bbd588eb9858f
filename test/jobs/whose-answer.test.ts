import { describe, expect, it } from "vitest";
import { giveAddress } from "../../src/store/contact-addresses.ts";
import { findOutreach } from "../../src/store/read-outreach.ts";
import { absenceOf, letterTo, mail, replyFrom } from "../support/letters.ts";
import { CONNECTED, DRAFTED, HELEN, SENT, type Story, tellStory, WRITTEN } from "../support/story.ts";

const SUBJECT = "A question about your heart failure registry, Dr. Marchetti";
const MINUTE = 60_000;
const HOME = "helen.m@home.example";

/** A mail in a conversation of its own, long before the follow-up is due. */
function elsewhere({ standIn }: Story, from: string, subject: string, body: string, more = {}) {
  standIn.clock.set(CONNECTED + MINUTE);
  return standIn.deliver(
    mail({
      From: from,
      To: "leila@haddad.example",
      Subject: subject,
      "Message-ID": "<new@mail.example>",
      ...more,
      body,
    }),
  );
}

async function playOut({ house, kindlySent, status }: Story) {
  await house.tick(DRAFTED);
  await house.tick(SENT);
  return [kindlySent(), await status()];
}

const STOPPED = [[], ["replied"]];
const GONE_OUT = [[HELEN], ["followed-up"]];

describe("an answer in another conversation", () => {
  it("comes from the contact's own name at an address that nobody knew, which is learned", async () => {
    const it = await tellStory();
    elsewhere(it, "Helen Marchetti <helen.m@home.example>", "Your note", "Dear Leila, gladly. Call me.");
    expect(await playOut(it)).toEqual(STOPPED);
    expect(await it.house.all("SELECT address FROM contact_address ORDER BY 1")).toEqual([
      { address: "helen.m@home.example" },
      { address: HELEN },
    ]);
  });

  it("makes a person known under each of their addresses: what is written to them next is no first letter", async () => {
    const it = await tellStory();
    it.standIn.clock.set(CONNECTED + MINUTE);
    it.standIn.deliver(
      replyFrom(it.standIn, HELEN).replace(/^From: .*$/m, "From: Helen Marchetti <helen.m@home.example>"),
    );
    await it.house.tick(CONNECTED + 15 * MINUTE);
    it.standIn.clock.set(CONNECTED + 20 * MINUTE);
    it.standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace(SUBJECT, "Another question"));
    await it.house.tick(CONNECTED + 30 * MINUTE);
    expect(await it.status()).toEqual(["replied"]);
    expect(
      await it.house.all("SELECT why ->> 'rule' AS rule FROM decision WHERE outreach_id IS NULL"),
    ).toEqual([{ rule: "heard-from-before" }]);
  });

  it("does not come from half of that name", async () => {
    const it = await tellStory();
    elsewhere(it, "Helen <helen.m@home.example>", "Your note", "Dear Leila, see you on Thursday.");
    expect(await playOut(it)).toEqual(GONE_OUT);
  });

  it("comes from a colleague who was sent the letter", async () => {
    const it = await tellStory();
    elsewhere(
      it,
      "Kim Roe <kim@charlesgate.example>",
      `FW: ${SUBJECT}`,
      "Dear Leila, I look after the registry now.",
    );
    expect(await playOut(it)).toEqual(STOPPED);
  });

  it("does not come from the house of its owner, who sent themselves a copy", async () => {
    const writes = (s: Story["standIn"]) =>
      void s.ownerSends(letterTo("Helen Marchetti", HELEN).replace(/^To: .*$/m, "$&, leila@alumni.example"));
    const it = await tellStory(writes);
    elsewhere(it, "Kim Roe <kim@alumni.example>", `Re: ${SUBJECT}`, "Dear Leila, how did this go?");
    expect(await playOut(it)).toEqual(GONE_OUT);
  });

  it("does not come from a colleague's newsletter", async () => {
    const it = await tellStory();
    elsewhere(
      it,
      "Kim Roe <kim@charlesgate.example>",
      "News of our heart failure registry",
      "This month at Charlesgate.",
    );
    expect(await playOut(it)).toEqual(GONE_OUT);
  });

  it("comes from somebody whom the letter names, about the letter; not from them about other things", async () => {
    const named = (s: Parameters<NonNullable<Parameters<typeof tellStory>[0]>>[0]) =>
      void s.ownerSends(
        letterTo("Helen Marchetti", HELEN).replace(
          "I read your paper",
          "Prof. Anna Schmidt sent me to you. I read your paper",
        ),
      );
    const about = await tellStory(named);
    elsewhere(
      about,
      "Anna Schmidt <as@lakeside.example>",
      "Charlesgate",
      "Dr. Marchetti says yes, call her on Monday.",
    );
    expect(await playOut(about)).toEqual(STOPPED);
    const other = await tellStory(named);
    elsewhere(other, "Anna Schmidt <as@lakeside.example>", "Your thesis", "Dear Leila, chapter two is done.");
    expect(await playOut(other)).toEqual(GONE_OUT);
  });

  it("is heard by its Message-ID in the hours before a send, whoever writes it under whatever subject", async () => {
    const it = await tellStory();
    const letter = it.standIn.sent()[0]?.raw ?? "";
    const id = /^Message-ID: (.*)$/im.exec(letter)?.[1]?.trim() ?? "";
    await it.house.tick(DRAFTED);
    it.standIn.searchLag(60 * MINUTE);
    it.standIn.clock.set(SENT - 30 * MINUTE);
    it.standIn.deliver(
      mail({
        From: "Desk <desk@agency.example>",
        To: "leila@haddad.example",
        Subject: "A date for your visit",
        "Message-ID": "<desk@agency.example>",
        "In-Reply-To": id,
        References: id,
        body: "Dear Leila, would the 20th suit you?",
      }),
    );
    await it.house.tick(SENT);
    expect([it.kindlySent(), await it.status()]).toEqual(STOPPED);
  });

  it.each([SUBJECT, "Your registry: a second try"])(
    "comes from another address of theirs that was written to as well, under %j",
    async (subject) => {
      const it = await tellStory((standIn) => {
        standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
        standIn.clock.set(WRITTEN + 24 * 60 * MINUTE);
        standIn.ownerSends(letterTo("Helen Marchetti", HOME).replace(SUBJECT, subject));
      });
      it.standIn.clock.set(CONNECTED + MINUTE);
      it.standIn.deliver(
        replyFrom(it.standIn, HOME).replace(/^From: .*$/m, `From: Helen Marchetti <${HOME}>`),
      );
      expect((await playOut(it))[0]).toEqual([]);
      const [first] = await it.house.all<{ id: string }>("SELECT id FROM outreach ORDER BY first_at");
      const shown = await findOutreach(it.house.db, it.house.mailboxId, first?.id ?? "");
      expect(shown?.elsewhere).toMatchObject([{ address: HOME }]);
    },
  );

  it("that they have left another address says nothing of the one that was written to as well", async () => {
    const it = await tellStory((standIn) => {
      standIn.ownerSends(letterTo("Helen Marchetti", HOME));
      standIn.clock.set(WRITTEN + 60 * MINUTE);
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN));
      standIn.clock.set(WRITTEN + 120 * MINUTE);
      standIn.deliver(absenceOf(standIn, HOME, "I no longer work here, and nobody reads this mailbox."));
    });
    expect(await playOut(it)).toEqual([[HELEN], ["bounced", "followed-up"]]);
  });

  it("is not believed to be about a letter to somebody else in the same house", async () => {
    const subject = (raw: string) => raw.replace(/^Subject: .*$/m, "Subject: A question about your registry");
    const it = await tellStory((s) => {
      s.ownerSends(subject(letterTo("Helen Marchetti", HELEN)));
      s.ownerSends(subject(letterTo("Raymond Osei", "rosei@charlesgate.example")));
    });
    elsewhere(
      it,
      "Raymond Osei <rosei@charlesgate.example>",
      "Re: A question about your registry",
      "Dear Leila, yes.",
    );
    await it.house.tick(DRAFTED);
    await it.house.tick(SENT);
    expect(it.kindlySent()).toEqual([HELEN]);
    expect([...(await it.status())].sort()).toEqual(["followed-up", "replied"]);
  });
});

describe("another address of the contact", () => {
  const addresses = async ({ house }: Story) =>
    (await house.all<{ address: string }>("SELECT address FROM contact_address ORDER BY 1")).map(
      (row) => row.address,
    );

  it.each<[string, (raw: string) => string]>([
    [
      "where they want to be answered",
      (raw) => raw.replace("\r\nTo:", "\r\nReply-To: hm@home.example\r\nTo:"),
    ],
    [
      "in what their assistant sends on",
      (raw) =>
        raw
          .replace(`From: <${HELEN}>`, "From: Kim Roe <kim@charlesgate.example>")
          .replace(
            /\r\n\r\n.*$/s,
            "\r\n\r\nDr. Marchetti says:\r\n\r\n-----Original Message-----\r\nFrom: Helen Marchetti <hm@home.example>\r\nTo: Kim Roe\r\n\r\nYes, gladly.\r\n",
          ),
    ],
  ])("is learned %s", async (_where, changed) => {
    const it = await tellStory();
    it.standIn.clock.set(CONNECTED + MINUTE);
    it.standIn.deliver(changed(replyFrom(it.standIn, HELEN)));
    await it.house.tick(CONNECTED + 15 * MINUTE);
    expect(await addresses(it)).toEqual(["hm@home.example", HELEN]);
  });

  it("is learned under a name that only a later letter calls them by", async () => {
    const it = await tellStory((standIn) => {
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace(/^To: .*$/m, `To: ${HELEN}`));
      standIn.clock.set(CONNECTED - 60 * MINUTE);
      standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace(SUBJECT, "One more question"));
    });
    it.standIn.clock.set(CONNECTED + MINUTE);
    it.standIn.deliver(
      replyFrom(it.standIn, HELEN).replace(/^From: .*$/m, "From: Helen Marchetti <hm@home.example>"),
    );
    await it.house.tick(CONNECTED + 15 * MINUTE);
    expect(await addresses(it)).toEqual(["hm@home.example", HELEN]);
  });

  it("is what its owner says", async () => {
    const it = await tellStory();
    const [contact] = await it.house.all<{ id: string; listId: string }>(
      "SELECT id, list_id AS listId FROM contact",
    );
    if (contact === undefined) throw new Error("nobody was written to");
    const box = { id: it.house.mailboxId, listId: contact.listId };
    const address = { key: "marchetti.private@mail.example", written: "Marchetti.Private@mail.example" };
    expect(await giveAddress(it.house.db, box, contact.id, address, CONNECTED)).toMatchObject({
      kind: "given",
    });
    elsewhere(it, "<Marchetti.Private@mail.example>", "Hello", "Dear Leila, please call me.");
    expect(await playOut(it)).toEqual(STOPPED);
  });
});

describe("the owner's own letter", () => {
  const echo = (it: Story, change: (raw: string) => string) => {
    const [letter] = it.standIn.sent();
    if (letter === undefined) throw new Error("nothing was sent");
    it.standIn.place(change(letter.raw), {
      at: CONNECTED + MINUTE,
      labels: ["INBOX"],
      threadId: letter.threadId,
    });
  };

  it.each<[string, (raw: string) => string]>([
    ["as a list sends it back", (raw) => raw.replace(/^From: .*$/m, "From: Staff <staff@lists.example>")],
    [
      "as a list rewrites it",
      (raw) =>
        raw
          .replace(
            /^From: .*$/m,
            "From: Leila via Staff <staff@lists.example>\r\nList-Id: <staff.lists.example>\r\nReply-To: leila@haddad.example",
          )
          .replace(/^Message-ID: .*$/im, "Message-ID: <echo@lists.example>"),
    ],
    [
      "at an address of theirs with a tag",
      (raw) =>
        raw
          .replace(/^From: .*$/m, "From: Leila <leila+staff@haddad.example>")
          .replace(/^Message-ID: .*$/im, "Message-ID: <tagged@haddad.example>"),
    ],
  ])("is no answer %s", async (_how, change) => {
    const it = await tellStory();
    echo(it, change);
    expect(await playOut(it)).toEqual(GONE_OUT);
  });
});

it("Exchange's report that the letter failed is found in a conversation of its own", async () => {
  const it = await tellStory((standIn) => {
    standIn.ownerSends(letterTo("Helen Marchetti", HELEN).replace(SUBJECT, "Your registry"));
  });
  const id = /^Message-ID: (.*)$/im.exec(it.standIn.sent()[0]?.raw ?? "")?.[1]?.trim() ?? "";
  elsewhere(
    it,
    "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@charlesgate.example>",
    "Undeliverable: Your registry",
    `Delivery has failed to these recipients or groups:\n\nHelen Marchetti (${HELEN})\nThe email address you entered couldn't be found. 550 5.1.1 User unknown`,
    { "Auto-Submitted": "auto-replied", "In-Reply-To": id },
  );
  expect(await playOut(it)).toEqual([[], ["bounced"]]);
});
