import { DAY, HOUR } from "../policy.ts";
import type { Finding, FindingCode } from "./finding.ts";
import { grantEndedWords, grantEndWords } from "./grant-end.ts";
import { sendingLimitWords } from "./sending-limit.ts";

/** One mailbox may be busy with its slices for a while; this long without an end is no longer ordinary. */
const FALLS_BEHIND_AFTER = 6 * HOUR;

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

/** A grant that ends by itself is told of when its end is near. */
const GRANT_IS_ENDING = 3 * DAY;

/** The same without what is still far away: that stands on the page Health, and is no reason to call its owner there. */
export function pressingFindings(facts: MailboxFacts): Finding[] {
  const { grantUntil, now } = facts;
  const isNear = grantUntil !== null && grantUntil - now < GRANT_IS_ENDING;
  return mailboxFindings({ ...facts, grantUntil: isNear ? grantUntil : null });
}

/** Since when a mailbox counts as one that falls behind. */
export function fallsBehindBefore(now: number): number {
  return now - FALLS_BEHIND_AFTER;
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
