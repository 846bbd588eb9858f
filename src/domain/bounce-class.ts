import type { FailedRecipient } from "./verdict.ts";

export interface Failure {
  /** Enhanced status code (RFC 3463) or null. */
  readonly status: string | null;
  readonly action: "failed" | "delayed";
  /** The diagnostic text, or the notice when there is none. */
  readonly text: string;
}

type Class = FailedRecipient["class"];

/** Diagnostic texts are a line or two. */
const LONGEST_DIAGNOSTIC = 4_000;

/**
 * Whether the address is dead, the moment was bad, or the mail was unwelcome. The words go before the codes:
 * servers say 550 5.1.1 for a full mailbox and 5.7.1 for an unknown user, yet the words are meant for people.
 * Only codes that mean one thing go before the words. With neither, the address is not called dead.
 */
export function failureClass(failure: Failure): Class {
  if (failure.action === "delayed") return "temporary";
  const text = failure.text
    .slice(0, LONGEST_DIAGNOSTIC)
    .toLowerCase()
    .replace(/[^\s<>]{1,64}@[^\s<>:]{1,255}/g, "…")
    .replace(/\s+/g, " ");
  return (
    bySpecificStatus(failure.status) ??
    byWords(text) ??
    byStatus(failure.status) ??
    byReplyCode(text) ??
    "temporary"
  );
}

interface Row {
  readonly class: Class;
  readonly patterns: readonly RegExp[];
}

