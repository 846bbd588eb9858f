import { type DeploymentFacts, deploymentFindings } from "../domain/health/deployment.ts";
import type { Finding } from "../domain/health/finding.ts";
import { fallsBehindBefore } from "../domain/health/mailbox.ts";
import type { Db } from "../store/db.ts";
import { databaseState, type Health, readHealth } from "../store/read-health.ts";

export interface ExaminedDeployment {
  readonly findings: readonly Finding[];
  /** Null where the database cannot be asked. */
  readonly counts: Health | null;
}

/** Looks at the whole deployment. */
export async function examineDeployment(db: Db, now: number): Promise<ExaminedDeployment> {
  const database = await databaseState(db);
  if (database !== "ready")
    return { findings: deploymentFindings({ ...NOTHING, now, database }), counts: null };
  const counts = await readHealth(db, fallsBehindBefore(now));
  const { connectedAt } = counts;
  const findings = deploymentFindings({
    ...NOTHING,
    ...counts,
    now,
    workedOn: counts.mailboxes,
    lastTickAt: connectedAt === null ? null : Math.max(counts.lastTickAt ?? 0, connectedAt),
  });
  return { findings, counts };
}

/** What is found while settings are missing, when there is no database to ask. */
export function withoutSettings(problems: readonly string[]): readonly Finding[] {
  return deploymentFindings({ ...NOTHING, problems });
}

const NOTHING: DeploymentFacts = {
  now: 0,
  problems: [],
  database: "ready",
  workedOn: 0,
  lockedOut: 0,
  behind: 0,
  lastTickAt: null,
  lookingBack: 0,
  lateBy: 0,
};
