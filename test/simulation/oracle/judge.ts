import { addDays, HOUR, momentAt, weekOf } from "../local-time.ts";
import type { By } from "../people.ts";
import type { Played } from "../record.ts";
import { silence } from "./silence.ts";
import { before, rulesAt } from "./state.ts";
import { wrongSends } from "./wrong.ts";

export interface Judgement {
  /** A sentence for each broken promise. */
  readonly broken: readonly string[];
  /** Follow-ups that should have been sent, and that were sent at all. */
  readonly due: number;
  readonly sent: number;
}

/** Judges a story by what it says itself and by what really left; the code under test is not asked. */
export function judge(played: Played): Judgement {
  const { due, missing } = silence(played);
  const broken = [...wrongSends(played), ...missing, ...weekly(played), ...played.remembered, ...played.bugs];
  return { broken, due, sent: before(played, "follow-up", Number.POSITIVE_INFINITY).length };
}

/** One summary in each week and mailbox, and never two. */
function weekly(played: Played): string[] {
  return ([0, 1] as const).filter((by) => by < played.mailboxes).flatMap((by) => weeklyIn(played, by));
}

function weeklyIn(played: Played, by: By): string[] {
  const weeks = before(played, "summary", Number.POSITIVE_INFINITY)
    .filter((fact) => fact.by === by)
    .map(({ at }) => weekOf(at, zoneAt(played, at)));
  const doubled = weeks
    .filter((week, i) => weeks.indexOf(week) !== i)
    .map((week) => `Weekly: two summaries in the week of ${week}`);
  const missing: string[] = [];
  const first = weekOf(played.connectedAt, played.story.zone);
  for (let week = addDays(first, 7); ; week = addDays(week, 7)) {
    const from = momentAt(week, 0, played.story.zone);
    if (from + 26 * HOUR > played.endedAt) break;
    const isRestless = played.troubles.some((each) => each.from < from + 24 * HOUR && each.to > from);
    const modes = before(played, "mode", Number.POSITIVE_INFINITY);
    const atFirst = modes.findLast(({ at }) => at <= from)?.mode ?? "gone";
    const thatDay = modes.filter(({ at }) => at > from && at < from + 24 * HOUR).map(({ mode }) => mode);
    const isAway = [atFirst, ...thatDay].includes("gone");
    const zone = zoneAt(played, from);
    if (!isRestless && !isAway && zone === played.story.zone && !weeks.includes(week))
      missing.push(`Weekly: none in the week of ${week}`);
  }
  return [...doubled, ...missing];
}

function zoneAt(played: Played, at: number): string {
  const seq =
    played.facts.find((fact) => fact.at > at && fact.kind !== "summary")?.seq ?? Number.POSITIVE_INFINITY;
  return rulesAt(played, seq).zone;
}
