import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Language, OUTREACH_KINDS } from "../../src/domain/reply/verdict.ts";
import { renderSummary } from "../../src/domain/summary/mail.ts";
import { summarize } from "../../src/domain/summary/summary.ts";
import { sampleLetter } from "../../src/domain/wording/sample-letters.ts";
import { wordFollowUp } from "../../src/domain/wording/wording.ts";
import { SAMPLE_WEEKS, type SampleSummary } from "../../templates/sample/summary.ts";

export const TEMPLATES = join(import.meta.dirname, "../../templates");

/** Every mail that Kindly writes, made from the templates as they stand in their files now; by the name of a file. */
export function mails(): ReadonlyMap<string, string> {
  return new Map([...Object.entries(SAMPLE_WEEKS).flatMap(summaryOf), ...followUps()]);
}

function summaryOf([name, sample]: [string, SampleSummary]): [string, string][] {
  const templates = { html: template("summary.html"), text: template("summary.text") };
  const summary = summarize(sample.facts, sample.now, sample.zone);
  const home = "https://kindly.example";
  const stop = summary.upcoming.map(
    ({ outreachId }) => [outreachId, `${home}/do/stop?key=${encodeURIComponent(outreachId)}`] as const,
  );
  const links = { baseUrl: home, stop: new Map(stop), pause: `${home}/do/pause?key=all` };
  const mail = renderSummary(summary, { ownerName: sample.ownerName, links }, templates);
  return [
    [`summary/${name}.html`, mail.html],
    [`summary/${name}.txt`, `Subject: ${mail.subject}\n\n${mail.text}`],
  ];
}

/** The house's follow-ups, in every kind and language, to a letter of which everything could be read. */
function followUps(): [string, string][] {
  const files = readdirSync(join(TEMPLATES, "follow-up")).sort();
  return files.map((file): [string, string] => {
    const [named = "", language = ""] = file.split(".");
    const kind = OUTREACH_KINDS.find((each) => each === named) ?? "other";
    const { words, letter } = sampleLetter(kind, language as Language, "with-ask");
    const worded = wordFollowUp(readFileSync(join(TEMPLATES, "follow-up", file), "utf8"), words, letter);
    return [`follow-up/${named}.${language}.txt`, worded.ok ? worded.text : `Not written: ${worded.problem}`];
  });
}

function template(name: string): string {
  return readFileSync(join(TEMPLATES, `${name}.liquid`), "utf8");
}
