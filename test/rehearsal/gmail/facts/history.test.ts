import { describe, expect, it } from "vitest";
import type { Unsure } from "../../../../rehearsal/gmail/unsure.ts";
import { DAY, mail, NOW, officialClient, openLeila, problemOf } from "../signed-in.ts";

const me = { userId: "me" };
const fromAda = () => mail({ From: "ada@uni.example", To: "leila@lab.example" });

async function opened(unsure: Partial<Unsure> = {}) {
  const standIn = openLeila({ unsure });
  const { users } = officialClient(standIn);
  const now = async () => (await users.getProfile(me)).data.historyId ?? "";
  const start = await now();
  const since = async (startHistoryId = start, more: object = {}) =>
    (await users.history.list({ ...me, startHistoryId, ...more })).data;
  return { standIn, users, now, start, since };
}

describe("history.list", () => {
  it("oldest first", async () => {
    const { standIn, since } = await opened();
    const arrived = [1, 2, 3].map(() => standIn.deliver(fromAda()).id);
    const { history } = await since();
    expect(history?.map(({ messagesAdded }) => messagesAdded?.[0]?.message?.id)).toEqual(arrived);
  });

  it("100 a page unless asked, 500 at most", async () => {
    const { standIn, users, start, since } = await opened();
    for (let n = 0; n < 501; n += 1) standIn.place("From: a@b.example\n\n", { at: NOW, labels: [] });
    expect((await since()).history).toHaveLength(100);
    expect((await since(start, { maxResults: 500 })).history).toHaveLength(500);
    const more = users.history.list({ ...me, startHistoryId: start, maxResults: 501 });
    expect((await problemOf(more)).code).toBe(400);
    standIn.unsure.pageSize = "fitted";
    expect((await since(start, { maxResults: 501 })).history).toHaveLength(500);
  });

  it("ids grow, with gaps", async () => {
    const { standIn, start, since } = await opened();
    for (let n = 0; n < 20; n += 1) standIn.deliver(fromAda());
    const { history } = await since();
    const ids = [start, ...(history ?? []).map(({ id }) => id ?? "")].map(BigInt);
    const steps = ids.slice(1).map((id, n) => id - (ids[n] ?? 0n));
    expect(steps.every((step) => step >= 1n)).toBe(true);
    expect(steps.some((step) => step > 1n)).toBe(true);
  });

  it.each(["1", "99999999999999999999"])("the start id %s was never given: 404", async (startHistoryId) => {
    const { users } = await opened();
    expect((await problemOf(users.history.list({ ...me, startHistoryId }))).code).toBe(404);
  });

  it("a start id serves about a week", async () => {
    const { standIn, start } = await opened();
    standIn.deliver(fromAda());
    const list = () => officialClient(standIn).users.history.list({ ...me, startHistoryId: start });
    standIn.clock.set(NOW + 7 * DAY - 1);
    standIn.deliver(fromAda());
    expect((await list()).data.history).toHaveLength(2);
    standIn.clock.set(NOW + 7 * DAY);
    expect((await problemOf(list())).code).toBe(404);
  });

  it("at times only hours", async () => {
    const { standIn, users, start, now } = await opened();
    standIn.deliver(fromAda());
    standIn.expireHistory();
    expect((await problemOf(users.history.list({ ...me, startHistoryId: start }))).code).toBe(404);
    expect((await users.history.list({ ...me, startHistoryId: await now() })).status).toBe(200);
  });

  it("the last page's historyId is where to go on", async () => {
    const { standIn, since, now } = await opened();
    standIn.deliver(fromAda());
    const { nextPageToken, historyId } = await since();
    expect([nextPageToken, historyId]).toEqual([undefined, await now()]);
    expect((await since(historyId ?? "")).history).toBeUndefined();
    const later = standIn.deliver(fromAda());
    expect((await since(historyId ?? "")).history?.[0]?.messages?.[0]?.id).toBe(later.id);
  });

  it("entries hold ids and thread ids, no mail", async () => {
    const { standIn, since } = await opened();
    const { id, threadId } = standIn.deliver(fromAda());
    const { history } = await since();
    expect(history?.[0]?.messagesAdded).toEqual([
      { message: { id, threadId, labelIds: ["UNREAD", "INBOX"] } },
    ]);
  });

  it("tells of added, deleted, labelled and unlabelled; `messages` says all of it again", async () => {
    const { standIn, users, since } = await opened();
    const { id, threadId } = standIn.deliver(fromAda());
    const label = (add: string[], remove: string[]) =>
      users.messages.modify({ ...me, id, requestBody: { addLabelIds: add, removeLabelIds: remove } });
    await label(["STARRED"], []);
    await label([], ["UNREAD"]);
    standIn.owner.trashes(threadId);
    standIn.owner.deletesForEver(threadId);
    const { history = [] } = await since();
    expect(history[0]?.messagesAdded).toHaveLength(1);
    expect(history[1]?.labelsAdded?.[0]?.labelIds).toEqual(["STARRED"]);
    expect(history[2]?.labelsRemoved?.[0]?.labelIds).toEqual(["UNREAD"]);
    expect(history.at(-1)?.messagesDeleted?.[0]?.message?.id).toBe(id);
    expect(history.every(({ messages }) => messages?.length === 1 && messages[0]?.id === id)).toBe(true);
  });

  it("a message that is told of can be gone: 404", async () => {
    const { standIn, users, since } = await opened();
    const { threadId } = standIn.deliver(fromAda());
    standIn.owner.trashes(threadId);
    standIn.owner.deletesForEver(threadId);
    const id = (await since()).history?.[0]?.messagesAdded?.[0]?.message?.id ?? "";
    expect((await problemOf(users.messages.get({ ...me, id }))).code).toBe(404);
  });

  it.each([
    ["message-added", 1, 0],
    ["label-added", 0, 1],
    ["both", 1, 1],
  ] as const)(
    "a mail sent by hand, as %s: one id, however often it is told",
    async (handSend, added, labelled) => {
      const { standIn, since } = await opened({ handSend });
      const { id } = standIn.ownerSends(mail({}));
      const { history = [] } = await since();
      const asAdded = history.flatMap(({ messagesAdded }) => messagesAdded ?? []);
      const asLabelled = history.flatMap(({ labelsAdded }) => labelsAdded ?? []);
      const sent = [
        asAdded.filter(({ message }) => message?.labelIds?.includes("SENT")),
        asLabelled.filter(({ labelIds }) => labelIds?.includes("SENT")),
      ];
      expect(sent.map((events) => events.length)).toEqual([added, labelled]);
      expect(new Set(sent.flat().map(({ message }) => message?.id))).toEqual(new Set([id]));
    },
  );
});

