import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDataFolder } from "../../rehearsal/data-folder.ts";

const START = new URL("../../rehearsal/start.ts", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "kindly-start-"));
const started: ChildProcess[] = [];
afterAll(async () => {
  const running = started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(
    running.map((child) => {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      return ended;
    }),
  );
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: string[]) {
  const child = spawn(process.execPath, [START, "--data", join(folder, "data"), ...args]);
  started.push(child);
  const heard = { out: "", problem: "" };
  child.stdout.on("data", (text) => {
    heard.out += text;
  });
  child.stderr.on("data", (text) => {
    heard.problem += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, heard, ended };
}

/** Two ports that nobody listens on. */
async function freePorts(): Promise<string[]> {
  const servers = [createServer(), createServer()];
  await Promise.all(
    servers.map((server) => new Promise<void>((done) => server.listen(0, "127.0.0.1", done))),
  );
  const [page = 0, gmail = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ["--port", String(page), "--gmail-port", String(gmail)];
}

function processesBelow(child: ChildProcess): string[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid="]).toString().trim().split("\n");
  return lines
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([pid, parent]) => (parent === String(child.pid) && pid ? [pid] : []));
}

function isAlive(pid: string): boolean {
  try {
    // A zombie is dead and only waits to be counted.
    return !execFileSync("ps", ["-o", "stat=", "-p", pid]).toString().trim().startsWith("Z");
  } catch {
    return false;
  }
}

test.each([
  [["--prot", "1"], /--prot/],
  [["--mbox", join(folder, "absent.mbox"), "--me", "you@gmail.example"], /There is no file .*absent\.mbox/],
])("wrong use (%j) ends with one sentence and status 2", async (args, sentence) => {
  const { heard, ended } = start(...args);
  expect(await ended).toBe(2);
  expect(heard.problem).toMatch(sentence);
  expect(heard.problem.trim().split("\n")).toHaveLength(1);
});

test("a taken port is named together with the option that chooses another", async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const [, page = "", ...gmail] = await freePorts();
  expect(page).not.toBe("");
  const { heard, ended } = start("--fresh", "--port", String(port), ...gmail);
  expect(await ended).toBe(2);
  expect(heard.problem).toContain(`Port ${port} is taken`);
  expect(heard.problem).toContain("--port");
  expect(existsSync(join(folder, "data"))).toBe(false);
  server.close();
});

/** @returns the one sentence that a start in this folder ends with */
async function refusalIn(data: string, ...args: string[]): Promise<string> {
  const { heard, ended } = start("--data", data, ...(await freePorts()), ...args);
  expect(await ended).toBe(2);
  expect(heard.problem.trim().split("\n")).toHaveLength(1);
  return heard.problem;
}

test("a folder of somebody else's is refused and keeps what is in it, begun anew or not", async () => {
  const data = join(folder, "theirs");
  mkdirSync(join(data, "cast"), { recursive: true });
  writeFileSync(join(data, "cast", "thesis.doc"), "years of work");
  expect(await refusalIn(data)).toContain("left alone");
  expect(await refusalIn(data, "--fresh")).toContain("left alone");
  expect(readdirSync(join(data, "cast"))).toEqual(["thesis.doc"]);
});

test.each([
  ["a memory that was cut short", "rehearsal.json", '{"secret":"inv', /rehearsal\.json cannot be used/],
  ["a mailbox that is none", "gmail.sqlite", "no database ".repeat(1000), /gmail\.sqlite cannot be used/],
  ["a secret too short", "rehearsal.json", memoryText({ secret: "short" }), /answered 503: .*SECRET/],
  ["a director's memory cut short", "rehearsal.json", memoryText({ director: "{" }), /cast.* cannot be used/],
])("%s ends with one sentence and the advice to begin anew", async (_, name, text, sentence) => {
  const data = mkdtempSync(join(folder, "damaged-"));
  const opened = openDataFolder(join(data, "cast"), false);
  writeFileSync(opened.path("rehearsal.json"), memoryText({}));
  writeFileSync(opened.path(name), text);
  opened.close();
  const problem = await refusalIn(data);
  expect(problem).toMatch(sentence);
  expect(problem).toContain("--fresh");
});

function memoryText(changed: object): string {
  const secret = "invented, and as long as a secret has to be";
  return JSON.stringify({ secret, lookBackDays: 60, session: null, director: null, ...changed });
}

test("a data folder below a file is refused", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await refusalIn(join(folder, "file"))).toContain("--data FOLDER");
});

test("a person's own file: it is looked through, stays in the folder, and a signal leaves no process behind", async () => {
  const file = join(folder, "mine.mbox");
  writeFileSync(
    file,
    [
      "From 1859160@xxx Mon Mar 02 15:00:00 +0000 2026",
      "X-Gmail-Labels: Sent",
      "From: Mira Sol <mira@sol.example>",
      "To: Dr. Ada Quist <ada.quist@uni.example>",
      "Subject: A question about your paper on sepsis in the young",
      "Message-ID: <one@sol.example>",
      "Date: Mon, 02 Mar 2026 15:00:00 +0000",
      "",
      "Dear Dr. Quist,",
      "",
      "I read your paper with care. May I ask whether you would have twenty minutes for a call this month?",
      "",
      "Best regards,",
      "Mira Sol",
      "",
      "",
    ].join("\n"),
  );
  const ports = await freePorts();
  const { child, heard, ended } = start("--mbox", file, "--me", "mira@sol.example", ...ports);
  await expect
    .poll(() => heard.out + heard.problem, { timeout: 60_000, interval: 100 })
    .toContain("looked back over all of it");
  expect(heard.out).toContain("Read 1 messages, 1 of them sent by you.");
  const other = await refusalIn(join(folder, "data"), "--fresh", "--mbox", file, "--me", "mira@sol.example");
  expect(other).toContain(`is in use by another rehearsal (pid ${child.pid})`);
  const found = await fetch(`http://127.0.0.1:${ports[1]}/health`);
  expect(await found.json()).toMatchObject({ ok: true, mailboxes: 1, lookingBack: 0 });
  const below = processesBelow(child);
  expect(below.length).toBeGreaterThan(0);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(below.filter(isAlive)).toEqual([]);
}, 90_000);
