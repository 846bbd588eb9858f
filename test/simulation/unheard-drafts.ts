import type { Stage } from "./stage.ts";

const HOUR = 3_600_000;

/**
 * After the machine has been at work: of which drafts that it asked for it has not heard whether they were made, and of
 * which it never will, since Gmail has forgotten its history meanwhile.
 */
export async function noteUnheard(stage: Stage): Promise<void> {
  const { unheard } = stage;
  const rows = await stage.machine.all<{ threadId: string; state: string }>(
    `SELECT o.thread_id AS threadId, f.state FROM follow_up f JOIN outreach o ON o.id = f.outreach_id
      WHERE f.state IN ('claimed', 'uncertain')`,
  );
  const states = new Map(rows.map(({ threadId, state }) => [threadId, state]));
  for (const [threadId, since] of unheard) {
    if (states.get(threadId) === "claimed") continue;
    unheard.delete(threadId);
    if (states.get(threadId) === "uncertain" && isForgotten(stage, since))
      stage.note({ kind: "forgotten", threadId });
  }
  for (const [threadId, state] of states)
    if (state === "claimed" && !unheard.has(threadId)) unheard.set(threadId, stage.now());
}

function isForgotten({ forgottenAt, story, now }: Stage, since: number): boolean {
  return forgottenAt >= since || now() - since > story.historyHours * HOUR;
}
