import { inWords } from "../../domain/date-in-words.ts";
import type { DayCount } from "../../store/day-counts.ts";

/** What was done on the latest days on which there was anything to do. */
export function DayCounts({ days }: { days: readonly DayCount[] }) {
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="day-counts">
      <h2 id="day-counts">What was done</h2>
      <dl class="facts">
        {days.map((count) => (
          <>
            <dt>{dayWords(count.day)}</dt>
            <dd>
              {doneWords(count)}{" "}
              <span class="faint">
                {count.units} of Gmail’s units in {count.requests} requests
              </span>
            </dd>
          </>
        ))}
      </dl>
      <p class="faint">Looks that found nothing new are not counted: 2 units each, four times an hour.</p>
    </section>
  );
}

/** A day of the mailbox's zone: "Mon 13 Apr". */
function dayWords(day: string): string {
  const options = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return inWords(Date.parse(day), "en-GB", options).replace(",", "");
}

function doneWords({ sent, drafts, replies, faults }: DayCount): string {
  const words = [
    counted(sent, "follow-up sent", "follow-ups sent"),
    counted(drafts, "draft made", "drafts made"),
    counted(replies, "answer read", "answers read"),
    counted(faults, "failure of Gmail’s", "failures of Gmail’s"),
  ].filter((word) => word !== null);
  const all = words.join(", ");
  return all === "" ? "Mail read." : `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

function counted(n: number, one: string, many: string): string | null {
  return n === 0 ? null : n === 1 ? `one ${one}` : `${n} ${many}`;
}
