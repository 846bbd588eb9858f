import { afterEach, expect, it } from "vitest";
import { replyFrom } from "../support/letters.ts";
import { at, DRAFTED, HELEN, openStory, SENT, type Story } from "../support/story.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const open: Story[] = [];
afterEach(async () => {
  for (const { house } of open.splice(0)) await house.close();
});

async function openAt(...ticks: readonly number[]): Promise<Story> {
  const story = await openStory();
  open.push(story);
  for (const moment of ticks) await story.house.tick(moment);
  return story;
}

const told = ({ standIn }: Story) =>
  standIn
    .messages()
    .filter(({ raw }) => /^X-Kindly-Nonce: trouble-/m.test(raw))
    .map(({ raw }) => /^Subject: (.*?)\r?$/m.exec(raw)?.[1]);

it("is silent while all is well, and tells of trouble once a week", async () => {
  const story = await openAt(at("2026-04-11T09:00"), DRAFTED);
  expect(told(story)).toEqual([]);
  const [box] = await story.house.all<{ id: string }>("SELECT id FROM mailbox");
  await story.house.all(
    `INSERT INTO unread (mailbox_id, message_id, at, detail) VALUES ('${box?.id}', 'broken', 1, 'It is broken.')`,
  );
  story.standIn.faults.add({ method: "messages.insert", act: { kind: "refuse", status: 400 }, times: 1 });
  await story.house.tick(DRAFTED + 5 * HOUR);
  expect(told(story)).toEqual([]);
  await story.house.tick(DRAFTED + 30 * HOUR);
  expect(told(story)).toEqual(["Kindly needs you"]);
  for (let day = 2; day <= 6; day++) await story.house.tick(DRAFTED + day * DAY + 8 * HOUR);
  expect(told(story)).toHaveLength(1);
  await story.house.tick(DRAFTED + 9 * DAY + HOUR);
  expect(told(story)).toHaveLength(2);
  await story.house.all("DELETE FROM unread");
  await story.house.tick(DRAFTED + 20 * DAY);
  expect(told(story)).toHaveLength(2);
});

it("lets go of what ended long ago, and keeps what forbids, what is open and who is known", async () => {
  const story = await openAt(at("2026-04-11T09:00"), DRAFTED, SENT);
  const { house, standIn } = story;
  expect(story.kindlySent()).toHaveLength(1);
  standIn.deliver(replyFrom(standIn, HELEN));
  await house.tick(SENT + HOUR);
  expect(await story.status()).toEqual(["replied"]);
  await house.all("UPDATE mailbox SET keep_months = 14, sweep_at = 0");
  await house.tick(SENT + 2 * HOUR);
  expect(await story.status()).toEqual(["replied"]);
  // Fourteen months on; what was decided of ordinary mail goes as well.
  for (let months = 1; months <= 14; months++) await house.tick(SENT + months * 32 * DAY);
  for (const table of ["outreach", "outreach_recipient", "follow_up", "message", "letter", "contact"])
    expect(await house.all(`SELECT * FROM ${table}`), table).toEqual([]);
  expect(await house.all("SELECT address, knows FROM acquaintance WHERE knows = 1")).toEqual([
    { address: HELEN, knows: 1 },
  ]);
  // A backfill reaches a year back at most, and nothing is sent again.
  standIn.expireHistory();
  for (const days of [450, 451, 452]) await house.tick(SENT + days * DAY);
  expect(story.kindlySent()).toHaveLength(1);
});

it("keeps a conversation that goes on, however long ago it began", async () => {
  const story = await openAt(at("2026-04-11T09:00"), DRAFTED, SENT);
  const { house, standIn } = story;
  standIn.deliver(replyFrom(standIn, HELEN));
  await house.tick(SENT + HOUR);
  const later = SENT + 440 * DAY;
  await house.all(
    `INSERT INTO message (mailbox_id, list_id, id, thread_id, at, role, address, name, subject)
     SELECT mailbox_id, list_id, 'later', thread_id, ${later - DAY}, 'reply', address, name, subject
     FROM message WHERE role = 'reply'`,
  );
  await house.all("UPDATE mailbox SET keep_months = 14, sweep_at = 0");
  // A grant that is not used for half a year dies.
  for (const days of [150, 300, 440]) await house.tick(SENT + days * DAY);
  expect(await story.status()).toEqual(["replied"]);
  expect(await house.all("SELECT id FROM message WHERE role = 'reply'")).toHaveLength(2);
});
