import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createFront, type FrontOptions } from "../../../rehearsal/front/front.ts";
import { loopbackOnly } from "../../../rehearsal/front/loopback.ts";
import { serve } from "../../../rehearsal/gmail/serve.ts";
import { createStandIn } from "../../../rehearsal/gmail/standin.ts";
import type { Happening, Player } from "../../../rehearsal/player.ts";

const NOW = Date.UTC(2026, 3, 13, 12);
const DAY = 86_400_000;
const BASE = "http://127.0.0.1:8787";

const standIn = createStandIn({ owner: { address: "mira@sol.example", name: "Mira Sol" }, now: NOW });
let workerUrl = "";
let stopWorker: () => Promise<void>;
let seen: Request[] = [];

/** Answers over real HTTP, as the Worker does, and remembers what it was asked. */
const worker = new Hono()
  .use(async (c, next) => {
    seen.push(c.req.raw.clone());
    await next();
  })
  .get("/", (c) =>
    c.html('<!doctype html><html><head></head><body class="page"><h1>Hello</h1></body></html>'),
  )
  .get("/summary/mail", (c) => c.html("<html><body>The mail</body></html>"))
  .get("/api/outreach", (c) => c.json({ page: "<body>" }))
  .get("/leave", (c) => c.redirect("/elsewhere"))
  .post("/form", async (c) => c.text(`${c.req.header("Origin")} ${c.req.url} ${await c.req.text()}`));

beforeAll(async () => {
  const served = await serve({ ...standIn, fetch: async (request) => worker.fetch(request) }, { port: 0 });
  workerUrl = served.url;
  stopWorker = served.close;
});
afterAll(async () => {
  await stopWorker();
  standIn.close();
});

let clock = NOW;
let happens: (to: number) => Promise<readonly Happening[]>;
const player: Player = { playTo: (to) => happens(to), untilNextEvent: () => happens(clock + 1) };
let front: Hono;
beforeEach(() => {
  clock = NOW;
  seen = [];
  happens = async (to) => {
    clock = to;
    return [{ at: to, what: "Dr. Patel answered", by: "people" }];
  };
  front = createFront(options());
});

function options(): FrontOptions {
  return {
    workerUrl,
    mailboxPage: "http://127.0.0.1:8788/mailbox",
    zone: "America/New_York",
    now: () => clock,
    player,
    session: async () => "kindly_session=invented",
  };
}

const KNOWN = { Cookie: "rehearsal_seen=1", Accept: "text/html" };

async function get(path: string, headers: Record<string, string> = KNOWN): Promise<Response> {
  return await front.request(`${BASE}${path}`, { headers });
}

async function play(until: string, back = "/outreach?status=held", headers: Record<string, string> = {}) {
  return await front.request(`${BASE}/rehearsal/play`, {
    method: "POST",
    body: new URLSearchParams({ until, back }),
    headers: { Origin: BASE, ...KNOWN, ...headers },
  });
}

test("a page gets the time bar as the first thing in its body", async () => {
  const page = await (await get("/")).text();
  expect(page).toMatch(/<body class="page"><div class="rehearsal-bar"/);
  expect(page).toContain("Mon, 13 Apr 2026");
  expect(page).toContain("08:00");
  expect(page).toContain('href="http://127.0.0.1:8788/mailbox"');
  expect(page).toContain("<h1>Hello</h1>");
});

test("the mail in its frame, and what is no page, stay as they are", async () => {
  expect(await (await get("/summary/mail")).text()).toBe("<html><body>The mail</body></html>");
  expect(await (await get("/", { ...KNOWN, "Sec-Fetch-Dest": "iframe" })).text()).not.toContain(
    "rehearsal-bar",
  );
  expect(await (await get("/api/outreach")).json()).toEqual({ page: "<body>" });
});

test("the Worker is told the rehearsal's time, whatever the browser says it is", async () => {
  await get("/", { ...KNOWN, "x-kindly-now": "1" });
  expect(seen[0]?.headers.get("x-kindly-now")).toBe(String(NOW));
});

test("the Worker sees the address that the browser sees, so forms count as its own and redirects stay here", async () => {
  const answer = await front.request(`${BASE}/form`, {
    method: "POST",
    body: "mode=off",
    headers: { Origin: BASE, ...KNOWN },
  });
  expect(await answer.text()).toBe(`${BASE} ${BASE}/form mode=off`);
  const left = await get("/leave");
  expect(left.status).toBe(302);
  expect(new URL(left.headers.get("Location") ?? "", BASE).href).toBe(`${BASE}/elsewhere`);
});

test("a new browser is let in once; who has signed out stays out", async () => {
  const first = await get("/?filter=1", { Accept: "text/html" });
  expect(first.status).toBe(303);
  expect(first.headers.get("Location")).toBe("/?filter=1");
  const cookies = first.headers.getSetCookie().join("\n");
  expect(cookies).toContain("kindly_session=invented");
  expect(cookies).toContain("HttpOnly");
  expect((await get("/", { Accept: "text/html", Cookie: "rehearsal_seen=1" })).status).toBe(200);
  expect((await get("/api/outreach", {})).status).toBe(200);
});

test("playing a day moves the clock a day, goes back to the page, and tells there what happened", async () => {
  const answer = await play("day");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/outreach?status=held");
  expect(clock).toBe(NOW + DAY);
  const page = await (await get("/")).text();
  expect(page).toContain("Dr. Patel answered");
  expect(page).toContain("Tue, 14 Apr 2026");
});

