import { expect, it } from "vitest";
import { mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

function opened() {
  const standIn = openLeila();
  return { standIn, client: officialClient(standIn) };
}

it("puts and takes labels, but never SENT, DRAFT or CHAT, nor a label that does not exist", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail({ From: "ada@uni.example" }));
  const modify = (requestBody: object) => client.users.messages.modify({ ...me, id, requestBody });
  const { data } = await modify({ addLabelIds: ["STARRED"], removeLabelIds: ["UNREAD"] });
  expect(data.labelIds?.sort()).toEqual(["INBOX", "STARRED"]);
  for (const label of ["SENT", "DRAFT", "CHAT", "Label_1", "Kindly"]) {
    expect((await problemOf(modify({ addLabelIds: [label] }))).message).toBe(`Invalid label: ${label}`);
    expect((await problemOf(modify({ removeLabelIds: [label] }))).message).toBe(`Invalid label: ${label}`);
  }
});

it("refuses a change that changes nothing, contradicts itself, or has more than a hundred labels", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail({}));
  const refused = async (requestBody: object) =>
    (await problemOf(client.users.messages.modify({ ...me, id, requestBody }))).message;
  expect(await refused({})).toBe("No label add or removes specified");
  expect(await refused({ addLabelIds: ["SPAM"], removeLabelIds: ["SPAM"] })).toContain("same label");
  expect(await refused({ addLabelIds: Array.from({ length: 101 }, () => "STARRED") })).toBe(
    "Too many labels",
  );
});

it("trashes a message out of the inbox and takes it out of the trash", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail({ From: "ada@uni.example" }));
  expect((await client.users.messages.trash({ ...me, id })).data.labelIds).toEqual(["UNREAD", "TRASH"]);
  expect((await client.users.messages.list(me)).data.messages).toBeUndefined();
  expect((await client.users.messages.untrash({ ...me, id })).data.labelIds).toEqual(["UNREAD"]);
});

it("a thread is changed, trashed and restored with every message of it", async () => {
  const { standIn, client } = opened();
  const { threadId: id } = standIn.place(mail({}), { at: NOW - 2, labels: ["INBOX"] });
  standIn.place(mail({}), { at: NOW - 1, labels: ["INBOX", "STARRED"], threadId: id });
  const labels = () => standIn.messages().map((message) => message.labels);
  const requestBody = { addLabelIds: ["IMPORTANT"] };
  await client.users.threads.modify({ ...me, id, requestBody });
  const { data } = await client.users.threads.trash({ ...me, id });
  expect(data.id).toBe(id);
  expect(labels()).toEqual([
    ["IMPORTANT", "TRASH"],
    ["STARRED", "IMPORTANT", "TRASH"],
  ]);
  await client.users.threads.untrash({ ...me, id });
  expect(labels()).toEqual([["IMPORTANT"], ["STARRED", "IMPORTANT"]]);
  expect((await problemOf(client.users.threads.trash({ ...me, id: "aa" }))).code).toBe(404);
});

it("batchModify changes every message named that is still there, a thousand at most", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail({}));
  const change = (ids: string[]) =>
    client.users.messages.batchModify({ ...me, requestBody: { ids, addLabelIds: ["STARRED"] } });
  expect((await change([id, "00000000000000aa"])).status).toBe(204);
  expect(standIn.messages()[0]?.labels).toContain("STARRED");
  expect((await problemOf(change([]))).code).toBe(400);
  expect((await problemOf(change(["not an id"]))).message).toBe("Invalid id value");
  const many = await problemOf(change(Array.from({ length: 1001 }, () => id)));
  expect(many.message).toBe("Number of ids cannot exceed 1000");
});
