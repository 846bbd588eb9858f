import { afterAll, beforeAll, expect, test } from "vitest";
import worker from "../../src/index.ts";
import { followUpHandles } from "../../src/jobs/follow-up-handles.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
const keys: string[] = [];

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  const to = [{ name: "Dr. Amara Osei", address: "osei@uni.example" }];
  await seedOutreach(database, { id: "osei", to, subject: "Sleep", daysAgo: 16 });
});
afterAll(() => database.close());

function counting(door: boolean, act: boolean): Browser {
  keys.length = 0;
  const answer = (isFine: boolean) => async (key: string) => {
    keys.push(key);
    return isFine;
  };
  return new Browser(database, { limits: { door: answer(door), act: answer(act) } });
}

test("signing in and links from mail are refused when they come too often, and nothing else is", async () => {
  const browser = counting(false, true);
  for (const path of ["/connect", "/connect/callback?state=x&code=y", "/do/stop?key=x"]) {
    const answer = await browser.get(path);
    expect(answer.status).toBe(429);
    expect(answer.headers.get("Retry-After")).toBe("60");
    expect(await answer.text()).toContain("Please wait a minute");
  }
  expect((await browser.get("/")).status).toBe(200);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::3:4:5:6", "2001:db8:0:0"],
  ["2001:db8:1::1", "2001:db8:1:0"],
  ["::1", "0:0:0:0"],
])("a visitor from %s is counted as %s", async (address, key) => {
  await counting(true, true).get("/connect", { headers: { "CF-Connecting-IP": address } });
  expect(keys).toEqual([key]);
});

test("an owner who presses too often changes nothing, and still sees everything", async () => {
  const browser = counting(true, false);
  await browser.signInWithGoogle();
  keys.length = 0;
  const refused = await browser.post("/outreach/osei/stop");
  expect(refused.status).toBe(429);
  expect(keys).toEqual(["box"]);
  expect(await database.all("SELECT mode FROM outreach")).toEqual([{ mode: null }]);
  expect((await browser.get("/outreach/osei")).status).toBe(200);
});

test("what was typed is given back by a refusal, and when something breaks", async () => {
  const typed = "Dear Dr. Osei,\n\nmay I ask <once> more?";
  const broken = new Browser(database, {
    handles: {
      ...followUpHandles(database.db, NOW),
      read: async () => {
        throw new Error("the database is away");
      },
    },
  });
  for (const browser of [counting(true, false), broken]) {
    await browser.signInWithGoogle();
    const answer = await browser.post("/outreach/osei/words", { do: "look", text: typed });
    expect([429, 500]).toContain(answer.status);
    expect(await answer.text()).toContain("may I ask &lt;once&gt; more?");
  }
});

test.each([
  ["is not bound", undefined],
  ["does not answer", { limit: () => Promise.reject(new Error("away")) }],
])("a limit that %s locks nobody out", async (_name, DOOR_LIMIT) => {
  const answer = await enter({ DOOR_LIMIT });
  expect(answer.status).toBe(302);
});

test("a limit that is bound is asked", async () => {
  const answer = await enter({ DOOR_LIMIT: { limit: async () => ({ success: false }) } });
  expect(answer.status).toBe(429);
});

async function enter(bindings: Record<string, unknown>): Promise<Response> {
  const env = {
    DB: database.d1,
    OWNER: "leila@clinic.example",
    GOOGLE_CLIENT_ID: "client",
    GOOGLE_CLIENT_SECRET: "secret",
    SECRET: "a secret of no less than thirty-two characters",
    ...bindings,
  };
  const fetch = worker.fetch as unknown as (request: Request, env: unknown) => Promise<Response>;
  return await fetch(new Request("https://kindly.example/connect"), env);
}
