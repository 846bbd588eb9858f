import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readTables } from "../cli/static-files/tables.ts";
import { provideBooks } from "../src/domain/languages/books.ts";
import { compileBooks } from "../src/domain/languages/compiled.ts";
import { provideTables } from "../src/domain/tables/tables.ts";
import { hostileTimes } from "./reading/hostile.ts";
import { ACTS, type Act, act, type BenchMail, benchMail } from "./reading/judging.ts";
import { mailsIn } from "./reading/mails.ts";
import { bundled, startEmpty, startRuntime } from "./reading/runtime.ts";

/**
 * What reading mail costs, in Node and on workerd: `node bench/reading.ts [--json] [--hostile] FOLDER...`
 * Folders hold .eml files. Times are ms of a mail, the fastest of several goes; a Worker's by the clock outside.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, hostile: { type: "boolean" } },
});
if (positionals.length === 0) {
  console.error("Usage: node bench/reading.ts [--json] [--hostile] FOLDER...");
  process.exit(2);
}

interface Row {
  readonly act: string;
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
}

provideBooks(compileBooks);
provideTables(readTables());

const GOES = 3;
/** So many times in one go, for one alone is too short to be measured. */
const TIMES = 20;

const answers = mailsIn(positionals);
const report = {
  mails: answers.length,
  node: inNode(answers.map(benchMail)),
  workerd: await onWorkerd(answers),
  startUp: { node: await startUpInNode(), ...(await startUpOnWorkerd()) },
  ...(values.hostile ? { hostile: hostileTimes().slice(0, 20) } : {}),
};
if (values.json) console.log(JSON.stringify(report));
else print();

function inNode(mails: readonly BenchMail[]): Row[] {
  return ACTS.map((what) => {
    const best = fastest(mails, (mail) => {
      const began = performance.now();
      for (let n = 0; n < TIMES; n += 1) act(what, mail);
      return (performance.now() - began) / TIMES;
    });
    return row(what, best);
  });
}

async function onWorkerd(jsons: readonly string[]): Promise<Row[]> {
  const runtime = await startRuntime();
  try {
    await runtime.load(jsons);
    const rows: Row[] = [];
    for (const what of ACTS) rows.push(row(what, await timesOnWorkerd(runtime, what, jsons.length)));
    return rows;
  } finally {
    await runtime.stop();
  }
}

/** The way to the Worker and back takes a request's time, which is taken off. */
async function timesOnWorkerd(
  runtime: Awaited<ReturnType<typeof startRuntime>>,
  what: Act,
  count: number,
): Promise<number[]> {
  await runtime.run(what, 0, count, 3);
  const best = Array.from({ length: count }, () => Number.POSITIVE_INFINITY);
  const ways: number[] = [];
  for (let go = 0; go < GOES; go += 1) {
    for (let at = 0; at < count; at += 1) {
      ways.push(await runtime.run(what, at, at + 1, 0));
      best[at] = Math.min(best[at] ?? 0, await runtime.run(what, at, at + 1, TIMES));
    }
  }
  const way = Math.min(...ways);
  return best.map((ms) => Math.max(0, ms - way) / TIMES);
}

function fastest(mails: readonly BenchMail[], measure: (mail: BenchMail) => number): number[] {
  for (const mail of mails) measure(mail);
  return mails.map((mail) => Math.min(...Array.from({ length: GOES }, () => measure(mail))));
}

function row(what: string, times: readonly number[]): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { act: what, median: at(0.5), p99: at(0.99), worst: at(1) };
}

/** CPU time of a fresh process that loads the rules without their books, less that of one that loads nothing, in ms. */
async function startUpInNode(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  const rules = join(folder, "rules.mjs");
  writeFileSync(rules, await bundled());
  const cpu = (code: string) => {
    const script = `${code}; const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`;
    const times = Array.from({ length: GOES }, () =>
      Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" })),
    );
    return Math.min(...times);
  };
  const ms = cpu(`await import(${JSON.stringify(rules)})`) - cpu("0");
  rmSync(folder, { recursive: true });
  return rounded(ms);
}

async function startUpOnWorkerd(): Promise<{ workerd: number; bundle: number }> {
  const best = { rules: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY };
  let bundle = 0;
  for (let go = 0; go < GOES; go += 1) {
    const empty = await startEmpty();
    const rules = await startRuntime();
    best.empty = Math.min(best.empty, empty.firstAnswer);
    best.rules = Math.min(best.rules, rules.firstAnswer);
    bundle = rules.size;
    await Promise.all([empty.stop(), rules.stop()]);
  }
  return { workerd: rounded(best.rules - best.empty), bundle };
}

function rounded(ms: number | undefined): number {
  return Math.round((ms ?? 0) * 1_000) / 1_000;
}

function print(): void {
  const columns = (cells: readonly (string | number)[]) =>
    console.log(
      cells.map((cell, at) => (at === 0 ? String(cell).padEnd(12) : String(cell).padStart(10))).join(""),
    );
  for (const where of ["node", "workerd"] as const) {
    columns([where, "median", "p99", "worst"]);
    for (const { act: what, median, p99, worst } of report[where]) columns([`  ${what}`, median, p99, worst]);
  }
  const { startUp } = report;
  console.log(
    `\n${report.mails} mails; ms of a mail. Loading the rules, without their books, takes ${startUp.node} ms of CPU in Node,`,
  );
  console.log(
    `${startUp.workerd} ms more than nothing on workerd (${Math.round(startUp.bundle / 1024)} KiB, small).`,
  );
  for (const { mail, ms } of report.hostile ?? [])
    console.log(`${String(Math.round(ms)).padStart(6)} ms  ${mail}`);
}
