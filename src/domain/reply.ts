import { returnsOn } from "./absence.ts";
import { readBounce } from "./bounce.ts";
import { header, type Message } from "./message.ts";
import { firstMatch, fold, reason } from "./reading/phrase.ts";
import { automaticEvidence } from "./reply-automatic.ts";
import { COUNTER_OFFER, DECLINE, OPT_OUT, OPT_OUT_ALONE } from "./reply-words.ts";
import type { Reason, ReplyVerdict } from "./verdict.ts";
import { visibleText } from "./visible-text.ts";

/**
 * Is this received mail an answer, and what does it mean for what may be sent next? Cheapest evidence first and
 * structure before words: delivery report, complaint, calendar answer, automatic mail, opt-out, decline; what is
 * left is human. Words are looked for only in what the writer wrote now, never in what is quoted. In doubt a mail
 * is human, for taking an answer for a machine's would send a follow-up after it.
 */
export function judgeReply(message: Message): ReplyVerdict {
  return (
    bounce(message) ?? complaint(message) ?? calendarAnswer(message) ?? automatic(message) ?? byWords(message)
  );
}

function bounce(message: Message): ReplyVerdict | null {
  const failed = readBounce(message);
  if (failed === null) return null;
  const evidence = failed
    .map((each) => `${each.address} ${each.class} ${each.status ?? ""}`.trim())
    .join(", ");
  const reasons = [reason("delivery-report", 100, evidence || (header(message, "Subject") ?? ""))];
  return { ...machine("bounce", reasons), failed };
}

/** RFC 5965: a feedback report, which a provider writes when somebody pressed "spam". */
function complaint(message: Message): ReplyVerdict | null {
  const declared = /report-type="?feedback-report/i.test(header(message, "Content-Type") ?? "");
  if (!declared && !message.parts.some((part) => part.type === "message/feedback-report")) return null;
  return machine("complaint", [reason("feedback-report", 100, "message/feedback-report")]);
}

/**
 * RFC 6047: METHOD:REPLY is somebody's answer to an invitation. Calendars send it for them, marked as automatic,
 * so it is asked before the marks of automatic mail.
 */
function calendarAnswer(message: Message): ReplyVerdict | null {
  const part = message.parts.find((each) => each.type === "text/calendar");
  const text = (part?.text ?? "").slice(0, 20_000);
  if (!part || !(part.params["method"]?.toUpperCase() === "REPLY" || /^METHOD:REPLY\s*$/m.test(text)))
    return null;
  const answer = /PARTSTAT=(ACCEPTED|TENTATIVE|DECLINED)/i.exec(text)?.[1]?.toUpperCase() ?? "REPLY";
  return person(answer === "DECLINED" ? "decline" : "human", [reason("calendar-answer", 100, answer)]);
}

function automatic(message: Message): ReplyVerdict | null {
  const evidence = automaticEvidence(message);
  if (!evidence.automatic) return null;
  if (!evidence.away) return machine("auto-reply", evidence.reasons);
  return { ...machine("absence", evidence.reasons), returnsOn: returnsOn(message) };
}

function byWords(message: Message): ReplyVerdict {
  const visible = visibleText(message);
  const text = fold(visible);
  const optOut = firstMatch(OPT_OUT, text) ?? firstMatch(OPT_OUT_ALONE, fold(visible.slice(0, 80)));
  if (optOut !== null) return person("opt-out", [reason("opt-out", 100, optOut)]);
  const decline = firstMatch(DECLINE, text);
  if (decline === null)
    return person("human", [reason("written-by-hand", 1, text.flat || "no text of its own")]);
  const offer = firstMatch(COUNTER_OFFER, text);
  if (offer === null) return person("decline", [reason("decline", 5, decline)]);
  return person("human", [reason("decline", 5, decline), reason("counter-offer", -5, offer)]);
}

function machine(
  kind: "bounce" | "complaint" | "auto-reply" | "absence",
  reasons: readonly Reason[],
): ReplyVerdict {
  return { kind, automated: true, returnsOn: null, failed: [], reasons };
}

function person(kind: "human" | "decline" | "opt-out", reasons: readonly Reason[]): ReplyVerdict {
  return { kind, automated: false, returnsOn: null, failed: [], reasons };
}
