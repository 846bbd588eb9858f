import { expect, it } from "vitest";
import type { Unsure } from "../../../rehearsal/gmail/unsure.ts";
import { base64url, headerOf, mail, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

function opened(unsure: Partial<Unsure> = {}) {
  const standIn = openLeila({ unsure });
  const client = officialClient(standIn);
  const first = standIn.ownerSends(mail({}));
  const answers = {
    "In-Reply-To": headerOf(first.raw, "Message-ID") ?? "",
    Subject: "Re: Your work on sepsis",
    "X-Kindly-Nonce": "n1",
  };
  const create = async (headers: Record<string, string> = answers) => {
    const message = { raw: base64url(mail(headers)), threadId: first.threadId };
    const { data } = await client.users.drafts.create({ ...me, requestBody: { message } });
    return { id: data.id ?? "", messageId: data.message?.id ?? "", threadId: data.message?.threadId ?? "" };
  };
  const historySince = async (startHistoryId: string) => {
    const { data } = await client.users.history.list({ ...me, startHistoryId });
    return (data.history ?? []).flatMap((entry) => [
      ...(entry.messagesDeleted ?? []).map(({ message }) => `deleted ${message?.id} ${message?.labelIds}`),
      ...(entry.messagesAdded ?? []).map(({ message }) => `added ${message?.id} ${message?.labelIds}`),
    ]);
  };
  const now = async () => (await client.users.getProfile(me)).data.historyId ?? "";
  return { standIn, client, first, answers, create, historySince, now };
}

it("a draft lies in its thread, shows in lists and threads with DRAFT, and leaves nobody a letter", async () => {
  const { standIn, client, first, create } = opened();
  const draft = await create();
  expect(draft.threadId).toBe(first.threadId);
  const { data } = await client.users.threads.get({ ...me, id: first.threadId, format: "metadata" });
  expect(data.messages?.map((message) => message.labelIds)).toEqual([["SENT"], ["DRAFT"]]);
  const listed = await client.users.messages.list({ ...me, labelIds: ["DRAFT"] });
  expect(listed.data.messages?.map((message) => message.id)).toEqual([draft.messageId]);
  const drafts = await client.users.drafts.list(me);
  expect(drafts.data.drafts).toEqual([
    { id: draft.id, message: { id: draft.messageId, threadId: first.threadId } },
  ]);
  expect(standIn.sent()).toHaveLength(1);
});

it("every edit keeps the draft's id and changes its message's", async () => {
  const { standIn, client, answers, create } = opened();
  const draft = await create();
  const message = { raw: base64url(mail(answers, "Another text.\n")), threadId: draft.threadId };
  const { data } = await client.users.drafts.update({ ...me, id: draft.id, requestBody: { message } });
  expect(data.id).toBe(draft.id);
  expect(data.message?.id).not.toBe(draft.messageId);
  expect(data.message?.threadId).toBe(draft.threadId);
  expect((await problemOf(client.users.messages.get({ ...me, id: draft.messageId }))).code).toBe(404);
  standIn.ownerEditsDraft(draft.id, mail(answers, "By hand.\n"));
  const read = await client.users.drafts.get({ ...me, id: draft.id, format: "raw" });
  expect(read.data.message?.id).not.toBe(data.message?.id);
  expect(Buffer.from(read.data.message?.raw ?? "", "base64url").toString()).toContain("By hand.");
});

it("a new text without the threadId, or under another Subject, takes the draft out of the thread", async () => {
  const { client, answers, first, create } = opened();
  const raw = base64url(mail(answers, "Another text.\n"));
  const strange = base64url(mail({ ...answers, Subject: "Something else" }));
  for (const message of [{ raw }, { raw: strange, threadId: first.threadId }]) {
    const { id } = await create();
    const updated = (await client.users.drafts.update({ ...me, id, requestBody: { message } })).data.message;
    expect(updated?.threadId).toBe(updated?.id);
    const sent = (await client.users.drafts.send({ ...me, requestBody: { id } })).data;
    expect(sent.threadId).toBe(updated?.threadId);
    const other = await create();
    const left = await client.users.drafts.send({ ...me, requestBody: { id: other.id, message } });
    expect(left.data.threadId).not.toBe(first.threadId);
  }
});

it("sending consumes the draft: its message is deleted, a new one is sent, and history says both", async () => {
  const { standIn, client, first, create, historySince, now } = opened();
  const draft = await create();
  const before = await now();
  const { data } = await client.users.drafts.send({ ...me, requestBody: { id: draft.id } });
  expect(data).toMatchObject({ threadId: first.threadId, labelIds: ["SENT"] });
  expect(data.id).not.toBe(draft.messageId);
  expect(await historySince(before)).toEqual([`deleted ${draft.messageId} DRAFT`, `added ${data.id} SENT`]);
  expect(standIn.drafts()).toEqual([]);
  const left = standIn.sent()[1];
  expect(left).toMatchObject({ id: data.id, by: "api" });
  expect(headerOf(left?.raw ?? "", "X-Kindly-Nonce")).toBe("n1");
});

it("a draft is sent once: the second send, and any look at it, answer 404", async () => {
  const { standIn, client, create } = opened();
  const draft = await create();
  await client.users.drafts.send({ ...me, requestBody: { id: draft.id } });
  const again = await problemOf(client.users.drafts.send({ ...me, requestBody: { id: draft.id } }));
  expect(again).toMatchObject({ code: 404, reason: "notFound" });
  expect((await problemOf(client.users.drafts.get({ ...me, id: draft.id }))).code).toBe(404);
  expect((await problemOf(client.users.drafts.delete({ ...me, id: draft.id }))).code).toBe(404);
  expect(standIn.sent()).toHaveLength(2);
});

it("a draft that was sent may also fail a precondition, where one that never was is not found", async () => {
  const { standIn, client, create } = opened({ sentDraft: "failed-precondition" });
  const draft = await create();
  const send = (id: string) => client.users.drafts.send({ ...me, requestBody: { id } });
  await send(draft.id);
  expect(await problemOf(send(draft.id))).toMatchObject({ code: 400, reason: "failedPrecondition" });
  expect((await problemOf(send("r1"))).code).toBe(404);
  expect(standIn.sent()).toHaveLength(2);
});

it("sending with a new text sends that text, in the draft's thread", async () => {
  const { standIn, client, first, answers, create } = opened();
  const draft = await create();
  const message = { raw: base64url(mail(answers, "The better text.\n")), threadId: first.threadId };
  const { data } = await client.users.drafts.send({ ...me, requestBody: { id: draft.id, message } });
  expect(data).toMatchObject({ threadId: first.threadId, labelIds: ["SENT"] });
  expect(standIn.sent()[1]?.raw).toContain("The better text.");
  expect(standIn.drafts()).toEqual([]);
});

it("a new text that cannot be sent leaves the draft as it was", async () => {
  const { standIn, client, answers, create } = opened();
  const draft = await create();
  const message = { raw: base64url(mail({ ...answers, To: "" })) };
  const refused = client.users.drafts.send({ ...me, requestBody: { id: draft.id, message } });
  expect((await problemOf(refused)).message).toBe("Recipient address required");
  expect(standIn.drafts().map(({ messageId }) => messageId)).toEqual([draft.messageId]);
});

it("a draft has no label but DRAFT: others cannot be put on it, alone or with its thread", async () => {
  const { standIn, client, first, create } = opened();
  const draft = await create();
  const requestBody = { addLabelIds: ["STARRED"] };
  const refused = client.users.messages.modify({ ...me, id: draft.messageId, requestBody });
  expect(await problemOf(refused)).toMatchObject({ code: 400, message: "Invalid label: STARRED" });
  await client.users.threads.modify({ ...me, id: first.threadId, requestBody });
  expect(standIn.messages().map(({ labels }) => labels)).toEqual([["SENT", "STARRED"], ["DRAFT"]]);
  const trashed = client.users.threads.trash({ ...me, id: first.threadId });
  expect((await problemOf(trashed)).message).toContain("threads.trash of a thread with a draft");
});

it("a draft needs a message", async () => {
  const { client } = opened();
  const refused = await problemOf(client.users.drafts.create({ ...me, requestBody: {} }));
  expect(refused).toMatchObject({ code: 400, message: "Missing draft message" });
});

it("an edit that changes the subject makes the sent letter leave the thread", async () => {
  const { standIn, client, first, answers, create } = opened();
  const draft = await create();
  standIn.ownerEditsDraft(draft.id, mail({ ...answers, Subject: "Something else" }));
  const { data } = await client.users.drafts.send({ ...me, requestBody: { id: draft.id } });
  expect(data.threadId).not.toBe(first.threadId);
});

it("a draft that does not belong in the thread it names opens its own; an unknown thread is 404", async () => {
  const { client, first, create } = opened();
  expect((await create({ Subject: "Re: Your work on sepsis" })).threadId).not.toBe(first.threadId);
  const message = { raw: base64url(mail({})), threadId: "00000000000000aa" };
  expect((await problemOf(client.users.drafts.create({ ...me, requestBody: { message } }))).code).toBe(404);
});

it("a draft without a recipient is not sent and stays", async () => {
  const { standIn, client, answers, create } = opened();
  const draft = await create({ ...answers, To: "" });
  const refused = await problemOf(client.users.drafts.send({ ...me, requestBody: { id: draft.id } }));
  expect(refused.message).toBe("Recipient address required");
  expect(standIn.drafts().map(({ draftId }) => draftId)).toEqual([draft.id]);
});

it("deleted by the program or by the owner, a draft is gone and history says so", async () => {
  const { standIn, client, create, historySince, now } = opened();
  const [one, two] = [await create(), await create()];
  const before = await now();
  await client.users.drafts.delete({ ...me, id: one.id });
  standIn.ownerDeletesDraft(two.id);
  expect(await historySince(before)).toEqual([
    `deleted ${one.messageId} DRAFT`,
    `deleted ${two.messageId} DRAFT`,
  ]);
  expect(standIn.drafts()).toEqual([]);
});
