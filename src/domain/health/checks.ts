import type { Finding, FindingCode } from "./finding.ts";

/** One thing that is looked at, as the page Health names it. */
export interface Check {
  readonly name: string;
  /** What holds while nothing is wrong with it. */
  readonly means: string;
  readonly codes: readonly FindingCode[];
}

/** Of one mailbox. */
export const MAILBOX_CHECKS: readonly Check[] = [
  {
    name: "Permission",
    means: "Google lets Kindly into your mailbox.",
    codes: ["locked-out", "grant-ends"],
  },
  {
    name: "Reading",
    means: "Your mailbox is looked into every quarter of an hour, and Gmail answers.",
    codes: ["falls-behind", "gmail-trouble"],
  },
  {
    name: "Mail that could not be read",
    means: "All mail that matters to a follow-up has been read.",
    codes: ["unread-mail"],
  },
  {
    name: "Push",
    means: "Gmail says at once when mail comes, where push is set up. Nothing depends on it.",
    codes: ["push-ended", "push-refused"],
  },
  {
    name: "Gmail’s sending limit",
    means: "What went out in the last 24 hours, by hand or not, is far from what Gmail takes in a day.",
    codes: ["sending-limit"],
  },
];

/** Of the whole deployment. */
export const DEPLOYMENT_CHECKS: readonly Check[] = [
  { name: "Settings", means: "Every setting that Kindly needs is there.", codes: ["not-configured"] },
  {
    name: "Database",
    means: "It answers, and has every table that this version needs.",
    codes: ["database-unreachable", "database-behind"],
  },
  {
    name: "Cron",
    means: "The clock that wakes Kindly every quarter of an hour runs.",
    codes: ["cron-silent"],
  },
  { name: "Queue", means: "Work is taken up soon after it is put there.", codes: ["queue-slow"] },
  {
    name: "Mailboxes",
    means: "Google lets Kindly into each of them, and none is left behind.",
    codes: ["locked-out", "falls-behind"],
  },
];

/** How a check stands: the worst that was found. */
export function weightOf(found: readonly Finding[]): Finding["weight"] | "fine" {
  if (found.some(({ weight }) => weight === "broken")) return "broken";
  return found.length > 0 ? "worrying" : "fine";
}
