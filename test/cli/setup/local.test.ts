import { existsSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connectMailbox } from "../../../rehearsal/front/session.ts";
import { letterTo } from "../../support/letters.ts";
import { type Arena, CLEAR, CLIENT, CTRL_C, DOWN, OWNER, openArena, type Session } from "./arena.ts";

// Programs are started one after another, each with a Node or a workerd of its own.
vi.setConfig({ testTimeout: 180_000 });

/** One person, one folder: from nothing to a Kindly that runs on this machine and is examined. */
let arena: Arena;
let port: number;
let running: Session | null = null;

beforeAll(async () => {
  port = await freePort();
  arena = await openArena({}, [`http://localhost:${port}/connect/callback`]);
});
afterAll(async () => {
  running?.type(CTRL_C);
  await running?.end();
  await arena.close();
});

const settings = () => parseEnv(arena.read(".dev.vars"));

test("without settings, dev and doctor say what to do", async () => {
  const dev = arena.open("dev.ts", []);
  await dev.see("npm run setup -- --local puts that right");
  expect(await dev.end()).toBe(1);
  const doctor = arena.open("doctor.ts", ["--local"]);
  await doctor.see("There is no .dev.vars here yet");
  expect(await doctor.end()).toBe(1);
});

test("the way through Google is shown with its names, and can be left at any step", async () => {
  const setup = arena.open("setup.ts", ["--no-open"]);
  await setup.answer("Where shall it run?", DOWN);
  await setup.answer("lead you through it");
  for (const title of ["A project of your own", "The Gmail API", "Google Auth Platform"]) {
    await setup.see(title);
    await setup.answer("Done?");
  }
  await setup.see("Audience: out of Testing");
  await setup.see("press Publish app");
  await setup.see("Done?");
  setup.type(CTRL_C);
  await setup.see("Stopped. npm run setup goes on from here.");
  expect(await setup.end()).toBe(1);
});

test("it goes on where it stopped, refuses what is no value, and asks Google about the rest", async () => {
  const setup = arena.open("setup.ts", ["--local", "--no-open"]);
  await setup.answer("go on with step 4 of 6");
  await setup.see("Audience: out of Testing");
  await setup.answer("Done?");
  await setup.see("gmail.modify");
  await setup.answer("Done?");
  await setup.see("http://localhost:8787/connect/callback");
  await setup.answer("Done?");

  await setup.answer("Which Gmail address", "leila");
  await setup.answer("leila is no mail address", CLEAR, OWNER.address);
  await setup.answer("Client ID", "GOCSPX-pasted-into-the-wrong-field");
  await setup.answer("That is the client secret", CLEAR, CLIENT.id);
  await setup.answer("Client secret", CLIENT.id);
  await setup.answer("That is the client id", CLEAR, `GOCSPX-${"x".repeat(28)}`);
  await setup.see("Google does not know this client id with this secret");
  await setup.answer("Client ID");
  await setup.answer("Client secret", CLIENT.secret);
  await setup.see("Google knows this client");
  await setup.answer("time zone", CLEAR, "Europe/Atlantis");
  await setup.answer("Europe/Atlantis is no time zone", CLEAR, "Europe/Lisbon");
  await setup.see("only you can read");
  await setup.answer("Start it now?", "n");
  expect(await setup.end()).toBe(0);

  expect(settings()).toMatchObject({
    STAGE: "development",
    OWNER: OWNER.address,
    GOOGLE_CLIENT_ID: CLIENT.id,
    GOOGLE_CLIENT_SECRET: CLIENT.secret,
    ZONE: "Europe/Lisbon",
  });
  expect(Buffer.from(settings()["SECRET"] ?? "", "base64")).toHaveLength(32);
  expect(statSync(arena.path(".dev.vars")).mode & 0o777).toBe(0o600);

  expect(arena.read(".kindly-setup.json")).not.toContain(CLIENT.secret);
  expect(setup.screen()).not.toContain(CLIENT.secret);
});

test("what stands in .dev.vars is replaced only when that was asked for, and never the secret that seals", async () => {
  const before = settings();
  const text = `${arena.read(".dev.vars")}# mine\nLOOK_BACK_DAYS=90\nGOOGLE_URL=${arena.googleUrl}\n`;
  writeFileSync(arena.path(".dev.vars"), text);
  const asked = ["--local", "--yes", "--owner", OWNER.address, "--zone", "Asia/Tokyo"];
  const secret = { GOOGLE_CLIENT_SECRET: CLIENT.secret };
  const refused = arena.open("setup.ts", asked, secret);
  await refused.see("Add --overwrite to replace them");
  expect(await refused.end()).toBe(1);
  expect(arena.read(".dev.vars")).toBe(text);
  const replaced = arena.open("setup.ts", [...asked, "--overwrite"], secret);
  expect(await replaced.end()).toBe(0);
  expect(arena.read(".dev.vars")).toBe(text.replace("Europe/Lisbon", "Asia/Tokyo"));
  expect(settings()["SECRET"]).toBe(before["SECRET"]);
});

test("it runs: signing in, the cron, and an examination that sends nothing", async () => {
  arena.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
  running = arena.open("dev.ts", ["--port", String(port)]);
  await running.see(`Kindly is at http://localhost:${port}`);
  const base = `http://localhost:${port}`;
  const front = (request: Request) => fetch(request, { redirect: "manual" });
  await connectMailbox(front, base, (request) => arena.standIn.fetch(request));

  // wrangler's own page for looking into the database is for whoever develops a Worker, not for whoever runs one.
  expect((await fetch(`${base}/cdn-cgi/explorer/api/d1/database`)).status).toBe(404);
  expect(existsSync(arena.path(".wrangler/state/v3/observability"))).toBe(false);

  const sentBefore = arena.standIn.sent().length;
  const local = arena.open("doctor.ts", ["--local", "--port", String(port)]);
  await local.see("Google is played by");
  await local.see("take back: It was taken back. Nothing was sent.");
  await local.see("Asia/Tokyo");
  await local.see("Nothing is broken; ");
  expect(await local.end()).toBe(0);
  expect(arena.standIn.drafts()).toEqual([]);
  expect(arena.standIn.sent()).toHaveLength(sentBefore);
});

test("the doctor looks at a deployment in the same way, as whoever is logged in to Cloudflare", async () => {
  const missing = arena.open("doctor.ts", ["--deployed"]);
  await missing.see("Nothing was deployed from this folder yet");
  expect(await missing.end()).toBe(1);

  writeFileSync(
    arena.path("wrangler.toml"),
    arena
      .read("wrangler.toml")
      .replace(/^database_id = .*$/m, 'database_id = "0a1b2c3d-0000-4000-8000-000000000000"'),
  );
  arena.setAccount({
    deployed: true,
    secrets: { OWNER: "x", GOOGLE_CLIENT_ID: "x", GOOGLE_CLIENT_SECRET: "x", SECRET: "x" },
  });
  arena.standIn.faults.add({
    method: "drafts.create",
    act: { kind: "refuse", status: 403, message: "Not today" },
  });
  const doctor = arena.open("doctor.ts", ["--url", `http://localhost:${port}`]);
  await doctor.see("Logged in to Cloudflare as leila@haddad.example");
  await doctor.see("ZONE is not set");
  await doctor.see("The database answers and is up to date");
  await doctor.see("search: Mail was sent in the last 30 days");
  await doctor.see("Not today");
  await doctor.see("Kindly does not work: one thing to mend");
  expect(await doctor.end()).toBe(1);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
