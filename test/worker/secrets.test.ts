import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { unseal } from "../../src/store/seal.ts";
import { ROUTES } from "../../src/web/routes/table.ts";
import { letterTo } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const WRITTEN = Date.parse("2026-03-27T09:00-04:00");
const DAY = 86_400_000;

let w: InProcess;
const logged: string[] = [];
/** Everything that must never be seen again once it was given. */
const secrets: string[] = [];

beforeAll(async () => {
  for (const level of ["error", "warn", "log", "info"] as const)
    vi.spyOn(console, level).mockImplementation(
      (...said: unknown[]) => void logged.push(JSON.stringify(said)),
    );
  w = await openWorker({ now: WRITTEN });
  w.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
  w.standIn.clock.set(WRITTEN + 10 * DAY);
  await w.connect();
  await w.drain();
  const made = await (await w.post("/access/tokens", { name: "A notebook", scope: "act" })).text();
  const [box] = await w.all<{ id: string; grant: string; access: string }>(
    `SELECT id, "grant", access FROM mailbox`,
  );
  const open = async (sealed = "") =>
    (await unseal([String(w.env["SECRET"])], box?.id ?? "", sealed))?.plain ?? "not sealed";
  const refresh = await open(box?.grant);
  const { token } = JSON.parse(await open(box?.access)) as { token: string };
  const [session] = await w.all<{ hash: string }>("SELECT hash FROM session");
  const [apiToken] = await w.all<{ hash: string }>("SELECT hash FROM api_token");
  secrets.push(
    String(w.env["SECRET"]),
    String(w.env["GOOGLE_CLIENT_SECRET"]),
    refresh,
    token,
    box?.grant ?? "",
    box?.access ?? "",
    session?.hash ?? "",
    apiToken?.hash ?? "",
    /kindly_[0-9a-f]{16}_([\w-]{43})/.exec(made)?.[1] ?? "",
  );
});
afterAll(async () => {
  vi.restoreAllMocks();
  await w.close();
});

function seenIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

test("there are secrets to look for, and the check would see them", () => {
  expect(secrets.every((secret) => secret.length >= 8)).toBe(true);
  expect(seenIn(`x ${secrets[2]} x`)).toHaveLength(1);
});

const READ = ROUTES.filter(({ method, who }) => method === "GET" && who.is !== "newcomer");

test.each(READ.map(({ path }) => path))("%s shows none of them", async (path) => {
  const [outreach] = await w.all<{ id: string }>("SELECT id FROM outreach");
  const [contact] = await w.all<{ id: string }>("SELECT id FROM contact");
  const id = path.startsWith("/contacts") ? contact?.id : outreach?.id;
  const filled = path
    .replace(":id", id ?? "x")
    .replace(":kind", "research")
    .replace(":language", "en")
    .replace(":address", "hmarchetti@charlesgate.example")
    .replace(":action", "stop");
  const answer = await w.get(filled);
  const headers = [...answer.headers].filter(([name]) => name !== "set-cookie").join("\n");
  expect(seenIn(headers + (await answer.text()))).toEqual([]);
});

test("a deployment that is set up wrongly names its settings, and not what they are", async () => {
  const { OWNER } = w.env;
  w.env["OWNER"] = "not an address";
  const answer = await w.get("/");
  w.env["OWNER"] = OWNER;
  expect(answer.status).toBe(503);
  const text = await answer.text();
  expect(text).toContain("OWNER");
  expect(seenIn(text)).toEqual([]);
});

test("nor does a line of the logs, whatever breaks", async () => {
  w.standIn.account.revokeAccess("client");
  await w.tick(WRITTEN + 17 * DAY);
  await w.get("/connect/callback?state=x&code=stolen-code");
  expect(seenIn(logged.join("\n"))).toEqual([]);
  expect(logged.join("\n")).not.toContain("stolen-code");
});
