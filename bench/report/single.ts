import type { Figure } from "../figures.ts";
import type { singleCosts } from "../single.ts";

/** What the Gmail API books (its guide, "Usage limits"). */
const UNITS = { poll: 2, message: 20, search: 5, label: 10 } as const;
/** Less cannot do it: the poll that notices the mail, the mail itself, and what is asked because of it. */
const FLOOR = {
  known: UNITS.poll + UNITS.message,
  unlabelled: UNITS.poll + UNITS.message + UNITS.search,
  letter: UNITS.poll + UNITS.message + UNITS.search + UNITS.label,
  reply: UNITS.poll + UNITS.message + UNITS.label,
} as const;
const ABOVE_FLOOR = 1.15;

const WORDS = {
  letter: "a first letter to somebody new",
  unlabelled: "the same where no labels are wanted",
  known: "a letter that is no outreach",
  reply: "an answer to an outreach",
} as const;

export function singleFigures(costs: Awaited<ReturnType<typeof singleCosts>>): Figure[] {
  const about = "One thing, with the poll that notices it";
  const { poll } = costs;
  const things = (Object.keys(WORDS) as (keyof typeof WORDS)[]).map((what): Figure => {
    const floor = FLOOR[what];
    const name = `Gmail, ${WORDS[what]} (floor ${floor})`;
    return { about, name, value: costs[what].units, unit: "units", atMost: ABOVE_FLOOR * floor };
  });
  return [
    ...things,
    { about, name: "Gmail, an idle poll", value: poll.units, unit: "units", atMost: UNITS.poll },
    { about, name: "requests of an idle poll", value: poll.requests, unit: "requests", atMost: 1 },
    { about, name: "Gmail, an idle day", value: costs["idle day"].units, unit: "units" },
    ...(["letter", "known", "reply", "idle day"] as const).flatMap((what) => {
      const named = what === "idle day" ? "an idle day" : WORDS[what];
      const cost = costs[what];
      return [
        { about, name: `requests, ${named}`, value: cost.requests, unit: "requests" },
        { about, name: `D1, ${named}`, value: cost.rowsRead, unit: "rows read" },
        { about, name: `D1, ${named}`, value: cost.rowsWritten, unit: "written" },
      ];
    }),
  ];
}
