import { DAY, QUARTER, START } from "./days.ts";
import { unitsSpent } from "./mailbox/google-client.ts";
import { answerTo, dailyMail, familiar, firstLetter, stranger } from "./mailbox/letters.ts";
import { type BenchHouse, openHouse } from "./worker/house.ts";
import { onWorkerd } from "./worker/on-workerd.ts";

/** A Tuesday: no summary comes in between. */
const BEGINS = START + DAY;
const LETTERS = 24;

/** What one thing costs, on the average of a few, the poll that notices it included. */
export interface Cost {
  readonly units: number;
  readonly requests: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

type Single = "letter" | "reply" | "known" | "unlabelled" | "idle day" | "poll";

/**
 * One first letter to somebody new, one answer to it, one letter to somebody known, one first letter where conversations
 * carry no labels, a day on which nothing happens, and one poll of that day.
 */
export async function singleCosts(): Promise<Readonly<Record<Single, Cost>>> {
  const house = await openHouse({ machine: onWorkerd, now: BEGINS - QUARTER, lookBackDays: 1 });
  const { standIn } = house;
  let at = BEGINS;
  const ticks = async (count: number, before: (n: number) => void): Promise<Cost> => {
    const cost = { units: 0, requests: 0, rowsRead: 0, rowsWritten: 0 };
    for (let n = 0; n < count; n += 1) {
      standIn.clock.set(at + QUARTER / 2);
      before(n);
      at += QUARTER;
      standIn.clock.set(at);
      const unitsBefore = unitsSpent(standIn);
      for (const invocation of await house.tick(at, { cpu: false })) {
        cost.requests += invocation.requests;
        cost.rowsRead += invocation.rowsRead;
        cost.rowsWritten += invocation.rowsWritten;
      }
      cost.units += unitsSpent(standIn) - unitsBefore;
    }
    return cost;
  };
  try {
    // Its aliases are asked for and its summary is planned, which is nothing that letters cost.
    await ticks(4, () => {});
    const letters: ReturnType<typeof standIn.ownerSends>[] = [];
    const letter = await ticks(
      LETTERS,
      (n) => void letters.push(standIn.ownerSends(firstLetter(stranger(n), n))),
    );
    const reply = await ticks(LETTERS, (n) => void answer(house, letters[n], n));
    const known = await ticks(
      LETTERS,
      (n) => void standIn.ownerSends(dailyMail("out", familiar(n % 8), n, null)),
    );
    const idle = await ticks(96, () => {});
    const poll = await cheapestTick(ticks);
    await house.sql("UPDATE mailbox SET labels_on = 0");
    const unlabelled = await ticks(
      LETTERS,
      (n) => void standIn.ownerSends(firstLetter(stranger(LETTERS + n), n)),
    );
    return {
      letter: each(letter, LETTERS),
      reply: each(reply, LETTERS),
      known: each(known, LETTERS),
      unlabelled: each(unlabelled, LETTERS),
      "idle day": idle,
      poll,
    };
  } finally {
    await house.stop();
  }
}

/** Most ticks of an idle day need neither a new access token nor the owner's aliases. */
async function cheapestTick(ticks: (count: number, before: () => void) => Promise<Cost>): Promise<Cost> {
  const some: Cost[] = [];
  for (let n = 0; n < 4; n += 1) some.push(await ticks(1, () => {}));
  return some.toSorted((a, b) => a.requests - b.requests)[0] as Cost;
}

function answer({ standIn }: BenchHouse, letter: { id: string; raw: string } | undefined, n: number): void {
  const field = (name: string) =>
    new RegExp(`^${name}: (.*)$`, "im").exec(letter?.raw ?? "")?.[1]?.trim() ?? "";
  const head = { messageId: field("Message-ID"), subject: field("Subject"), id: letter?.id ?? "" };
  standIn.deliver(answerTo(head, stranger(n), "person"));
}

function each(cost: Cost, count: number): Cost {
  return {
    units: cost.units / count,
    requests: cost.requests / count,
    rowsRead: cost.rowsRead / count,
    rowsWritten: cost.rowsWritten / count,
  };
}
