import { DAY, WINDOW_CLOSES, WINDOW_OPENS } from "../../domain/policy.ts";
import type { OpenLetter } from "../../store/read-today.ts";
import { linear } from "./linear.ts";
import { counted, namesOf } from "./people.ts";

const WIDTH = 630;
const DAYS = WINDOW_CLOSES / DAY;
/** A dot and the space around it, as long as the tallest stack fits. */
const STEP = 13;
const TALLEST = 200;
const LOWEST = 4 * STEP;

const x = linear([0, DAYS], [0, WIDTH]);

type Look = "waiting" | "drafted" | "held";

const LOOKS: readonly { readonly look: Look; readonly words: string }[] = [
  { look: "waiting", words: "waiting" },
  { look: "drafted", words: "follow-up drafted" },
  { look: "held", words: "on hold" },
];

interface ThreeWeeksProps {
  readonly letters: readonly OpenLetter[];
  /** How many open letters are older, because somebody is away. */
  readonly beyond: number;
  readonly now: number;
}

/** Every open letter of the last three weeks as a dot, by the days since it was written: who comes into the window next. */
export function ThreeWeeks({ letters, beyond, now }: ThreeWeeksProps) {
  if (letters.length === 0) return null;
  const columns = Map.groupBy(letters, ({ firstAt }) =>
    Math.min(DAYS - 1, Math.floor((now - firstAt) / DAY)),
  );
  const most = Math.max(...[...columns.values()].map((column) => column.length));
  const step = Math.min(STEP, TALLEST / most);
  const height = Math.max(LOWEST, most * step + 4);
  const inWindow = letters.filter(({ firstAt }) => now - firstAt >= WINDOW_OPENS).length;
  return (
    <figure class="three-weeks" aria-labelledby="three-weeks">
      <p class="hidden">{inWords(letters.length, inWindow)}</p>
      {/* For the eye and the mouse; the list of outreach has the same links for everybody. */}
      <svg viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
        <rect class="window" x={x(WINDOW_OPENS / DAY)} y="0" width={x(7)} height={height} />
        {[...columns].map(([day, column]) =>
          column.map((letter, place) => (
            <a href={`/outreach/${encodeURIComponent(letter.id)}`} tabindex={-1}>
              <circle
                class={lookOf(letter)}
                cx={x(day + 0.5)}
                cy={height - (place + 0.5) * step - 1}
                r={step * 0.4}
              >
                <title>{`${namesOf(letter.people)}, day ${day}`}</title>
              </circle>
            </a>
          )),
        )}
      </svg>
      <ol class="scale three" aria-hidden="true">
        <li>written today</li>
        <li>a week ago</li>
        <li>two to three weeks: the window</li>
      </ol>
      <figcaption class="faint">
        {LOOKS.flatMap(({ look, words }) => {
          const n = letters.filter((letter) => lookOf(letter) === look).length;
          return n === 0
            ? []
            : [
                <span>
                  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                    <circle class={look} cx="6" cy="6" r="5" />
                  </svg>{" "}
                  {n} {words}
                </span>,
              ];
        })}
        {beyond === 0 ? null : <span>{beyond} beyond three weeks, while somebody is away</span>}
      </figcaption>
    </figure>
  );
}

function lookOf({ status, isDrafted }: OpenLetter): Look {
  if (status === "held") return "held";
  return isDrafted ? "drafted" : "waiting";
}

function inWords(all: number, inWindow: number): string {
  return `${counted(all, "letter")} of the last three weeks without an answer, one dot each; ${inWindow === 0 ? "none" : inWindow} of them in the window from day 14 to day 21`;
}
