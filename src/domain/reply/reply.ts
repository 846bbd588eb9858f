import { readBounce } from "../bounce/bounce.ts";
import { header, type Message } from "../message.ts";
import { reason } from "../reading/phrase.ts";
import { listEvidence } from "./headers.ts";
import { machineVerdict } from "./machine.ts";
import { personVerdict } from "./person.ts";
import { readReply } from "./reading.ts";
import { type ReplyVerdict, verdictOf } from "./verdict.ts";

/**
 * Is this received mail an answer, and what does it mean for what may be sent next? Cheapest evidence first and
 * structure before words: delivery report, complaint, calendar answer, automatic mail, opt-out, decline; what is
 * left is human. Words are looked for only in what the writer wrote now, never in what is quoted. In doubt a mail
 * is human, for taking an answer for a machine's would send a follow-up after it.
 * @param onlyReader the one reader of the letter that it answers; null for several, or when nobody knows
 */
export function judgeReply(message: Message, onlyReader: string | null = null): ReplyVerdict {
  return bounce(message, onlyReader) ?? complaint(message) ?? calendarAnswer(message) ?? byReading(message);
}

function bounce(message: Message, onlyReader: string | null): ReplyVerdict | null {
  const found = readBounce(message, onlyReader);
  return found === null ? null : verdictOf("bounce", found.reasons, { failed: found.failed });
}

/** RFC 5965: a feedback report, which a provider writes when somebody pressed "spam". */
function complaint(message: Message): ReplyVerdict | null {
  const declared = /report-type="?feedback-report/i.test(header(message, "Content-Type") ?? "");
  if (!declared && !message.parts.some((part) => part.type === "message/feedback-report")) return null;
  return verdictOf("complaint", [reason("feedback-report", 100, "message/feedback-report")]);
}

/**
 * What somebody did in their calendar (RFC 5546, section 1.4): they answered an invitation, or invite to a meeting
 * themselves, move it or call it off. Calendars send that for them, marked as automatic, so it is asked before the marks
 * of automatic mail. A list that invites all of its members answers nobody.
 */
function calendarAnswer(message: Message): ReplyVerdict | null {
  const part = message.parts.find((each) => each.type === "text/calendar");
  if (part === undefined) return null;
  const text = (part.text ?? "").slice(0, 20_000);
  const method = (part.params["method"] ?? /^METHOD:([A-Z-]+)\s*$/im.exec(text)?.[1] ?? "").toUpperCase();
  if (OF_ORGANIZERS.includes(method) && listEvidence(message).length === 0)
    return verdictOf("human", [reason("calendar-invitation", 100, method)]);
  if (method !== "REPLY") return null;
  const answer = /PARTSTAT=(ACCEPTED|TENTATIVE|DECLINED)/i.exec(text)?.[1]?.toUpperCase() ?? "REPLY";
  return verdictOf(answer === "DECLINED" ? "decline" : "human", [reason("calendar-answer", 100, answer)]);
}

const OF_ORGANIZERS: readonly string[] = ["REQUEST", "ADD", "CANCEL", "COUNTER", "DECLINECOUNTER"];

function byReading(message: Message): ReplyVerdict {
  const reading = readReply(message);
  return machineVerdict(message, reading) ?? personVerdict(reading);
}
