import { decoded } from "../address/address.ts";
import { header, type Message } from "../message.ts";
import { reason } from "../reading/phrase.ts";
import type { Reason } from "../reply/verdict.ts";
import { wholeText } from "../visible-text.ts";
import { quotesAnother } from "./quotes.ts";

/** Subjects that mail programs make for answers and forwards, in the languages they speak. */
const REPLY_SUBJECT =
  /^\s*(?:re|aw|antw|antwort|sv|vs|r|rif|res|odp|ynt|yan|cevap|bls|atb|ats|απ|σχετ|отв|ответ|ha|回复|回覆|答复|答覆|返信|回信|답장|회신|رد|प्रति|vá|vast)(?:\s?[[(]\d{1,3}[\])]|\d{1,2}|\^\d{1,2})?\s?[:：]/iu;
const FORWARD_SUBJECT =
  /^\s*\[?\(?(?:fwd?|fw|wg|tr|rv|rvf|enc|i|doorst|vb|vl|pd|vidarebefordrat|vbs|ilt|i̇lt|fs|továbbítás|προώθ|πρθ|пер|пересл|转发|轉寄|轉發|転送|전달|إعادة توجيه|هدایت)(?:\s?[[(]\d{1,3}[\])])?\s?[:：]/iu;
const FORWARD_MARK = /\((?:fwd?|fw)\)\s*$/i;
/** Written by programs into the owner's Sent mail: invitations, receipts, notifications. */
const AUTOMATIC_SUBJECT =
  /^\s*(?:updated invitation|accepted|declined|tentative|tentatively accepted|cancell?ed(?: event)?|new time proposed|aktualisiert|zugesagt|abgesagt|mit vorbehalt|actualizado|aceptado|rechazado|cancelado|accepté|refusé|annulé|accettato|rifiutato|aceito|geaccepteerd|read|gelesen|leído|lu|letto|gelezen|not read|delivered|automatic reply|auto(?:matic)?[- ]?reply|autoreply|out of office|automatische antwort|réponse automatique|respuesta automática|document shared with you|recall)\s?[:：]/iu;

/** How calendars title what they send: the event and its day. By hand, "Invitation: our summer school" is a letter. */
const CALENDAR_SUBJECT =
  /^\s*(?:invitation|einladung|invitación|invito|convite|uitnodiging|updated): .{1,200}\s@\s/iu;

/** What the form of a mail settles: an answer, a forward, an invitation or automatic mail is no first letter. */
export function structureReasons(message: Message): Reason[] {
  const subject = decoded(header(message, "Subject")).slice(0, 300);
  const found: Reason[] = [];
  const no = (rule: string, evidence: string) => found.push(reason(rule, -100, evidence));
  // RFC 5322, section 3.6.4: only an answer names what it answers.
  const answered = header(message, "In-Reply-To") || header(message, "References");
  if (answered) no("reply-headers", answered);
  if (FORWARD_SUBJECT.test(subject) || FORWARD_MARK.test(subject)) no("forward-subject", subject);
  else if (REPLY_SUBJECT.test(subject)) no("reply-subject", subject);
  if (AUTOMATIC_SUBJECT.test(subject) || CALENDAR_SUBJECT.test(subject)) no("automatic-subject", subject);
  const calendar = message.parts.find(
    (part) => part.type === "text/calendar" || part.type === "application/ics",
  );
  if (calendar) no("invitation", calendar.filename ?? calendar.type);
  const enclosed = message.parts.find((part) => part.type === "message/rfc822");
  if (enclosed) no("encloses-mail", enclosed.filename ?? enclosed.type);
  const quoted = quotesAnother(message, wholeText(message));
  if (quoted !== null) no("quotes-mail", quoted);
  found.push(...machineReasons(message));
  return found;
}

/** Headers that programs and list servers write. */
function machineReasons(message: Message): Reason[] {
  const found: Reason[] = [];
  const automatic = header(message, "Auto-Submitted");
  if (automatic && !/^no\b/i.test(automatic))
    found.push(reason("auto-submitted", -100, `Auto-Submitted: ${automatic}`));
  for (const name of ["List-Id", "List-Unsubscribe", "List-Post"]) {
    const value = header(message, name);
    if (value) found.push(reason("list", -100, `${name}: ${value}`));
  }
  const precedence = header(message, "Precedence");
  if (precedence && /^(?:bulk|list|junk|auto)/i.test(precedence))
    found.push(reason("precedence", -100, `Precedence: ${precedence}`));
  return found;
}
