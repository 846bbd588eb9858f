import {
  type Daily,
  FREE_DATABASE,
  FREE_PER_DAY,
  FREE_PER_INVOCATION,
  UNITS_PER_MINUTE,
} from "./allowances.ts";
import type { BundleFigures } from "./bundle.ts";
import { type Figure, percentile, sum } from "./figures.ts";
import type { PageTimes } from "./scale.ts";
import type { singleCosts } from "./single.ts";
import type { Invocation } from "./worker/house.ts";
import type { Played } from "./year.ts";

/** One get, one search whether its reader is new, and the poll that noticed it (Gmail API, "Usage limits"). */
const LETTER_FLOOR = 20 + 5 + 2;
const OF_A_DAY = 0.05;
const TENFOLD = 10;

export function singleFigures(costs: Awaited<ReturnType<typeof singleCosts>>): Figure[] {
  const about = "One thing, with the poll that notices it";
  const { letter, reply, poll } = costs;
  return [
    {
      about,
      name: "Gmail, a first letter to somebody new",
      value: letter.units,
      unit: "units",
      atMost: 1.15 * LETTER_FLOOR,
    },
    { about, name: "Gmail, an answer", value: reply.units, unit: "units" },
    { about, name: "Gmail, an idle poll", value: poll.units, unit: "units", atMost: 2 },
    { about, name: "requests of an idle poll", value: poll.requests, unit: "requests", atMost: 1 },
    { about, name: "Gmail, an idle day", value: costs["idle day"].units, unit: "units" },
    ...(["letter", "reply", "idle day"] as const).flatMap((what) => {
      const named = what === "letter" ? "a first letter" : what === "reply" ? "an answer" : "an idle day";
      const cost = costs[what];
      return [
        { about, name: `requests, ${named}`, value: cost.requests, unit: "requests" },
        { about, name: `D1, ${named}`, value: cost.rowsRead, unit: "rows read" },
        { about, name: `D1, ${named}`, value: cost.rowsWritten, unit: "written" },
      ];
    }),
  ];
}

export function dailyFigures({ days, daily, bytes, units, mostUnits, mail }: Played): Figure[] {
  const about = `A busy owner, ${days} days: what is taken of each free allowance`;
  const shares = (Object.keys(FREE_PER_DAY) as Daily[]).flatMap((what): Figure[] => {
    const taken = daily.map((day) => day[what]);
    const share = (value: number) => (100 * value) / FREE_PER_DAY[what];
    return [
      {
        about,
        name: `${what}, on the average day`,
        value: share(sum(taken) / days),
        unit: "%",
        atMost: 100 * OF_A_DAY,
      },
      {
        about,
        name: `${what}, on the dearest day`,
        value: share(Math.max(...taken)),
        unit: "%",
        atMost: 100 * OF_A_DAY,
      },
    ];
  });
  const grown = ((bytes.after - bytes.before) / days) * 365;
  return [
    { about, name: "mail sent by hand", value: mail.sent / days, unit: "a day" },
    { about, name: "outreach among it", value: mail.outreach / days, unit: "a day" },
    { about, name: "mail received", value: mail.received / days, unit: "a day" },
    ...shares,
    { about, name: "D1, bytes of a mailbox and year", value: grown, unit: "bytes" },
    {
      about,
      name: "D1, of the 500 MB of a free database, a year",
      value: (100 * grown) / FREE_DATABASE,
      unit: "%",
    },
    { about, name: "Gmail, all together", value: units / days, unit: "units/day" },
    {
      about,
      name: "Gmail, the dearest tick, of what a minute allows",
      value: (100 * mostUnits) / UNITS_PER_MINUTE,
      unit: "%",
    },
  ];
}

