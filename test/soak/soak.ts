import { chanceFrom } from "../../bench/chance.ts";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { readAgain } from "../../src/store/unread.ts";
import { type House, openHouse } from "../support/house.ts";
import { letterTo, replyFrom } from "../support/letters.ts";
import "../support/books.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse("2026-03-02T06:00:00-05:00");
const METHODS = [
  "history.list",
  "messages.get",
  "messages.list",
  "threads.get",
  "drafts.get",
  "batch",
  "token",
  "*",
];
const ACTS = ["lose", "cut", "cut-body", "garbage", 429, 500, 503] as const;

/** What a soak found to be wrong, in words; nothing when D1 knows what Gmail knows. */
export interface Soaked {
  readonly letters: number;
  readonly replies: number;
  readonly troubles: number;
  readonly wrong: readonly string[];
}

/**
 * Days of one mailbox with letters, answers, and every hour perhaps some trouble: faults of Gmail's, a process that dies,
 * an expired history, a search that lags, hours without a tick. Once it has cleared, D1 is held against the stand-in.
 */
export async function soak({
  days,
  seed,
}: {
  readonly days: number;
  readonly seed: number;
}): Promise<Soaked> {
  const chance = chanceFrom(seed);
  const house = await openHouse({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: START,
    zone: "America/New_York",
    lookBackDays: 5,
  });
  const { standIn } = house;
  const planned: { readonly at: number; readonly act: () => void }[] = [];
  const written: { readonly threadId: string; readonly address: string }[] = [];
  let [replies, troubles, downUntil] = [0, 0, 0];
  const write = (): void => {
    const address = `reader${written.length}@u${written.length}.example`;
    const { threadId } = standIn.ownerSends(letterTo(`Dr. Number${written.length}`, address));
    written.push({ threadId, address });
    if (chance() > 0.5) return;
    const answer = () => {
      replies += 1;
      standIn.deliver(replyFrom(standIn, address));
    };
    planned.push({ at: standIn.clock.now() + chance() * 4 * DAY, act: answer });
  };
  try {
    for (let hour = 1; hour <= days * 24; hour += 1) {
      const at = START + hour * HOUR;
      for (const { at: moment, act } of planned.splice(0).sort((a, b) => a.at - b.at)) {
        if (moment > at) planned.push({ at: moment, act });
        else passTo(standIn, moment, act);
      }
      if (chance() < 0.12) passTo(standIn, at - HOUR / 2, write);
      const trouble = chance() < 0.3;
      if (trouble) {
        troubles += 1;
        downUntil = Math.max(downUntil, befall(house, chance, at));
      }
      if (at >= downUntil) await house.tick(at);
      else standIn.clock.set(at);
      house.gate.arm(null);
    }
    await clear(house, START + days * 24 * HOUR);
    return { letters: written.length, replies, troubles, wrong: await differences(house, written) };
  } finally {
    await house.close();
  }
}

function passTo(standIn: StandIn, at: number, act: () => void): void {
  if (at > standIn.clock.now()) standIn.clock.set(Math.ceil(at));
  act();
}

/** @returns until when no tick comes */
function befall({ standIn, gate }: House, chance: () => number, at: number): number {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const draw = chance();
  if (draw < 0.5) {
    const act = pick(ACTS);
    standIn.faults.add({
      method: pick(METHODS),
      act: typeof act === "number" ? { kind: "refuse", status: act } : { kind: act },
      times: 1 + Math.floor(chance() * 3),
      until: at + 5 * HOUR,
    });
  } else if (draw < 0.75) gate.arm(1 + Math.floor(chance() * 12));
  else if (draw < 0.83) standIn.expireHistory();
  else if (draw < 0.92) standIn.searchLag(chance() < 0.5 ? 0 : 20 * 60_000);
  else return at + (1 + Math.floor(chance() * 20)) * HOUR;
  return 0;
}

/** The weather clears; what stands in the ledger is read again, as its owner would have it. */
async function clear({ standIn, db, mailboxId, tick }: House, from: number): Promise<void> {
  standIn.faults.clear();
  standIn.searchLag(0);
  for (let hour = 1; hour <= 6; hour += 1) {
    if (hour === 4) await readAgain(db, mailboxId, null, from + hour * HOUR);
    await tick(from + hour * HOUR);
  }
}

async function differences(
  house: House,
  written: readonly { readonly threadId: string }[],
): Promise<string[]> {
  const { standIn, all } = house;
  const wrong: string[] = [];
  const rows = await all<{ threadId: string; status: string }>(
    "SELECT thread_id AS threadId, status FROM outreach",
  );
  const mail = await all<{ id: string; role: string }>("SELECT id, role FROM message");
  for (const { threadId } of written) {
    const known = rows.filter((row) => row.threadId === threadId);
    if (known.length !== 1) wrong.push(`${threadId} is known ${known.length} times`);
    const real = standIn.messages(threadId).filter(({ labels }) => !labels.includes("DRAFT"));
    for (const { id, labels } of real) {
      const [row, ...more] = mail.filter((each) => each.id === id);
      if (row === undefined) wrong.push(`${id} in ${threadId} is not known`);
      if (more.length > 0) wrong.push(`${id} is known twice`);
      if (row !== undefined && (row.role === "reply") === labels.includes("SENT"))
        wrong.push(`${id} is taken for a ${row.role}`);
    }
    const hasAnswer = real.some(({ labels }) => !labels.includes("SENT"));
    if (hasAnswer !== (known[0]?.status === "replied"))
      wrong.push(`${threadId} stands as ${known[0]?.status}`);
  }
  if (rows.length !== written.length) wrong.push(`${rows.length} outreach of ${written.length} letters`);
  return [...wrong, ...(await doubled(house))];
}

async function doubled({ standIn, all }: House): Promise<string[]> {
  const bySystem = standIn
    .sent()
    .filter(({ by }) => by === "api")
    .map(({ threadId }) => threadId);
  const twice = bySystem.filter((threadId, i) => bySystem.indexOf(threadId) !== i);
  const letters = await all<{ id: string }>(
    "SELECT message_id AS id FROM letter GROUP BY message_id, address HAVING count(*) > 1",
  );
  const decisions = await all<{ id: string }>(
    "SELECT message_id AS id FROM decision WHERE message_id IS NOT NULL GROUP BY message_id HAVING count(*) > 1",
  );
  return [
    ...twice.map((threadId) => `two follow-ups in ${threadId}`),
    ...letters.map(({ id }) => `the letter ${id} counts twice`),
    ...decisions.map(({ id }) => `the letter ${id} was decided about twice`),
  ];
}
