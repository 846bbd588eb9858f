import { type Rate, TOO_FEW } from "../../domain/numbers.ts";
import { linear } from "./linear.ts";

const WIDTH = 200;
const x = linear([0, 1], [5, WIDTH - 5]);

/** Rates side by side, each with the interval in which the truth may lie; where that says nothing, so does the table. */
export function RateTable({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { readonly name: string; readonly rate: Rate }[];
}) {
  return (
    <table class="rates">
      <caption class="hidden">{caption}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">Which</th>
          <th scope="col">Answered</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, rate }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              {rate.answered} of {rate.of}
            </td>
            <td>
              {rate.of < TOO_FEW ? <span class="faint">too few to say</span> : <Interval rate={rate} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Interval({ rate: { answered, of, low, high } }: { rate: Rate }) {
  const share = answered / of;
  return (
    <span class="interval">
      <svg viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true">
        <line class="rail" x1={x(0)} y1="7" x2={x(1)} y2="7" />
        <rect class="span" x={round(x(low))} y="3" width={round(x(high) - x(low))} height="8" rx="4" />
        <circle class="point" cx={round(x(share))} cy="7" r="4" />
      </svg>
      <span>
        {percent(share)}{" "}
        <span class="faint">
          {percent(low)} to {percent(high)}
        </span>
      </span>
    </span>
  );
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function round(at: number): number {
  return Math.round(at * 10) / 10;
}
