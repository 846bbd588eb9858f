import { describe, expect, it } from "vitest";
import { base64url, headerOf, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

it("getProfile tells who signed in, and how much mail there is", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  standIn.deliver(mail({ From: "ada@uni.example", To: "leila@lab.example" }));
  const { data } = await client.users.getProfile(me);
  expect(data).toMatchObject({ emailAddress: "leila@lab.example", messagesTotal: 1, threadsTotal: 1 });
  expect(data.historyId).toMatch(/^\d+$/);
});

describe("messages.list", () => {
  it("pages newest first, each message once, also when mail comes in between", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const placed = [1, 2, 3, 4, 5].map(
      (n) => standIn.place(mail({ Subject: `Letter ${n}` }), { at: NOW - n, labels: ["SENT"] }).id,
    );
    const first = await client.users.messages.list({ ...me, maxResults: 2 });
    standIn.deliver(mail({ From: "ada@uni.example" }));
    const seen = (first.data.messages ?? []).map((message) => message.id);
    let pageToken = first.data.nextPageToken ?? undefined;
    while (pageToken) {
      const { data } = await client.users.messages.list({ ...me, maxResults: 2, pageToken });
      seen.push(...(data.messages ?? []).map((message) => message.id));
      pageToken = data.nextPageToken ?? undefined;
    }
    expect(seen).toEqual(placed);
  });

  it("refuses a page token of another question, a wrong page size and a parameter that does not exist", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    for (const n of [1, 2]) standIn.place(mail({}), { at: NOW - n, labels: ["SENT"] });
    const { data } = await client.users.messages.list({ ...me, maxResults: 1 });
    const pageToken = data.nextPageToken ?? "";
    expect(pageToken).not.toBe("");
    expect((await problemOf(client.users.messages.list({ ...me, q: "from:leila", pageToken }))).code).toBe(
      400,
    );
    expect((await problemOf(client.users.messages.list({ ...me, maxResults: 501 }))).code).toBe(400);
    const unknown = await problemOf(client.users.messages.list({ ...me, ...{ limit: 5 } }));
    expect(unknown).toMatchObject({ code: 400, reason: "invalid" });
    expect(unknown.message).toContain("limit");
  });

  it("leaves out spam and trash unless asked, and filters by all the labels given", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const spam = standIn.place(mail({}), { at: NOW - 2, labels: ["SPAM"] });
    const both = standIn.place(mail({ Subject: "Both" }), { at: NOW - 1, labels: ["INBOX", "STARRED"] });
    standIn.place(mail({ Subject: "One" }), { at: NOW, labels: ["INBOX"] });
    const idsOf = async (params: object) =>
      ((await client.users.messages.list({ ...me, ...params })).data.messages ?? []).map(({ id }) => id);
    expect(await idsOf({})).not.toContain(spam.id);
    expect(await idsOf({ includeSpamTrash: true })).toContain(spam.id);
    expect(await idsOf({ labelIds: ["INBOX", "STARRED"] })).toEqual([both.id]);
  });
});

describe("messages.get", () => {
  it("knows an id in any case, refuses what is no id, and finds nothing under one that is", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const { id } = standIn.deliver(mail({}));
    const get = (asked: string) => client.users.messages.get({ ...me, id: asked, format: "minimal" });
    expect((await get(`00${id.toUpperCase()}`)).data.id).toBe(id);
    expect(await problemOf(get("aa"))).toMatchObject({ code: 404, reason: "notFound" });
    for (const wrong of ["nosuchmessage", "8000000000000000", "18c9a1b2c3d4e5f6aa"]) {
      expect(await problemOf(get(wrong))).toEqual({
        code: 400,
        message: "Invalid id value",
        reason: "invalidArgument",
      });
    }
  });
});

