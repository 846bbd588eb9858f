import { afterEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { absenceOf, letterTo, replyFrom } from "../support/letters.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ZONE = "America/New_York";
const local = (text: string) => Date.parse(`${text}-04:00`);

const CONNECTED = local("2026-04-10T09:00");
/**
 * Three follow-ups are drafted; the summary comes; one is sent, an answer takes back the second's draft, and the third
 * is taken back because its reader is away.
 */
const EVENTFUL = ["2026-04-12T08:45", "2026-04-13T08:00", "2026-04-13T10:45"].map(local);
/** Away until Wednesday, and a business day to catch up: the third goes out on Monday, drafted the day before. */
const AFTER = [
  "2026-04-14T10:45",
  "2026-04-17T10:45",
  "2026-04-19T08:45",
  "2026-04-20T10:45",
  "2026-04-21T12:00",
].map(local);

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});

/** Plays the days; in the tick number `which` the process dies after `step` changes, and the next tick takes over. */
async function play(which: number, step: number | null): Promise<{ end: unknown; steps: readonly string[] }> {
  const house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: CONNECTED - 20 * DAY,
    zone: ZONE,
    before: (standIn) => {
      standIn.clock.set(local("2026-03-27T09:00"));
      standIn.ownerSends(letterTo("Helen Marchetti", "hmarchetti@charlesgate.example"));
      standIn.ownerSends(letterTo("Raymond Osei", "rosei@ridgemont.example"));
      standIn.ownerSends(letterTo("Keiko Sato", "sato@lindenberg.example"));
      standIn.clock.set(CONNECTED);
    },
  });
  open.push(house);
  let steps: readonly string[] = [];
  for (const [i, at] of EVENTFUL.entries()) {
    if (i === 2) {
      house.standIn.clock.set(local("2026-04-13T08:30"));
      house.standIn.deliver(replyFrom(house.standIn, "rosei@ridgemont.example"));
      const notice = "I am out of the office until April 15, 2026, and will answer when I am back.";
      house.standIn.deliver(absenceOf(house.standIn, "sato@lindenberg.example", notice));
    }
    house.gate.arm(i === which ? step : null);
    const end = await house.tick(at);
    if (i === which) steps = [...house.gate.steps];
    house.gate.arm(null);
    if (end === "crashed") await house.tick(at + 15 * MINUTE);
  }
  for (const at of AFTER) await house.tick(at);
  return { end: await endState(house), steps };
}

/** What people and Gmail would see, without times and ids. */
async function endState(house: House) {
  const { standIn } = house;
  return {
    sent: standIn.sent().map((mail) => ({ by: mail.by, to: mail.recipients })),
    drafts: standIn.drafts().length,
    summaries: standIn.messages().filter((m) => m.raw.includes("kindly-summary-")).length,
    outreach: await house.all(
      `SELECT o.subject, o.status, f.state FROM outreach o LEFT JOIN follow_up f ON f.outreach_id = o.id ORDER BY 1`,
    ),
    labels: [...new Set(standIn.messages().flatMap(labelsOn))].length,
    weeks: await house.all("SELECT week, state FROM summary ORDER BY week"),
  };
}

function labelsOn({ threadId, labels }: { threadId: string; labels: readonly string[] }): string[] {
  return labels.filter((id) => id.startsWith("Label_")).map((id) => `${id} on ${threadId}`);
}

describe("a process that dies between two steps", () => {
  it("leaves nothing undone and nothing done twice, wherever it dies", { timeout: 280_000 }, async () => {
    const undisturbed = await play(-1, null);
    expect(undisturbed.end).toMatchObject({
      sent: [
        { by: "hand" },
        { by: "hand" },
        { by: "hand" },
        { by: "api", to: ["hmarchetti@charlesgate.example"] },
        { by: "api", to: ["sato@lindenberg.example"] },
      ],
      drafts: 0,
      // Each of the three conversations carries one.
      labels: 3,
      summaries: 2,
      weeks: [
        { week: "2026-W16", state: "sent" },
        { week: "2026-W17", state: "sent" },
      ],
    });
    for (const which of EVENTFUL.keys()) {
      const { steps } = await play(which, null);
      for (let step = 1; step <= steps.length; step++) {
        const { end } = await play(which, step);
        expect(end, `died in tick ${which + 1} after ${step}: ${steps[step - 1]}`).toEqual(undisturbed.end);
        await open.pop()?.close();
      }
    }
  });
});
