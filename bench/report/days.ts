import {
  type Daily,
  FREE_DATABASE,
  FREE_PER_DAY,
  OPERATIONS_PER_MESSAGE,
  UNITS_PER_MINUTE,
} from "../allowances.ts";
import { type Figure, sum } from "../figures.ts";
import type { Played } from "../year.ts";

const OF_ALLOWANCE = 5;
const YEAR = 365;

export function dailyFigures({ days, daily, bytes, units, mostUnits, mail }: Played): Figure[] {
  const about = `A busy owner, ${days} days: what is taken of each free allowance`;
  const shares = (Object.keys(FREE_PER_DAY) as Daily[]).flatMap((what): Figure[] => {
    const taken = daily.map((day) => day[what]);
    const share = (value: number) => (100 * value) / FREE_PER_DAY[what];
    const of = { about, unit: "%", atMost: OF_ALLOWANCE };
    return [
      { about, name: `${what}, on the average day`, value: sum(taken) / days, unit: "" },
      { ...of, name: `${what}, on the average day`, value: share(sum(taken) / days) },
      { ...of, name: `${what}, on the dearest day`, value: share(Math.max(...taken)) },
    ];
  });
  const grown = ((bytes.after - bytes.before) / days) * YEAR;
  const scaled = days < YEAR ? `, scaled from ${days} days` : "";
  return [
    { about, name: "mail sent by hand", value: mail.sent / days, unit: "a day" },
    { about, name: "outreach among it", value: mail.outreach / days, unit: "a day" },
    { about, name: "mail received", value: mail.received / days, unit: "a day" },
    ...shares,
    { about, name: `D1, a mailbox and year${scaled}`, value: grown, unit: "bytes" },
    {
      about,
      name: `D1, the same of a free database's 500 MB`,
      value: (100 * grown) / FREE_DATABASE,
      unit: "%",
      atMost: OF_ALLOWANCE,
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

/** A mailbox in which nothing happens takes one message for each tick; these are no measurements. */
export function pollFigures(): Figure[] {
  const about = "Queue operations of a mailbox that only polls, reckoned";
  return [5, 15, 30, 60].map((minutes) => {
    const operations = (OPERATIONS_PER_MESSAGE * 24 * 60) / minutes;
    const share = (100 * operations) / FREE_PER_DAY["queue operations"];
    const mark = minutes === 15 ? " (as it is)" : "";
    return {
      about,
      name: `every ${minutes} minutes${mark}: ${operations} operations a day, of what is free`,
      value: share,
      unit: "%",
    };
  });
}

const TENFOLD = 10;
const BY_CHANGES = 1;

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