describe("messages.send", () => {
  it("replaces the Message-ID, keeps own headers and the Bcc of the Sent copy, and hides Bcc from the others", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const raw = mail({
      "Message-ID": "<mine@lab.example>",
      "X-Kindly-Nonce": "n1",
      Bcc: "Ben <BEN@uni.example>",
    });
    const { data } = await client.users.messages.send({ ...me, requestBody: { raw: base64url(raw) } });
    expect(data.labelIds).toEqual(["SENT"]);
    const [left] = standIn.sent();
    expect(left).toMatchObject({ id: data.id, at: NOW, by: "api", from: "leila@lab.example" });
    expect(left?.recipients).toEqual(["ada@uni.example", "ben@uni.example"]);
    expect(headerOf(left?.raw ?? "", "Message-ID")).toMatch(/^<CA.*@mail\.gmail\.com>$/);
    expect(headerOf(left?.raw ?? "", "Bcc")).toBeUndefined();
    const [kept] = standIn.messages();
    expect(headerOf(kept?.raw ?? "", "Message-ID")).toBe(headerOf(left?.raw ?? "", "Message-ID"));
    expect(headerOf(kept?.raw ?? "", "Bcc")).toContain("BEN@uni.example");
    expect(headerOf(kept?.raw ?? "", "X-Kindly-Nonce")).toBe("n1");
  });

  it("writes the default address over a From that is not the owner's, and leaves an alias alone", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const send = (from: string) =>
      client.users.messages.send({ ...me, requestBody: { raw: base64url(mail({ From: from })) } });
    await send("Someone <someone@else.example>");
    await send("L. Haddad <leila@alumni.example>");
    expect(standIn.sent().map((left) => left.from)).toEqual(["leila@lab.example", "leila@alumni.example"]);
  });

  it("joins a thread only with threadId, References and the same Subject together", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const first = standIn.ownerSends(mail({}));
    const id = headerOf(first.raw, "Message-ID") ?? "";
    const threadOf = async (headers: Record<string, string>, threadId?: string) => {
      const raw = base64url(mail(headers));
      const { data } = await client.users.messages.send({
        ...me,
        requestBody: threadId ? { raw, threadId } : { raw },
      });
      return data.threadId;
    };
    const answers = { "In-Reply-To": id, Subject: "Re: Your work on sepsis" };
    expect(await threadOf(answers, first.threadId)).toBe(first.threadId);
    expect(await threadOf(answers)).not.toBe(first.threadId);
    expect(await threadOf({ Subject: answers.Subject }, first.threadId)).not.toBe(first.threadId);
    expect(await threadOf({ ...answers, Subject: "Another matter" }, first.threadId)).not.toBe(
      first.threadId,
    );
    const unknown = { raw: base64url(mail(answers)), threadId: "00000000000000aa" };
    expect((await problemOf(client.users.messages.send({ ...me, requestBody: unknown }))).code).toBe(404);
  });

  it("puts mail to the owner into the inbox too, as one message", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const raw = base64url(mail({ To: "leila@alumni.example" }));
    const { data } = await client.users.messages.send({ ...me, requestBody: { raw } });
    expect(data.labelIds?.sort()).toEqual(["INBOX", "SENT", "UNREAD"]);
    expect(standIn.messages()).toHaveLength(1);
  });

  it("refuses a mail without recipients, without a text, or not in base64url, and sends nothing", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const refused = async (requestBody: object) =>
      (await problemOf(client.users.messages.send({ ...me, requestBody }))).message;
    expect(await refused({ raw: base64url(mail({ To: "" })) })).toBe("Recipient address required");
    expect(await refused({ raw: base64url(mail({ Cc: "ben@uni.example, Carla" })) })).toBe(
      "Invalid Cc header",
    );
    expect(await refused({})).toContain("'raw' RFC822 payload");
    expect(await refused({ raw: "a+b/" })).toContain("raw");
    expect(await refused({ raw: base64url(mail({})), subject: "x" })).toContain('Unknown name "subject"');
    expect(standIn.sent()).toEqual([]);
  });
});
