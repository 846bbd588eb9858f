import { addresses, decoded, domainOf } from "../address/address.ts";
import { header, type Message } from "../message.ts";
import type { FailedRecipient, Reason } from "../reply/verdict.ts";
import { type NamedAddress, namedAddresses } from "./address.ts";
import { classByWords, type Failure, isWarning, judgeFailure } from "./class.ts";
import { noticeEvidence } from "./evidence.ts";
import { notifiedIn } from "./json.ts";
import { type Notice, noticeOf } from "./notice.ts";
import { headingOf, passageAbout } from "./passage.ts";
import { recipientsIn, writtenTo } from "./recipients.ts";
import { deliveryStatus, type ReportedRecipient, reportedIn, statusIn } from "./report.ts";
import { mayBeNotice } from "./sender.ts";

export interface Bounce {
  /** Whom the mail did not reach; empty when the report names nobody. */
  readonly failed: readonly FailedRecipient[];
  /** What made it a bounce, and of each recipient what gave it its class. */
  readonly reasons: readonly Reason[];
}

/** More recipients than one letter by hand can have; the rest of a report is not read. */
const MOST_RECIPIENTS = 50;

/**
 * Whom a delivery report says the mail did not reach. Evidence in this order: the machine-readable part
 * (RFC 3464), X-Failed-Recipients (Exim, Gmail), then the prose of mailers.
 * @param onlyReader whom the letter went to that it answers, if to nobody else: who is meant when it names nobody
 * @returns null when the mail is no bounce, also for reports of success
 */
export function readBounce(message: Message, onlyReader: string | null = null): Bounce | null {
  if (isReceipt(message)) return null;
  const isDeclared = /report-type="?delivery-status/i.test(header(message, "Content-Type") ?? "");
  const report = deliveryStatus(message) ?? [];
  // Without its declaration a person may have put it there, to show what came back.
  if (report.length > 0 && (isDeclared || mayBeNotice(message)))
    return fromReport(message, report, noticeOf(message));
  const listed = addresses(header(message, "X-Failed-Recipients")).map((person) => person.address);
  const isSettled = isDeclared || listed.length > 0;
  if (!isSettled && !mayBeNotice(message)) return null;
  const notice = noticeOf(message);
  const written = [...reportedIn(notice.report), ...notifiedIn(notice.text)];
  if (written.length > 0 && mayBeNotice(message)) return fromReport(message, written, notice);
  const named = namedAddresses(notice.text);
  const recipients =
    listed.length > 0 ? asWritten(listed, message, notice) : recipientsIn(message, notice, named);
  const evidence = noticeEvidence(message, notice, recipients);
  if (!isSettled && !evidence.found) return null;
  const meant = recipients.length === 0 && onlyReader !== null ? [onlyReader] : recipients;
  const failures = proseFailures(message, notice, named, meant);
  return bounceOf(failures, isSettled ? [declared(listed)] : evidence.reasons);
}

function asWritten(listed: readonly string[], message: Message, notice: Notice): string[] {
  const alone = listed.length === 1;
  return listed.flatMap((final) => writtenTo({ original: null, final }, message, notice, alone) ?? []);
}

/** RFC 8098 and RFC 5965: what became of a mail that arrived. */
function isReceipt(message: Message): boolean {
  return message.parts.some((part) =>
    /^message\/(?:disposition-notification|feedback-report)$/.test(part.type),
  );
}

function declared(listed: readonly string[]): Reason {
  const evidence = listed.length > 0 ? `X-Failed-Recipients: ${listed.join(", ")}` : "multipart/report";
  return { rule: "delivery-report", weight: 100, evidence: evidence.slice(0, 120) };
}

interface RecipientFailure extends Failure {
  readonly address: string;
}

function fromReport(message: Message, report: readonly ReportedRecipient[], notice: Notice): Bounce | null {
  const open = report.filter((each) => each.action !== "done").slice(0, MOST_RECIPIENTS);
  if (open.length === 0) return null;
  const named = namedAddresses(notice.text);
  const all = open.flatMap(addressesOf);
  const failures = open.flatMap((each): RecipientFailure[] => {
    const address = writtenTo(each, message, notice, open.length === 1);
    if (address === null) return [];
    const about = addressesOf(each).map((one) => passageAbout(one, notice.text, named, all));
    const prose = about.join("\n\n").trim() || (open.length === 1 ? notice.text : "");
    const { status, diagnostic } = each;
    return [{ address, status, action: each.action === "delayed" ? "delayed" : "failed", diagnostic, prose }];
  });
  const evidence = `message/delivery-status: ${all.join(", ")}`.slice(0, 120);
  return bounceOf(failures, [{ rule: "delivery-report", weight: 100, evidence }]);
}

function addressesOf({ original, final }: ReportedRecipient): string[] {
  return [original, final].filter((address) => address !== null);
}

function proseFailures(
  message: Message,
  { text }: Notice,
  named: readonly NamedAddress[],
  recipients: readonly string[],
): RecipientFailure[] {
  const action = isWarning(text) ? "delayed" : "failed";
  return recipients.slice(0, MOST_RECIPIENTS).map((address) => {
    const near = passageAbout(address, text, named, recipients);
    const heading = headingOf(address, text, named);
    const isAlone = recipients.length === 1;
    const status = statusIn(near) ?? statusIn(isAlone ? text : heading);
    const said = [isAlone ? "" : heading, near, text || decoded(header(message, "Subject"))];
    const prose = said.find((each) => classByWords(each) !== null) ?? (isAlone ? text : near);
    return { address, status, action, diagnostic: "", prose };
  });
}

function bounceOf(failures: readonly RecipientFailure[], evidence: readonly Reason[]): Bounce {
  const seen = new Set<string>();
  const judged = failures
    .filter(({ address }) => domainOf(address) !== "" && !seen.has(address) && seen.add(address))
    .map((failure) => ({ ...failure, ...judgeFailure(failure) }));
  return {
    failed: judged.map(({ address, class: kind, status }) => ({ address, class: kind, status })),
    reasons: [
      ...evidence,
      ...judged.map(({ address, class: kind, because }) => ({
        rule: `bounce-${kind}`,
        weight: 1,
        evidence: `${address}: ${because}`.slice(0, 120),
      })),
    ],
  };
}
