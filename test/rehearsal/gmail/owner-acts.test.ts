import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import { describe, expect, it } from "vitest";
import { base64url, headerOf, mail, NOW, officialClient, openLeila, ROOT } from "./signed-in.ts";

const me = { userId: "me" };
const ADA = { From: "Ada Okafor <ada@uni.example>", To: "leila@lab.example" };

async function startOf(client: gmail_v1.Gmail): Promise<string> {
  return (await client.users.getProfile(me)).data.historyId ?? "";
}

/** What history tells since a start id, a word for the kind, the message, and the labels. */
async function told(client: gmail_v1.Gmail, startHistoryId: string): Promise<string[]> {
  const { data } = await client.users.history.list({ ...me, startHistoryId });
  return (data.history ?? []).flatMap((entry) => [
    ...(entry.messagesAdded ?? []).map(({ message }) => `added ${message?.id} ${message?.labelIds}`),
    ...(entry.messagesDeleted ?? []).map(({ message }) => `deleted ${message?.id} ${message?.labelIds}`),
    ...(entry.labelsAdded ?? []).map(({ message, labelIds }) => `+${labelIds} ${message?.id}`),
    ...(entry.labelsRemoved ?? []).map(({ message, labelIds }) => `-${labelIds} ${message?.id}`),
  ]);
}

/** The same with the messages numbered in the order in which they come up. */
function numbered(lines: readonly string[]): string[] {
  const seen: string[] = [];
  return lines.map((line) =>
    line.replace(/[0-9a-f]{16}/, (id) => {
      if (!seen.includes(id)) seen.push(id);
      return `m${seen.indexOf(id) + 1}`;
    }),
  );
}

describe("a mail that the owner sends by hand shows in history", () => {
  it.each([
    ["message-added", ["added m1 SENT"]],
    ["label-added", ["added m1 DRAFT", "-DRAFT m1", "+SENT m1"]],
    ["both", ["added m1 DRAFT", "deleted m1 DRAFT", "added m2 SENT", "+SENT m2"]],
  ] as const)("as %s", async (handSend, expected) => {
    const standIn = openLeila({ unsure: { handSend } });
    const client = officialClient(standIn);
    const start = await startOf(client);
    const left = standIn.ownerSends(mail({ Bcc: "ben@lab.example" }));
    expect(numbered(await told(client, start))).toEqual(expected);
    expect(left.recipients).toEqual(["ada@uni.example", "ben@lab.example"]);
    const { data } = await client.users.messages.get({ ...me, id: left.id, format: "metadata" });
    expect(data.labelIds).toEqual(["SENT"]);
    const id = data.payload?.headers?.find(({ name }) => name === "Message-ID")?.value;
    expect(id).toMatch(/@mail\.gmail\.com>$/);
    expect(headerOf(left.raw, "Message-ID")).toBe(id);
    expect(standIn.drafts()).toEqual([]);
    expect(data.historyId).toBe(await startOf(client));
  });

  it.each([
    ["message-added", ["deleted m1 DRAFT", "added m2 SENT"]],
    ["label-added", ["deleted m1 DRAFT", "added m2 DRAFT", "-DRAFT m2", "+SENT m2"]],
    ["both", ["deleted m1 DRAFT", "added m2 SENT", "+SENT m2"]],
  ] as const)("as %s when it was a draft that a program had laid", async (handSend, expected) => {
    const standIn = openLeila({ unsure: { handSend } });
    const client = officialClient(standIn);
    const letter = standIn.ownerSends(mail({}));
    const id = headerOf(letter.raw, "Message-ID") ?? "";
    const raw = base64url(mail({ Subject: "Re: Your work on sepsis", References: id, "In-Reply-To": id }));
    const message = { raw, threadId: letter.threadId };
    const draft = await client.users.drafts.create({ ...me, requestBody: { message } });
    const start = await startOf(client);
    const left = standIn.owner.sendsDraft(draft.data.id ?? "");
    expect(numbered(await told(client, start))).toEqual(expected);
    expect(left.threadId).toBe(letter.threadId);
    expect(standIn.sent().map(({ by }) => by)).toEqual(["hand", "hand"]);
    expect(() => standIn.owner.sendsDraft(draft.data.id ?? "")).toThrow("draft");
  });
});

it("what the page saves while the owner types leaves pairs of deleted and added drafts under one draft id", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const start = await startOf(client);
  const draftId = standIn.owner.types([mail({}, "Dear"), mail({}, "Dear Dr."), mail({}, "Dear Dr. Okafor,")]);
  expect(numbered(await told(client, start))).toEqual([
    "added m1 DRAFT",
    "deleted m1 DRAFT",
    "added m2 DRAFT",
    "deleted m2 DRAFT",
    "added m3 DRAFT",
  ]);
  expect(standIn.drafts().map((draft) => draft.draftId)).toEqual([draftId]);
  expect(standIn.drafts()[0]?.raw).toContain("Dear Dr. Okafor,");
});

it.each(["kept", "dropped"] as const)(
  "private headers are %s when a mail goes, by hand or by drafts.send",
  async (privateHeaders) => {
    const standIn = openLeila({ unsure: { privateHeaders } });
    const client = officialClient(standIn);
    const written = mail({ "X-Kindly-Nonce": "n1" });
    standIn.ownerSends(written);
    const message = { raw: base64url(written) };
    const draft = await client.users.drafts.create({ ...me, requestBody: { message } });
    expect(standIn.drafts()[0]?.raw).toContain("X-Kindly-Nonce: n1");
    await client.users.drafts.send({ ...me, requestBody: { id: draft.data.id ?? "" } });
    const kept = privateHeaders === "kept" ? "n1" : undefined;
    for (const { raw } of [...standIn.messages(), ...standIn.sent()])
      expect(headerOf(raw, "X-Kindly-Nonce")).toBe(kept);
  },
);

