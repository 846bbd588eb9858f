import { askHealth, type HealthAnswer } from "../platform/deployment-health.ts";
import { broken, fine, type Line, type Looked, worrying } from "./report.ts";

const PASSED: Readonly<Record<string, string>> = {
  configured: "The settings are whole.",
  database: "The database answers and is up to date.",
  cron: "The cron fires.",
  queue: "The queue is worked off on time.",
};

/**
 * What GET /health finds, in the doctor's words where it passed and in its own where not.
 * @param page where its owner opens it
 */
export async function healthOf(url: string, page = url): Promise<Looked> {
  return looked(await askHealth(url), page);
}

function looked(answer: HealthAnswer, page: string): Looked {
  if (!answer.ok)
    return { lines: [broken(answer.says, "Is it deployed, and is this its address?")], stops: true };
  const { checks, mailboxes = 0 } = answer.health;
  const lines = checks.flatMap(({ name, findings }): Line[] => {
    const passed = PASSED[name];
    if (findings.length > 0) return findings;
    // Where nobody is connected, nothing has shown yet that cron and queue work.
    const isShown = mailboxes > 0 || name === "configured" || name === "database";
    return passed !== undefined && isShown ? [fine(passed)] : [];
  });
  const stops = checks.some(({ name, ok }) => !ok && (name === "configured" || name === "database"));
  const nobody =
    !stops && mailboxes === 0
      ? [worrying("No mailbox is connected.", `Open ${page}/connect and sign in.`)]
      : [];
  return { lines: [...lines, ...nobody], stops };
}
