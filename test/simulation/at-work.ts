import type { Stage } from "./stage.ts";
import { noteUnheard } from "./unheard-drafts.ts";

/** Until everything that one trouble left behind is done for certain. */
export const AFTERMATH = 2 * 3_600_000;

/** The machine at work: what leaves meanwhile is its doing, and what befell it and what it has read by then is noted. */
export async function atWork<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  const before = stage.atWork;
  stage.atWork = true;
  if (!before) stage.runs += 1;
  const at = stage.now();
  const end = await work();
  stage.atWork = before;
  noticeStrikes(stage, at);
  await noteRead(stage);
  await noteUnheard(stage);
  return end;
}

/** A fault is a trouble from when it befalls a call. */
function noticeStrikes(stage: Stage, at: number): void {
  for (const fault of stage.lurking) {
    if (fault.hits() === fault.seen) continue;
    fault.seen = fault.hits();
    stage.troubles.push({ from: at, to: stage.now() + AFTERMATH });
  }
}

/** What mail has been read: from then on it is known in the other mailbox too, and it is settled who of a letter's readers is a stranger. */
async function noteRead(stage: Stage): Promise<void> {
  const unread = new Set(
    stage.facts.flatMap((fact) => ("mail" in fact && fact.kind !== "read" ? fact.mail : [])),
  );
  for (const fact of stage.facts) if (fact.kind === "read") unread.delete(fact.mail);
  if (unread.size === 0) return;
  const rows = await stage.machine.all<{ mail: string }>(
    "SELECT message_id AS mail FROM letter UNION SELECT id AS mail FROM message",
  );
  for (const { mail } of rows) if (unread.has(mail)) stage.note({ kind: "read", mail });
}
