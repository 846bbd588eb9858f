import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letterTo } from "../support/letters.ts";
import { type InProcess, ORIGIN, openWorker } from "./in-process.ts";

const DAY = 86_400_000;
const NOW = Date.parse("2026-04-10T09:00-04:00");
const TICKET = "a ticket that nobody could guess";

interface Answer {
  readonly mailboxes: {
    address: string;
    findings: { code: string; says: string; mend: string }[];
    steps: { step: string; ok: boolean; says: string }[];
  }[];
}

let w: InProcess;
beforeEach(async () => {
  w = await openWorker({ now: NOW - DAY });
  w.standIn.registerClient({
    id: "client",
    secret: "client-secret",
    redirectUris: [`${ORIGIN}/connect/callback`],
    audience: "testing",
    testUsers: ["leila@haddad.example"],
  });
  w.standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
  w.standIn.clock.set(NOW);
});
afterEach(() => w.close());

async function layTicket(lasts = 60_000): Promise<void> {
  const hash = createHash("sha256").update(TICKET).digest("hex");
  await w.all("INSERT INTO doctor_ticket (hash, until) VALUES (?, ?)", hash, w.standIn.clock.now() + lasts);
}

const ask = (ticket: unknown = TICKET) =>
  w.get("/api/doctor", { method: "POST", body: JSON.stringify({ ticket }) });
const read = async (): Promise<Answer> => (await (await ask()).json()) as Answer;

describe("the examination", () => {
  it("goes the way of a follow-up without sending, and says when a grant of Testing ends", async () => {
    await w.connect();
    await w.drain();
    const sentBefore = w.standIn.sent().length;
    await layTicket();
    const { mailboxes } = await read();
    expect(mailboxes).toHaveLength(1);
    expect(mailboxes[0]?.steps.map(({ step, ok }) => [step, ok])).toEqual(
      ["sign in", "read", "search", "draft", "take back"].map((step) => [step, true]),
    );
    expect(mailboxes[0]?.findings.map(({ code }) => code)).toEqual(["grant-ends"]);
    expect(mailboxes[0]?.findings[0]?.says).toContain("for 6 more days");
    expect(w.standIn.drafts()).toEqual([]);
    expect(w.standIn.sent()).toHaveLength(sentBefore);
  });

  it.each([
    ["drafts.create", ["sign in", "read", "search"], "draft"],
    ["token", [], "sign in"],
    ["drafts.delete", ["sign in", "read", "search", "draft"], "take back"],
  ])("says at which step it ends when %s is refused", async (method, passed, failed) => {
    await w.connect();
    await w.drain();
    w.standIn.faults.add({ method, act: { kind: "refuse", status: 400, message: "No such luck" } });
    await layTicket();
    const steps = (await read()).mailboxes[0]?.steps ?? [];
    expect(steps.filter(({ ok }) => ok).map(({ step }) => step)).toEqual(passed);
    expect(steps.at(-1)).toMatchObject({ step: failed, ok: false });
    if (failed === "take back") expect(steps.at(-1)?.says).toContain("delete it by hand");
  });

  it("asks Google nothing for a mailbox that is locked out", async () => {
    await w.connect();
    await w.drain();
    await w.all("UPDATE mailbox SET status = 'locked-out'");
    await layTicket();
    const calls = w.standIn.calls().length;
    const { mailboxes } = await read();
    expect(mailboxes[0]).toMatchObject({ steps: [], findings: [{ code: "locked-out" }] });
    expect(w.standIn.calls()).toHaveLength(calls);
  });
});

describe("the ticket", () => {
  it("is good once", async () => {
    await layTicket();
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(401);
  });

  it("has to be there, in time, and whole", async () => {
    expect((await ask()).status).toBe(401);
    await layTicket(-1);
    expect((await ask()).status).toBe(401);
    for (const wrong of ["", "x".repeat(5000), 7, null, createHash("sha256").update(TICKET).digest("hex")])
      expect((await ask(wrong)).status).toBe(401);
    expect((await w.get("/api/doctor", { method: "POST", body: "no JSON" })).status).toBe(401);
  });
});
