import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

it("a mailbox in a file goes on after a restart as if nothing had been", async () => {
  const folder = mkdtempSync(join(tmpdir(), "standin-"));
  folders.push(folder);
  const path = join(folder, "leila.sqlite");
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
