import { describe, expect, it } from "vitest";
import { base64url, headerOf, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

describe("profile and addresses", () => {
  it("tells who signed in, and every address that is the owner's own", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    standIn.deliver(mail({ From: "ada@uni.example", To: "leila@lab.example" }));
    const { data: profile } = await client.users.getProfile(me);
    expect(profile).toMatchObject({ emailAddress: "leila@lab.example", messagesTotal: 1, threadsTotal: 1 });
    expect(profile.historyId).toMatch(/^\d+$/);
    const { data } = await client.users.settings.sendAs.list(me);
    expect(data.sendAs?.map((alias) => [alias.sendAsEmail, alias.isDefault ?? false])).toEqual([
      ["leila@lab.example", true],
      ["leila@alumni.example", false],
    ]);
  });
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
    expect(unknown).toMatchObject({ code: 400, reason: "invalidArgument" });
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
    expect(await refused({})).toContain("'raw' RFC822 payload");
    expect(await refused({ raw: "a+b/" })).toContain("raw");
    expect(await refused({ raw: base64url(mail({})), subject: "x" })).toContain('Unknown name "subject"');
    expect(standIn.sent()).toEqual([]);
  });

  it("takes the mail as an upload as well", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const media = { mimeType: "message/rfc822", body: mail({}) };
    await client.users.messages.send({ ...me, media });
    const first = standIn.sent()[0];
    const answers = { "In-Reply-To": headerOf(first?.raw ?? "", "Message-ID") ?? "" };
    const requestBody = { threadId: first?.threadId ?? "" };
    await client.users.messages.send({ ...me, requestBody, media: { ...media, body: mail(answers) } });
    expect(standIn.sent().map((left) => left.threadId)).toEqual([first?.threadId, first?.threadId]);
  });
});

describe("messages.insert", () => {
  it("keeps the mail as it is, gives it the labels, and tells nobody", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const heard: string[] = [];
    standIn.onSent((left) => void heard.push(left.id));
    const raw = base64url(mail({ "Message-ID": "<week@kindly.example>", To: "leila@lab.example" }));
    const requestBody = { raw, labelIds: ["INBOX", "UNREAD"] };
    const { data } = await client.users.messages.insert({ ...me, requestBody });
    expect(data.labelIds).toEqual(["INBOX", "UNREAD"]);
    expect(headerOf(standIn.messages()[0]?.raw ?? "", "Message-ID")).toBe("<week@kindly.example>");
    expect(heard).toEqual([]);
    expect(standIn.sent()).toEqual([]);
  });
});

describe("labels on messages", () => {
  it("puts and takes labels, but never SENT or DRAFT, nor a label that does not exist", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const { id } = standIn.deliver(mail({ From: "ada@uni.example" }));
    const modify = (requestBody: object) => client.users.messages.modify({ ...me, id, requestBody });
    const { data } = await modify({ addLabelIds: ["STARRED"], removeLabelIds: ["UNREAD"] });
    expect(data.labelIds?.sort()).toEqual(["INBOX", "STARRED"]);
    expect((await problemOf(modify({ addLabelIds: ["SENT"] }))).message).toBe("Invalid label: SENT");
    expect((await problemOf(modify({ removeLabelIds: ["DRAFT"] }))).message).toBe("Invalid label: DRAFT");
    expect((await problemOf(modify({ addLabelIds: ["Label_1"] }))).message).toBe("Invalid label: Label_1");
  });

  it("trashes and restores", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    const { id } = standIn.deliver(mail({ From: "ada@uni.example" }));
    expect((await client.users.messages.trash({ ...me, id })).data.labelIds).toContain("TRASH");
    expect((await client.users.messages.list(me)).data.messages).toBeUndefined();
    expect((await client.users.messages.untrash({ ...me, id })).data.labelIds).not.toContain("TRASH");
  });
});
