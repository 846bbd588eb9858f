import { filled } from "../test/support/filled.ts";
import { firstLetter, stranger } from "./mailbox/letters.ts";
import { type BenchHouse, openHouse } from "./worker/house.ts";
import { onWorkerd } from "./worker/on-workerd.ts";

const DAY = 86_400_000;
const WRITTEN = Date.parse("2026-03-27T09:00:00-04:00");
const CONNECTED = Date.parse("2026-04-10T09:00:00-04:00");
/** The Sunday on which the follow-ups for Monday are drafted. */
const DRAFTED = Date.parse("2026-04-12T08:45:00-04:00");
const DUE = 3;
const TIMES = 30;
/** Past all those whom the other outreach went to. */
const NOBODY_ELSE = 1_000_000;

/** Every page that its owner can open, lists also as they are searched. */
const PAGES = [
  "/",
  "/outreach",
  "/outreach?status=awaiting",
  "/outreach?order=soonest",
  "/outreach?search=question",
  "/outreach?search=nobody",
  "/outreach/f500",
  "/contacts",
  "/contacts?search=nobody",
  "/contacts/c500",
  "/not-tracked",
  "/summary",
  "/numbers",
  "/hindsight",
  "/templates",
  "/templates/research/en",
  "/settings",
  "/exclusions",
  "/sync",
  "/access",
  "/data",
  "/office",
  "/health",
] as const;

export interface PageTimes {
  readonly page: string;
  readonly ms: readonly number[];
  readonly cpu: readonly (number | null)[];
  readonly rowsRead: number;
}

/** What a tick reads in which three follow-ups are drafted, beside so many other outreach; and what pages take there. */
export async function atScale(
  count: number,
): Promise<{ rowsRead: number; pages: () => Promise<PageTimes[]>; stop: () => Promise<void> }> {
  const house = await openHouse({
    machine: onWorkerd,
    now: WRITTEN - 10 * DAY,
    lookBackDays: 60,
    before: (standIn) => {
      standIn.clock.set(WRITTEN);
      for (let n = 0; n < DUE; n += 1) standIn.ownerSends(firstLetter(stranger(NOBODY_ELSE + n), n));
      standIn.clock.set(CONNECTED);
    },
  });
  const { results } = await house.sql("SELECT id, list_id FROM mailbox");
  const [box] = results as { id: string; list_id: string }[];
  for (const statement of filled({
    mailboxId: box?.id ?? "",
    listId: box?.list_id ?? "",
    count,
    now: DRAFTED,
  }))
    await house.sql(statement);
  house.standIn.clock.set(DRAFTED);
  const invocations = await house.tick(DRAFTED, { cpu: false });
  if (house.standIn.drafts().length !== DUE) throw new Error("The follow-ups were not drafted.");
  return {
    rowsRead: invocations.reduce((all, { rowsRead }) => all + rowsRead, 0),
    pages: () => timed(house),
    stop: house.stop,
  };
}

/** In turns, so that what else the machine does at some moment is not one page's alone. */
async function timed(house: BenchHouse): Promise<PageTimes[]> {
  const opened = new Map(PAGES.map((page) => [page, [] as Awaited<ReturnType<BenchHouse["page"]>>[]]));
  for (let n = -1; n < TIMES; n += 1)
    for (const [page, times] of opened) {
      const time = await house.page(page, DRAFTED);
      if (n >= 0) times.push(time);
    }
  return [...opened].map(([page, times]) => ({
    page,
    ms: times.map(({ ms }) => ms),
    cpu: times.map(({ cpu }) => cpu),
    rowsRead: times[0]?.rowsRead ?? 0,
  }));
}
