import { addresses, decoded } from "../address/address.ts";
import { header, headers, type Message } from "../message.ts";
import type { Reason } from "../reply/verdict.ts";

/** Mailers' own names (RFC 5321, section 4.5.5, and the common products), as addresses and as people see them. */
const MAILER =
  /mailer[-_. ]?daemon|^post[-_. ]?master|mail[-_. ]?deliver|delivery[-_. ]?(?:sub)?system|^m(?:mdf|daemon)|bounce|mail[-_. ]?(?:router|system|server|relay|gateway|queue|agent|administrator|robot)|undeliver|non-?deliver|system[-_. ]?(?:administrator|attendant)|^mailer$|^sysadmin/i;
/** Names of machines that also write other mail. */
const MACHINE =
  /no-?reply|do-?not-?reply|^auto[-_.]|automat|notif|\b(?:mail|smtp|mx)?-?(?:server|gateway|relay|robot|scanner|filter|proxy|queue)\b|spam|virus|challenge|verif|listserv|majordomo|\bsympa\b|ezmlm|mailman|certificata|^(?:root|daemon|system|admin)\b|-(?:owner|request|admin|help)$|^owner-|^smtp/i;

/** The name that RFC 5321 reports come from; nothing else is written in it. */
const DAEMON = /^mailer[-_.]?daemon\b/i;

/** Cheap to ask of every mail: whether its sender and headers leave any chance that it is a notice. */
export function mayBeNotice(message: Message): boolean {
  return total(senderEvidence(message)) >= 2;
}

/** What the sender's name and the headers say about who wrote a mail: a mailer, another machine, a hand. */
export function senderEvidence(message: Message): Reason[] {
  const raw = decoded(header(message, "From"));
  const sender = addresses(header(message, "From"))[0];
  const local = sender?.address.split("@", 1)[0] ?? "";
  const name = sender?.name ?? raw;
  return [...senderName(local, name, raw), ...automaticHeaders(message), ...handHeaders(message)];
}

function senderName(local: string, name: string, raw: string): Reason[] {
  if (DAEMON.test(local)) return [point("mailer-daemon", 6, raw)];
  if (MAILER.test(local) || MAILER.test(name)) return [point("mailer-sender", 3, raw)];
  return MACHINE.test(local) || MACHINE.test(name) ? [point("machine-sender", 2, raw)] : [];
}

function automaticHeaders(message: Message): Reason[] {
  const submitted = header(message, "Auto-Submitted") ?? "no";
  const precedence = header(message, "Precedence") ?? "";
  return [
    // RFC 5321, section 4.5.5: reports have an empty return path, so that none answers another.
    ...(/^<\s{0,4}>$/.test((header(message, "Return-Path") ?? "").trim())
      ? [point("empty-return-path", 2, "Return-Path: <>")]
      : []),
    ...(/^(?!no\b)\S/i.test(submitted.trim()) ? [point("automatic-header", 2, submitted)] : []),
    ...(/^(?:bulk|junk|auto)/i.test(precedence.trim()) ? [point("bulk", 1, precedence)] : []),
  ];
}

/** Programs that people write mail with; and marks of newsletters (RFC 2369). */
const BY_HAND =
  /\b(?:thunderbird|apple mail|iphone mail|ipad mail|outlook(?! web)|mutt|evolution|kmail|roundcube|horde|squirrelmail|alpine|eudora|foxmail|airmail|spark|the bat|claws|sylpheed|gnus|zimbra)\b/i;

function handHeaders(message: Message): Reason[] {
  const program = [...headers(message, "User-Agent"), ...headers(message, "X-Mailer")].find((each) =>
    BY_HAND.test(each),
  );
  const list = header(message, "List-Unsubscribe");
  return [
    ...(program === undefined ? [] : [point("written-by-hand", -6, program)]),
    ...(list === null ? [] : [point("newsletter", -6, list)]),
  ];
}

/** The weights of all reasons together. */
export function total(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, each) => sum + each.weight, 0);
}

/** One reason, its evidence on one line. */
export function point(rule: string, weight: number, evidence: string): Reason {
  return { rule, weight, evidence: evidence.replace(/\s+/g, " ").trim().slice(0, 120) };
}
