import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, SETTINGS } from "./browser.ts";
import { NOW, OWNER, seedMailbox } from "./seed.ts";

const COOKIE = "__Host-kindly_session";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.run("DELETE FROM session");
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

async function isSignedIn(who = browser): Promise<boolean> {
  return (await who.read("/")).includes("Sign out");
}

/** Another browser into which this one's cookie was copied. */
function copied(from: Browser, more = {}): Browser {
  const thief = new Browser(database, more);
  thief.setCookie(COOKIE, from.cookie(COOKIE) ?? "");
  return thief;
}

test("a session that is not used ends after seven days", async () => {
  browser.now = NOW + 7 * DAY;
  expect(await isSignedIn()).toBe(false);
});

test("a session that is used lasts, and its cookie with it, for thirty days and no longer", async () => {
  for (let day = 1; day < 30; day += 1) {
    browser.now = NOW + day * DAY;
    const answer = await browser.get("/");
    expect(await answer.text(), `day ${day}`).toContain("Sign out");
    const left = Math.min(7, 30 - day) * 86_400;
    expect(answer.headers.getSetCookie().join()).toContain(`Max-Age=${left};`);
  }
  browser.now = NOW + 30 * DAY;
  expect(await isSignedIn()).toBe(false);
});

test("a session that was tampered with is none", async () => {
  const good = browser.cookie(COOKIE) ?? "";
  const another = `${good.startsWith("session.A") ? "session.B" : "session.A"}${good.slice(9)}`;
  browser.setCookie(COOKIE, another);
  expect(await isSignedIn()).toBe(false);
  browser.setCookie(COOKIE, good);
  expect(await isSignedIn()).toBe(true);
});

test("signing out ends a copied cookie too", async () => {
  const thief = copied(browser);
  expect(await isSignedIn(thief)).toBe(true);
  await browser.post("/sign-out");
  expect(await isSignedIn(thief)).toBe(false);
});

test("signing out everywhere ends every session of this mailbox, and of no other", async () => {
  await seedMailbox(database, { id: "other", google_sub: "sub-other", address: "ben@hospital.example" });
  const other = new Browser(database, { connect: async () => ({ ok: true, value: { mailboxId: "other" } }) });
  await other.signInWithGoogle();
  const phone = new Browser(database);
  await phone.signInWithGoogle();
  expect(await browser.read("/access")).toContain("Another browser");
  const away = await browser.post("/sign-out/everywhere");
  expect(away.headers.get("Location")).toBe("/?note=signed-out-everywhere");
  expect(await isSignedIn()).toBe(false);
  expect(await isSignedIn(phone)).toBe(false);
  expect(await isSignedIn(other)).toBe(true);
});

test("a cookie that was planted before signing in opens nothing afterwards", async () => {
  const victim = copied(browser);
  const planted = victim.cookie(COOKIE);
  await victim.signInWithGoogle();
  expect(victim.cookie(COOKIE)).not.toBe(planted);
  expect(await isSignedIn(victim)).toBe(true);
  expect(await isSignedIn(browser), "whoever planted it is signed out").toBe(false);
});

test("the database alone opens no session: neither its hash nor a row of one's own making", async () => {
  const [row] = await database.all<{ hash: string }>("SELECT hash FROM session");
  expect(browser.cookie(COOKIE)).not.toContain(row?.hash ?? "?");
  const thief = new Browser(database);
  for (const made of [row?.hash, `session.${row?.hash}`, `session.${row?.hash}.${"A".repeat(43)}%3D`]) {
    thief.setCookie(COOKIE, made ?? "");
    expect(await isSignedIn(thief)).toBe(false);
  }
});

test("an address that is no longer allowed is signed out at once", async () => {
  expect(await isSignedIn(copied(browser))).toBe(true);
  const settings = { ...SETTINGS, OWNER: "somebody@else.example", ALLOWED: "" };
  expect(await isSignedIn(copied(browser, { settings }))).toBe(false);
  expect(await isSignedIn(copied(browser, { settings: { ...settings, ALLOWED: OWNER } }))).toBe(true);
});

test("a change of the secret signs nobody out while the one before is named, and everybody without", async () => {
  const SECRET = "another secret of no less than thirty-two characters";
  const changed = { ...SETTINGS, SECRET };
  expect(
    await isSignedIn(copied(browser, { settings: { ...changed, SECRET_BEFORE: SETTINGS.SECRET } })),
  ).toBe(true);
  expect(await isSignedIn(copied(browser, { settings: changed }))).toBe(false);
});
