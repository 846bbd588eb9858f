import { DAY, WINDOW_CLOSES, WINDOW_OPENS } from "../../domain/policy.ts";
import type { OutreachLine } from "../../store/read-lines.ts";
import { momentOf } from "./next-step.ts";

const PER_DAY = 10;
const OPENS = (WINDOW_OPENS / DAY) * PER_DAY;
const CLOSES = (WINDOW_CLOSES / DAY) * PER_DAY;

/** The three weeks after a first letter, with its window, today, and the moment of the follow-up. */
export function WindowTrack({ line, now }: { line: OutreachLine; now: number }) {
  const today = (now - line.firstAt) / DAY;
  // An absence moves the window by a length that only the whole history tells; a wrong picture is worse than none.
  if (line.wasHeld || today < 0 || today > WINDOW_CLOSES / DAY) return null;
  const moment = momentOf(line);
  return <Track today={today} moment={moment === null ? null : (moment - line.firstAt) / DAY} />;
}

/** What the signs of the track mean, for a list of them. */
export function TrackKey() {
  return (
    <p class="track-key faint" aria-hidden="true">
      <span>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <circle class="track-today" cx="6" cy="6" r="4.5" />
        </svg>
        today
      </span>
      <span>
        <svg viewBox="0 0 30 12" width="30" height="12" aria-hidden="true">
          <rect class="track-window" x="1" y="2" width="28" height="8" rx="4" />
        </svg>
        two to three weeks after your letter
      </span>
      <span>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <circle class="track-moment" cx="6" cy="6" r="4.2" />
        </svg>
        when the follow-up goes out
      </span>
    </p>
  );
}

/** @param props.today and `moment` in days since the first letter */
export function Track({ today, moment }: { today: number; moment: number | null }) {
  const at = Math.min(today * PER_DAY, CLOSES);
  const label = `Day ${Math.floor(today)} since the first letter; a follow-up can go out from day 14 to day 21`;
  return (
    <svg class="track" viewBox="-4 0 218 16" role="img" aria-label={label}>
      <line class="track-rail" x1="0" y1="8" x2={OPENS} y2="8" />
      <rect class="track-window" x={OPENS} y="4" width={CLOSES - OPENS} height="8" rx="4" />
      <line class="track-past" x1="0" y1="8" x2={at} y2="8" />
      {moment === null ? null : <circle class="track-moment" cx={moment * PER_DAY} cy="8" r="3.2" />}
      <circle class="track-today" cx={at} cy="8" r="3.6" />
    </svg>
  );
}
