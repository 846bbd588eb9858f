import { grantEndedWords, grantEndWords } from "./grant-end.ts";
import { DAY, HOUR } from "./policy.ts";
import { sendingLimitWords } from "./sending-limit.ts";

/**
 * Whether Kindly works, judged from a handful of facts: for machines (/health), for the owner (the pages and the mail
 * that tells of trouble) and for whoever runs it (the doctor). Pure, and without a word about anybody's mail.
 */

const MINUTE = 60_000;
/** Cron fires every quarter of an hour; one that is missed happens (Cloudflare promises nothing), four do not. */
const CRON_IS_SILENT_AFTER = HOUR;
/** A job that lay on the queue for longer has waited behind others. */
const QUEUE_IS_SLOW_FROM = 10 * MINUTE;
/** One mailbox may be busy with its slices for a while; this long without an end is no longer ordinary. */
const FALLS_BEHIND_AFTER = 6 * HOUR;

/** What is checked of a deployment, in the order in which one rests on the other. */
export const CHECKS = ["configured", "database", "cron", "queue", "mailboxes"] as const;
export type CheckName = (typeof CHECKS)[number];

/** Something that is wrong, in words for whoever can mend it. */
export interface Finding {
  readonly check: CheckName;
  /** A stable name for this trouble: it is told of once, not at every look. */
  readonly code: FindingCode;
  /** broken: nothing is read, or nothing goes out. worrying: it still works, and will not for long. */
  readonly weight: "broken" | "worrying";
  readonly says: string;
  readonly mend: string;
}

export type FindingCode =
  | "not-configured"
  | "database-unreachable"
  | "database-behind"
  | "cron-silent"
  | "queue-slow"
  | "locked-out"
  | "falls-behind"
  | "gmail-trouble"
  | "unread-mail"
  | "push-ended"
  | "push-refused"
  | "grant-ends"
  | "sending-limit";

/** What is known of a whole deployment. */
export interface DeploymentFacts {
  readonly now: number;
  /** Settings that are missing or wrong, a sentence each. */
  readonly problems: readonly string[];
  readonly database: DatabaseState;
  /** Mailboxes that are worked on: neither disconnected nor locked out. */
  readonly workedOn: number;
  readonly lockedOut: number;
  /** Those worked on whose last tick is further back than `FALLS_BEHIND_AFTER`. */
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

/** Since when a mailbox counts as one that falls behind. */
export function fallsBehindBefore(now: number): number {
  return now - FALLS_BEHIND_AFTER;
}

/** What is known of one mailbox. */
export interface MailboxFacts {
  readonly now: number;
  readonly status: "looking-back" | "watching" | "locked-out" | "disconnected" | "erasing";
  /** Why it does not work right now, as its ticks wrote it down. */
  readonly trouble: string | null;
  readonly tickedAt: number;
  readonly connectedAt: number;
  /** Whether its owner has the first reading stand still. */
  readonly isPaused: boolean;
  /** Mail that could not be read. */
  readonly unread: number;
  /** When Gmail's pushes end; null where there are none. */
  readonly watchUntil: number | null;
  /** Why Gmail does not push, in its own words; null while nothing is wrong. */
  readonly watchTrouble: string | null;
  /** When Google said that the grant will end by itself; null when it named no end. */
  readonly grantUntil: number | null;
  readonly address: string;
  /** Messages that went out in the last 24 hours, by hand or not; null when nobody has counted. */
  readonly sentLastDay: number | null;
}

/** What is wrong with one mailbox; nothing for one that its owner has disconnected. */
export function mailboxFindings(facts: MailboxFacts): Finding[] {
  switch (facts.status) {
    case "disconnected":
    case "erasing":
      return [];
    case "locked-out":
      return [{ ...LOCKED_OUT, ...grantEndedWords(facts.now, facts.grantUntil) }];
    case "looking-back":
    case "watching":
      return troublesOf(facts);
    default:
      return facts.status satisfies never;
  }
}

function troublesOf(facts: MailboxFacts): Finding[] {
  const { now, trouble, unread, watchUntil } = facts;
  const ending = grantEndWords(now, facts.grantUntil);
  const sending = sendingLimitWords(facts.address, facts.sentLastDay);
  const isSilent = !facts.isPaused && now - Math.max(facts.tickedAt, facts.connectedAt) > FALLS_BEHIND_AFTER;
  return [
    ...(isSilent ? [SILENT] : []),
    ...(trouble === null ? [] : [gmailTrouble(trouble)]),
    ...(unread > 0 ? [unreadMail(unread)] : []),
    ...(watchUntil !== null && watchUntil < now - DAY ? [PUSH_ENDED] : []),
    ...(facts.watchTrouble === null ? [] : [worrying("push-refused", pushRefused(facts.watchTrouble))]),
    ...(ending === null ? [] : [worrying("grant-ends", ending)]),
    ...(sending === null ? [] : [worrying("sending-limit", sending)]),
  ];
}

function worrying(code: FindingCode, words: { readonly says: string; readonly mend: string }): Finding {
  return { check: "mailboxes", code, weight: "worrying", ...words };
}

const LOCKED_OUT: Finding = {
  check: "mailboxes",
  code: "locked-out",
  weight: "broken",
  says: "Google no longer lets Kindly into this mailbox, so nothing is read and nothing goes out.",
  mend: "Open Kindly and press Connect again. Everything goes on where it stopped.",
};

const SILENT: Finding = {
  check: "cron",
  code: "falls-behind",
  weight: "broken",
  says: "Kindly has not looked into this mailbox for hours.",
  mend: "Whoever runs it should look at the cron trigger and the queue in Cloudflare's dashboard.",
};

const PUSH_ENDED: Finding = {
  check: "mailboxes",
  code: "push-ended",
  weight: "worrying",
  says: "Gmail's pushes have ended and were not renewed. Nothing is missed, for Gmail is asked every quarter of an hour.",
  mend: "The page Sync says why; the topic and its permission in Google Cloud are the usual reason.",
};

function pushRefused(trouble: string): { says: string; mend: string } {
  return {
    says: `Gmail does not push (${trouble}). Nothing is missed, for Gmail is asked every quarter of an hour.`,
    mend: "The topic and its permission in Google Cloud are the usual reason; docs/push.md lists what has to be set.",
  };
}

function gmailTrouble(trouble: string): Finding {
  return {
    check: "mailboxes",
    code: "gmail-trouble",
    weight: "broken",
    says: trouble,
    mend: "It is tried again every quarter of an hour. If it stays, connect the mailbox again on the page Sync.",
  };
}

function unreadMail(unread: number): Finding {
  const it = unread === 1 ? "One mail" : `${unread} mails`;
  return {
    check: "mailboxes",
    code: "unread-mail",
    weight: "worrying",
    says: `${it} could not be read. No follow-up goes out where one of them may be an answer.`,
    mend: "Look at them in Gmail, and have them read again on the page Sync.",
  };
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
