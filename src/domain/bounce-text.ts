import { addresses, decoded } from "./address.ts";
import { header, type Message } from "./message.ts";
import { htmlText } from "./reading/html-text.ts";

/** Notices are a page; the returned letter below them may be long. */
const LONGEST_NOTICE = 20_000;

/** Mailers' own sender names (RFC 5321, section 4.5.5, and the common products). */
const MAILER_SENDER =
  /mailer[-_. ]?daemon|^post[-_]?master|mail[-_. ]?delivery|mail[. _-]?deliver|system[-_. ]?administrator|delivery[-_. ]?(?:sub)?system|^mmdf|bounce|mail[-_. ]?(?:router|system|administrator)|undeliver|^mail\+?(?:er)?$|sysadmin|non-?delivery/i;
const FAILURE_SUBJECT =
  /deliver(?:y|ed|able)? (?:has )?(?:status|fail|problem|report|error|unsuccess|delay|incomplete|notif|to)|undeliver|returned? (?:to sender|mail)|failure notice|mail (?:delivery|system error|could not)|could ?n[o']t (?:be )?(?:deliver|sen[dt])|non[- ]?deliver|not delivered|fail(?:ed|ure) (?:to deliver|notice|deliver|sending)|returning message|bounce|rejected|error sending your|nicht zustellbar|unzustellbar|non remis|échec|no (?:se pudo )?entreg|devuelto|mancato recapito|mail failure|can ?not (?:be )?(?:deliver|send)|user unknown|delay(?:ed)? (?:mail|notification)|warning: (?:message|could not send)|unable to deliver|service unavailable/i;
const FAILURE_WORDS =
  /(?:could|can|did|was|were|has|have|is) ?(?:not|n't)(?: yet)? (?:be |been )?(?:able to )?(?:be )?(?:deliver|sent|send|reach|process|complete)|couldn't be delivered|(?:deliver\w{0,3}|sending)[^.\n]{0,60}fail|fail\w{0,3}[^.\n]{0,40}(?:deliver|recipient|address)|undeliver|unable to deliver|permanent (?:fatal )?(?:error|failure)|fatal errors?|(?:delivery|error)[^.\n]{0,20}(?:problem|trouble|error)|trouble delivering|user unknown|no such user|unknown user|rcpt to|5\d\d[ -]\d\.\d\.\d|addressee unknown|rejected by|was rejected|mailbox (?:is )?full|error delivering|invalid (?:user|address|recipient)|problem(?:s)? deliver|konnte nicht zugestellt|n'a pas pu être (?:remis|livré)|no (?:se )?(?:pudo|ha podido) (?:entregar|ser entregado)|did not like our|isn't a valid|doesn't have a/i;

/** Where notices end and the returned letter begins. */
const COPY_MARKS =
  /^[ \t]*(?:-{2,}.{0,12}(?:this is a copy|below this line|original (?:message|e?mail)|returned (?:message|mail)|unsent message|message header|the header of|message text|copy of|the body of|begin|returned-?message|start of).{0,80}|message headers follow.{0,40}|your message reads \(in part\).{0,20}|the (?:original )?message (?:you sent )?(?:was|follows|is attached).{0,60}|included is a copy of the message header.{0,20}|received: .{0,200}|return-path: ?<.{0,200}|.{0,30}original message follows.{0,20})$/im;

/**
 * A mail that a mail system wrote about a letter it could not deliver. The sender or an empty return path must say
 * so, and the words as well: people quote such notices, mailers sign them.
 */
export function isDeliveryNotice(message: Message): boolean {
  const sender = addresses(header(message, "From"))[0];
  const from = decoded(header(message, "From"));
  const mailer = MAILER_SENDER.test(sender?.address ?? "") || MAILER_SENDER.test(sender?.name ?? from);
  const unanswerable = /^<\s*>$/.test((header(message, "Return-Path") ?? "").trim());
  if (!mailer && !unanswerable) return false;
  // A human's answer to such a notice quotes it; only the mailer starts the thread with it.
  const bySubject = FAILURE_SUBJECT.test(decoded(header(message, "Subject")).slice(0, 300));
  const byWords = FAILURE_WORDS.test(noticeText(message));
  return mailer ? bySubject || byWords : bySubject && byWords;
}

/** What the mail system wrote, without the returned letter. */
export function noticeText(message: Message): string {
  const enclosed = message.parts.findIndex((part) => /^(?:message\/|text\/rfc822)/.test(part.type));
  const parts = enclosed < 1 ? message.parts : message.parts.slice(0, enclosed);
  const plain = parts.filter((part) => part.type === "text/plain" && part.text !== null);
  const html = parts.find((part) => part.type === "text/html" && part.text !== null);
  const text = plain.map((part) => part.text ?? "").join("\n") || htmlText(html?.text ?? "");
  const bounded = text.slice(0, LONGEST_NOTICE);
  const copy = COPY_MARKS.exec(bounded);
  return copy && copy.index > 0 ? bounded.slice(0, copy.index) : bounded;
}

const ADDRESS = /[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}/i;
/** Lines that give a failed address by their form. */
const LISTED: readonly RegExp[] = [
  new RegExp(`^[ \\t>*•-]{0,12}<(${ADDRESS.source})>`, "gim"),
  new RegExp(`^[ \\t*•-]{0,12}(${ADDRESS.source})[ \\t]{0,4}(?:$|:|\\[|\\(|<|\\.{3}|on |invalid|-)`, "gim"),
  new RegExp(
    `(?:^|[\\s>])(?:rcpt to|final-recipient|recipients?(?: address)?|address(?:es)?|user|to)(?:[ \\t]{1,3}|[ \\t]?[:;=][ \\t]{0,3})(?:rfc822;)?[ \\t]{0,3}<?(${ADDRESS.source})>?`,
    "gim",
  ),
];

/** The addresses in a notice: `listed` by the form of their line, `mentioned` anywhere; lower case, in order. */
export function addressesIn(text: string): { listed: string[]; mentioned: string[] } {
  for (const pattern of LISTED) {
    const listed = [...text.matchAll(pattern)].map((found) => clean(found[1] ?? ""));
    if (listed.length > 0) return { listed: [...new Set(listed)], mentioned: mentioned(text) };
  }
  return { listed: [], mentioned: mentioned(text) };
}

function mentioned(text: string): string[] {
  const found = [...text.matchAll(new RegExp(ADDRESS.source, "gi"))].map((each) => clean(each[0]));
  return [...new Set(found.filter((address) => !/^(?:mailer-daemon|postmaster)@/.test(address)))];
}

function clean(address: string): string {
  return address.toLowerCase().replace(/^[.'=-]+|[.'-]+$/g, "");
}

/** To and Cc of the returned letter, from the part that carries it or from its headers below the notice. */
export function originalRecipients(message: Message): string[] {
  const copy = message.parts.find((part) =>
    /^(?:message\/rfc822|message\/global|text\/rfc822-headers)$/.test(part.type),
  );
  const below = message.parts
    .map((part) => (part.type.startsWith("text/") ? (part.text ?? "") : ""))
    .join("\n");
  const source = (copy?.text ?? below).slice(0, LONGEST_NOTICE).replace(/\r?\n[ \t]+/g, " ");
  const lines = [...source.matchAll(/^[> \t]{0,8}to[ \t]?:[ \t]?(.{1,1000})$/gim)];
  return [...new Set(lines.flatMap((line) => addresses(line[1] ?? "").map((person) => person.address)))];
}