/** In this order: a text that speaks of two things is decided by the first row that knows one of them. */
const WORDS: readonly Row[] = [
  {
    class: "temporary",
    patterns: [
      /(?:mailbox|mail ?box|inbox|mail ?folder|maildir|disk|account|folder|volume)[^.]{0,40}\b(?:full|overquota|over (?:its |the )?(?:disk |storage )?(?:quota|limit)|exceed\w{0,3}[^.]{0,20}(?:quota|storage|limit|size))/,
      /(?:over|exceed(?:s|ed|ing)?|out of|insufficient|not enough|no)[^.]{0,30}(?:quota|disk space|storage|mailbox (?:size|limit)|space (?:left|for|on))/,
      /quota (?:is )?exceeded|exceeded (?:the )?(?:local |email |mail )(?:limit|quota)|full mailbox|mailbox ?full|overquota/,
      /(?:account|mailbox|user|recipient)[^.]{0,40}(?:disabled|suspended|frozen|locked|deactivated|on hold)|disabled (?:recipient|user|account|mailbox)|receiving mail at a rate|temporarily (?:locked|unavailable|disabled)/,
    ],
  },
  // Directory-based edge blocking says it so: the recipient is not in the directory (Exchange Online documentation).
  { class: "permanent", patterns: [/address rejected: access denied/] },
  {
    class: "refused",
    patterns: [
      /\b(?:dmarc|spf|dkim|dnsbl|rbl|ptr|reverse dns|rdns|fcrdns|blacklist\w{0,3}|blocklist\w{0,3}|block ?list|black ?list|spamhaus|spamcop|reputation|unauthenticated)\b/,
      /\b(?:spam|junk|unsolicited|bulk mail|virus|malware|phishing|malicious|infected)\b/,
      /\brelay(?:ing)? (?:access )?(?:denied|not allowed|not permitted|prohibited)|unable to relay|not allowed to relay|cannot relay|denied relay|insecure mail relay/,
      /(?:message|mail|size|attachment)[^.]{0,40}(?:too (?:big|large)|exceed(?:s|ed)?[^.]{0,40}(?:size|maximum|max|limit)|size (?:limit|exceeds|exceeded))/,
      /\b(?:access denied|not authori[sz]ed|unauthori[sz]ed|authentication required|policy|polic(?:y|ies) violation|protocol violation|prohibited|forbidden|banned|blocked|administratively denied|content (?:was )?(?:rejected|not accepted))\b/,
      /sender (?:address )?(?:rejected|denied|verify failed|not (?:allowed|accepted))|(?:rejected|refused|denied) (?:the )?(?:sender|your)|sender address[^.]{0,80}(?:not exist|resolve)|user complaints|(?:after|in reply to) mail from/,
      /cannot (?:find|resolve) your|client host rejected|your (?:ip|host|server|domain|mail server|e?mail address|address)[^.]{0,60}(?:rejected|refused|denied|not allowed|blocked|listed)/,
      /restricted|only accepts? (?:mail|messages?) from|(?:do not|don't|not) have permission|not permitted|starttls|encryption (?:is )?required|groups\.google\.com\/support|'send mail as'/,
      // A program on the receiving side failed, not the address: local delivery agents report as x-unix (RFC 3464, 2.3.6).
      /^x-unix;|pipe to \||malformed address/,
    ],
  },
  {
    class: "permanent",
    patterns: [
      /(?:user|recipient|mailbox|account|address|addressee|alias|person|customer)(?: name| address|id)?[^.]{0,40}\b(?:unknown|not found|not exist|doesn't exist|does not exist|invalid|no longer|not (?:a )?(?:valid|known|recogni[sz]ed|listed|here)|unavailable|nonexistent|non-existent|not available|couldn't be found|could not be found|wasn't found|was not found|isn't a valid|inactive|has moved)/,
      /\b(?:unknown|no such|invalid|bad|non-?existent|unrouteable|unroutable|unresolvable|no|not a valid|no valid|not a known|not our)[^.]{0,20}(?:user|recipient|mailbox|account|address|alias|customer|person|local part)/,
      /(?:host|domain)[^.]{0,40}(?:not found|unknown|does not exist|doesn't exist|couldn't be found|not exist|not reachable|no mail ?server)|host [^\s]{1,80} not found|(?:unknown|no such|bad|invalid)[^.]{0,12}(?:host|domain)|nxdomain|null ?mx|does not accept mail|no smtp service|no mx (?:record )?found/,
      /no longer (?:works|available|valid|in use|with|employed)|has (?:been )?(?:moved|left|closed|deleted|removed)|not listed in|doesn't have an? .{0,60}account|no mailbox here|unrouteable/,
    ],
  },
  {
    class: "temporary",
    patterns: [
      /\b(?:timed? ?out|time-?out|deferred|grey-?list\w{0,3}|gray-?list\w{0,3}|temporar\w{2,4}|try (?:again )?later|too busy|expired|delay(?:ed)?|suspended|throttl\w{2,4}|disabled)\b/,
      /too many|connection (?:refused|reset|lost|dropped|closed|failed)|network (?:is )?unreachable|no route to host|(?:could not|couldn't|cannot|unable to|able to) (?:connect|contact|establish)|retry time|mail loop|hop count|not yet been delivered|queue too long|could not be delivered for|resources/,
      /local (?:error|configuration)|system (?:error|problem|failure)|internal (?:error|server error)|service (?:currently )?(?:unavailable|not available)|i\/o error|server error|name ser(?:ver|vice)|lookup failure|cannot send message|transaction failed|on hold/,
    ],
  },
];

function byWords(text: string): Class | null {
  return WORDS.find((row) => row.patterns.some((pattern) => pattern.test(text)))?.class ?? null;
}

/** Codes whose meaning no text turns round: RFC 7372 and 5.7.x beyond 5.7.1, bad sender (5.1.7, 5.1.8), null MX (RFC 7505). */
function bySpecificStatus(status: string | null): Class | null {
  if (status === null) return null;
  if (status === "5.7.13") return "temporary";
  if (/^5\.7\.(?:[2-9]|\d\d|\d{3})$|^5\.1\.[78]$/.test(status)) return "refused";
  return status === "5.1.10" ? "permanent" : null;
}

/** RFC 3463, sections 3.2 to 3.8, first row that fits. Class 4 is a "persistent transient failure" whatever its subject. */
const STATUS: readonly { readonly class: Class; readonly pattern: RegExp }[] = [
  { class: "temporary", pattern: /^4\.|^5\.2\.2$|^5\.3\.[1-3]$|^5\.3\.5$|^5\.4\.[12567]$/ },
  { class: "refused", pattern: /^5\.7\.|^5\.3\.4$|^5\.6\.|^5\.2\.3$|^5\.5\./ },
  { class: "permanent", pattern: /^5\.1\.[1-6]$|^5\.4\.(?:3|4|310)$|^5\.2\.1$/ },
];

function byStatus(status: string | null): Class | null {
  if (status === null) return null;
  return STATUS.find((row) => row.pattern.test(status))?.class ?? null;
}

/** RFC 5321, section 4.2: the first digit tells lasting from passing; 552 is storage, 554 a refusal of the mail. */
function byReplyCode(text: string): Class | null {
  const code = /(?:^|[\s:;(<[#-])([45]\d{2})[\s-]/.exec(text)?.[1];
  if (code === undefined) return null;
  if (code.startsWith("4") || code === "552") return "temporary";
  if (code === "554") return "refused";
  return code === "550" || code === "551" || code === "553" ? "permanent" : null;
}
