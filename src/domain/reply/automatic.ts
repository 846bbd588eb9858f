import type { AbsenceDay } from "../absence/day.ts";
import { addresses } from "../address/address.ts";
import { AUTOMATIC_FROM, REPLY_WEIGHTS } from "../languages/reply-weights.ts";
import { REPLY_RULES, type ReplyRule } from "../languages/wordbook.ts";
import { header, type Message } from "../message.ts";
import { reason, total } from "../reading/phrase.ts";
import { sentencesOf } from "../reading/sentences.ts";
import { quote, readText } from "../reading/tokens.ts";
import { headerEvidence, listEvidence, SETTLES } from "./headers.ts";
import { phoneEvidence } from "./phone.ts";
import { type ReplyReading, type Worded, wordsOf } from "./reading.ts";
import type { Reason } from "./verdict.ts";

/**
 * What shows that no one's hand sent a mail: the headers of programs, their subjects, their words; against it, what
 * only somebody who read the letter writes. null when a person wrote it, and in doubt.
 */
export function automaticEvidence(
  message: Message,
  reading: ReplyReading,
  { notBefore }: AbsenceDay,
): Reason[] | null {
  const list = listEvidence(message);
  if (list.length > 0) return list;
  const person = personEvidence(message, reading);
  // A ticket system marks as automatic what somebody wrote in it.
  if (wordsOf(reading, "answer-in-ticket") !== null && wordsOf(reading, "engaged") !== null) return null;
  const headersSay = headerEvidence(message);
  const found = [...headersSay, ...wordEvidence(reading)];
  const settling = found.filter((each) => each.weight === SETTLES);
  if (settling.length > 0) {
    // Gateways put some of these on what people write, too.
    const isAnswered = settling.every(isOfGateways) && wordsOf(reading, "engaged") !== null;
    return isAnswered || isWrittenInSystem(message, reading, settling) ? null : found;
  }
  const isAway = isAbsent(reading);
  const day = notBefore === null || !isAway ? [] : [reason("names-a-day", 2, notBefore.toString())];
  const bare =
    isAway && person.length === 0 ? [reason("says-nothing-else", 1, reading.body.text.source)] : [];
  const reasons = [...found, ...day, ...bare, ...person];
  const isOfWords = headersSay.length === 0 && !OF_PROGRAMS.some((rule) => wordsOf(reading, rule) !== null);
  if (isOfWords && saysMore(reading.body, addresses(header(message, "From"))[0]?.name ?? "")) return null;
  return total(reasons) >= AUTOMATIC_FROM ? reasons : null;
}

/**
 * Ticket systems mark what somebody wrote in them as well: RT with "Precedence: bulk" (its DefaultMailPrecedence), Bugzilla
 * with "Auto-Submitted: auto-generated". What answers the letter, greets its writer and says nothing that programs say is a
 * person's: "Hi Leila, yes, she can meet you on Tuesday".
 */
function isWrittenInSystem(message: Message, reading: ReplyReading, settling: readonly Reason[]): boolean {
  return (
    settling.every(isOfTicketSystems) &&
    header(message, "In-Reply-To") !== null &&
    nameGreeted(message, reading.body.text.source) !== null &&
    REPLY_RULES.every((rule) => (REPLY_WEIGHTS[rule] ?? 0) <= 1 || wordsOf(reading, rule) === null)
  );
}

/** RFC 3834, section 5: what answers by itself says "auto-replied", and has an empty return path. */
function isOfTicketSystems(found: Reason): boolean {
  const isGenerated = found.rule === "auto-submitted" && /auto-generated/i.test(found.evidence);
  return isGenerated || (found.rule === "precedence" && isOfGateways(found));
}

function isOfGateways({ rule, evidence }: Reason): boolean {
  if (rule === "auto-submitted") return /auto-forwarded/i.test(evidence);
  return rule === "empty-return-path" || (rule === "precedence" && !/auto[_-]?reply/i.test(evidence));
}

/** Words that only a program writes. */
const OF_PROGRAMS = ["automatic-subject", "absence-subject", "says-automatic", "ticket"] as const;
/** A name or a place below a letter is no longer. */
const LONGEST_NAME = 3;

