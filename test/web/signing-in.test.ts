import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, textOf } from "./browser.ts";
import { NOW, OWNER, seedMailbox } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
});
afterAll(() => database.close());
beforeEach(() => {
  browser = new Browser(database);
});

const SESSION = "__Host-kindly_session";

async function isSignedIn(): Promise<boolean> {
  return (await browser.read("/")).includes("Sign out");
}

test("a visitor sees what Kindly promises and a way to connect", async () => {
  const page = await (await browser.get("/")).text();
  expect(page).toContain('href="/connect"');
  expect(textOf(page)).toContain("There is never a second.");
  expect(page).not.toContain("Sign out");
});

test("a consent leads to a session, with PKCE, state and nonce on the way", async () => {
  const back = await browser.signInWithGoogle();
  expect(back.status).toBe(303);
  expect(back.headers.get("Location")).toBe("/?note=connected");
  expect(await isSignedIn()).toBe(true);

  const { asked, completed } = browser.signIn;
  const challenge = createHash("sha256")
    .update(completed?.codeVerifier ?? "")
    .digest("base64url");
  expect(asked?.codeChallenge).toBe(challenge);
  expect(completed?.nonce).toBe(asked?.nonce);
  expect(completed?.code).toBe("code-1");
  expect(asked?.redirectUri).toBe("https://kindly.example/connect/callback");
  expect(completed?.redirectUri).toBe(asked?.redirectUri);
});

test("the session's cookie is out of reach for scripts and other sites", async () => {
  const cookies = (await browser.signInWithGoogle()).headers.getSetCookie();
  const session = cookies.find((line) => line.startsWith(`${SESSION}=`));
  expect(session).toMatch(/HttpOnly/);
  expect(session).toMatch(/Secure/);
  expect(session).toMatch(/SameSite=Lax/);
});

test("a consent that a neighbouring site planted is not taken for one that was begun here", async () => {
  await browser.get("/connect");
  const state = browser.signIn.asked?.state;
  const [name, value] = ["__Host-kindly_consent", browser.cookie("__Host-kindly_consent") ?? ""];
  // For all names of a domain, as a neighbour can; a browser takes no such cookie under a name that begins so.
  browser.setCookie(name, "");
  browser.setCookie("kindly_consent", value);
  expect((await browser.get(`/connect/callback?code=c&state=${state}`)).status).toBe(400);
  expect(await isSignedIn()).toBe(false);
});

test("over plain http, in the rehearsal, the cookie can do without Secure", async () => {
  const line = (await browser.get("http://127.0.0.1:8787/connect")).headers.getSetCookie()[0];
  expect(line).toMatch(/^kindly_consent=/);
  expect(line).not.toMatch(/Secure/);
});

test.each([
  ["a state that is not ours", "/connect/callback?code=c&state=made-up"],
  ["no state at all", "/connect/callback?code=c"],
])("a callback with %s signs nobody in", async (_name, path) => {
  await browser.get("/connect");
  expect((await browser.get(path)).status).toBe(400);
  expect(browser.signIn.completed).toBe(null);
  expect(await isSignedIn()).toBe(false);
});

test("a callback can be used once", async () => {
  await browser.signInWithGoogle();
  const state = browser.signIn.asked?.state;
  expect((await browser.get(`/connect/callback?code=code-1&state=${state}`)).status).toBe(400);
});

test("a consent that took over ten minutes has to begin again", async () => {
  await browser.get("/connect");
  browser.now = NOW + 10 * 60_000;
  const state = browser.signIn.asked?.state;
  const late = await browser.get(`/connect/callback?code=code-1&state=${state}`);
  expect(late.status).toBe(400);
  expect(textOf(await late.text())).toContain("begin again");
});

test("declining the consent is answered in plain words", async () => {
  await browser.get("/connect");
  const state = browser.signIn.asked?.state;
  const page = await browser.get(`/connect/callback?error=access_denied&state=${state}`);
  expect(page.status).toBe(403);
  expect(textOf(await page.text())).toContain("You declined, and that is fine");
});

test("without the mail scope nothing is connected", async () => {
  let taken = 0;
  const wary = new Browser(database, {
    connect: async () => {
      taken++;
      return { ok: true, value: { mailboxId: "box" } };
    },
  });
  wary.signIn.grant = { ...wary.signIn.grant, scopes: ["openid", "email"] };
  const page = await wary.signInWithGoogle();
  expect(page.status).toBe(403);
  expect(textOf(await page.text())).toContain("One permission is missing");
  expect(taken).toBe(0);
  expect(wary.cookie(SESSION)).toBe(undefined);
});

test.each([
  ["somebody else", "eve@elsewhere.example", 403],
  ["an address of an allowed domain", "new@hospital.example", 303],
  ["the owner in capitals", OWNER.toUpperCase(), 303],
])("%s may or may not connect", async (_name, address, status) => {
  browser.signIn.grant = { ...browser.signIn.grant, address };
  expect((await browser.signInWithGoogle()).status).toBe(status);
});

test.each([
  ["refused", 400],
  ["passing", 502],
] as const)("a sign-in that is %s is told as such", async (kind, status) => {
  browser.signIn.answer = { ok: false, fault: { kind, detail: "token endpoint said no: secret-code" } };
  const page = await browser.signInWithGoogle();
  expect(page.status).toBe(status);
  expect(await page.text()).not.toContain("secret-code");
});

test("a signed consent cookie does not pass for a session", async () => {
  await browser.get("/connect");
  browser.setCookie(SESSION, browser.cookie("__Host-kindly_consent") ?? "");
  expect(await isSignedIn()).toBe(false);
});

test("signing out ends it, and only a page of ours can ask for it", async () => {
  await browser.signInWithGoogle();
  expect((await browser.post("/sign-out", {}, "https://evil.example")).status).toBe(403);
  expect(await isSignedIn()).toBe(true);
  expect((await browser.post("/sign-out")).status).toBe(303);
  expect(await isSignedIn()).toBe(false);
});

test.each([
  "/outreach",
  "/outreach/x",
  "/contacts",
  "/summary",
  "/summary/mail",
  "/not-tracked",
  "/sync",
  "/settings",
])("%s sends a visitor to the first page with a note", async (path) => {
  const away = await browser.get(path);
  expect(away.status).toBe(303);
  expect(away.headers.get("Location")).toBe("/?note=sign-in");
  expect(await browser.read("/?note=sign-in")).toContain("Please sign in first.");
});

test.each(["/api/outreach", "/api/outreach/x", "/api/contacts/a@b.example/room", "/api/summary"])(
  "%s answers a program without a session with 401",
  async (path) => {
    const refused = await browser.get(path);
    expect(refused.status).toBe(401);
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
  },
);
