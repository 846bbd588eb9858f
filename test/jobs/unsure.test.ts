import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { type Unsure, WAYS } from "../../rehearsal/gmail/unsure.ts";
import type { House } from "../support/house.ts";
import { mail } from "../support/letters.ts";
import { brokenPromises, wrongReasons } from "../support/promises.ts";
import { CONNECTED, endOf, playEventful, type Telling, ZONE } from "./eventful.ts";

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) {
    // The free plan gives fifty of both (jobs/budget.ts).
    expect([house.mostQueries(), house.mostRequests()].filter((most) => most > 40)).toEqual([]);
    await house.close();
  }
});

async function play(telling: Telling = {}): Promise<House> {
  const house = await playEventful(telling);
  open.push(house);
  return house;
}

/** How the story ends, and how often which method was called in it, when Gmail is as it is expected to be. */
let undisturbed: { end: Awaited<ReturnType<typeof endOf>>; calls: ReturnType<StandIn["log"]["sums"]> };
beforeAll(async () => {
  const house = await play();
  undisturbed = { end: await endOf(house), calls: house.standIn.log.sums() };
  expect(await faultsOf(house)).toEqual([]);
});

async function faultsOf({ standIn, all }: House): Promise<string[]> {
  return [...(await brokenPromises(standIn, all, ZONE)), ...(await wrongReasons(all))];
}

async function endsAsWell(house: House): Promise<void> {
  expect(await faultsOf(house)).toEqual([]);
  expect(await endOf(house)).toEqual(undisturbed.end);
}

it("the story has every end in it", () => {
  expect(undisturbed.end.outreach.map(({ reader, status, state }) => [reader, status, state])).toEqual([
    ["answering", "replied", "withdrawn"],
    ["answeringApart", "replied", "withdrawn"],
    ["away", "followed-up", "sent"],
    ["dead", "bounced", null],
    ["edited", "followed-up", "sent"],
    ["late", "followed-up", "sent"],
    ["later", "followed-up", "sent"],
    ["laterAnswering", "replied", null],
    ["named", "followed-up", "sent"],
    ["raced", "followed-up", "sent"],
    ["sentByHand", "followed-up", "sent"],
    ["silent", "followed-up", "sent"],
    ["vetoed", "vetoed", "vetoed"],
    ["writtenAgain", "owner-wrote-again", "withdrawn"],
  ]);
  expect(undisturbed.end).toMatchObject({ edited: 1, drafts: 0, summaries: 3 });
});

/** Every way but the first of each. */
const OTHERS = Object.entries(WAYS).flatMap(([fact, [, ...ways]]) => ways.map((way) => [fact, way] as const));

describe("where Google leaves it open, the house ends as well when Gmail plays", () => {
  it.each(OTHERS)("%s: %s", async (fact, way) => {
    await endsAsWell(await play({ options: { unsure: { [fact]: way } } }));
  });

  it("all of it the other way", async () => {
    const unsure: Partial<Unsure> = Object.fromEntries([...OTHERS].reverse());
    await endsAsWell(await play({ options: { unsure } }));
  });
});

it("slower, but no worse, when a minute has no more than its 6,000 units", async () => {
  const note = (n: number) =>
    mail({
      From: "leila@haddad.example",
      To: "mum@haddad.example",
      Subject: `Supper ${n}`,
      body: "At eight?",
    });
  const house = await play({
    options: { limits: { enforced: true } },
    beforeConnecting: (standIn) => {
      for (let n = 0; n < 320; n += 1)
        standIn.place(note(n), { at: CONNECTED - 86_400_000 - n, labels: ["SENT"] });
    },
  });
  expect(house.standIn.log.sums()["messages.get"]?.refused).toBeGreaterThan(0);
  await endsAsWell(house);
});

it("no worse when every method fails once, and the answer to every write is lost once", async () => {
  const signingIn = ["token", "certs", "getProfile", "settings.sendAs.list"];
  const methods = Object.keys(undisturbed.calls);
  const failOnce = (standIn: StandIn, which: readonly string[]) => {
    for (const method of which)
      standIn.faults.add({ method, act: { kind: "refuse", status: 503 }, times: 1 });
  };
  const house = await play({
    beforeConnecting: (standIn) => {
      failOnce(
        standIn,
        methods.filter((method) => !signingIn.includes(method)),
      );
      for (const method of ["drafts.create", "drafts.send", "drafts.delete", "messages.insert"])
        standIn.faults.add({ method, act: { kind: "lose" }, times: 1 });
    },
    onceConnected: (standIn) => failOnce(standIn, signingIn),
    // A fault ends its tick.
    moreTicks: {
      "2026-04-11": ["09:00", "09:15", "09:30", "09:45", "10:00", "10:15"],
      "2026-04-12": ["07:15", "07:30", "07:45", "08:00", "08:25", "09:05"],
    },
  });
  const spared = house.standIn.faults.list().filter(({ calls }) => calls.length === 0);
  expect(spared.map(({ method }) => method)).toEqual(["certs"]);
  await endsAsWell(house);
});
