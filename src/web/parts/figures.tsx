import { sentence } from "../../domain/reasons.ts";
import { STATUSES, type Status } from "../../domain/thread-state.ts";
import type { ShownMailbox } from "../../store/read-mailbox.ts";
import type { RecentDecision } from "../../store/read-today.ts";
import type { Reader } from "./next-step.ts";
import { namesOf } from "./people.ts";
import { Pill, Time } from "./pieces.tsx";
import { historyWording } from "./when.ts";

type StatusCounts = ReadonlyMap<Status, number>;

/** Statuses in which a person has answered, with a yes, a no or a "never again". */
const ANSWERED: readonly Status[] = ["replied", "declined", "opted-out"];

/** Letters that asked for nothing, or reached nobody, cannot be answered. */
const UNANSWERABLE: readonly Status[] = ["recorded", "bounced"];

/** How many of the first letters that asked for something and arrived were answered so far: "9 of 31". */
export function ReplyRate({ counts }: { counts: StatusCounts }) {
  const all = [...counts]
    .filter(([status]) => !UNANSWERABLE.includes(status))
    .reduce((sum, [, n]) => sum + n, 0);
  const answered = ANSWERED.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  if (all === 0) return null;
  return (
    <section class="rate" aria-labelledby="rate">
      <h2 id="rate">Answered</h2>
      <p class="rate-figure">
        <b>{answered}</b> of {all}
      </p>
      <progress max={all} value={answered} aria-label={`${answered} of ${all} first letters were answered`} />
      <p class="faint">first letters that arrived got a reply, before or after a follow-up</p>
      <p class="more">
        <a href="/numbers">All numbers</a>
      </p>
    </section>
  );
}

/** Every status that something stands in, with its count, as the way into the list. */
export function Counts({ counts, drafted }: { counts: StatusCounts; drafted: number }) {
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">Where they stand</h2>
      <ul class="counts">
        {STATUSES.filter((status) => counts.has(status)).map((status) => (
          <li>
            <a href={`/outreach?status=${status}`}>
              <Pill standing={status} />
              <b>{counts.get(status)}</b>
            </a>
            {status === "awaiting" && drafted > 0 ? (
              <span class="faint">{drafted} of them drafted</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Recent({ decisions, reader }: { decisions: readonly RecentDecision[]; reader: Reader }) {
  if (decisions.length === 0) return null;
  const say = historyWording(reader.now, reader.zone);
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Decided lately</h2>
      <ol class="recent">
        {decisions.map((decision) => (
          <li>
            <p class="recent-head">
              <a href={`/outreach/${encodeURIComponent(decision.outreachId)}`}>{namesOf(decision.people)}</a>
              <span class="faint">
                <Time at={decision.at} now={reader.now} zone={reader.zone} />
              </span>
            </p>
            <p>{sentence(decision.why, say)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How far the first look back has come; nothing once it is through. */
export function LookBack({ mailbox }: { mailbox: ShownMailbox }) {
  const done = lookedBack(mailbox);
  if (done === null) return null;
  return (
    <section class="look-back" aria-label="Look back">
      <label for="look-back">
        Looking back through what you sent: {done} of 100 parts read
        {mailbox.lookBackPausedAt === null ? "" : "; paused"}
      </label>
      <progress id="look-back" max={100} value={done} />
    </section>
  );
}

/** @returns whole percent, or null when no look back is going on */
export function lookedBack(mailbox: ShownMailbox): number | null {
  const { status, lookBackFrom, lookBackAt, lookBackUntil } = mailbox;
  if (status !== "looking-back" || lookBackFrom === null || lookBackUntil === null) return null;
  const span = Math.max(1, lookBackUntil - lookBackFrom);
  const done = ((lookBackAt ?? lookBackFrom) - lookBackFrom) / span;
  return Math.round(100 * Math.min(1, Math.max(0, done)));
}
