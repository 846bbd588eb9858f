import { DAY, HOUR, MINUTE } from "../policy.ts";
import type { Finding } from "./finding.ts";

/** Cron fires every quarter of an hour; one that is missed happens (Cloudflare promises nothing), four do not. */
const CRON_IS_SILENT_AFTER = HOUR;
/** A job that lay on the queue for longer has waited behind others. */
const QUEUE_IS_SLOW_FROM = 10 * MINUTE;

/** What is known of a whole deployment. */
export interface DeploymentFacts {
  readonly now: number;
  /** Settings that are missing or wrong, a sentence each. */
  readonly problems: readonly string[];
  readonly database: DatabaseState;
  /** Mailboxes that are worked on: neither disconnected nor locked out. */
  readonly workedOn: number;
  readonly lockedOut: number;
  /** Those worked on whose last tick is before `fallsBehindBefore`. */
  readonly behind: number;
  /** When any mailbox was ticked last, or connected if none was yet; null without one. */
  readonly lastTickAt: number | null;
  /** Those whose first reading, or reading anew, is not done yet: it takes its turn on the queue many times. */
  readonly lookingBack: number;
  /** How long the latest job had lain on the queue, in ms. */
  readonly lateBy: number;
}

/** behind: it answers, but lacks something that this version of Kindly expects. */
export type DatabaseState = "ready" | "behind" | "unreachable";

/** What is wrong with a deployment; nothing when all is well. */
export function deploymentFindings(facts: DeploymentFacts): Finding[] {
  if (facts.problems.length > 0) return [notConfigured(facts.problems)];
  if (facts.database !== "ready") return [notReady(facts.database)];
  const cron = silentCron(facts);
  return [
    ...(cron === null ? [] : [cron]),
    ...(cron === null && isSlow(facts) ? [slowQueue(facts.lateBy)] : []),
    ...lockedOutOf(facts),
    ...(cron === null && facts.behind > 0 ? [behind(facts.behind)] : []),
  ];
}

function notConfigured(problems: readonly string[]): Finding {
  return {
    check: "configured",
    code: "not-configured",
    weight: "broken",
    says: `Settings are missing or wrong. ${problems.join(". ")}.`,
    mend: "Set them as the sentence says, in .dev.vars locally or with `wrangler secret put NAME`.",
  };
}

function notReady(database: "behind" | "unreachable"): Finding {
  return database === "behind"
    ? {
        check: "database",
        code: "database-behind",
        weight: "broken",
        says: "The database lacks something that this version of Kindly needs.",
        mend: "Apply the migrations: `wrangler d1 migrations apply DB --remote`.",
      }
    : {
        check: "database",
        code: "database-unreachable",
        weight: "broken",
        says: "The database does not answer.",
        mend: "Look at Cloudflare's status page, and whether the binding DB names a database that exists.",
      };
}

function silentCron({ now, workedOn, lastTickAt }: DeploymentFacts): Finding | null {
  if (workedOn === 0 || lastTickAt === null || now - lastTickAt <= CRON_IS_SILENT_AFTER) return null;
  return {
    check: "cron",
    code: "cron-silent",
    weight: "broken",
    says: `No mailbox has been looked into for ${lasted(now - lastTickAt)}.`,
    mend: "In Cloudflare's dashboard look at the Worker's cron trigger, at the queue kindly-jobs, and at the day's limits of the plan.",
  };
}

function isSlow({ workedOn, lookingBack, lateBy }: DeploymentFacts): boolean {
  return workedOn > 0 && lookingBack === 0 && lateBy >= QUEUE_IS_SLOW_FROM;
}

function slowQueue(lateBy: number): Finding {
  return {
    check: "queue",
    code: "queue-slow",
    weight: "worrying",
    says: `Jobs lie on the queue for ${lasted(lateBy)} before they are taken up.`,
    mend: "Look at the queue kindly-jobs in Cloudflare's dashboard: its backlog, and whether its consumer fails.",
  };
}

/** One owner among many can only mend their own; when nobody's mailbox is left, the deployment stands still. */
function lockedOutOf({ lockedOut, workedOn }: DeploymentFacts): Finding[] {
  if (lockedOut === 0) return [];
  const many = lockedOut === 1 ? "one mailbox" : `${lockedOut} mailboxes`;
  return [
    {
      check: "mailboxes",
      code: "locked-out",
      weight: workedOn === 0 ? "broken" : "worrying",
      says: `Google no longer lets Kindly into ${many}.`,
      mend: "Their owners open Kindly and press Connect again.",
    },
  ];
}

function behind(mailboxes: number): Finding {
  return {
    check: "mailboxes",
    code: "falls-behind",
    weight: "worrying",
    says: `${mailboxes === 1 ? "One mailbox has" : `${mailboxes} mailboxes have`} not been looked into for hours, while others have.`,
    mend: "Look at the Worker's log for their jobs: the lines with kind tick and an error.",
  };
}

function lasted(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(ms / HOUR);
  return hours < 48 ? `${hours} hours` : `${Math.round(ms / DAY)} days`;
}
