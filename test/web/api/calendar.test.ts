import { afterAll, beforeAll, expect, test } from "vitest";
import { openQuickDatabase, type TestDatabase } from "../../support/d1.ts";
import { Browser, ORIGIN } from "../browser.ts";
import { seedMailboxOfLeila } from "../mailbox-of-leila.ts";

let database: TestDatabase;
let browser: Browser;
let address: string;
beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailboxOfLeila(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
  const made = await (await browser.post("/access/tokens", { name: "Calendar", scope: "calendar" })).text();
  address = /<code>https:\/\/kindly\.example(\/calendar\/[^<]+)</.exec(made)?.[1] ?? made;
});
afterAll(() => database.close());

/** As RFC 5545, section 3.1 has lines folded. */
const unfold = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const stranger = () => new Browser(database);

test("a calendar sees what goes out next, by its address alone", async () => {
  const answer = await stranger().get(address);
  expect(answer.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
  const lines = unfold(await answer.text());
  expect(lines).toContain("SUMMARY:Follow-up: Dr. Amara Osei");
  const event = lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT"));
  expect(event).toContain("DTSTART:20260414T134000Z");
  expect(event).toContain("DTEND:20260414T135500Z");
  expect(event).toContain("UID:osei@kindly.example");
  expect(event).toContain("TRANSP:TRANSPARENT");
  expect(event.join()).toContain("https://kindly.example/outreach/osei");
});

test("what strangers call themselves ends no line of it", async () => {
  await database.run(
    "UPDATE outreach_recipient SET name = ? WHERE outreach_id = 'osei'",
    "Osei\r\nATTENDEE:mailto:x@y.example\r\nX;,\\",
  );
  const lines = unfold(await (await stranger().get(address)).text());
  expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
  expect(lines.filter((line) => line.startsWith("SUMMARY")).join()).toContain("\\;\\,");
});

test("is built and folded as RFC 5545 has it, whatever a subject holds", async () => {
  const subject = `${"Überlegungen 🧬 zur Forschung, ".repeat(8)}\u0007\u0085\tfin; C:\\lab`;
  await database.run("UPDATE outreach SET subject = ? WHERE id = 'osei'", subject);
  const text = await (await stranger().get(address)).text();
  const folded = text.split("\r\n");
  expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}|\ufffd/u);
  expect(Math.max(...folded.map((line) => new TextEncoder().encode(line).length))).toBe(75);
  expect([folded[0], folded.at(-2), folded.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
  const lines = unfold(text);
  expect(lines.filter((line) => !/^[A-Z-]+(?:;VALUE=[A-Z]+)?:./.test(line))).toEqual([""]);
  expect(lines.filter((line) => line === "BEGIN:VEVENT").length).toBe(
    lines.filter((line) => line === "END:VEVENT").length,
  );
  const told = lines.find((line) => line.includes("Überlegungen"));
  expect(told).toContain("🧬 zur Forschung\\, ");
  expect(told).toContain("fin\\; C:\\\\lab\\n\\n");
});

test("its address opens nothing else, and ends with its token", async () => {
  const token = new URL(address, ORIGIN).searchParams.get("key") ?? "";
  const asBearer = await stranger().get("/api/outreach", { headers: { Authorization: `Bearer ${token}` } });
  expect(asBearer.status).toBe(403);
  for (const path of [
    address.replace(/.{5}$/, "AAAAA"),
    address.replace("?key=", "?token="),
    "/calendar/follow-ups.ics",
    `/calendar/${token}.ics`,
  ])
    expect((await stranger().get(path)).status, path).toBe(404);
  const [{ id } = { id: "" }] = await database.all<{ id: string }>("SELECT id FROM api_token");
  await browser.post(`/access/tokens/${id}/revoke`);
  expect((await stranger().get(address)).status).toBe(404);
});

test("a token for the API is no address of a calendar", async () => {
  const page = await (await browser.post("/access/tokens", { name: "Notebook", scope: "act" })).text();
  const token = /kindly_[\w-]+/.exec(page)?.[0];
  expect((await stranger().get(`/calendar/follow-ups.ics?key=${token}`)).status).toBe(404);
});

test("its token stands in no log: in the query, and not in the path", () => {
  expect(new URL(address, ORIGIN).pathname).toBe("/calendar/follow-ups.ics");
});
