import { type DeploymentFacts, deploymentFindings } from "../../domain/health/deployment.ts";
import { CHECKS, type Finding } from "../../domain/health/finding.ts";
import { fallsBehindBefore } from "../../domain/health/mailbox.ts";
import { HOLIDAYS_UNTIL } from "../../domain/holidays.ts";
import { databaseState, readHealth } from "../../store/read-health.ts";
import type { WebContext } from "../context.ts";

/**
 * GET /health, for machines and for anybody: each check by its name, 503 while one of them says that nothing works.
 * Counts, and not a word about anybody.
 */
export async function health(c: WebContext) {
  const { db, now } = c.var.deps;
  const database = await databaseState(db);
  if (database !== "ready") {
    const findings = deploymentFindings({ ...NOTHING, now, database });
    return c.json(answerOf(findings), 503);
  }
  const { connectedAt, behind, ...counts } = await readHealth(db, fallsBehindBefore(now));
  const findings = deploymentFindings({
    now,
    problems: [],
    database,
    workedOn: counts.mailboxes,
    lockedOut: counts.lockedOut,
    behind,
    lastTickAt: connectedAt === null ? null : Math.max(counts.lastTickAt ?? 0, connectedAt),
    lookingBack: counts.lookingBack,
    lateBy: counts.lateBy,
  });
  const answer = answerOf(findings);
  return c.json({ ...answer, ...counts, holidaysUntil: HOLIDAYS_UNTIL }, answer.ok ? 200 : 503);
}

/** The same while settings are missing, when there is no database to ask. */
export function healthWithoutSettings(problems: readonly string[]) {
  return answerOf(deploymentFindings({ ...NOTHING, problems }));
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

/** Every check, those that rest on one that failed left out: nobody has looked. */
function answerOf(findings: readonly Finding[]) {
  const ok = !findings.some(({ weight }) => weight === "broken");
  const stopped = CHECKS.findIndex((name) => findings.some((f) => f.check === name && STOPS.has(f.code)));
  const looked = stopped < 0 ? CHECKS : CHECKS.slice(0, stopped + 1);
  return {
    ok,
    checks: looked.map((name) => {
      const wrong = findings.filter((finding) => finding.check === name);
      return {
        name,
        ok: !wrong.some(({ weight }) => weight === "broken"),
        findings: wrong.map(({ code, weight, says, mend }) => ({ code, weight, says, mend })),
      };
    }),
  };
}

const STOPS = new Set(["not-configured", "database-behind", "database-unreachable"]);
