import { scaleBand } from "d3-scale";
import type { Week } from "../../domain/numbers.ts";
import { linear } from "./linear.ts";
import { counted } from "./people.ts";
import { leaf } from "./when.ts";

const WIDTH = 630;
const HEIGHT = 110;

/** First letters week by week, and how many of them were answered so far. */
export function Weeks({ weeks, zone }: { weeks: readonly Week[]; zone: string }) {
  const sent = weeks.reduce((sum, week) => sum + week.sent, 0);
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0);
  const most = Math.max(1, ...weeks.map((week) => week.sent));
  const x = scaleBand(
    weeks.map(({ from }) => from),
    [0, WIDTH],
  ).padding(0.25);
  const y = linear([0, most], [0, HEIGHT - 4]);
  const bar = (from: number, n: number, look: string) => (
    <rect
      class={look}
      x={Math.round((x(from) ?? 0) * 10) / 10}
      y={Math.round(HEIGHT - y(n))}
      width={Math.round(x.bandwidth() * 10) / 10}
      height={Math.round(y(n))}
    />
  );
  return (
    <section aria-labelledby="weeks">
      <h2 id="weeks">Week by week</h2>
      <figure class="weeks">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${counted(sent, "first letter")} in ${weeks.length} weeks, ${answered} of them answered so far; at most ${most} in one week`}
        >
          {weeks.map(({ from, sent, answered }) => (
            <g>
              <title>{`Week of ${day(from, zone)}: ${counted(sent, "letter")}, ${answered} answered`}</title>
              {bar(from, sent, "sent")}
              {answered === 0 ? null : bar(from, answered, "answered")}
            </g>
          ))}
        </svg>
        <ol class="scale two" aria-hidden="true">
          <li>{day(weeks[0]?.from ?? 0, zone)}</li>
          <li>this week</li>
        </ol>
        <figcaption class="faint">
          First letters of each week; the dark part was answered so far. The tallest bar is {most}.
        </figcaption>
      </figure>
      <details>
        <summary>The same as a table</summary>
        <table class="rates">
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">Letters</th>
              <th scope="col">Answered</th>
            </tr>
          </thead>
          <tbody>
            {weeks
              .filter((week) => week.sent > 0)
              .map((week) => (
                <tr>
                  <th scope="row">{day(week.from, zone)}</th>
                  <td>{week.sent}</td>
                  <td>{week.answered}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function day(at: number, zone: string): string {
  const { day, month } = leaf(at, zone);
  return `${day} ${month}`;
}
