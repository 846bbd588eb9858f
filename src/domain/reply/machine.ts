import { absenceDay } from "../absence/absence.ts";
import type { AbsenceDay } from "../absence/day.ts";
import type { ReplyRule } from "../languages/wordbook.ts";
import type { Message } from "../message.ts";
import { reason } from "../reading/phrase.ts";
import { automaticEvidence } from "./automatic.ts";
import { addressesInstead } from "./instead.ts";
import { type ReplyReading, wordsOf } from "./reading.ts";
import { type Reason, type ReplyVerdict, verdictOf } from "./verdict.ts";

/** Without any of these no day is looked for: most mail is none of an absence. */
const OF_ABSENCES = [
  "away",
  "absence-subject",
  "automatic-subject",
  "long-leave",
  "back-on",
  "day-of-return",
] as const satisfies readonly ReplyRule[];
const NO_DAY: AbsenceDay = { returnsOn: null, notBefore: null };

/**
 * What a mail means that no one's hand sent: its writer is away or gone, or it is an acknowledgement.
 * @returns null when a person wrote it, and in doubt
 */
export function machineVerdict(message: Message, reading: ReplyReading): ReplyVerdict | null {
  const says = (rule: ReplyRule): boolean => wordsOf(reading, rule) !== null;
  const day = OF_ABSENCES.some(says) ? absenceDay(message, reading) : NO_DAY;
  const reasons = automaticEvidence(message, reading, day);
  if (reasons === null) return null;
  // Recruiting systems send what somebody decided: it is an answer, and a last one.
  const rejection = wordsOf(reading, "rejection");
  if (rejection !== null) return verdictOf("decline", [...reasons, reason("rejection", 5, rejection)]);
  if (!isAbsence(reading, day, reasons)) return verdictOf("auto-reply", reasons);
  return verdictOf("absence", reasons, {
    returnsOn: day.returnsOn?.toString() ?? null,
    notBefore: day.notBefore?.toString() ?? null,
    // Who names a day to be back on has not left.
    gone: says("gone") && day.notBefore === null,
    instead: addressesInstead(message, reading),
    longLeave: says("long-leave"),
  });
}

const AWAY = ["away", "absence-subject", "long-leave", "gone"] as const satisfies readonly ReplyRule[];
const BACK = ["back-on", "day-of-return"] as const satisfies readonly ReplyRule[];
/** What acknowledgements say, and people. */
const NO_ABSENCE = [
  "thanks-for-mail",
  "received",
  "ticket",
  "list-notice",
  "says-automatic",
  "engaged",
] as const satisfies readonly ReplyRule[];
/** "Thank you." says nothing of an absence. */
const FEWEST_WORDS = 4;

/** An absence says so, or names the day of return; what acknowledges nothing is one, too, in words that nobody knows. */
function isAbsence(reading: ReplyReading, day: AbsenceDay, reasons: readonly Reason[]): boolean {
  const says = (rule: ReplyRule): boolean => wordsOf(reading, rule) !== null;
  if (AWAY.some(says) || (day.notBefore !== null && BACK.some(says))) return true;
  return isOfVacation(reasons) && !NO_ABSENCE.some(says) && reading.body.text.tokens.length >= FEWEST_WORDS;
}

const OF_ROBOTS: readonly string[] = [
  "no-reply-sender",
  "list",
  "list-program",
  "read-receipt",
  "sent-by-program",
];
const OF_VACATION =
  /^(?:automatic-subject|subject-before-re|empty-return-path|auto-reply-header X-(?:Auto-?reply|Vacation)|precedence \S{1,20} auto|auto-submitted \S{1,20} auto-replied)\b/i;

/** Sent by somebody's own mail program while they cannot answer. */
function isOfVacation(reasons: readonly Reason[]): boolean {
  const isByRobot = reasons.some(({ rule }) => OF_ROBOTS.includes(rule));
  return !isByRobot && reasons.some(({ rule, evidence }) => OF_VACATION.test(`${rule} ${evidence}`));
}
