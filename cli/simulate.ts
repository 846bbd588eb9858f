// npm run simulate -- [--runs N] [--seed S] [--path P] [--jobs J] [--planted [--fault NAME]] [--workerd N]
import { parseArgs } from "node:util";
import { bundle } from "../test/simulation/bundle.ts";
import { PLANTED } from "../test/simulation/planted/faults.ts";
import { plantAll } from "../test/simulation/planted/plant.ts";
import { askOnce, type Failed, playAll } from "../test/simulation/pool.ts";
import type { RunAnswer } from "../test/simulation/run.ts";
import { tell } from "../test/simulation/told.ts";
import type { BothAnswer } from "../test/simulation/workerd/both.ts";

const ROOT = new URL("..", import.meta.url).pathname.replace(/\/$/, "");

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string" },
    path: { type: "string" },
    jobs: { type: "string", default: "2" },
    planted: { type: "boolean", default: false },
    fault: { type: "string" },
    workerd: { type: "string" },
  },
});
const runs = whole("runs", values.runs);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : whole("seed", values.seed);
const jobs = whole("jobs", values.jobs);

if (values.planted) await plant();
else if (values.workerd !== undefined) await onWorkerd(whole("workerd", values.workerd));
else if (values.path !== undefined) await replay(values.path);
else await playMany();

function whole(name: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  return end(`--${name} takes a whole number from 1 on, and "${value}" is none.`);
}

function end(problem: string): never {
  console.error(problem);
  process.exit(2);
}

async function playMany(): Promise<void> {
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

async function replay(path: string): Promise<void> {
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

async function plant(): Promise<void> {
  const only = values.fault ?? "";
  if (!PLANTED.some(({ name }) => name.includes(only)))
    end(`No fault is called "${only}". There are: ${PLANTED.map(({ name }) => name).join("; ")}.`);
  const results = await plantAll(ROOT, {
    seed,
    runs: Number(values.runs === "200" ? 2000 : values.runs),
    jobs,
    only,
    onResult: ({ fault, caughtAfter, broke }) =>
      console.log(
        `${fault.padEnd(46)} ${caughtAfter === null ? "NOT CAUGHT" : String(caughtAfter).padStart(5)}  ${broke}`,
      ),
  });
  if (results.some(({ caughtAfter }) => caughtAfter === null)) process.exitCode = 1;
}

async function onWorkerd(stories: number): Promise<void> {
  const { onWorkerd: child } = await bundle(ROOT);
  const { same, different } = await askOnce<BothAnswer>(child, { root: ROOT, seed, stories });
  for (const each of different) console.log(`DIFFERENT\n${each}\n`);
  console.log(`${same} of ${stories} stories ended the same on workerd.`);
  if (different.length > 0) process.exitCode = 1;
}
