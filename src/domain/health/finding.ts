/**
 * Whether Kindly works, judged from a handful of facts: for machines (/health), for the owner (the pages and the mail
 * that tells of trouble) and for whoever runs it (the doctor). Pure, and without a word about anybody's mail.
 */

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
