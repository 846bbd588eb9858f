import { decoded } from "./address.ts";
import { header, type Message } from "./message.ts";
import { reason } from "./reading/phrase.ts";
import type { Reason } from "./verdict.ts";

/** Subjects that mail programs make for answers and forwards, in the languages they speak. */
const REPLY_SUBJECT = /^\s*(?:re|aw|antw|sv|rv|r|ref|rif|odp|vs|回复|答复)(?:\[\d{1,3}\])?\s?[:：]/i;
const FORWARD_SUBJECT = /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vb|转发)\s?[:：]/i;
/** Written by programs into the owner's Sent mail: invitations, receipts, notifications. */
const AUTOMATIC_SUBJECT =
  /^\s*(?:invitation|updated invitation|accepted|declined|tentative|tentatively accepted|cancell?ed(?: event)?|einladung|zugesagt|abgesagt|invitación|aceptado|accepté|refusé|read|gelesen|automatic reply|out of office|document shared with you)\s?:/i;

/** What the form of a mail settles: an answer, a forward, an invitation or automatic mail is no first letter. */
export function structureReasons(message: Message): Reason[] {
  const subject = decoded(header(message, "Subject")).slice(0, 300);
  const found: Reason[] = [];
  const no = (rule: string, evidence: string) => found.push(reason(rule, -100, evidence));
  // RFC 5322, section 3.6.4: only an answer names what it answers.
  const answered = header(message, "In-Reply-To") || header(message, "References");
  if (answered) no("reply-headers", answered);
  if (FORWARD_SUBJECT.test(subject)) no("forward-subject", subject);
  else if (REPLY_SUBJECT.test(subject)) no("reply-subject", subject);
  if (AUTOMATIC_SUBJECT.test(subject)) no("automatic-subject", subject);
  const calendar = message.parts.find(
    (part) => part.type === "text/calendar" || part.type === "application/ics",
  );
  if (calendar) no("invitation", calendar.filename ?? calendar.type);
  const automatic = header(message, "Auto-Submitted");
  if (automatic && !/^no\b/i.test(automatic)) no("auto-submitted", `Auto-Submitted: ${automatic}`);
  for (const name of ["List-Id", "List-Unsubscribe", "List-Post"]) {
    const value = header(message, name);
    if (value) no("list", `${name}: ${value}`);
  }
  const precedence = header(message, "Precedence");
  if (precedence && /^(?:bulk|list|junk|auto)/i.test(precedence))
    no("precedence", `Precedence: ${precedence}`);
  return found;
}
