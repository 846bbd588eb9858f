import { CHECKS, type Finding } from "../../domain/health/finding.ts";
import { holidaysUntil } from "../../domain/holidays.ts";
import type { WebContext } from "../context.ts";
import { examineDeployment, withoutSettings } from "../deployment.ts";

/**
 * GET /health, for machines and for anybody: each check by its name, 503 while one of them says that nothing works.
 * Counts, and not a word about anybody.
 */
export async function healthForMachines(c: WebContext) {
  const { db, now } = c.var.deps;
  const { findings, counts } = await examineDeployment(db, now);
  const answer = answerOf(findings);
  if (counts === null) return c.json(answer, 503);
  const { connectedAt, behind, ...told } = counts;
  return c.json({ ...answer, ...told, holidaysUntil: holidaysUntil() }, answer.ok ? 200 : 503);
}

/** The same while settings are missing. */
export function healthWithoutSettings(problems: readonly string[]) {
  return answerOf(withoutSettings(problems));
}

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
