import { createHash } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { NOBODY } from "../player.ts";
import type { Scenario, Stage } from "../scenario.ts";
import { type ImportReport, importMbox } from "./import.ts";
import { surveyMbox } from "./survey.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export type MboxScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problem: string };

/**
 * A person's own mail: nobody acts, and the clock stands an hour after the last message.
 * @param me the owner's addresses, lower case, the main one first; at least one
 */
export async function mboxScenario(file: string, me: readonly string[]): Promise<MboxScenario> {
  const survey = await surveyMbox(file, me);
  if (!survey.ok) return survey;
  const [address = "", ...aliases] = me;
  const scenario: Scenario = {
    folder: `mbox-${fingerprint(file, me)}`,
    owner: {
      address,
      name: survey.name,
      aliases: aliases.map((alias) => ({ address: alias, name: survey.name })),
    },
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    begins: 0,
    async fill(stage) {
      const report = await importShowing(file, survey.bytes, me, stage);
      stage.standIn.clock.set(report.last + HOUR);
      return { lookBackDays: Math.ceil((report.last + HOUR - report.first) / DAY) + 1, memory: null };
    },
    direct: (standIn) => ({ director: NOBODY(standIn), save: () => null }),
  };
  return { ok: true, scenario };
}

/** Another file, the same one grown, or other addresses: another folder, so that no two mailboxes mix. */
function fingerprint(file: string, me: readonly string[]): string {
  const { size, mtimeMs } = statSync(file);
  const facts = JSON.stringify([realpathSync(file), size, mtimeMs, [...me].sort()]);
  return createHash("sha256").update(facts).digest("hex").slice(0, 12);
}

async function importShowing(
  file: string,
  size: number,
  me: readonly string[],
  stage: Stage,
): Promise<ImportReport> {
  const began = performance.now();
  const report = await importMbox(file, me, stage.standIn, Date.now(), ({ bytes, messages }) => {
    const percent = Math.floor((100 * bytes) / size);
    const seconds = Math.round((performance.now() - began) / 1000);
    stage.progress(`Reading ${basename(file)}: ${percent} %, ${number(messages)} messages, ${seconds} s`);
  });
  for (const line of reportLines(report)) stage.say(line);
  return report;
}

/** What the owner should know of an import, in lines. */
function reportLines(report: ImportReport): string[] {
  const lines = [`Read ${number(report.messages)} messages, ${number(report.sent)} of them sent by you.`];
  if (report.skippedCount > 0) {
    lines.push(`Skipped ${number(report.skippedCount)} broken messages:`);
    lines.push(
      ...report.skipped
        .slice(0, 10)
        .map(({ position, reason }) => `  at byte ${number(position)}: ${reason}`),
    );
    if (report.skippedCount > 10) lines.push("  and more");
  }
  if (report.otherSenders.length > 0) {
    lines.push(
      `Mail was also sent from ${report.otherSenders.slice(0, 5).join(", ")}: if that is you, say so with --me.`,
    );
  }
  return lines;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
