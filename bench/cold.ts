import { DAY, QUARTER, START } from "./days.ts";
import { type BusyOwner, busyOwner } from "./mailbox/busy-owner.ts";
import type { Taped } from "./worker/driver.ts";
import { openHouse } from "./worker/house.ts";
import { inProcess } from "./worker/in-process.ts";
import { type OpenMachine, startDriver, startOf } from "./worker/machine.ts";
import { post } from "./worker/wire.ts";

const BEFORE = 4;
/** So many fresh processes each. */
const GOES = 9;

/** One invocation, in a process that has done nothing before it, and the next time it is done there. */
export interface Cold {
  readonly what: string;
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/**
 * What an invocation costs a Worker that has just been started: everything is compiled that it calls, and the wordbooks
 * are loaded. Cloudflare starts a Worker anew when it has not been called for a while.
 */
export async function coldCosts(): Promise<readonly Cold[]> {
  const all: Cold[] = [];
  for (const [what, taped] of Object.entries(await someInvocations())) {
    const goes = [];
    for (let go = 0; go < GOES; go += 1) goes.push(await inFreshProcess(taped));
    all.push({
      what,
      first: goes.flatMap(([first]) => first ?? []),
      second: goes.flatMap(([, second]) => second ?? []),
    });
  }
  return all;
}

async function inFreshProcess(taped: Taped): Promise<number[]> {
  const worker = await startDriver(startOf("http://d1.invalid", "http://google.invalid", BEFORE));
  try {
    await post(`${worker.url}/bench/tape`, taped);
    // They belong to the runtime's process, in which Cloudflare runs many Workers.
    await post(`${worker.url}/bench/clocks`, null);
    const times: number[] = [];
    for (const path of ["/bench/nothing", "/bench/nothing", "/bench/again", "/bench/again"]) {
      const before = worker.cpu();
      await post(`${worker.url}${path}`, null);
      const after = worker.cpu();
      if (before !== null && after !== null) times.push(after - before);
    }
    const [, wayIn = 0, ...goes] = times;
    return goes.map((time) => Math.max(0, time - wayIn));
  } finally {
    await worker.stop();
  }
}

/** A poll that finds nothing, a full slice of mail, and the first page. */
async function someInvocations(): Promise<Readonly<Record<string, Taped>>> {
  let taped: Taped[] = [];
  const machine: OpenMachine = async (...args) => {
    const opened = await inProcess(...args);
    const cpuOfLast = async () => {
      taped.push(await opened.taped());
      return null;
    };
    return { ...opened, cpuOfLast };
  };
  let owner: BusyOwner | undefined;
  const house = await openHouse({
    machine,
    now: START - BEFORE * DAY,
    lookBackDays: BEFORE,
    before: (standIn) => {
      owner = busyOwner(standIn, 1);
      for (let day = -BEFORE; day < 0; day += 1) {
        owner.plan(START + day * DAY);
        owner.passTo(START + (day + 1) * DAY);
      }
    },
  });
  try {
    const slice = taped.toSorted((a, b) => mailsIn(b) - mailsIn(a))[0];
    taped = [];
    for (let n = 1; n <= 8; n += 1) await house.tick(START + n * QUARTER);
    const ticks = taped.filter(({ trigger }) => trigger.kind === "job");
    // Without a new access token, and without anything that is done once a day.
    const idle = ticks.toSorted((a, b) => answersIn(a) - answersIn(b))[0];
    taped = [];
    await house.page("/", START + 8 * QUARTER);
    const page = taped[0];
    if (slice === undefined || idle === undefined || page === undefined) throw new Error("nothing was done");
    return { "an idle tick": idle, "a full slice of mail": slice, "the first page": page };
  } finally {
    await house.stop();
  }
}

function answersIn({ recorded }: Taped): number {
  return Object.values(recorded).flat().length;
}

function mailsIn({ recorded }: Taped): number {
  const answers = Object.entries(recorded).flatMap(([name, each]) => (name.includes("/batch/") ? each : []));
  return answers.reduce((all, { body }) => all + body.split("\r\nHTTP/1.1 200").length - 1, 0);
}
