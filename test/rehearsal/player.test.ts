import { afterEach, beforeEach, expect, test } from "vitest";
import { createStandIn, type StandIn } from "../../rehearsal/gmail/standin.ts";
import { createPlayer, NOBODY } from "../../rehearsal/player.ts";
import { nextTickTime } from "../../rehearsal/tick-times.ts";

const ZONE = "America/New_York";
/** Friday 10 April 2026, 12:00 in Boston. */
const FRIDAY_NOON = Date.UTC(2026, 3, 10, 16);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LETTER =
  'From: Leila Haddad <leila@haddad.example>\r\nTo: "Patel, Anjali" <patel@uni.example>\r\nSubject: Visit\r\n\r\nHello.';

let standIn: StandIn;
let ticks: number[];
beforeEach(() => {
  standIn = createStandIn({
    owner: { address: "leila@haddad.example", name: "Leila Haddad" },
    now: FRIDAY_NOON,
  });
  ticks = [];
});
afterEach(() => standIn.close());

const local = (at: number) =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone: ZONE,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);

/** A script of moments at which something happens. */
function script(...moments: number[]) {
  const left = [...moments];
  return {
    nextAt: () => left[0] ?? null,
    async playTo(to: number, onEvent?: (event: { at: number; what: string }) => void | Promise<void>) {
      for (let at = left[0]; at !== undefined && at <= to; at = left[0]) {
        left.shift();
        standIn.clock.set(at);
        await onEvent?.({ at, what: "somebody writes" });
      }
      standIn.clock.set(to);
    },
  };
}

function player(director: ReturnType<typeof script>, onTick?: (at: number) => void) {
  const worker = {
    scheduled: async (at: number) => {
      expect(standIn.clock.now()).toBe(at);
      ticks.push(at);
      onTick?.(at);
    },
  };
  return createPlayer({ standIn, director, worker, zone: ZONE });
}

test("from Friday to Monday the cron ticks now and then, on Monday when the summary is due and closely while letters go out", async () => {
  await player(script()).playTo(FRIDAY_NOON + 71 * HOUR);
  expect(ticks.map(local)).toEqual([
    ...[
      "Fri 14:00",
      "Fri 18:00",
      "Fri 22:00",
      "Sat 06:00",
      "Sat 08:45",
      "Sat 14:00",
      "Sat 18:00",
      "Sat 22:00",
    ],
    ...[
      "Sun 06:00",
      "Sun 08:45",
      "Sun 14:00",
      "Sun 18:00",
      "Sun 22:00",
      "Mon 06:00",
      "Mon 08:00",
      "Mon 08:45",
      "Mon 09:00",
    ],
    ...[
      "Mon 09:15",
      "Mon 09:30",
      "Mon 09:45",
      "Mon 10:00",
      "Mon 10:15",
      "Mon 10:30",
      "Mon 10:45",
      "Mon 11:00",
    ],
  ]);
  expect(standIn.clock.now()).toBe(FRIDAY_NOON + 71 * HOUR);
});

test("the local hours stay where they are when the clocks change", () => {
  const saturday = Date.UTC(2026, 2, 8, 3);
  expect(local(nextTickTime(saturday, ZONE))).toBe("Sun 06:00");
});

test("several events of one quarter of an hour get one tick, at its end; none is ticked twice", async () => {
  const at = FRIDAY_NOON + HOUR;
  await player(script(at + 1, at + MINUTE, at + 15 * MINUTE, at + 16 * MINUTE)).playTo(at + HOUR - 1);
  expect(ticks).toEqual([at + 15 * MINUTE, at + 30 * MINUTE]);
});

test("time stops exactly where it is asked to, and what comes later has not happened", async () => {
  const happened = await player(script(FRIDAY_NOON + 20 * MINUTE)).playTo(FRIDAY_NOON + 10 * MINUTE);
  expect(happened).toEqual([]);
  expect(ticks).toEqual([]);
  expect(standIn.clock.now()).toBe(FRIDAY_NOON + 10 * MINUTE);
});

test("playing until something happens ends with it, and names it", async () => {
  const at = FRIDAY_NOON + 3 * HOUR;
  const happened = await player(script(at, at + 5 * HOUR)).untilNextEvent();
  expect(happened).toEqual([{ at, what: "Somebody writes", by: "people" }]);
  expect(standIn.clock.now()).toBe(at);
});

test("where nobody acts, waiting ends after a month", async () => {
  const worker = { scheduled: async (at: number) => void ticks.push(at) };
  const alone = createPlayer({ standIn, director: NOBODY(standIn), worker, zone: ZONE });
  expect(await alone.untilNextEvent()).toEqual([]);
  expect(standIn.clock.now()).toBe(FRIDAY_NOON + 30 * 24 * HOUR);
});

test("a draft that the Worker makes, takes back or sends is told by its reader's name", async () => {
  let draftId = "";
  const acts: (() => void)[] = [
    () => {
      const { threadId } = standIn.place(LETTER, { at: standIn.clock.now(), labels: ["DRAFT"] });
      draftId = standIn.drafts().find((draft) => draft.threadId === threadId)?.draftId ?? "";
    },
    () => standIn.ownerDeletesDraft(draftId),
  ];
  const played = player(script(), () => acts.shift()?.());
  expect((await played.untilNextEvent()).map(({ what }) => what)).toEqual([
    "A follow-up to Patel, Anjali was put into drafts",
  ]);
  expect((await played.untilNextEvent()).map(({ what }) => what)).toEqual([
    "The draft to Patel, Anjali was taken back",
  ]);
});
