import { area, curveStepAfter } from "d3-shape";
import { DAY, WINDOW_CLOSES, WINDOW_OPENS } from "../../domain/policy.ts";
import { linear } from "./linear.ts";
import { percent } from "./rate-table.tsx";

const WIDTH = 630;
const HEIGHT = 150;

interface TimeToAnswerProps {
  /** How many letters had been answered by the end of day 0, 1, 2 ... */
  readonly answeredByDay: readonly number[];
  readonly of: number;
}

/** The share of letters that had been answered by each day: it rises where answers come. */
export function TimeToAnswer({ answeredByDay, of }: TimeToAnswerProps) {
  const last = answeredByDay.length;
  const x = linear([0, last], [0, WIDTH]);
  const y = linear([0, 1], [HEIGHT, 0]);
  const points = [...answeredByDay, answeredByDay.at(-1) ?? 0].map((n, day) => ({ day, share: n / of }));
  const shape = area<(typeof points)[number]>()
    .x(({ day }) => Math.round(x(day)))
    .y0(HEIGHT)
    .y1(({ share }) => Math.round(y(share) * 10) / 10)
    .curve(curveStepAfter);
  const opens = WINDOW_OPENS / DAY;
  const at = (day: number) => percent((answeredByDay[day] ?? 0) / of);
  return (
    <figure class="time-to-answer">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Answered by the end of day 3: ${at(3)}; day 7: ${at(7)}; day 14: ${at(14)}; day 21: ${at(21)}; day 35: ${at(35)}`}
      >
        <rect class="window" x={x(opens)} y="0" width={x(WINDOW_CLOSES / DAY) - x(opens)} height={HEIGHT} />
        <path class="share" d={shape(points) ?? ""} />
        {[0.25, 0.5, 0.75].map((share) => (
          <line class="grid" x1="0" y1={y(share)} x2={WIDTH} y2={y(share)} />
        ))}
      </svg>
      <ol class="scale five" aria-hidden="true">
        <li>day 0</li>
        <li>7</li>
        <li>14: the window</li>
        <li>21</li>
        <li>28 to 35</li>
      </ol>
    </figure>
  );
}
