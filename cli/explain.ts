import { provideBooks } from "../src/domain/languages/books.ts";
import { compileBooks } from "../src/domain/languages/compiled.ts";
import { provideTables } from "../src/domain/tables/tables.ts";
import { acquaintanceIn, strangers } from "./explain/acquaintance.ts";
import { readArguments, USAGE } from "./explain/arguments.ts";
import { explanationOf, jsonLine } from "./explain/explanation.ts";
import { isMbox, messagesOf, problemWith } from "./explain/mail-file.ts";
import { readTables } from "./static-files/tables.ts";

/**
 * npm run explain -- [--me ADDRESS]... FILE...
 * Prints for each message one JSON line that says how Kindly reads it. What cannot be read is named on standard
 * error and makes the exit code 2; everything else is explained all the same.
 */
// The reader has had enough, as `head` has after its lines.
process.stdout.on("error", () => process.exit());

provideBooks(compileBooks);
provideTables(readTables());

const given = readArguments(process.argv.slice(2));
switch (given.kind) {
  case "help":
    console.log(USAGE);
    break;
  case "problem":
    fail(`${given.problem}\n${USAGE}`);
    break;
  case "files":
    for (const file of given.files) await explain(file, given.own);
    break;
  default:
    given satisfies never;
}

async function explain(file: string, own: ReadonlySet<string>): Promise<void> {
  const problem = problemWith(file);
  if (problem !== null) return fail(problem);
  try {
    const count = await explainMessages(file, own);
    if (count === 0)
      fail(`${file} is no mbox file: no line in it begins a message ("From ..."). Name a single mail .eml.`);
  } catch (error) {
    fail(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Letters of one mailbox tell of each other; files that are one mail each are judged alone. */
async function explainMessages(file: string, own: ReadonlySet<string>): Promise<number> {
  const known = isMbox(file) ? await acquaintanceIn(messagesOf(file), own) : strangers(own);
  let index = 0;
  for await (const message of messagesOf(file)) {
    await print(jsonLine(explanationOf(message, file, index, known)));
    index += 1;
  }
  return index;
}

/** Waits while the reader is slower than this. */
function print(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 2;
}
