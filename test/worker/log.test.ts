import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import worker from "../../src/index.ts";
import { loggedError } from "../../src/log.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";
import { type InProcess, openWorker } from "./in-process.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string) => Date.parse(`2026-${text}-04:00`);
const CONNECTED = at("04-10T09:00");

let lines: string[] = [];
let w: InProcess;

beforeEach(() => {
  lines = [];
  for (const way of ["log", "error", "warn", "info"] as const)
    vi.spyOn(console, way).mockImplementation((...args: unknown[]) => void lines.push(args.join(" ")));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await w.close();
});

const read = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the log", () => {
  it("has one JSON object for each job, and nothing of anybody's mail, through days on which much happens", async () => {
    w = await openWorker({ now: CONNECTED - 30 * DAY });
    w.standIn.clock.set(CONNECTED - 14 * DAY);
    w.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
    w.standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
    w.standIn.ownerSends(letterTo("Keiko Sato", "sato@lindenberg.example"));
    w.standIn.clock.set(CONNECTED);
    await w.connect();
    await w.drain();
    await w.tick(at("04-12T08:45"));
    w.standIn.deliver(replyFrom(w.standIn, "rosei@ridgemont.example", "Dear Leila, a confidential yes."));
    w.standIn.deliver(absenceOf(w.standIn, "sato@lindenberg.example", "I am away until April 20, 2026."));
    w.standIn.faults.add({ method: "history.list", act: { kind: "refuse", status: 400 }, times: 1 });
    await w.tick(at("04-13T08:15"));
    await w.tick(at("04-13T08:30"));
    await w.tick(at("04-13T10:45"));
    expect(w.standIn.sent().filter(({ by }) => by === "api")).toHaveLength(1);
    // What breaks: a page, a job, and the cron.
    await w.all("ALTER TABLE decision RENAME TO gone");
    expect((await w.get("/not-tracked")).status).toBe(500);
    w.standIn.ownerSends(letterTo("Ana Brandt", "abrandt@fenway.example"));
    await expect(w.tick(at("04-14T08:30"))).rejects.toThrow();
    w.waiting.length = 0;
    await w.all("ALTER TABLE mailbox RENAME TO nobody");
    await w.tick(at("04-14T08:45")).catch(() => {});

    const said = lines.join("\n");
    for (const word of [
      "Marchetti",
      "Osei",
      "Sato",
      "Leila",
      "Haddad",
      "heart failure",
      "confidential",
      "away",
      "@",
    ])
      expect(said).not.toContain(word);
    expect(said).not.toMatch(/ya29|Bearer|kindly_session|refresh/i);
    const events = read().map(({ event, outcome }) => `${event} ${outcome ?? ""}`.trim());
    expect(new Set(events)).toEqual(
      new Set(["job finished", "job more", "job refused", "request-failed", "job-failed", "cron-failed"]),
    );
    const sent = read().filter(({ counts }) => (counts as { sent?: number } | undefined)?.sent === 1);
    expect(sent).toEqual([
      expect.objectContaining({
        event: "job",
        kind: "tick",
        mailbox: expect.stringMatching(/^[0-9a-f]{16}$/),
      }),
    ]);
    expect(read().find(({ event }) => event === "request-failed")).toMatchObject({
      method: "GET",
      route: "/not-tracked",
      error: { d1: expect.stringContaining("no such table: decision") },
    });
    expect(read().find(({ event }) => event === "job-failed")).toMatchObject({
      kind: "tick",
      error: { at: expect.arrayContaining([expect.stringContaining("src/")]) },
    });
  });

  it("counts the day for its owner, and idle looks not at all", async () => {
    w = await openWorker({ now: CONNECTED - 30 * DAY });
    w.standIn.clock.set(CONNECTED - 14 * DAY);
    w.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
    w.standIn.clock.set(CONNECTED);
    await w.connect();
    await w.drain();
    const days = () =>
      w.all<{ day: string; sent: number; drafts: number; replies: number; units: number; requests: number }>(
        "SELECT * FROM day_count ORDER BY day",
      );
    const [first] = await days();
    expect(first).toMatchObject({ day: "2026-04-10", sent: 0, drafts: 0 });
    const before = w.standIn.calls().length;
    await w.tick(CONNECTED + HOUR);
    await w.tick(CONNECTED + 2 * HOUR);
    expect(w.standIn.calls().length).toBeGreaterThan(before);
    expect(await days()).toHaveLength(1);
    await w.tick(at("04-12T08:45"));
    await w.tick(at("04-13T10:45"));
    w.standIn.deliver(replyFrom(w.standIn, "hmarchetti@charlesgate.example"));
    await w.tick(at("04-13T12:00"));
    expect(await days()).toMatchObject([
      { day: "2026-04-10" },
      { day: "2026-04-12", drafts: 1, sent: 0 },
      { day: "2026-04-13", drafts: 0, sent: 1, replies: 1 },
    ]);
    const units = w.standIn.calls().reduce((sum, call) => sum + call.units, 0);
    const counted = (await days()).reduce((sum, day) => sum + day.units, 0);
    // What connecting itself asked, and the idle looks, are the difference.
    expect(units - counted).toBeLessThan(15);
    expect(counted).toBeLessThanOrEqual(units);
    expect(await w.read("/sync")).toMatch(/What was done.*13 Apr/);
  });

  it("hands a job of a newer version back, and drops none", async () => {
    w = await openWorker({ now: CONNECTED });
    const done: string[] = [];
    const message = {
      body: { kind: "from-the-future", mailboxId: "leila@haddad.example" },
      timestamp: new Date(),
      attempts: 1,
      ack: () => void done.push("ack"),
      retry: ({ delaySeconds }: { delaySeconds: number }) => void done.push(`retry in ${delaySeconds}`),
    };
    const queue = worker.queue as unknown as (batch: unknown, env: unknown) => Promise<void>;
    await queue({ queue: "kindly-jobs", messages: [message] }, { ...w.env });
    expect(done).toEqual(["retry in 60"]);
    await queue({ queue: "kindly-jobs-dead", messages: [message] }, { ...w.env });
    expect(read()).toEqual([
      { event: "job-unknown", attempts: 1 },
      { event: "job-given-up", kind: "unknown", attempts: 1 },
    ]);
  });

  it("says of an error where it was, and not what it quotes", async () => {
    w = await openWorker({ now: CONNECTED });
    let error: unknown;
    try {
      JSON.parse('{"subject": Dear Dr. Osei\n    at rosei@ridgemont.example}');
    } catch (caught) {
      error = caught;
    }
    const logged = loggedError(error);
    expect(JSON.stringify(logged)).not.toMatch(/Osei|rosei/);
    expect(logged.name).toBe("SyntaxError");
    expect(logged.at.length).toBeGreaterThan(0);
    expect(loggedError("leila@haddad.example")).toEqual({ name: "string", at: [] });
  });
});
