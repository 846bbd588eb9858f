import { addWeeks, dayOf, mondayAt } from "../calendar.ts";
import { inWords } from "../date-in-words.ts";
import type { Need } from "../need.ts";
import { needWords } from "../need-words.ts";
import { DAY } from "../policy.ts";
import type { Wording } from "../reasons/sentences.ts";
import { sentence } from "../reasons.ts";
import { oneLine } from "../wording/line.ts";
import { type NamedOutreach, NOTABLE, type NotableGroup, type SummaryFacts } from "./facts.ts";
import {
  firstLetterRate,
  followUpRate,
  medianDaysToReply,
  type Rate,
  type WeekFigures,
  weekFigures,
} from "./figures.ts";

/** One week of a mailbox in figures and plain words. Times are ms since the epoch. */
export interface Summary {
  /** First and last day of last week, ISO dates, and both worded: "April 6 to April 12". */
  readonly from: string;
  readonly to: string;
  readonly period: string;
  readonly sent: { readonly firstLetters: number; readonly followUps: number };
  /** Outreach in which somebody answered last week. */
  readonly replied: number;
  readonly firstLetterRate: Rate;
  readonly followUpRate: Rate;
  readonly medianDays: number | null;
  readonly weeks: readonly (WeekFigures & { readonly label: string })[];
  readonly upcoming: readonly (Item & { readonly sendAt: number; readonly when: string })[];
  /** What only the owner can settle. */
  readonly needs: readonly (Item & { readonly code: Need["code"]; readonly words: string })[];
  readonly notices: readonly (Item & { readonly group: NotableGroup; readonly why: string })[];
  /** What does not work, in sentences for the owner; empty when everything does. */
  readonly troubles: readonly string[];
  readonly isLookingBack: boolean;
}

/** An outreach in one line: names and subjects are cut and freed of invisible characters, and still to be escaped. */
export interface Item {
  readonly outreachId: string;
  readonly name: string;
  readonly subject: string;
}

/** How far ahead the summary looks. */
export const UPCOMING = 7 * DAY;

/** What last week was and what the next seven days bring. */
export function summarize(facts: SummaryFacts, now: number, zone: string): Summary {
  const say = wording(zone);
  const thisMonday = mondayAt(now, 0, zone);
  const lastMonday = addWeeks(thisMonday, -1, zone);
  const weeks = weekFigures(facts, now, zone).map((week) => ({ ...week, label: say.shortDay(week.monday) }));
  const last = weeks.at(-1);
  return {
    from: dayOf(lastMonday, zone),
    to: dayOf(thisMonday - 1, zone),
    period: `${say.longDay(lastMonday)} to ${say.longDay(thisMonday - 1)}`,
    sent: { firstLetters: last?.firstLetters ?? 0, followUps: last?.followUps ?? 0 },
    replied: last?.replied ?? 0,
    firstLetterRate: firstLetterRate(facts.letters, now),
    followUpRate: followUpRate(facts.letters, now),
    medianDays: medianDaysToReply(facts.letters),
    weeks,
    upcoming: upcoming(facts, now, say),
    needs: needs(facts, now, say),
    notices: notices(facts, now, say),
    troubles: troubles(facts),
    isLookingBack: facts.mailbox.status === "looking-back",
  };
}

function upcoming(facts: SummaryFacts, now: number, say: Wording): Summary["upcoming"] {
  if (facts.mailbox.status === "disconnected") return [];
  const needed = new Set(facts.needs.map((fact) => fact.outreachId));
  return facts.upcoming
    .filter((fact) => !needed.has(fact.outreachId))
    .filter((fact) => fact.mode !== "off" && fact.sendAt <= now + UPCOMING)
    .filter((fact) => fact.drafted || fact.sendAt >= now)
    .sort((a, b) => a.sendAt - b.sendAt)
    .map((fact) => {
      const when =
        fact.mode === "auto" ? say.moment(fact.sendAt) : toSendYourself(fact.drafted, fact.sendAt, say);
      return { ...item(fact), sendAt: fact.sendAt, when };
    });
}

/** In draft mode nothing goes out by itself; the draft comes a day before its moment. */
function toSendYourself(drafted: boolean, sendAt: number, say: Wording): string {
  return drafted ? "In your drafts, yours to send" : `In your drafts by ${say.day(sendAt)}, yours to send`;
}

function needs(facts: SummaryFacts, now: number, say: Wording): Summary["needs"] {
  return facts.needs.map((fact) => ({
    ...item(fact),
    code: fact.need.code,
    words: oneLine(needWords(fact.need, fact.why, now, say), 300),
  }));
}

function notices(facts: SummaryFacts, now: number, say: Wording): Summary["notices"] {
  const groups = Object.keys(NOTABLE) as NotableGroup[];
  const needed = new Set(facts.needs.map((fact) => fact.outreachId));
  return groups.flatMap((group) =>
    facts.notable
      .filter(({ outreachId }) => !needed.has(outreachId))
      .filter(({ why }) => (NOTABLE[group] as readonly string[]).includes(why.code))
      .filter(({ why }) => why.code !== "absent-until" || why.until > now)
      .map((fact) => ({ ...item(fact), group, why: oneLine(sentence(fact.why, say), 300) })),
  );
}

function troubles(facts: SummaryFacts): string[] {
  const { status, trouble } = facts.mailbox;
  const lines: string[] = [];
  if (trouble !== null) lines.push(oneLine(trouble, 300));
  if (status === "disconnected")
    lines.push(
      "This mailbox is disconnected. Nothing is read and nothing goes out until you connect it again.",
    );
  if (facts.unread === 1) lines.push("One message could not be read. It is listed on your page.");
  if (facts.unread > 1)
    lines.push(`${facts.unread} messages could not be read. They are listed on your page.`);
  return lines;
}

function item(fact: NamedOutreach): Item {
  const others = fact.others === 0 ? "" : ` and ${fact.others} more`;
  const name = oneLine(fact.name, 60);
  const subject = oneLine(fact.subject, 90);
  return {
    outreachId: fact.outreachId,
    name: (name === "" ? "(no name)" : name) + others,
    subject: subject === "" ? "(no subject)" : subject,
  };
}

const FIVE_MINUTES = 5 * 60_000;

function wording(zone: string): Wording & Record<"shortDay" | "longDay", (at: number) => string> {
  // ICU sets a narrow no-break space before AM and PM, which older mail programs show as a box.
  const inZone = (options: Intl.DateTimeFormatOptions) => (at: number) =>
    inWords(at, "en-US", { timeZone: zone, ...options }).replaceAll("\u202f", " ");
  const clock = { hour: "numeric", minute: "2-digit" } as const;
  const moment = inZone({ weekday: "short", month: "short", day: "numeric", ...clock });
  return {
    // As the pages say it: a tick comes every quarter of an hour, so the minute would be a promise too many.
    moment: (at) => moment(Math.round(at / FIVE_MINUTES) * FIVE_MINUTES),
    day: inZone({ weekday: "long", month: "long", day: "numeric" }),
    longDay: inZone({ month: "long", day: "numeric" }),
    shortDay: inZone({ month: "short", day: "numeric" }),
  };
}
