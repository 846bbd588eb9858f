import { describe, expect, it } from "vitest";
import { LABEL_COLORS } from "../../../../rehearsal/gmail/api/label-colors.ts";
import { base64url, DAY, mail, NOW, officialClient, openLeila, problemOf } from "../signed-in.ts";

const me = { userId: "me" };
const ADA = { From: "Ada Okafor <ada@uni.example>", To: "leila@lab.example" };

function opened() {
  const standIn = openLeila();
  const { users } = officialClient(standIn);
  const search = async (q: string) =>
    (await users.messages.list({ ...me, q })).data.messages?.map(({ id }) => id) ?? [];
  const labelled = (requestBody: object) => users.labels.create({ ...me, requestBody });
  return { standIn, users, search, labelled };
}

describe("internalDate and labels", () => {
  it("internalDate is when Gmail accepted it, in ms, whatever Date says", async () => {
    const { standIn, users } = opened();
    const { id } = standIn.deliver(mail({ ...ADA, Date: "Thu, 1 Jan 1998 00:00:00 +0000" }));
    const raw = base64url(mail({ Date: "Thu, 1 Jan 1998 00:00:00 +0000" }));
    const sent = (await users.messages.send({ ...me, requestBody: { raw } })).data.id ?? "";
    for (const one of [id, sent]) {
      expect((await users.messages.get({ ...me, id: one })).data.internalDate).toBe(String(NOW));
    }
  });

  it.each(["SENT", "DRAFT"])("%s is neither added nor removed by modify", async (label) => {
    const { standIn, users } = opened();
    const { id } = standIn.ownerSends(mail({}));
    for (const requestBody of [{ addLabelIds: [label] }, { removeLabelIds: [label] }]) {
      const modify = users.messages.modify({ ...me, id, requestBody });
      expect((await problemOf(modify)).code).toBe(400);
    }
  });

  it("ids of labels are opaque", async () => {
    const { labelled } = opened();
    expect((await labelled({ name: "Kindly/Waiting" })).data.id).toMatch(/^Label_\d+$/);
  });

  it("ids of system labels are canonical, and their names are not translated", async () => {
    const { users } = opened();
    const system = (await users.labels.list(me)).data.labels?.filter(({ type }) => type === "system") ?? [];
    expect(system.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["INBOX", "SENT", "DRAFT", "UNREAD", "STARRED", "SPAM", "TRASH"]),
    );
    expect(system.every(({ id, name }) => id === name)).toBe(true);
  });

  it("colours come from the palette only", async () => {
    const { labelled } = opened();
    const textColor = LABEL_COLORS[0];
    const good = { name: "Good", color: { textColor, backgroundColor: LABEL_COLORS.at(-1) } };
    expect((await labelled(good)).status).toBe(200);
    const wrong = { name: "Wrong", color: { textColor, backgroundColor: "#123456" } };
    expect((await problemOf(labelled(wrong))).code).toBe(400);
  });

  it("a second label of the same name: 409", async () => {
    const { labelled } = opened();
    await labelled({ name: "Kindly" });
    expect((await problemOf(labelled({ name: "kindly" }))).code).toBe(409);
  });
});

describe("search", () => {
  it("takes what the search box takes", async () => {
    const { standIn, search } = opened();
    const { id } = standIn.deliver(mail({ ...ADA, Subject: "A position" }, "Come on Thursday.\n"));
    standIn.ownerSends(mail({ Subject: "Another" }));
    for (const q of [
      "from:ada",
      "subject:position",
      '"come on thursday"',
      "in:inbox is:unread",
      "{from:ada from:ben}",
    ]) {
      expect(await search(q), q).toEqual([id]);
    }
  });

  it("rfc822msgid: wants the id without its brackets", async () => {
    const { standIn, search } = opened();
    const { id } = standIn.deliver(mail({ ...ADA, "Message-ID": "<a1@uni.example>" }));
    expect(await search("rfc822msgid:a1@uni.example")).toEqual([id]);
    expect(await search("rfc822msgid:<a1@uni.example>")).toEqual([]);
  });

  it("the index lags a little behind writes", async () => {
    const { standIn, users, search } = opened();
    standIn.searchLag(60_000);
    const { id } = standIn.deliver(mail(ADA));
    expect(await search("from:ada")).toEqual([]);
    expect((await users.messages.get({ ...me, id })).status).toBe(200);
    standIn.clock.set(NOW + 60_000);
    expect(await search("from:ada")).toEqual([id]);
  });

  it("after: and before: take dates", async () => {
    const { standIn, search } = opened();
    const [older, newer] = [2, 1].map(
      (n) => standIn.place(mail(ADA), { at: NOW - n * 10 * DAY, labels: ["INBOX"] }).id,
    );
    const day = new Date(NOW - 15 * DAY).toISOString().slice(0, 10).replaceAll("-", "/");
    expect(await search(`after:${day}`)).toEqual([newer]);
    expect(await search(`before:${day}`)).toEqual([older]);
  });

  it("after: and before: take seconds since the epoch", async () => {
    const { standIn, search } = opened();
    const at = NOW - DAY;
    const { id } = standIn.place(mail(ADA), { at, labels: ["INBOX"] });
    const second = at / 1000;
    expect(await search(`after:${second - 1} before:${second + 1}`)).toEqual([id]);
    expect(await search(`after:${second + 1}`)).toEqual([]);
    expect(await search(`before:${second - 1}`)).toEqual([]);
  });

  it.each([
    ["left-out", 0],
    ["found", 1],
  ] as const)("the second that is named is %s", async (namedSecond, found) => {
    const { standIn, search } = opened();
    standIn.unsure.namedSecond = namedSecond;
    standIn.place(mail(ADA), { at: NOW - DAY, labels: ["INBOX"] });
    expect(await search(`after:${(NOW - DAY) / 1000}`)).toHaveLength(found);
  });
});

describe("sendAs.list", () => {
  it("gives every address that is the owner's own", async () => {
    const { users } = opened();
    const { data } = await users.settings.sendAs.list(me);
    expect(data.sendAs?.map(({ sendAsEmail }) => sendAsEmail)).toEqual([
      "leila@lab.example",
      "leila@alumni.example",
    ]);
  });

  it("all of them are the owner: mail from one is sent mail, mail to one comes back in", async () => {
    const { standIn, users } = opened();
    for (const own of ["leila@lab.example", "leila@alumni.example"]) {
      const raw = base64url(mail({ From: own, To: "leila@alumni.example" }));
      const { data } = await users.messages.send({ ...me, requestBody: { raw } });
      expect(data.labelIds).toEqual(expect.arrayContaining(["SENT", "INBOX"]));
      expect(standIn.sent().at(-1)?.from).toBe(own);
    }
  });
});
