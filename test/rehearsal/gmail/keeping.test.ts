import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { base64url, get, MODIFY, mail, NOW, officialClient, openLeila, post } from "./signed-in.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function lived(standIn: StandIn): Promise<void> {
  const client = officialClient(standIn);
  standIn.place(mail({}), { at: NOW - 5000, labels: ["SENT"] });
  standIn.clock.set(NOW + 60_000);
  const got = standIn.deliver(mail({ From: "ada@uni.example" }));
  standIn.ownerLabels(got.threadId, ["Kept"], []);
  const message = { raw: base64url(mail({})) };
  await client.users.drafts.create({ userId: "me", requestBody: { message } });
  await client.users.messages.send({ userId: "me", requestBody: message });
}

async function seen(standIn: StandIn): Promise<unknown> {
  const client = officialClient(standIn);
  const profile = await client.users.getProfile({ userId: "me" });
  const labels = await client.users.labels.list({ userId: "me" });
  return [
    standIn.messages(),
    standIn.drafts(),
    standIn.sent(),
    profile.data,
    labels.data,
    standIn.clock.now(),
  ];
}

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "standin-"));
  folders.push(folder);
  return join(folder, "leila.sqlite");
}

it("a mailbox in a file goes on after a restart as if nothing had been", async () => {
  const path = newPath();
  const before = openLeila({ path });
  await lived(before);
  const client = { clientId: "c1", clientSecret: "s1" };
  const { refreshToken } = before.grant({ ...client, scopes: ["openid", MODIFY] });
  const then = await seen(before);
  const keys = await (await get(before, "/oauth2/v3/certs")).text();
  before.close();

  const after = openLeila({ path });
  expect(await seen(after)).toEqual(then);
  expect(await (await get(after, "/oauth2/v3/certs")).text()).toBe(keys);
  const refreshed = await post(after, "/token", {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: "c1",
    client_secret: "s1",
  });
  expect(refreshed.status).toBe(200);
  const fresh = after.deliver(mail({}));
  expect((then as [{ id: string }[]])[0].map(({ id }) => id)).not.toContain(fresh.id);
  after.close();
  expect(() => openLeila({ path, owner: { address: "ben@lab.example", name: "Ben" } })).toThrow("belongs to");
});

it("the same seed and the same calls give the same ids and bytes; another seed gives others", async () => {
  const play = async (seed: string) => {
    const standIn = openLeila({ seed });
    await lived(standIn);
    return seen(standIn);
  };
  const first = await play("one");
  expect(await play("one")).toEqual(first);
  expect(await play("two")).not.toEqual(first);
});

it("ids look like Gmail's", async () => {
  const standIn = openLeila();
  await lived(standIn);
  for (const { id, threadId } of standIn.messages()) {
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(threadId).toMatch(/^[0-9a-f]{16}$/);
  }
  expect(standIn.drafts()[0]?.draftId).toMatch(/^r-?\d+$/);
});

const QUESTIONS = [
  "",
  "sepsis",
  "from:ada@uni.example",
  "in:sent",
  "-in:sent",
  "label:kept",
  "in:drafts paper",
];

/** What lists answer, by the ids in them. */
async function listed(standIn: StandIn): Promise<unknown> {
  const { users } = officialClient(standIn);
  const me = { userId: "me" };
  const start = { ...me, startHistoryId: "9999999999999000" };
  return [
    (await users.getProfile(me)).data,
    await Promise.all(QUESTIONS.map(async (q) => (await users.messages.list({ ...me, q })).data)),
    (await users.threads.list({ ...me, q: "sepsis" })).data,
    (await users.history.list({ ...start, labelId: "SENT" })).data,
    (await users.history.list({ ...start, historyTypes: ["labelAdded", "messageAdded"] })).data,
  ];
}

it("is searched after a restart as before, and the index is whole", async () => {
  const path = newPath();
  const before = openLeila({ path });
  await lived(before);
  const then = await listed(before);
  const got = before.deliver(mail({ From: "ada@uni.example", Subject: "Not searched for yet" }));
  before.ownerLabels(got.threadId, ["Later"], ["UNREAD"]);
  before.close();
  const after = openLeila({ path });
  const { data } = await officialClient(after).users.messages.list({ userId: "me", q: "yet label:later" });
  expect(data.messages?.map(({ id }) => id)).toEqual([got.id]);
  after.ownerLabels(got.threadId, ["UNREAD"], ["Later", "INBOX"]);
  for (const { draftId } of after.drafts()) after.ownerDeletesDraft(draftId);
  expect(await listed(after)).not.toEqual(then);
  after.close();
  const raw = new DatabaseSync(path);
  expect(() => raw.exec("INSERT INTO terms (terms) VALUES ('integrity-check')")).not.toThrow();
  raw.close();
});

it("a mailbox from before there were lists and an index is listed and searched alike", async () => {
  const path = newPath();
  const before = openLeila({ path });
  for (let n = 0; n < 300; n += 1) {
    before.place(mail({ From: `p${n}@uni.example`, Subject: `Letter ${n}` }), {
      at: NOW - n,
      labels: ["INBOX"],
    });
  }
  await lived(before);
  const then = await listed(before);
  before.close();
  const older = new DatabaseSync(path);
  older.exec(`
    DROP TRIGGER message_comes; DROP TRIGGER message_goes; DROP TRIGGER history_goes_on;
    DROP TRIGGER terms_follow_labels;
    DROP TABLE terms; DROP TABLE listed; DROP TABLE totals; DROP TABLE history_labelled; DROP TABLE history_times;
    DROP INDEX history_kind;
    CREATE INDEX messages_newest ON messages (at DESC, seq DESC);
    DELETE FROM meta WHERE name IN ('lists', 'terms', 'terms_up_to');
  `);
  older.close();
  const after = openLeila({ path });
  expect(await listed(after)).toEqual(then);
  const { data } = await officialClient(after).users.messages.list({
    userId: "me",
    q: "from:p299@uni.example",
  });
  expect(data.messages).toHaveLength(1);
  after.close();
});
