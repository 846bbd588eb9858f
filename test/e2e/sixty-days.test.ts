import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { EXPECTED, ORDINARY_SUBJECTS } from "../../rehearsal/cast/expected.ts";
import { castScenario } from "../../rehearsal/cast-scenario.ts";
import { finishLookBack } from "../../rehearsal/look-back.ts";
import { openRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";
import { brokenPromises, wrongReasons } from "../support/promises.ts";

const DAY = 86_400_000;
const ZONE = castScenario.zone;
const data = mkdtempSync(join(tmpdir(), "kindly-sixty-"));

/** Where the runtime is killed, once each: before Gmail hears of the call, or after it acted and before it answers. */
const DEATHS = [
  "before history.list",
  "before batch",
  "after drafts.create",
  "before drafts.create",
  "after drafts.send",
  "before drafts.send",
  "after drafts.delete",
  "before messages.insert",
  "after messages.insert",
];

async function open(): Promise<Rehearsal> {
  const quiet = { say: () => undefined, progress: () => undefined };
  return await openRehearsal({ scenario: castScenario, data, fresh: false, port: 0, gmailPort: 0, ...quiet });
}

/** Lets the runtime die by SIGKILL at the first of the deaths still to come. */
function layTrap(rehearsal: Rehearsal, deaths: string[]): { readonly died: () => Promise<void> | null } {
  let death: Promise<void> | null = null;
  const spring = (moment: string): Response | undefined => {
    if (death !== null || !deaths.includes(moment)) return undefined;
    deaths.splice(deaths.indexOf(moment), 1);
    death = rehearsal.worker.kill();
    return new Response(null, { status: 503 });
  };
  rehearsal.standIn.onCall({
    before: (call) => spring(`before ${call.method}`),
    after: (call) => spring(`after ${call.method}`),
  });
  return { died: () => death };
}

describe("the rehearsal, played to its end on the real bundle, with the runtime killed on the way", () => {
  let rehearsal: Rehearsal;
  afterAll(async () => {
    await rehearsal?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it("keeps every promise and ends as its people's habits lead", { timeout: 280_000 }, async () => {
    const deaths = [...DEATHS];
    rehearsal = await open();
    await finishLookBack(rehearsal.standIn, rehearsal.worker);
    const end = rehearsal.standIn.clock.now() + 60 * DAY;
    while (rehearsal.standIn.clock.now() < end) {
      const trap = layTrap(rehearsal, deaths);
      try {
        await rehearsal.player.playTo(end);
      } catch (error) {
        const death = trap.died();
        if (death === null) throw error;
        await death;
        await rehearsal.stop();
        rehearsal = await open();
      }
    }
    expect(deaths).toEqual([]);

    const all = await database();
    expect(await brokenPromises(rehearsal.standIn, all, ZONE)).toEqual([]);
    expect(await wrongReasons(all)).toEqual([]);
    const rows = await all<{ subject: string; address: string; status: string; state: string | null }>(
      `SELECT o.subject, r.address, o.status, f.state FROM outreach o
       JOIN outreach_recipient r ON r.outreach_id = o.id LEFT JOIN follow_up f ON f.outreach_id = o.id`,
    );
    const ends = EXPECTED.map(({ person, subject }) => {
      const row = rows.find((r) => r.subject === subject && r.address === person);
      return { person, subject, status: row?.status, followUp: ended(row?.state) };
    });
    expect(ends).toEqual(
      EXPECTED.map(({ person, subject, status, followUp }) => ({ person, subject, status, followUp })),
    );
    expect(rows.filter((row) => ORDINARY_SUBJECTS.includes(row.subject))).toEqual([]);
  });

  /** The Worker's own database file, read while it runs. */
  async function database() {
    const [file] = globSync(join(data, "**/miniflare-D1DatabaseObject/*.sqlite")).filter(
      (f) => !f.includes("metadata"),
    );
    if (file === undefined) throw new Error("the Worker's database was not found");
    const sqlite = new DatabaseSync(file, { readOnly: true });
    return async <Row>(query: string) => sqlite.prepare(query).all() as Row[];
  }
});

/** As the cast's table says it: sent, vetoed, or none (never claimed, or taken back). */
function ended(state: string | null | undefined): "sent" | "vetoed" | "none" {
  return state === "sent" || state === "vetoed" ? state : "none";
}
