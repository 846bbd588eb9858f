import { FREE_PER_INVOCATION } from "../allowances.ts";
import type { BundleFigures } from "../bundle.ts";
import type { Cold } from "../cold.ts";
import { type Figure, percentile } from "../figures.ts";
import type { PageTimes } from "../scale.ts";
import type { Invocation } from "../worker/house.ts";
import type { Played } from "../year.ts";

/** The lease, its end, and that it was there. */
const IDLE_WRITES = 4;

export function sliceFigures({ invocations, lookBack }: Played): Figure[] {
  const about = "One invocation on workerd, warm";
  const ticks = invocations.filter(({ kind }) => kind === "tick");
  const idle = ticks.filter(({ requests, rowsWritten }) => requests === 1 && rowsWritten <= IDLE_WRITES);
  const slices: readonly (readonly [string, readonly Invocation[]])[] = [
    ["cron", invocations.filter(({ kind }) => kind === "cron")],
    ["an idle tick", idle],
    ["a slice with something to do", ticks.filter((tick) => !idle.includes(tick))],
    ["a slice of the first look back", lookBack],
  ];
  const all = [...invocations, ...lookBack];
  const most = (of: (invocation: Invocation) => number) =>
    all.reduce((top, each) => Math.max(top, of(each)), 0);
  return [
    ...slices.flatMap(([name, some]) => {
      const times = some.map((slice) => slice.cpu);
      const count = times.filter((time) => time !== null).length;
      return cpuFigures(about, `${name} (${count})`, times, FREE_PER_INVOCATION.cpu);
    }),
    {
      about,
      name: "requests, the most of any",
      value: most(({ requests }) => requests),
      unit: "requests",
      atMost: 40,
    },
    {
      about,
      name: "statements to D1, the most of any",
      value: most(({ statements }) => statements),
      unit: "statements",
      atMost: FREE_PER_INVOCATION.statements,
    },
  ];
}

/** No target: Cloudflare lets a Worker run over its limit where it does so seldom (Workers, "Limits", "CPU time"). */
export function coldFigures(costs: readonly Cold[]): Figure[] {
  const about = "The first invocation of a Worker that was just started";
  return costs.flatMap(({ what, first, second }) => [
    { about, name: `CPU of ${what}, p50`, value: percentile(first, 0.5), unit: "ms" },
    { about, name: `CPU of ${what}, the most`, value: percentile(first, 1), unit: "ms" },
    { about, name: `  the same once more, p50`, value: percentile(second, 0.5), unit: "ms" },
  ]);
}

/** For each page, from asking to the last byte. */
const PAGE_MS = 100;

export function scaleFigures(
  sizes: readonly {
    readonly count: number;
    readonly rowsRead: number;
    readonly pages: readonly PageTimes[];
  }[],
): Figure[] {
  const about = "Many outreach in one mailbox";
  const least = sizes[0]?.rowsRead ?? 0;
  const at = `Pages beside ${sizes.at(-1)?.count} outreach, warm, on this machine`;
  return [
    ...sizes.map(({ count, rowsRead }) => ({
      about,
      name: `a tick that drafts three, beside ${count}`,
      value: rowsRead,
      unit: "rows read",
      atMost: 1.1 * least,
    })),
    ...sizes
      .flatMap((size) => size.pages)
      .flatMap(({ page, ms, cpu, rowsRead }): Figure[] => [
        { about: at, name: `${page}, p50`, value: percentile(ms, 0.5), unit: "ms" },
        { about: at, name: `${page}, p95`, value: percentile(ms, 0.95), unit: "ms", atMost: PAGE_MS },
        ...cpuFigures(at, page, cpu, FREE_PER_INVOCATION.cpu),
        { about: at, name: page, value: rowsRead, unit: "rows read" },
      ]),
  ];
}

export function weightFigures({ uploadKiB, gzipKiB, booksKiB, startMs }: BundleFigures): Figure[] {
  const about = "The bundle";
  return [
    { about, name: "as it is uploaded", value: uploadKiB, unit: "KiB" },
    { about, name: "gzipped", value: gzipKiB, unit: "KiB", atMost: 300 },
    { about, name: "the wordbooks beside it, a static file", value: booksKiB, unit: "KiB" },
    { about, name: "to start it, beyond an empty Worker", value: startMs, unit: "ms", atMost: 60 },
  ];
}

function cpuFigures(
  about: string,
  name: string,
  times: readonly (number | null)[],
  atMost: number,
): Figure[] {
  return [
    { about, name: `CPU of ${name}, p50`, value: percentile(times, 0.5), unit: "ms" },
    { about, name: `CPU of ${name}, p99`, value: percentile(times, 0.99), unit: "ms", atMost },
  ];
}
