// npm run bench -- [--json] [--year] [--days N]: what Kindly costs, and what others' ways would (bench/README.md).
import { parseArgs } from "node:util";
import { bundleFigures } from "./bundle.ts";
import { coldCosts } from "./cold.ts";
import { figuresJson, isMissed, printFigures } from "./figures.ts";
import { dailyFigures, otherFigures, pollFigures } from "./report/days.ts";
import { singleFigures } from "./report/single.ts";
import { coldFigures, scaleFigures, sliceFigures, weightFigures } from "./report/worker.ts";
import { atScale } from "./scale.ts";
import { singleCosts } from "./single.ts";
import { playDays } from "./year.ts";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    year: { type: "boolean", default: false },
    days: { type: "string", default: "28" },
  },
});
const days = values.year ? 365 : Number(values.days);
if (!Number.isSafeInteger(days) || days < 1) {
  console.error("--days takes how many days to play: a whole number from 1 on.");
  process.exit(2);
}
const SIZES = [1_000, 10_000, 100_000];

/** What is said on the way goes where it does not get among the figures. */
function say(what: string): void {
  console.error(what);
}

say("The Worker is bundled and started.");
const bundle = await bundleFigures(3);
say("One letter, one answer, one idle day.");
const single = await singleCosts();
say("A Worker that has just been started.");
const cold = await coldCosts();
say(`${days} days of a busy owner, with others' ways beside them.`);
const began = performance.now();
const played = await playDays(days, (day) => {
  const left = ((performance.now() - began) / day) * (days - day);
  if (day % 7 === 0) say(`  day ${day}, ${Math.ceil(left / 60_000)} minutes to go`);
});
const sizes = [];
for (const count of SIZES) {
  say(`A mailbox with ${count} outreach.`);
  const { rowsRead, pages, stop } = await atScale(count);
  sizes.push({ count, rowsRead, pages: count === SIZES.at(-1) ? await pages() : [] });
  await stop();
}

const figures = [
  ...singleFigures(single),
  ...dailyFigures(played),
  ...pollFigures(),
  ...sliceFigures(played),
  ...coldFigures(cold),
  ...otherFigures(played),
  ...scaleFigures(sizes),
  ...weightFigures(bundle),
];
if (values.json) console.log(JSON.stringify(figuresJson(figures)));
else {
  printFigures(figures);
  const missed = figures.filter(isMissed).length;
  console.log(missed === 0 ? "\nNothing was missed." : `\n${missed} figures miss their target.`);
}