describe("a send that can be undone", () => {
  it.each([
    ["message-added", ["deleted m1 SENT", "added m2 DRAFT"]],
    ["label-added", ["-SENT m1", "+DRAFT m1"]],
  ] as const)(
    "stands in Sent, and undone it is a draft that has never left (%s)",
    async (handSend, expected) => {
      const standIn = openLeila({ unsure: { handSend } });
      const client = officialClient(standIn);
      const held = standIn.owner.sendsUndoably(mail({}));
      expect(standIn.messages()[0]?.labels).toEqual(["SENT"]);
      const start = await startOf(client);
      const draftId = standIn.owner.undoesSend(held.id);
      expect(numbered(await told(client, start))).toEqual(expected);
      expect(standIn.drafts().map((draft) => draft.draftId)).toEqual([draftId]);
      standIn.clock.set(NOW + 60_000);
      expect(standIn.sent()).toEqual([]);
      expect(standIn.owner.sendsDraft(draftId).threadId).toBe(held.threadId);
    },
  );

  it("leaves 30 s later, also when the mailbox was closed meanwhile, and can then not be undone", () => {
    const folder = mkdtempSync(join(tmpdir(), "undo-"));
    const path = join(folder, "leila.sqlite");
    const before = openLeila({ path });
    const held = before.owner.sendsUndoably(mail({}));
    before.clock.set(NOW + 29_999);
    expect(before.sent()).toEqual([]);
    before.close();
    const standIn = openLeila({ path });
    const heard: number[] = [];
    standIn.onSent((left) => void heard.push(left.at));
    standIn.clock.set(NOW + 120_000);
    expect(heard).toEqual([NOW + 30_000]);
    expect(standIn.sent()).toMatchObject([{ id: held.id, by: "hand" }]);
    expect(() => standIn.owner.undoesSend(held.id)).toThrow("has left");
    standIn.close();
    rmSync(folder, { recursive: true });
  });
});

it("what the owner does with a conversation changes its labels as Gmail's page does", () => {
  const standIn = openLeila();
  const { threadId } = standIn.deliver(mail(ADA));
  const labels = () => [...(standIn.messages(threadId)[0]?.labels ?? [])].sort();
  standIn.owner.marksRead(threadId);
  expect(labels()).toEqual(["INBOX"]);
  standIn.owner.stars(threadId);
  standIn.owner.archives(threadId);
  expect(labels()).toEqual(["STARRED"]);
  standIn.owner.unstars(threadId);
  standIn.owner.marksUnread(threadId);
  standIn.owner.trashes(threadId);
  expect(labels()).toEqual(["TRASH", "UNREAD"]);
  standIn.owner.restores(threadId);
  standIn.owner.reportsSpam(threadId);
  expect(labels()).toEqual(["SPAM", "UNREAD"]);
  standIn.owner.reportsNotSpam(threadId);
  standIn.owner.movesTo(threadId, "Lab");
  expect(labels()).toEqual([expect.stringMatching(/^Label_/), "UNREAD"]);
  expect(() => standIn.owner.deletesForEver(threadId)).toThrow("neither");
  standIn.owner.trashes(threadId);
  standIn.owner.deletesForEver(threadId);
  expect(standIn.messages()).toEqual([]);
  expect(() => standIn.owner.archives(threadId)).toThrow("no thread");
  expect(() => standIn.owner.schedulesSend()).toThrow("does not know");
});

it("an answer in a muted conversation skips the inbox until it is unmuted", () => {
  const standIn = openLeila();
  const left = standIn.ownerSends(mail({}));
  const References = headerOf(left.raw, "Message-ID") ?? "";
  standIn.owner.mutes(left.threadId);
  standIn.deliver(mail({ ...ADA, References }));
  standIn.owner.unmutes(left.threadId);
  standIn.deliver(mail({ ...ADA, References }));
  expect(standIn.messages(left.threadId).map(({ labels }) => labels)).toEqual([
    ["SENT"],
    ["UNREAD"],
    ["UNREAD", "INBOX"],
  ]);
});

it("another process can act for the owner; what cannot be done is refused", async () => {
  const standIn = openLeila();
  const { threadId } = standIn.deliver(mail(ADA));
  const act = async (body: object) => {
    const request = new Request(`${ROOT}control/owner`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const response = await standIn.fetch(request);
    return { status: response.status, body: (await response.json()) as { done?: unknown } };
  };
  expect((await act({ act: "archives", threadId })).status).toBe(200);
  expect(standIn.messages()[0]?.labels).toEqual(["UNREAD"]);
  const { body } = await act({ act: "types", texts: [mail({}), mail({}, "Once more.")] });
  const left = await act({ act: "sendsDraft", draftId: body.done });
  expect(left.body.done).toMatchObject({ recipients: ["ada@uni.example"] });
  expect((await act({ act: "undoesSend", messageId: "00000000000000aa" })).status).toBe(409);
  expect((await act({ act: "flies", threadId })).status).toBe(400);
});
