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
  expect((await problemOf(client.users.threads.get({ ...me, id: reply.id }))).code).toBe(404);
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
