import { afterEach, describe, expect, it } from "vitest";
import { type House, openHouse } from "../support/house.ts";
import { letterTo, replyFrom } from "../support/letters.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");
const BACK = CONNECTED + 12 * DAY;
const LETTERS = 32;
/** Steps in which the tick changes something until all is read; what comes after them is another test's. */
const STEPS = 18;

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});

const reader = (n: number) => `reader${n}@school${n}.example`;

/** Twelve days without a tick, with letters and answers in each of them, after which the history is forgotten. */
async function openAfterDowntime(): Promise<House> {
  const house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: CONNECTED,
    zone: "America/New_York",
  });
  open.push(house);
  await house.tick(CONNECTED + 15 * MINUTE);
  const { standIn } = house;
  for (let n = 0; n < LETTERS; n += 1) {
    standIn.clock.set(CONNECTED + 60 * MINUTE + n * 8 * 60 * MINUTE);
    standIn.ownerSends(letterTo(`Reader Number${n}`, reader(n)));
    if (n % 4 === 0) standIn.deliver(replyFrom(standIn, reader(n)));
  }
  standIn.clock.set(BACK);
  standIn.expireHistory();
  return house;
}

/** What is known in the end, without ids that hang on the order of things. */
async function known(house: House) {
  return {
    outreach: await house.all("SELECT subject, status FROM outreach ORDER BY subject"),
    mail: await house.all("SELECT role, address, count(*) AS n FROM message GROUP BY 1, 2 ORDER BY 1, 2"),
    letters: await house.all("SELECT count(*) AS n FROM letter"),
    decisions: await house.all(
      "SELECT count(*) AS n FROM decision WHERE message_id IS NOT NULL AND outreach_id IS NOT NULL",
    ),
    status: await house.all("SELECT status FROM mailbox"),
  };
}

describe("an expired history", () => {
  it("is made up for by search, also when the process dies at any step of that", {
    timeout: 250_000,
  }, async () => {
    const undisturbed = await openAfterDowntime();
    undisturbed.gate.arm(null);
    await undisturbed.tick(BACK);
    const { steps } = undisturbed.gate;
    await undisturbed.tick(BACK + 15 * MINUTE);
    const whole = await known(undisturbed);
    expect(whole.outreach.length).toBe(LETTERS);
    expect(whole.outreach.filter((o) => (o as { status: string }).status === "replied").length).toBe(
      LETTERS / 4,
    );
    expect(whole.mail.length).toBe(1 + LETTERS / 4);
    expect(whole.letters).toEqual([{ n: LETTERS }]);
    expect(steps.length).toBeGreaterThan(STEPS);
    for (let step = 1; step <= STEPS; step += 1) {
      const house = await openAfterDowntime();
      house.gate.arm(step);
      expect(await house.tick(BACK), `step ${step}`).toBe("crashed");
      house.gate.arm(null);
      // A lease that died with its process runs out before the second tick after it.
      await house.tick(BACK + 15 * MINUTE);
      await house.tick(BACK + 30 * MINUTE);
      expect(await known(house), `died after ${step}: ${steps[step - 1]}`).toEqual(whole);
      await open.pop()?.close();
    }
  });

  it("once more, just when it is made up for, is not begun from the start again", async () => {
    const house = await openAfterDowntime();
    let asked = 0;
    house.standIn.onCall({
      before: (call) => {
        if (call.method !== "history.list") return undefined;
        asked += 1;
        if (asked !== 2) return undefined;
        house.standIn.deliver(replyFrom(house.standIn, reader(1)));
        house.standIn.expireHistory();
        return undefined;
      },
    });
    await house.tick(BACK);
    const [box] = await house.all<{ first: number }>("SELECT look_back_from AS first FROM mailbox");
    expect(box?.first).toBe(BACK - DAY);
    const { outreach } = await known(house);
    expect(outreach.filter((o) => (o as { status: string }).status === "replied").length).toBe(
      LETTERS / 4 + 1,
    );
  });

  it("reads back a year at most", async () => {
    const house = await openAfterDowntime();
    await house.all("UPDATE mailbox SET read_until = ?", BACK - 2_000 * DAY);
    await house.tick(BACK);
    const [box] = await house.all<{ first: number }>("SELECT look_back_from AS first FROM mailbox");
    expect(box?.first).toBe(BACK - 366 * DAY);
    expect((await known(house)).outreach.length).toBe(LETTERS);
  });
});
