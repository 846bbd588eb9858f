// npm run simulate -- [--runs N] [--seed S] [--path P] [--jobs J] [--planted [--fault NAME]] [--workerd N]
import { bundle } from "../test/simulation/bundle.ts";
import { plantAll } from "../test/simulation/planted/plant.ts";
import { askOnce, type Failed, playAll } from "../test/simulation/pool.ts";
import type { RunAnswer } from "../test/simulation/run.ts";
import { tell } from "../test/simulation/told.ts";
import type { BothAnswer } from "../test/simulation/workerd/both.ts";
import { type Asked, readArguments } from "./simulate/arguments.ts";

const ROOT = new URL("..", import.meta.url).pathname.replace(/\/$/, "");

type AskedFor<Kind> = Extract<Asked, { kind: Kind }>;

const answer = readArguments(process.argv.slice(2), 1 + (Date.now() % 1_000_000));
switch (answer.kind) {
  case "help":
    console.log(answer.text);
    break;
  case "problem":
    console.error(answer.problem);
    process.exitCode = 2;
    break;
  case "asked":
    await simulate(answer.asked);
    break;
  default:
    answer satisfies never;
}

async function simulate(asked: Asked): Promise<void> {
  switch (asked.kind) {
    case "stories":
      return await playMany(asked);
    case "again":
      return await replay(asked);
    case "planted":
      return await plant(asked);
    case "workerd":
      return await onWorkerd(asked);
    default:
      return asked satisfies never;
  }
}

async function playMany({ runs, seed, jobs }: AskedFor<"stories">): Promise<void> {
  console.log(`${runs} stories of ten weeks, seed ${seed}, in ${jobs} processes.`);
  const began = performance.now();
  const { child } = await bundle(ROOT);
  let told = 0;
  const { sum, failed } = await playAll(child, {
    seed,
    runs,
    jobs,
    onBlock: ({ stories }) => {
      if (stories - told < 500) return;
      told = stories;
      console.log(`  ${stories} stories`);
    },
  });
  if (failed !== null) return fail(failed);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${sum.stories} stories in ${seconds.toFixed(0)} s: no promise was broken.`);
  console.log(`${sum.sent} follow-ups went out; of ${sum.due} that had to, every one did.`);
}

async function replay({ seed, path }: AskedFor<"again">): Promise<void> {
  const { child } = await bundle(ROOT);
  const answer = await askOnce<RunAnswer>(child, { seed, runs: 1, path });
  if (answer.ok) console.log("This story breaks no promise.");
  else fail(answer);
}

function fail(failed: Failed): void {
  console.log(failed.broken.map((fault) => `BROKEN  ${fault}`).join("\n"));
  console.log(`\n${tell(failed.story).join("\n")}\n`);
  console.log(`${failed.happened.join("\n")}\n`);
  console.log(JSON.stringify(failed.story));
  console.log(`\nnpm run simulate -- --seed ${failed.seed} --path ${failed.path}`);
  process.exitCode = 1;
}

async function plant({ seed, jobs, runs, only }: AskedFor<"planted">): Promise<void> {
  const results = await plantAll(ROOT, {
    seed,
    runs,
    jobs,
    only,
    onResult: ({ fault, caughtAfter, broke }) =>
      console.log(
        `${fault.padEnd(46)} ${caughtAfter === null ? "NOT CAUGHT" : String(caughtAfter).padStart(5)}  ${broke}`,
      ),
  });
  if (results.some(({ caughtAfter }) => caughtAfter === null)) process.exitCode = 1;
}

async function onWorkerd({ seed, stories }: AskedFor<"workerd">): Promise<void> {
  const { onWorkerd: child } = await bundle(ROOT);
  const { same, different } = await askOnce<BothAnswer>(child, { root: ROOT, seed, stories });
  for (const each of different) console.log(`DIFFERENT\n${each}\n`);
  console.log(`${same} of ${stories} stories ended the same on workerd.`);
  if (different.length > 0) process.exitCode = 1;
}
