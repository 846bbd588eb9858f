import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgeReply } from "../src/domain/reply.ts";
import type { ReplyVerdict } from "../src/domain/verdict.ts";
import { rawMessage } from "./raw-message.ts";

/**
 * npm run accuracy -- DIR
 * Scores a folder that has `labels.tsv` (columns: file, class, recipients, status, reason) and the mail in `mail/`.
 */
const folder = process.argv[2];
if (folder === undefined) {
  console.error("Usage: npm run accuracy -- DIR, where DIR has labels.tsv and mail/");
  process.exit(2);
}

interface Judged {
  readonly label: string;
  readonly recipients: number;
  readonly verdict: ReplyVerdict;
}

const judged = readFileSync(join(folder, "labels.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line): Judged => {
    const [file = "", label = "", recipients = ""] = line.split("\t");
    const raw = readFileSync(join(folder, "mail", file), "latin1");
    return { label, recipients: Number(recipients), verdict: judgeReply(rawMessage(raw, file)) };
  });

const bounces = judged.filter(({ label }) => label !== "not-a-bounce" && label !== "complaint");
const single = bounces.filter(({ label }) => label !== "mixed");

table(
  "Read as",
  judged.map((each) => [each.label, each.verdict.kind]),
);
table(
  "Class of the first recipient",
  single.map((each) => [each.label, classOf(each.verdict)]),
);
console.log("");
share("bounces recognised", bounces, (each) => each.verdict.kind === "bounce");
share("number of recipients right", bounces, (each) => each.verdict.failed.length === each.recipients);
share("class right", single, (each) => classOf(each.verdict) === each.label);

function classOf(verdict: ReplyVerdict): string {
  return verdict.failed[0]?.class ?? "none";
}

function share(name: string, all: readonly Judged[], right: (each: Judged) => boolean): void {
  const count = all.filter(right).length;
  console.log(`${name.padEnd(28)} ${count} of ${all.length} (${((100 * count) / all.length).toFixed(1)} %)`);
}

/** Rows: the labels. Columns: what was read. */
function table(title: string, pairs: readonly (readonly [string, string])[]): void {
  const columns = [...new Set(pairs.map(([, got]) => got))].sort();
  console.log(`\n${title}\n${"".padEnd(14)}${columns.map((name) => name.padStart(12)).join("")}`);
  for (const row of [...new Set(pairs.map(([label]) => label))].sort()) {
    const counts = columns.map(
      (column) => pairs.filter(([label, got]) => label === row && got === column).length,
    );
    console.log(row.padEnd(14) + counts.map((count) => String(count || "·").padStart(12)).join(""));
  }
}
