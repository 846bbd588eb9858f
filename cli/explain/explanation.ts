import { decoded } from "../../src/domain/address/address.ts";
import { header, isDraft, type Message } from "../../src/domain/message.ts";
import { judgeOutreach } from "../../src/domain/outreach/outreach.ts";
import { judgeReply } from "../../src/domain/reply/reply.ts";
import type {
  FailedRecipient,
  OutreachKind,
  Reason,
  ReplyKind,
  ReplyVerdict,
} from "../../src/domain/reply/verdict.ts";
import { type Acquaintance, isFromOwner, recipients, seenBefore, sender } from "./acquaintance.ts";

/** How Kindly reads one mail. The names and their order are an interface: other programs read them. */
export interface Explanation {
  readonly file: string;
  /** The place of the message in its file, from 0. */
  readonly index: number;
  readonly direction: "sent" | "received";
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string;
  readonly outreach: {
    readonly tracked: boolean;
    readonly score: number;
    readonly kind: OutreachKind;
    readonly asks: boolean;
    readonly reasons: readonly Reason[];
  } | null;
  readonly reply: {
    readonly kind: ReplyKind;
    readonly automated: boolean;
    readonly returnsOn: string | null;
    readonly failed: readonly FailedRecipient[];
    readonly reasons: readonly Reason[];
  } | null;
}

export function explanationOf(
  message: Message,
  file: string,
  index: number,
  known: Acquaintance,
): Explanation {
  const isSent = isFromOwner(message, known.own);
  const from = sender(message);
  return {
    file,
    index,
    direction: isSent ? "sent" : "received",
    from,
    to: recipients(message),
    subject: decoded(header(message, "Subject")),
    outreach: isSent ? outreachOf(message, known) : null,
    reply: isSent ? null : replyOf(message),
  };
}

function outreachOf(message: Message, known: Acquaintance): Explanation["outreach"] {
  if (isDraft(message)) {
    const draft = { rule: "draft", weight: -100, evidence: "not sent yet" };
    return { tracked: false, score: draft.weight, kind: "other", asks: false, reasons: [draft] };
  }
  const { tracked, score, kind, asks, reasons } = judgeOutreach(message, seenBefore(message, known));
  return { tracked, score, kind, asks, reasons: reasons.map(plainReason) };
}

function replyOf(message: Message): Explanation["reply"] {
  const read = judgeReply(message);
  // Days are read from the day of the mail; without one, none of them is certain.
  const verdict = message.at === 0 ? { ...read, returnsOn: null, notBefore: null } : read;
  const { kind, automated, returnsOn, failed, reasons } = verdict;
  return {
    kind,
    automated,
    returnsOn,
    failed: failed.map(({ address, class: failure, status }) => ({ address, class: failure, status })),
    reasons: [...reasons, ...furtherFindings(verdict)].map(plainReason),
  };
}

/** What a verdict says beyond the names of the interface, where no rule has said it yet. */
function furtherFindings({
  gone,
  longLeave,
  instead,
  notBefore,
  returnsOn,
  reasons,
}: ReplyVerdict): Reason[] {
  const found = {
    gone: gone ? "no longer there" : "",
    "long-leave": longLeave ? "away for long" : "",
    instead: instead.join(", "),
    "not-before": returnsOn === null ? (notBefore ?? "") : "",
  };
  return Object.entries(found)
    .filter(([rule, evidence]) => evidence !== "" && reasons.every((each) => each.rule !== rule))
    .map(([rule, evidence]) => ({ rule, weight: 0, evidence: evidence.slice(0, 120) }));
}

function plainReason({ rule, weight, evidence }: Reason): Reason {
  return { rule, weight, evidence };
}

/**
 * One line of JSON that every reader takes for one line: text is well-formed (lone surrogates become U+FFFD), and
 * what some programs take for a line end is written as its number.
 */
export function jsonLine(explanation: Explanation): string {
  const json = JSON.stringify(explanation, (_, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
  return json.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