/** Whether a sentence stands in it that no wording explains and no signature is: "I am on leave until 1 April. My answer is yes." */
function saysMore({ text, hits }: Worded, writer: string): boolean {
  const sentences = sentencesOf(text);
  const explained = new Set(hits.flatMap(({ start, end }) => [sentences[start], sentences[end - 1]]));
  const names = readText(writer).tokens.filter((token) => token.length > 1);
  for (const [at, token] of text.tokens.entries()) if (names.includes(token)) explained.add(sentences[at]);
  const words = new Map<number, number>();
  for (const [at, sentence] of sentences.entries())
    if (text.tokens[at] !== "." && !explained.has(sentence))
      words.set(sentence, (words.get(sentence) ?? 0) + 1);
  return [...words.values()].some((count) => count > LONGEST_NAME);
}

/** People name days for much; beside one of these it is the day of return. */
const AWAY = ["away", "long-leave", "absence-subject", "gone"] as const;

function isAbsent(reading: ReplyReading): boolean {
  return AWAY.some((rule) => wordsOf(reading, rule) !== null);
}

/** What the wordings say, each rule once. */
function wordEvidence(reading: ReplyReading): Reason[] {
  const found = REPLY_RULES.flatMap((rule) => {
    const weight = REPLY_WEIGHTS[rule];
    const words = weight === undefined ? null : wordsOf(reading, rule);
    return weight === undefined || words === null ? [] : [reason(rule, weight, words)];
  });
  const receipts = reading.body.hits.filter((hit) => hit.rule.rule === "received");
  const again = receipts.find((hit) => hit.start >= (receipts[0]?.end ?? 0));
  if (again) found.push(reason("received-twice", 2, quote(reading.body.text, again.start, again.end)));
  if (reading.subject.ticket !== null) found.push(reason("ticket-in-subject", 2, reading.subject.ticket));
  if (reading.subject.hasOwnBefore) found.push(reason("subject-before-re", 3, reading.subject.whole));
  return found;
}

/** Programs that write these know the names of those to whom they write. */
const RECEIPTS = [
  "ticket",
  "received",
  "says-automatic",
  "list-notice",
] as const satisfies readonly ReplyRule[];

/** What people do: take up the letter, name its writer, quote it. Notices say their piece and nothing else. */
function personEvidence(message: Message, reading: ReplyReading): Reason[] {
  const { body, hasQuote } = reading;
  const engaged = body.hits.filter((hit) => hit.rule.rule === "engaged");
  const [first, ...more] = engaged;
  const named = nameGreeted(message, body.text.source);
  const isReceipt = RECEIPTS.some((rule) => wordsOf(reading, rule) !== null);
  // "I do not take calls" is no refusal of who is away.
  const no = isReceipt || isAbsent(reading) ? null : wordsOf(reading, "decline");
  const found: Reason[] = [];
  if (first) {
    const words = quote(body.text, first.start, first.end);
    found.push(reason("engaged", more.some((hit) => hit.start >= first.end) ? -7 : -4, words));
  } else if (no !== null) found.push(reason("decline", -4, no));
  const phone = phoneEvidence(message, reading.unquoted);
  if (phone !== null) found.push(phone);
  if (named !== null) found.push(reason("greets-by-name", isReceipt ? -2 : -4, named));
  // A notice never asks to be left alone.
  const optOut = wordsOf(reading, "opt-out");
  if (optOut !== null && !isReceipt) found.push(reason("opt-out", -8, optOut));
  if (hasQuote) found.push(reason("quotes-the-letter", -3, "an older letter below or between"));
  return found;
}

/** Where a greeting ends. */
const GREETING_WORDS = 6;

/** "Hi Ada": a notice greets whoever it may concern. */
function nameGreeted(message: Message, source: string): string | null {
  const name = addresses(header(message, "To"))[0]?.name ?? "";
  const names = readText(name).tokens.filter((token) => token.length > 1);
  const line = source.slice(0, source.search(/[\n.!?]|$/));
  const greeting = readText(line).tokens.slice(0, GREETING_WORDS);
  return greeting.find((token) => names.includes(token)) ?? null;
}
