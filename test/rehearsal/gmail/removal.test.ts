import { expect, it } from "vitest";
import { MODIFY, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };
const FULL = "https://mail.google.com/";

function opened() {
  const standIn = openLeila();
  return { standIn, client: officialClient(standIn, [FULL]) };
}

it("a message, many of them, or a thread go for good, and history says so", async () => {
  const { standIn, client } = opened();
  const place = (threadId?: string) =>
    standIn.place(mail({}), { at: NOW, labels: ["INBOX"], ...(threadId ? { threadId } : {}) });
  const [one, two, three] = [place(), place(), place()];
  const four = place(three.threadId);
  const startHistoryId = (await client.users.getProfile(me)).data.historyId ?? "";
  await client.users.messages.delete({ ...me, id: one.id });
  const requestBody = { ids: [two.id, "00000000000000aa"] };
  expect((await client.users.messages.batchDelete({ ...me, requestBody })).status).toBe(204);
  await client.users.threads.delete({ ...me, id: three.threadId });
  expect(standIn.messages()).toEqual([]);
  const { data } = await client.users.history.list({ ...me, startHistoryId });
  const deleted = data.history?.flatMap((entry) => entry.messagesDeleted ?? []) ?? [];
  expect(deleted.map(({ message }) => message?.id)).toEqual([one.id, two.id, three.id, four.id]);
});

it("what is gone is not found a second time", async () => {
  const { standIn, client } = opened();
  const { id, threadId } = standIn.deliver(mail({}));
  await client.users.messages.delete({ ...me, id });
  expect((await problemOf(client.users.messages.delete({ ...me, id }))).code).toBe(404);
  expect((await problemOf(client.users.threads.delete({ ...me, id: threadId }))).code).toBe(404);
});

it("with a draft's message the draft goes", async () => {
  const { standIn, client } = opened();
  standIn.place(mail({}), { at: NOW, labels: ["DRAFT"] });
  const [draft] = standIn.drafts();
  await client.users.messages.delete({ ...me, id: draft?.messageId ?? "" });
  expect((await problemOf(client.users.drafts.get({ ...me, id: draft?.draftId ?? "" }))).code).toBe(404);
});

it("needs the scope for everything: gmail.modify deletes nothing for good", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn, [MODIFY]);
  const { id, threadId } = standIn.deliver(mail({}));
  const requestBody = { ids: [id] };
  const calls = [
    client.users.messages.delete({ ...me, id }),
    client.users.messages.batchDelete({ ...me, requestBody }),
    client.users.threads.delete({ ...me, id: threadId }),
  ];
  for (const call of calls) expect(await problemOf(call)).toMatchObject({ code: 403 });
  expect(standIn.messages()).toHaveLength(1);
});
