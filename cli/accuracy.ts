import { parseArgs } from "node:util";
import { provideBooks } from "../src/domain/languages/books.ts";
import { compileBooks } from "../src/domain/languages/compiled.ts";
import { provideTables } from "../src/domain/tables/tables.ts";
import { BadLabels, labelFilesIn } from "./accuracy/labels.ts";
import { printed } from "./accuracy/print.ts";
import { type ScoredSet, scoredSet } from "./accuracy/sets.ts";
import { readTables } from "./static-files/tables.ts";

/**
 * npm run accuracy -- DIR
 * Judges every labelled mail of a folder and prints how often the rules were right.
 */
const USAGE = `Usage: npm run accuracy -- [--json] [--wrong] DIR...
Scores folders of labelled mail: labels.tsv, with the mail in mail/ beside it. Its columns tell what it is:
  bounces    file, class, recipients (a number, or addresses parted by commas), status
  replies    file, kind, returnsOn, language
  sent mail  file, outreach, kind, asks, language; who it is from is its owner
Or cases.jsonl with address headers: {"value": ..., "expect": [{"name": ..., "address": ...}]}.
A folder without labels of its own stands for the folders in it.
  --json   one JSON object instead of tables
  --wrong  every case that was misjudged as well`;

const MOST_PROBLEMS = 20;

provideBooks(compileBooks);
provideTables(readTables());
try {
  main();
} catch (error) {
  if (!(error instanceof BadLabels)) throw error;
  const more = error.problems.length - MOST_PROBLEMS;
  fail([...error.problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`... and ${more} more`] : [])].join("\n"));
}

function main(): void {
  const given = readArguments();
  if (typeof given === "string") fail(given);
  else if (given.values.help) console.log(USAGE);
  else if (given.positionals.length === 0) fail(`No folder was given.\n${USAGE}`);
  else {
    const sets = given.positionals.flatMap(labelFilesIn).map(scoredSet);
    const isListed = given.values.wrong ?? false;
    if (given.values.json) console.log(JSON.stringify({ sets: sets.map((set) => figures(set, isListed)) }));
    else console.log(sets.map((set) => printed(set, isListed).join("\n")).join("\n\n\n"));
  }
}

function figures(set: ScoredSet, isListed: boolean): object {
  const { wrong, ...all } = set;
  return isListed ? { ...all, wrong } : all;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        wrong: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
}

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 2;
}
