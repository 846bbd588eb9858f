import { type Daily, OPERATIONS_PER_MESSAGE } from "./allowances.ts";
import { chanceFrom } from "./chance.ts";
import { DAY, QUARTER, START } from "./days.ts";
import { type BusyOwner, busyOwner } from "./mailbox/busy-owner.ts";
import { unitsSpent } from "./mailbox/google-client.ts";
import { type OtherWay, otherWays } from "./mailbox/other-ways.ts";
import { type BenchHouse, type Invocation, openHouse } from "./worker/house.ts";
import { inProcess } from "./worker/in-process.ts";

/** Mail from before, so that from the first day on there are letters of every age. */
const BEFORE = 28;
/** So many ticks, picked by chance, are measured for their CPU as well. */
const CPU_SAMPLES = 1_500;

export interface Played {
  readonly days: number;
  /** Of each day, how much of what is given by the day. */
  readonly daily: readonly Readonly<Record<Daily, number>>[];
  readonly invocations: readonly Invocation[];
  readonly lookBack: readonly Invocation[];
  readonly units: number;
  readonly requests: number;
  /** The most units that one tick has spent, all its slices together. */
  readonly mostUnits: number;
  readonly bytes: { readonly before: number; readonly after: number };
  readonly mail: ReturnType<BusyOwner["counts"]>;
  readonly others: readonly { readonly name: string; readonly units: number; readonly requests: number }[];
}

/** Plays days of a busy owner, every tick of them, with others' ways on the same mailbox beside it. */
export async function playDays(days: number, onDay: (day: number) => void): Promise<Played> {
  let owner: BusyOwner | undefined;
  let lookBack: readonly Invocation[] = [];
  const house = await openHouse({
    machine: inProcess,
    now: START - BEFORE * DAY,
    lookBackDays: BEFORE,
    before: (standIn) => {
      owner = busyOwner(standIn, 1);
      for (let day = -BEFORE; day < 0; day += 1) {
        owner.plan(START + day * DAY);
        owner.passTo(START + (day + 1) * DAY);
      }
    },
    onConnected: (invocations) => {
      lookBack = invocations;
    },
  });
  if (owner === undefined) throw new Error("nobody owns this mailbox");
  try {
    return { ...(await playOn(house, owner, days, onDay)), lookBack };
  } finally {
    await house.stop();
  }
}

async function playOn(
  house: BenchHouse,
  owner: BusyOwner,
  days: number,
  onDay: (day: number) => void,
): Promise<Omit<Played, "lookBack">> {
  const { standIn } = house;
  const mailBefore = owner.counts();
  const before = await house.bytes();
  const ways = otherWays(standIn);
  const others = ways.map(() => ({ units: 0, requests: 0 }));
  const played: (readonly Invocation[])[] = [];
  const chance = chanceFrom(2);
  const share = CPU_SAMPLES / (96 * days);
  let [units, mostUnits] = [0, 0];
  for (let day = 0; day < days; day += 1) {
    owner.plan(START + day * DAY);
    const today: Invocation[] = [];
    for (let quarter = 1; quarter <= 96; quarter += 1) {
      const at = START + day * DAY + quarter * QUARTER;
      owner.passTo(at);
      const unitsBefore = unitsSpent(standIn);
      today.push(...(await house.tick(at, { cpu: chance() < share })));
      const spent = unitsSpent(standIn) - unitsBefore;
      units += spent;
      mostUnits = Math.max(mostUnits, spent);
      await lookOtherwise(house, ways, others, quarter);
    }
    played.push(today);
    onDay(day + 1);
  }
  const mail = owner.counts();
  await house.settled();
  const invocations = played.flat();
  return {
    days,
    daily: played.map(takenOn),
    invocations,
    units,
    requests: invocations.reduce((all, { requests }) => all + requests, 0),
    mostUnits,
    bytes: { before, after: await house.bytes() },
    mail: {
      sent: mail.sent - mailBefore.sent,
      outreach: mail.outreach - mailBefore.outreach,
      received: mail.received - mailBefore.received,
    },
    others: ways.map(({ name }, i) => ({ name, units: 0, requests: 0, ...others[i] })),
  };
}

async function lookOtherwise(
  house: BenchHouse,
  ways: readonly OtherWay[],
  sums: readonly { units: number; requests: number }[],
  quarter: number,
): Promise<void> {
  for (const [i, way] of ways.entries()) {
    if (quarter % way.every !== 0) continue;
    await way.look(await trackedThreads(house));
    const { units, requests } = way.client.spent();
    const sum = sums[i];
    if (sum === undefined) continue;
    sum.units += units * way.every;
    sum.requests += requests * way.every;
  }
}

async function trackedThreads({ sql }: BenchHouse): Promise<string[]> {
  const { results } = await sql("SELECT thread_id AS id FROM outreach WHERE status IN ('awaiting', 'held')");
  return results.map(({ id }) => String(id));
}

function takenOn(invocations: readonly Invocation[]): Record<Daily, number> {
  const total = (of: (invocation: Invocation) => number) =>
    invocations.reduce((all, each) => all + of(each), 0);
  return {
    "queue operations": OPERATIONS_PER_MESSAGE * total(({ jobs }) => jobs.length),
    "D1 rows read": total(({ rowsRead }) => rowsRead),
    "D1 rows written": total(({ rowsWritten }) => rowsWritten),
    requests: invocations.length,
  };
}