describe("history ids", () => {
  it("uint64 as decimal strings, wherever they stand", async () => {
    const { standIn, users, start, since } = await opened();
    const { id, threadId } = standIn.deliver(fromAda());
    const { history, historyId } = await since();
    const message = (await users.messages.get({ ...me, id })).data.historyId;
    const thread = (await users.threads.get({ ...me, id: threadId })).data.historyId;
    for (const one of [start, historyId, history?.[0]?.id, message, thread]) {
      expect(one).toEqual(expect.stringMatching(/^\d+$/));
      expect(BigInt(one ?? "")).toBeLessThan(2n ** 64n);
    }
  });

  it("compared as text they go wrong", async () => {
    const { standIn, start, now } = await opened();
    for (let n = 0; n < 120; n += 1) standIn.place("From: a@b.example\n\n", { at: NOW, labels: [] });
    const end = await now();
    expect(BigInt(end)).toBeGreaterThan(BigInt(start));
    expect(end < start).toBe(true);
  });

  it("kept as a float they go wrong", async () => {
    const { standIn, since } = await opened();
    for (let n = 0; n < 20; n += 1) standIn.deliver(fromAda());
    const ids = (await since()).history?.map(({ id }) => id ?? "") ?? [];
    expect(ids.some((id) => String(Number(id)) !== id)).toBe(true);
  });
});
