import { expect, it } from "vitest";
import { headerOf, mail, NOW, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

it("threads.get has every message of the thread, oldest first, in the format asked for", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const left = standIn.ownerSends(mail({}));
  const References = headerOf(left.raw, "Message-ID") ?? "";
  standIn.clock.set(NOW + 1);
  const reply = standIn.deliver(mail({ From: "ada@uni.example", References }));
  const id = left.threadId;
  const { data } = await client.users.threads.get({
    ...me,
    id,
    format: "metadata",
    metadataHeaders: ["From"],
  });
  expect(data.messages?.map((message) => message.id)).toEqual([left.id, reply.id]);
  expect(data.messages?.[1]?.payload?.headers).toEqual([{ name: "From", value: "ada@uni.example" }]);
  expect(data.historyId).toBe((await client.users.getProfile(me)).data.historyId);
  expect((await problemOf(client.users.threads.get({ ...me, id: "aa" }))).code).toBe(404);
  expect((await problemOf(client.users.threads.get({ ...me, id, format: "raw" }))).code).toBe(400);
});

it("threads.list names each thread once, the one that moved last first, page by page", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const one = standIn.place(mail({ Subject: "One" }), { at: NOW - 9, labels: ["SENT"] });
  const two = standIn.place(mail({ Subject: "Two" }), { at: NOW - 8, labels: ["SENT"] });
  standIn.place(mail({ Subject: "Re: One" }), { at: NOW, labels: ["INBOX"], threadId: one.threadId });
  const first = await client.users.threads.list({ ...me, maxResults: 1 });
  expect(first.data.threads?.map(({ id }) => id)).toEqual([one.threadId]);
  const pageToken = first.data.nextPageToken ?? "";
  const second = await client.users.threads.list({ ...me, maxResults: 1, pageToken });
  expect(second.data.threads?.map(({ id }) => id)).toEqual([two.threadId]);
  expect(second.data.nextPageToken).toBeUndefined();
});

it("threads.modify reaches every message, and batchModify every one named that is still there", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const one = standIn.place(mail({}), { at: NOW - 2, labels: ["INBOX"] });
  const two = standIn.place(mail({}), { at: NOW - 1, labels: ["INBOX"], threadId: one.threadId });
  await client.users.threads.modify({ ...me, id: one.threadId, requestBody: { removeLabelIds: ["INBOX"] } });
  expect(standIn.messages().map(({ labels }) => labels)).toEqual([[], []]);
  const ids = [two.id, "00000000000000aa"];
  await client.users.messages.batchModify({ ...me, requestBody: { ids, addLabelIds: ["STARRED"] } });
  expect(standIn.messages().map(({ labels }) => labels)).toEqual([[], ["STARRED"]]);
});

it("labels are made, read with their counts, renamed, coloured and deleted from all messages", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const made = await client.users.labels.create({ ...me, requestBody: { name: "Kindly/Waiting" } });
  const id = made.data.id ?? "";
  expect(id).toMatch(/^Label_\d+$/);
  const got = standIn.deliver(mail({ From: "ada@uni.example" }));
  standIn.ownerLabels(got.threadId, ["Kindly/Waiting"], []);
  expect((await client.users.labels.get({ ...me, id })).data).toMatchObject({
    messagesTotal: 1,
    threadsUnread: 1,
  });
  const color = { textColor: "#ffffff", backgroundColor: "#16a766" };
  const patched = await client.users.labels.patch({ ...me, id, requestBody: { color } });
  expect(patched.data).toMatchObject({ name: "Kindly/Waiting", color });
  const updated = await client.users.labels.update({ ...me, id, requestBody: { name: "Waiting" } });
  expect(updated.data.color).toBeUndefined();
  const { data } = await client.users.labels.list(me);
  expect(data.labels?.filter(({ type }) => type === "user").map(({ name }) => name)).toEqual(["Waiting"]);
  expect(data.labels?.map((label) => label.id)).toEqual(expect.arrayContaining(["INBOX", "SENT", "DRAFT"]));
  await client.users.labels.delete({ ...me, id });
  expect(standIn.messages()[0]?.labels).not.toContain(id);
  expect((await problemOf(client.users.labels.get({ ...me, id }))).code).toBe(404);
});

it("refuses a second label of a name, a system name, a colour off the palette, and changes of system labels", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const create = (requestBody: object) => client.users.labels.create({ ...me, requestBody });
  await create({ name: "Kindly" });
  expect(await problemOf(create({ name: "kindly" }))).toMatchObject({ code: 409, reason: "aborted" });
  expect((await problemOf(create({ name: "Inbox" }))).code).toBe(400);
  const color = { textColor: "#ffffff", backgroundColor: "#123456" };
  expect((await problemOf(create({ name: "Blue", color }))).message).toContain("#123456");
  expect((await problemOf(client.users.labels.delete({ ...me, id: "INBOX" }))).code).toBe(400);
});