test("what Kindly did is told first, the rest can be opened", async () => {
  const people = [1, 2, 3].map((n) => ({ at: NOW + n, what: `Person ${n} answered`, by: "people" as const }));
  happens = async () => [{ at: NOW, what: "A follow-up was sent", by: "kindly" }, ...people];
  await play("event");
  const told = (await (await get("/")).text()).split("<details>");
  expect(told[0]).toMatch(/A follow-up was sent.*Person 3 answered.*Person 2 answered/s);
  expect(told[1]).toContain("and 1 more");
  expect(told[1]).toContain("Person 1 answered");
});

test("hostile text of a happening is shown, not run", async () => {
  happens = async (to) => [{ at: to, what: "<script>alert(1)</script> answered", by: "people" }];
  await play("event");
  expect(await (await get("/")).text()).toContain("&lt;script&gt;alert(1)&lt;/script&gt; answered");
});

test.each([
  "//evil.example/",
  "https://evil.example/",
  "/\\evil.example",
  "/outreach\r\nSet-Cookie: kindly_session=theirs",
  "/outreach\t",
  "/outreach\u0142",
  "",
])("going back to %j is refused before time is played", async (back) => {
  expect((await play("day", back)).status).toBe(400);
  expect(clock).toBe(NOW);
});

test("a page whose path would lead away has a bar that leads to the first page", async () => {
  const away = new Hono().get("*", (c) => c.html("<body><h1>Odd</h1></body>"));
  const served = await serve({ ...standIn, fetch: async (request) => away.fetch(request) }, { port: 0 });
  front = createFront({ ...options(), workerUrl: served.url });
  expect(await (await get("//evil.example/")).text()).toContain('name="back" value="/"');
  await served.close();
});

test("a time that the bar does not offer is refused before time is played", async () => {
  expect((await play("year")).status).toBe(400);
  expect(clock).toBe(NOW);
});

test.each([
  ["multipart/form-data", "until=day&back=/"],
  ["multipart/form-data; boundary=x", "until=day&back=/"],
  ["application/json", '{"until":"day","back":"/"}'],
])("a body that is no form (%s) is refused", async (type, body) => {
  const headers = { Origin: BASE, "Content-Type": type, ...KNOWN };
  const answer = await front.request(`${BASE}/rehearsal/play`, { method: "POST", body, headers });
  expect(answer.status).toBe(400);
  expect(clock).toBe(NOW);
});

test("while time is played a second play is refused politely", async () => {
  let finish: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    finish = resolve;
  });
  happens = async () => {
    await wait;
    return [];
  };
  const first = play("week");
  const second = await play("day");
  expect(second.status).toBe(409);
  expect(await second.text()).toContain("Time is being played already");
  finish();
  expect((await first).status).toBe(303);
  expect((await play("day")).status).toBe(303);
});

test("a play that fails says why, and time can be played again", async () => {
  happens = () => Promise.reject(new Error("The tick was not finished."));
  const failed = await play("day");
  expect(failed.status).toBe(500);
  expect(await failed.text()).toContain("The tick was not finished.");
  happens = async () => [];
  expect((await play("day")).status).toBe(303);
});

test.each([
  { Origin: "https://evil.example" },
  { Origin: "https://evil.example", "Content-Type": "application/json" },
  { Origin: "http://127.0.0.1:8788", "Sec-Fetch-Site": "same-site" },
  { Origin: BASE, "Sec-Fetch-Site": "cross-site" },
  { Origin: "null", "Content-Type": "application/octet-stream" },
])("another site (%j) cannot play time, whatever it sends", async (headers) => {
  expect((await play("day", "/", headers)).status).toBe(403);
  expect(clock).toBe(NOW);
});

test.each([
  "/cdn-cgi/handler/scheduled?cron=*",
  "/cdn-cgi/local/explorer",
  "/cdn-cgi",
  "//cdn-cgi/local/explorer",
  "/CDN-CGI/mf/scheduled",
  "/%63dn-cgi/local/explorer",
  "/outreach/../cdn-cgi/local/explorer",
])("what the runtime serves beside the Worker (%s) cannot be reached", async (path) => {
  expect((await get(path)).status).toBe(404);
  expect(seen).toEqual([]);
});

test("nor by a header in which the runtime takes orders", async () => {
  await get("/", { ...KNOWN, "MF-Original-URL": "http://127.0.0.1/cdn-cgi/local/explorer" });
  expect(seen[0]?.headers.get("mf-original-url")).toBeNull();
});

test("whoever was signed in stays so over the weeks that are played; whoever was not does not come in that way", async () => {
  const ended = "rehearsal_seen=1; kindly_session=ended";
  const kept = (await play("week", "/", { Cookie: ended })).headers.getSetCookie();
  expect(kept).toEqual(["kindly_session=invented; Path=/; HttpOnly; SameSite=Lax"]);
  expect((await play("week", "/", { Cookie: "rehearsal_seen=1" })).headers.getSetCookie()).toEqual([]);
});

test("a host name that only points to this machine is turned away", async () => {
  const guarded = loopbackOnly((request) => front.fetch(request));
  expect((await guarded(new Request("http://rebound.evil.example:8787/"))).status).toBe(421);
  expect((await guarded(new Request("http://localhost:8787/", { headers: KNOWN }))).status).toBe(200);
});
