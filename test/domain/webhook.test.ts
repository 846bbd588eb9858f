import { expect, test } from "vitest";
import { eventOf, readWebhookUrl, waitAfter } from "../../src/domain/webhook.ts";

test.each([
  ["http://hooks.example/x", /https/],
  ["ftp://hooks.example/x", /https/],
  ["hooks.example/x", /whole address/],
  ["https://localhost/x", /cannot be reached/],
  ["https://kindly/x", /cannot be reached/],
  ["https://db.internal/x", /cannot be reached/],
  ["https://printer.local./x", /cannot be reached/],
  ["https://localhost../x", /cannot be reached/],
  ["https://router.home.arpa/", /cannot be reached/],
  ["https://127.0.0.1/x", /not a number/],
  ["https://2130706433/x", /not a number/],
  ["https://0x7f.1/x", /not a number/],
  ["https://[::1]/x", /not a number/],
  ["https://me:secret@hooks.example/x", /name and password/],
  [`https://hooks.example/${"x".repeat(500)}`, /too long/],
])("%s is refused as the address of a webhook", (typed, problem) => {
  for (const inRehearsal of [false, true])
    expect(readWebhookUrl(typed, inRehearsal)).toMatchObject({ problem: expect.stringMatching(problem) });
});

test("an https address with a public name is taken, and in the rehearsal this machine as well", () => {
  expect(readWebhookUrl("https://Hooks.example:8443/a?b=c#d", false)).toEqual({
    ok: true,
    url: "https://hooks.example:8443/a?b=c",
  });
  expect(readWebhookUrl("http://127.0.0.1:4000/x", true)).toMatchObject({ ok: true });
  expect(readWebhookUrl("http://127.0.0.1:4000/x", false)).toMatchObject({ ok: false });
});

test("nobody is told of what did not change, or of what a contact's closing shows", () => {
  expect(eventOf("replied", "replied", "replied")).toBeNull();
  expect(eventOf("awaiting", "held", "awaiting")).toBeNull();
  expect(eventOf("awaiting", "opted-out", "awaiting")).toBeNull();
  expect(eventOf("awaiting", "opted-out", "opted-out")).toBe("reply");
  expect(eventOf("followed-up", "declined", "declined")).toBe("reply");
});

test("a delivery is tried eight times in three days", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => waitAfter(attempts) ?? 0);
  expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(72 * 3_600_000);
  expect(waitAfter(8)).toBeNull();
});
