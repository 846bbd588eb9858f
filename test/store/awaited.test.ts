import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { awaitedSoon } from "../../src/store/awaited.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";

const SEND_AT = Date.parse("2026-03-17T13:00:00Z");
const SEND_DAY = "2026-03-17";

let data: TestDatabase;
beforeAll(async () => {
  data = await openTestDatabase();
  const list = { list_id: "list" };
  const box = { mailbox_id: "box", thread_id: "t" };
  await data.insert("outreach", {
    id: "o",
    ...box,
    first_message_id: "m1",
    subject: "A question",
    from_address: "me@x.example",
    kind: "research",
    asks: 1,
    score: 9,
    words: "{}",
    named: '["Anna Schmidt"]',
    first_at: 0,
    status: "awaiting",
    status_since: 0,
  });
  await data.insert("outreach_recipient", {
    outreach_id: "o",
    ...list,
    address: "patel@med.example",
    name: "Patel",
  });
  await data.insert("contact", { id: "c", ...list, name: "Ines Patel", created_at: 0 });
  for (const address of ["patel@med.example", "ip@home.example"])
    await data.insert("contact_address", { ...list, address, contact_id: "c" });
  const mail = { ...box, ...list, name: "", subject: "", address: "" };
  await data.insert("message", {
    ...mail,
    id: "m1",
    at: 1,
    role: "first-letter",
    rfc_message_id: "<first@x>",
  });
  await data.insert("message", {
    ...mail,
    id: "m2",
    at: 2,
    role: "reply",
    rfc_message_id: "<away@med>",
    verdict_kind: "absence",
    verdict: JSON.stringify({ kind: "absence", instead: ["desk@med.example"] }),
  });
  await data.insert("message", { ...mail, id: "m3", at: 3, role: "reply", verdict: '{"kind":"auto-reply"}' });
});
afterAll(() => data.close());
beforeEach(() => data.run("DELETE FROM follow_up"));

it.each([
  ["a draft that goes out by then", "drafted", SEND_AT, true],
  ["one that goes out later", "drafted", SEND_AT + 1, false],
  ["one that is being sent", "sending", SEND_AT, true],
  ["one that has gone out", "sent", SEND_AT, false],
  ["one that was taken back", "withdrawn", SEND_AT, false],
])("tells what the answers to %s are known by", async (_what, state, sendAt, expected) => {
  await data.insert("follow_up", {
    outreach_id: "o",
    mailbox_id: "box",
    state,
    nonce: "n",
    claimed_at: 0,
    send_at: sendAt,
    send_day: SEND_DAY,
    domain: "med.example",
    updated_at: 0,
  });
  const found = await awaitedSoon(data.db, "box", [SEND_DAY], SEND_AT);
  const whole = {
    outreachId: "o",
    threadId: "t",
    subject: "A question",
    letterIds: ["<first@x>"],
    contacts: [{ addresses: ["patel@med.example", "ip@home.example"] }],
    // As the letter has it, and as the list of contacts has it.
    names: ["Ines Patel", "Patel"],
    named: ["Anna Schmidt"],
    instead: ["desk@med.example"],
    // Only Gmail has them.
    readers: [],
  };
  expect(found).toEqual(expected ? [whole] : []);
});
