import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DEFAULT_POLICY } from "../../src/domain/policy.ts";
import { mailElsewhere } from "../../src/store/history.ts";
import { readHindsight } from "../../src/store/read-hindsight.ts";
import { findOutreach } from "../../src/store/read-outreach.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { NOW, seedMailbox, seedOutreach, ZONE } from "../web/seed.ts";

let data: TestDatabase;
beforeAll(async () => {
  data = await openTestDatabase();
});
afterAll(() => data.close());
beforeEach(async () => {
  for (const table of [
    "mailbox",
    "outreach",
    "outreach_recipient",
    "message",
    "letter",
    "contact",
    "contact_address",
  ])
    await data.run(`DELETE FROM ${table}`);
  await seedMailbox(data);
});

const CALENDAR = { zone: ZONE, policy: DEFAULT_POLICY };

/** By the decision, on the outreach's page, and in hindsight. */
async function counted(): Promise<readonly number[]> {
  const { db } = data;
  const owner = { mailboxId: "box", listId: "list" };
  const outreach = { id: "one", threadId: "thread-one" };
  const decided = await mailElsewhere(db, owner, outreach, ["helen@work.example"], NOW - 40 * 86_400_000);
  const shown = await findOutreach(db, "box", "one");
  const past = (await readHindsight(db, "box", CALENDAR, NOW, 10)).find(({ id }) => id === "one")?.past;
  const answers = past?.events.filter(({ kind }) => kind !== "first-letter" && kind !== "owner-wrote");
  return [decided.length, shown?.elsewhere.length ?? -1, answers?.length ?? -1];
}

it.each<[string, string, string, string, number]>([
  ["answers under the same whole name", "Helen Marchetti", "human", "box", 1],
  ["declines", "Helen Marchetti", "decline", "box", 1],
  ["wants no mail", "Helen Marchetti", "opt-out", "box", 1],
  ["is away", "Helen Marchetti", "absence", "box", 0],
  ["has another name", "Helen Marchand", "human", "box", 0],
  ["answers a colleague", "Helen Marchetti", "human", "theirs", 0],
])("who was written to elsewhere as well, and %s", async (_what, name, kind, mailboxId, count) => {
  await write("Helen Marchetti", name, kind, mailboxId);
  expect(await counted()).toEqual([count, count, count]);
});

it("half a name is anybody's", async () => {
  await write("Helen", "Helen", "human", "box");
  expect(await counted()).toEqual([0, 0, 0]);
});

async function write(reader: string, namesake: string, kind: string, mailboxId: string): Promise<void> {
  const one = { id: "one", to: [{ name: reader, address: "helen@work.example" }], subject: "A question" };
  await seedOutreach(data, { ...one, daysAgo: 30 });
  const other = { id: "other", to: [{ name: namesake, address: "hm@home.example" }], subject: "Another" };
  await seedOutreach(data, { ...other, daysAgo: 29, mailboxId, replies: [{ daysAgo: 20, kind }] });
  await data.run(
    "UPDATE message SET verdict = json_object('kind', verdict_kind, 'failed', json('[]')) WHERE verdict_kind IS NOT NULL",
  );
}
