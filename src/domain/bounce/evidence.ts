import { addresses, decoded } from "../address/address.ts";
import { header, type Message } from "../message.ts";
import type { Reason } from "../reply/verdict.ts";
import { noticeWordings, subjectWordings } from "./book.ts";
import type { Notice } from "./notice.ts";
import { mayBeNotice, point, senderEvidence, total } from "./sender.ts";

/** From this weight on, a mail system wrote it about a letter that it could not deliver. */
const THRESHOLD = 7;

export interface Evidence {
  readonly found: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Whether a mail without a machine-readable report is one all the same. A mailer must have sent it, as far as its
 * names and headers tell, and its text must say so: people quote such notices, mailers sign them.
 * @param recipients whom the notice is about, as far as it says
 */
export function noticeEvidence(message: Message, notice: Notice, recipients: readonly string[]): Evidence {
  const addressKnown = recipients.length > 0;
  const before = [...senderEvidence(message), ...subjectEvidence(message)];
  const said = textEvidence(message, notice);
  const returned = letterEvidence(message, notice);
  const reasons = [
    ...before,
    ...said,
    ...returned,
    ...(addressKnown ? [point("names-recipient", 1, recipients.join(", "))] : []),
  ];
  const has = (...rules: readonly string[]) => reasons.some((each) => rules.includes(each.rule));
  // A person's automatic answer has such headers as well, and may say that the mail is not forwarded.
  const mailer = has("mailer-daemon", "mailer-sender");
  const signed = mailer || has("machine-sender", "failure-subject", "returned-letter");
  // Why alone is no failure: a gateway that holds a mail back says so, too.
  const says =
    (has("says-undelivered") && (addressKnown || mailer)) ||
    (addressKnown && has("mailer-daemon")) ||
    (addressKnown &&
      (mailer || has("says-why")) &&
      has("failure-subject", "server-answer", "returned-letter"));
  return { found: mayBeNotice(message) && signed && says && total(reasons) >= THRESHOLD, reasons };
}

function subjectEvidence(message: Message): Reason[] {
  const subject = decoded(header(message, "Subject")).slice(0, 300);
  // An answer's subject speaks of the letter that it answers, and a ticket's of what was asked.
  const isTicket = /\d{3}/.test(/^\[[^\]]{0,40}\]/.exec(subject)?.[0] ?? "");
  if (isTicket || REPLY_MARK.test(subject)) return [];
  return subjectWordings(subject).length === 0 ? [] : [point("failure-subject", 3, subject)];
}

const REPLY_MARK = /^(?:re|aw|fwd?|wg|sv|vs|antw|tr|rv|rif|odp)(?:\[\d{1,2}\])? ?:/i;

function textEvidence(message: Message, notice: Notice): Reason[] {
  const hits = noticeWordings(notice.text.slice(0, 6_000));
  const failure = hits.find(({ rule }) => rule === "failure" || rule === "delayed");
  const why = hits.find(({ rule }) => ["unknown-address", "full", "passing", "unwelcome"].includes(rule));
  // "Has not been delivered to" holds "been delivered to".
  const well = failure === undefined ? hits.find(({ rule }) => rule === "delivered") : undefined;
  const parcel = hits.find(({ rule }) => rule === "no-mail");
  const answer = SERVER_ANSWERS.map((each) => each.exec(notice.text)?.[0]).find((each) => each !== undefined);
  return [
    ...(failure === undefined ? [] : [point("says-undelivered", 3, failure.words)]),
    ...(why === undefined ? [] : [point("says-why", 1, why.words)]),
    ...(answer === undefined ? [] : [point("server-answer", 2, answer)]),
    ...(well === undefined ? [] : [point("says-delivered", -4, well.words)]),
    ...(parcel === undefined ? [] : [point("no-mail", -4, parcel.words)]),
    ...greeting(message, notice.text),
  ];
}

/** What only a mail server says: its reply code with the enhanced one or at the start of a line, or its dialogue. */
const SERVER_ANSWERS = [
  /(?:^|[\s:;(<"'#-])[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b/,
  /^[ \t<>*'"-]{0,8}[45][0-5]\d[ -]/m,
  /\brcpt to ?:|remote host said|#[45]\.\d\.\d|\bsmtp;/i,
];

/** A postmaster who writes by hand begins with a name. */
function greeting(message: Message, text: string): Reason[] {
  const first = text.split("\n", 1)[0] ?? "";
  if (first.length > 50 || !/^\p{L}[^@:]{2,48}[,!]\s?$/u.test(first)) return [];
  const owner = decoded(header(message, "To")).toLowerCase();
  const words = first.toLowerCase().match(/\p{L}{3,30}/gu) ?? [];
  return words.slice(1).some((word) => owner.includes(word)) ? [point("greets-by-name", -3, first)] : [];
}

/** The owner's own letter, given back. */
function letterEvidence(message: Message, { letter }: Notice): Reason[] {
  const owners = addresses(header(message, "To")).map((person) => person.address);
  const own = letter?.from.find((address) => owners.includes(address));
  return own === undefined ? [] : [point("returned-letter", 2, own)];
}
