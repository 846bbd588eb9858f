import { expect, it } from "vitest";
import { mail, officialClient, openLeila, problemOf } from "./signed-in.ts";

const me = { userId: "me" };

it("tells what happened after a start id, oldest first, in ids that grow with gaps", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const start = (await client.users.getProfile(me)).data.historyId ?? "";
  const got = standIn.deliver(mail({ From: "ada@uni.example" }));
  const wrote = standIn.ownerSends(mail({}));
  standIn.ownerLabels(got.threadId, ["STARRED"], ["UNREAD"]);
  const { data } = await client.users.history.list({ ...me, startHistoryId: start });
  const history = data.history ?? [];
  expect(history.map(({ messages }) => messages?.[0]?.id)).toEqual([got.id, wrote.id, got.id, got.id]);
  expect(history[0]?.messagesAdded?.[0]?.message).toEqual({ ...got, labelIds: ["UNREAD", "INBOX"] });
  expect(history[1]?.messagesAdded?.[0]?.message?.labelIds).toEqual(["SENT"]);
  expect(history[2]?.labelsAdded?.[0]?.labelIds).toEqual(["STARRED"]);
  expect(history[3]?.labelsRemoved?.[0]).toMatchObject({ labelIds: ["UNREAD"], message: { id: got.id } });
  const ids = [start, ...history.map(({ id }) => id ?? "")].map(BigInt);
  expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
  expect(new Set(ids).size).toBe(5);
  expect(data.historyId).toBe(history.at(-1)?.id);
});

it("has ids that neither a float nor a comparison of texts gets right", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const first = (await client.users.getProfile(me)).data.historyId ?? "";
  for (let n = 0; n < 120; n += 1) standIn.place(mail({}), { at: n, labels: ["INBOX"] });
  const last = (await client.users.getProfile(me)).data.historyId ?? "";
  expect(BigInt(last) > BigInt(first)).toBe(true);
  expect(last < first).toBe(true);
  expect(BigInt(first) > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
});

it("pages without losing or repeating, and every page says where history stands", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const start = (await client.users.getProfile(me)).data.historyId ?? "";
  const placed = [1, 2, 3, 4, 5].map((n) => standIn.place(mail({}), { at: n, labels: ["INBOX"] }).id);
  const seen: (string | null | undefined)[] = [];
  let pageToken: string | undefined;
  do {
    const page = pageToken === undefined ? {} : { pageToken };
    const { data } = await client.users.history.list({
      ...me,
      startHistoryId: start,
      maxResults: 2,
      ...page,
    });
    seen.push(...(data.history ?? []).map(({ messages }) => messages?.[0]?.id));
    expect(data.historyId).toBe((await client.users.getProfile(me)).data.historyId);
    pageToken = data.nextPageToken ?? undefined;
  } while (pageToken);
  expect(seen).toEqual(placed);
});

it("filters by kind and by label", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const startHistoryId = (await client.users.getProfile(me)).data.historyId ?? "";
  const got = standIn.deliver(mail({ From: "ada@uni.example" }));
  const wrote = standIn.ownerSends(mail({}));
  standIn.ownerLabels(got.threadId, [], ["UNREAD"]);
  const ids = async (filter: object) => {
    const { data } = await client.users.history.list({ ...me, startHistoryId, ...filter });
    return (data.history ?? []).map(({ messages }) => messages?.[0]?.id);
  };
  expect(await ids({ labelId: "SENT" })).toEqual([wrote.id]);
  expect(await ids({ historyTypes: ["labelRemoved"] })).toEqual([got.id]);
  expect(await ids({ historyTypes: ["messageAdded", "messageDeleted"] })).toEqual([got.id, wrote.id]);
});

it("answers 404 to a start id that is too old or was never given, 400 to none", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const old = (await client.users.getProfile(me)).data.historyId ?? "";
  standIn.deliver(mail({}));
  standIn.expireHistory();
  const list = (startHistoryId: string) => client.users.history.list({ ...me, startHistoryId });
  expect(await problemOf(list(old))).toMatchObject({ code: 404, reason: "notFound" });
  expect((await problemOf(list("1"))).code).toBe(404);
  expect((await problemOf(list("99999999999999999999"))).code).toBe(404);
  expect((await problemOf(client.users.history.list(me))).code).toBe(400);
  const now = (await client.users.getProfile(me)).data.historyId ?? "";
  expect((await list(now)).data.history).toBeUndefined();
});
