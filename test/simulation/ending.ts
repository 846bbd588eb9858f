import type { End } from "./record.ts";
import type { Stage } from "./stage.ts";

/** What only the database can know of the promises: that everything is explained, kept, private, and nothing missed. */
export async function remembered(stage: Stage): Promise<string[]> {
  const { all } = stage.machine;
  const broken: string[] = [];
  const unexplained = await all<{ id: string }>(
    `SELECT o.id FROM outreach o WHERE NOT EXISTS (SELECT 1 FROM decision d WHERE d.outreach_id = o.id AND length(d.why) > 2)`,
  );
  broken.push(...unexplained.map(({ id }) => `Explained: nothing is said about ${id}`));
  const known = await all<{ id: string }>(
    "SELECT message_id AS id FROM letter UNION SELECT id FROM message UNION SELECT message_id FROM decision",
  );
  const ids = new Set(known.map(({ id }) => id));
  for (const fact of stage.facts)
    if (fact.kind === "by-hand" && !ids.has(fact.mail))
      broken.push(`Nothing missed: the owner's mail ${fact.mail} of letter ${fact.letter + 1} is not known`);
  const statuses = await all<{ threadId: string; status: string }>(
    "SELECT thread_id AS threadId, status FROM outreach",
  );
  for (const { threadId, status } of statuses) {
    const number = stage.written.find((each) => each.threadId === threadId)?.number;
    const answered = stage.facts.some(
      (fact) => fact.kind === "answer" && fact.letter === number && fact.in === "thread",
    );
    if (answered && !ANSWERED.includes(status))
      broken.push(
        `Nothing missed: letter ${(number ?? -1) + 1} was answered in its thread and is shown as ${status}`,
      );
  }
  const kept = await all<{ id: string }>(
    `SELECT id FROM outreach WHERE own_text IS NOT NULL AND status IN ('followed-up', 'replied', 'declined', 'opted-out')`,
  );
  broken.push(...kept.map(({ id }) => `Private: the owner's words for ${id} outlive their use`));
  const tables = await all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_cf_*'",
  );
  for (const { name } of tables) {
    if (stage.markers.length === 0) break;
    const dump = JSON.stringify(await all(`SELECT * FROM "${name}"`));
    for (const marker of stage.markers)
      if (dump.includes(marker)) broken.push(`Private: ${name} holds “${marker}”`);
  }
  return broken;
}

/** What an outreach whose thread has a human answer may be shown as. */
const ANSWERED = ["replied", "declined", "opted-out", "not-tracked"];

/** Summaries that lie in the mailbox, each at the moment at which it came. */
export function noteSummaries({ boxes, facts }: Stage): void {
  for (const { by, standIn } of boxes)
    for (const { at, raw } of standIn.messages())
      if (raw.includes("kindly-summary-")) facts.push({ kind: "summary", by, at, seq: facts.length });
}

export async function endOf(stage: Stage): Promise<End> {
  const { machine, written, facts } = stage;
  const name = (threadId: string) => {
    const found = written.find((each) => each.threadId === threadId);
    return found === undefined ? "another thread" : `letter ${found.number + 1}`;
  };
  const rows = await machine.all<{ threadId: string; status: string; state: string | null }>(
    `SELECT o.thread_id AS threadId, o.status, f.state FROM outreach o LEFT JOIN follow_up f ON f.outreach_id = o.id`,
  );
  return {
    sent: facts
      .flatMap((fact) =>
        fact.kind === "follow-up" ? [`${name(fact.threadId)} to ${[...fact.recipients].sort()}`] : [],
      )
      .sort(),
    drafts: machine.gmails
      .flatMap((standIn) => standIn.drafts())
      .map(({ threadId }) => name(threadId))
      .sort(),
    statuses: rows
      .map(({ threadId, status, state }) => `${name(threadId)}: ${status}, ${state ?? "no follow-up"}`)
      .sort(),
  };
}
