import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTES } from "../../src/web/routes/table.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { contactId, NOW, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

/** What strangers may put into a name or a subject, for whatever a page may set it into. */
const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(2)>`,
  `' autofocus onfocus='alert(3)`,
  `</title></textarea></style><svg onload=alert(4)>`,
  `javascript:alert(5)`,
  `{{constructor.constructor('alert(6)')()}}`,
  `<!--<a href="//evil.example">`,
  `\u202Etxt.exe \u0000\u001B[31m`,
  `&lt;b&gt;`,
];
const ALL = HOSTILE.join(" ");
const EVE = { name: ALL, address: `"<i>"@eve.example` };

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database, { name: ALL });
  await seedOutreach(database, {
    id: "eve",
    to: [EVE],
    subject: ALL,
    daysAgo: 15,
    replies: [{ daysAgo: 1, kind: "absence" }],
    decisions: [{ daysAgo: 1, verdict: "stop", why: { code: "answered", by: ALL, elsewhere: true } }],
    row: {
      own_text: ALL,
      words: JSON.stringify({ greeting: ALL, signOff: ALL, signature: ALL, language: "en", ask: ALL }),
    },
  });
  await seedOutreach(database, {
    id: "unsure",
    to: [EVE],
    subject: ALL,
    daysAgo: 9,
    status: "uncertain",
    sinceDaysAgo: 1,
    decisions: [{ daysAgo: 1, verdict: "stop", why: { code: "declined", by: ALL } }],
  });
  await seedDecision(database, {
    id: 7001,
    daysAgo: 2,
    message_id: "m",
    thread_id: "t",
    subject: ALL,
    readers: ALL,
    verdict: "ignore",
    why: { code: "not-outreach", rule: "an-answer" },
  });
  await database.run("UPDATE mailbox SET exclusions = ?", JSON.stringify([{ kind: "subject", value: ALL }]));
  await database.insert("unread", { mailbox_id: "box", message_id: ALL, at: NOW, detail: ALL });
  await database.insert("api_token", {
    id: "0123456789abcdef",
    mailbox_id: "box",
    name: ALL,
    scope: "read",
    hash: "x",
    created_at: NOW,
  });
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

/** Tags that would do something, or lead elsewhere, as a browser would read them. */
function strangeMarkup(html: string): string[] {
  const tags = html.match(/<[a-z!/][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /(?:href|src|action)="(?:javascript:|\/\/)/i.test(tag) ||
      /^<script>/i.test(tag),
  );
}

const PAGES = ROUTES.filter(
  ({ method, who }) => method === "GET" && (who.is === "owner" || who.is === "administrator"),
);
const ids: Readonly<Record<string, string>> = { outreach: "eve", contact: contactId(EVE) };

test.each(PAGES.map((route) => [route.path, route.who] as const))(
  "%s shows a stranger's words as words",
  async (path, who) => {
    const id = who.is === "owner" && who.of !== null ? (ids[who.of] ?? "x") : "x";
    const filled = path
      .replace(":id", encodeURIComponent(id))
      .replace(":kind", "research")
      .replace(":language", "en");
    const answer = await browser.get(filled);
    const text = await answer.text();
    if (!(answer.headers.get("Content-Type") ?? "").startsWith("text/html")) return;
    expect(strangeMarkup(text)).toEqual([]);
  },
);

test("the check of the pages would see it", () => {
  const page = (words: string) => strangeMarkup(`<p title="${words}">${words}</p>`);
  for (const n of [0, 1, 3, 6]) expect(page(HOSTILE[n] ?? ""), HOSTILE[n]).not.toEqual([]);
  expect(page("plain words")).toEqual([]);
});

describe("a search", () => {
  test.each([
    `' OR 1=1 --`,
    `" UNION SELECT "grant" FROM mailbox --`,
    `'); DROP TABLE outreach; --`,
    `%`,
    `_`,
    `\\`,
    `x' || (SELECT address FROM mailbox) || '`,
    "a question about the second figure of your paper on tau",
  ])("for %j is taken literally", async (search) => {
    for (const page of ["/outreach", "/contacts", "/api/outreach"]) {
      const answer = await browser.get(`${page}?search=${encodeURIComponent(search)}`);
      expect(answer.status, page).toBe(200);
      expect(await answer.text(), page).not.toContain("sealed-grant");
    }
    const answer = await browser.get(`/api/outreach?search=${encodeURIComponent(search)}`);
    const { outreach } = (await answer.json()) as { outreach: unknown[] };
    // Their names hold quotation marks and a backslash is in none.
    expect(outreach.length === 0 || search === "_" || search === "%").toBe(true);
    expect(await database.all("SELECT id FROM outreach")).toHaveLength(2);
  });

  test.each(["%", "_"])("for %j is no pattern", async (search) => {
    const { outreach } = (await (
      await browser.get(`/api/outreach?search=${encodeURIComponent(search)}`)
    ).json()) as {
      outreach: unknown[];
    };
    expect(outreach).toEqual([]);
  });
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example/",
  "/connect?next=https://evil.example",
  "/?note=https://evil.example",
  "/connect/callback?state=x&code=y&redirect_uri=https://evil.example",
])("%s leads to no other site", async (path) => {
  for (const method of ["GET", "POST"]) {
    const answer = await browser.get(
      `https://kindly.example${path.startsWith("https") ? `/${path}` : path}`,
      { method },
    );
    const away = answer.headers.get("Location");
    const isConsent = away?.startsWith("https://accounts.google.com/") && !away.includes("evil");
    expect(away === null || isConsent || /^\/(?![/\\])/.test(away), away ?? "").toBe(true);
  }
});

test("every page says what a browser may do with it, and that is nothing more than to show it", async () => {
  const { headers } = await browser.get("/");
  expect(headers.get("Content-Security-Policy")).toMatch(/default-src 'none'/);
  expect(headers.get("Content-Security-Policy")).toMatch(/frame-ancestors 'none'/);
  expect(headers.get("Content-Security-Policy")).not.toMatch(/unsafe|\*|https:(?!\/\/accounts\.google\.com)/);
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Referrer-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
  expect(headers.get("Permissions-Policy")).toMatch(/camera=\(\)/);
  expect(headers.get("Cache-Control")).toBe("no-store");
  expect(headers.get("Strict-Transport-Security")).toBe("max-age=15552000");
});
