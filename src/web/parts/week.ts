import { type Calendar, type DayOff, dayOf, dayOff, daysFrom } from "../../domain/calendar.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { momentOf, type Reader } from "./next-step.ts";
import { standingOf } from "./standing.ts";

/** A follow-up that goes out within the week, unless an answer or its owner stops it. */
export interface Departure {
  readonly line: OutreachLine;
  readonly at: number;
}

export interface WeekDay {
  /** ISO date in the reader's zone. */
  readonly day: string;
  readonly isToday: boolean;
  readonly off: DayOff | null;
  readonly departures: readonly Departure[];
}

export const WEEK = 7;

/** The next seven days, today first. What is due since before stands under today. */
export function weekAhead(
  lines: readonly OutreachLine[],
  reader: Reader,
  policy: Calendar["policy"],
): WeekDay[] {
  const { now, zone } = reader;
  const days = daysFrom(now, WEEK, zone);
  const today = days[0] ?? "";
  const departures = lines
    .filter((line) => standingOf(line, reader.mode) !== "stopped")
    .flatMap((line): Departure[] => {
      const at = momentOf(line);
      return at === null ? [] : [{ line, at }];
    })
    .sort((a, b) => a.at - b.at);
  const byDay = Map.groupBy(departures, ({ at }) => (at < now ? today : dayOf(at, zone)));
  return days.map((day) => ({
    day,
    isToday: day === today,
    off: dayOff(day, { zone, policy }),
    departures: byDay.get(day) ?? [],
  }));
}