export function sliceFigures({ invocations, lookBack }: Played): Figure[] {
  const about = "One invocation, on workerd";
  const ticks = invocations.filter(({ kind }) => kind === "tick");
  const idle = ticks.filter(({ requests, rowsWritten }) => requests === 1 && rowsWritten <= IDLE_WRITES);
  const slices: readonly (readonly [string, readonly Invocation[]])[] = [
    ["cron", invocations.filter(({ kind }) => kind === "cron")],
    ["an idle tick", idle],
    ["a slice with something to do", ticks.filter((tick) => !idle.includes(tick))],
    ["a slice of the first look back", lookBack],
  ];
  const cpu = slices.flatMap(([name, some]): Figure[] => {
    const times = some.map((slice) => slice.cpu);
    return [
      { about, name: `CPU of ${name}, p50`, value: percentile(times, 0.5), unit: "ms" },
      {
        about,
        name: `CPU of ${name}, p99`,
        value: percentile(times, 0.99),
        unit: "ms",
        atMost: FREE_PER_INVOCATION.cpu,
      },
    ];
  });
  const all = [...invocations, ...lookBack];
  return [
    ...cpu,
    {
      about,
      name: "requests, the most of any",
      value: Math.max(...all.map(({ requests }) => requests)),
      unit: "requests",
      atMost: 40,
    },
    {
      about,
      name: "statements to D1, the most of any",
      value: Math.max(...all.map(({ statements }) => statements)),
      unit: "statements",
      atMost: 40,
    },
  ];
}

/** The lease, its end, and that it was there. */
const IDLE_WRITES = 4;

export function otherFigures({ days, units, requests, others }: Played): Figure[] {
  const about = "The same mailbox by others' ways, as often as Kindly looks";
  return [
    { about, name: "Kindly, its follow-ups and summaries included", value: units / days, unit: "units/day" },
    { about, name: "Kindly", value: requests / days, unit: "requests" },
    ...others.flatMap((other, i): Figure[] => [
      { about, name: other.name, value: other.units / days, unit: "units/day" },
      {
        about,
        name: "  times Kindly's units",
        value: other.units / units,
        unit: "times",
        // What has changed must be read by whoever goes by changes; going through everything each time is avoidable.
        ...(i === BY_CHANGES ? {} : { atLeast: TENFOLD }),
      },
      { about, name: "  times Kindly's requests", value: other.requests / requests, unit: "times" },
    ]),
  ];
}

const BY_CHANGES = 1;

export function scaleFigures(
  sizes: readonly {
    readonly count: number;
    readonly rowsRead: number;
    readonly pages: readonly PageTimes[];
  }[],
): Figure[] {
  const about = "Many outreach in one mailbox";
  const least = sizes[0]?.rowsRead ?? 0;
  const pages = sizes.flatMap((size) => size.pages);
  return [
    ...sizes.map(({ count, rowsRead }) => ({
      about,
      name: `a tick that drafts three, beside ${count}`,
      value: rowsRead,
      unit: "rows read",
      atMost: 1.1 * least,
    })),
    ...pages.flatMap(({ page, ms, cpu, rowsRead }): Figure[] => {
      const at = `Pages beside ${sizes.at(-1)?.count} outreach, warm, on this machine`;
      return [
        { about: at, name: `${page}, p50`, value: percentile(ms, 0.5), unit: "ms" },
        { about: at, name: `${page}, p95`, value: percentile(ms, 0.95), unit: "ms" },
        { about: at, name: `${page}, CPU, p50`, value: percentile(cpu, 0.5), unit: "ms" },
        {
          about: at,
          name: `${page}, CPU, p99`,
          value: percentile(cpu, 0.99),
          unit: "ms",
          atMost: FREE_PER_INVOCATION.cpu,
        },
        { about: at, name: `${page}`, value: rowsRead, unit: "rows read" },
      ];
    }),
  ];
}

export function weightFigures({ uploadKiB, gzipKiB, booksKiB, startMs }: BundleFigures): Figure[] {
  const about = "The bundle";
  return [
    { about, name: "as it is uploaded", value: uploadKiB, unit: "KiB" },
    { about, name: "gzipped", value: gzipKiB, unit: "KiB", atMost: 300 },
    { about, name: "the wordbooks beside it, a static file", value: booksKiB, unit: "KiB" },
    { about, name: "to start it, beyond an empty Worker", value: startMs, unit: "ms" },
  ];
}
