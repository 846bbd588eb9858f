import { addresses, decoded, domainOf, sameMailbox } from "./address.ts";
import { failureClass } from "./bounce-class.ts";
import { deliveryStatus } from "./bounce-report.ts";
import { addressesIn, isDeliveryNotice, noticeText, originalRecipients } from "./bounce-text.ts";
import { header, type Message } from "./message.ts";
import type { FailedRecipient } from "./verdict.ts";

/** More recipients than one letter by hand can have; the rest of a report is not read. */
const MOST_RECIPIENTS = 50;

/**
 * Whom a delivery report says the mail did not reach. Evidence in this order: the machine-readable part
 * (RFC 3464), X-Failed-Recipients (Exim, Gmail), then the prose of older mailers.
 * @returns null when the mail is no bounce, also for reports of success; an empty list when it is one that names nobody
 */
export function readBounce(message: Message): FailedRecipient[] | null {
  const report = deliveryStatus(message);
  if (report !== null && report.length > 0) {
    const notice = noticeText(message);
    const failed = report.flatMap(({ address, action, status, diagnostic }) =>
      action === "done"
        ? []
        : [{ address, class: failureClass({ status, action, text: diagnostic || notice }), status }],
    );
    return failed.length === 0 ? null : once(failed);
  }
  const listed = addresses(header(message, "X-Failed-Recipients")).map((person) => person.address);
  if (listed.length === 0 && report === null && !isDeliveryNotice(message)) return null;
  return fromProse(message, listed);
}

function fromProse(message: Message, listed: readonly string[]): FailedRecipient[] {
  const text = noticeText(message);
  const named = listed.length > 0 ? listed : namedIn(message, text);
  return once(
    named.map((address) => {
      const about = passageAbout(address, named, text) || subject(message);
      const status = statusIn(about) ?? (named.length === 1 ? statusIn(text) : null);
      return { address, class: failureClass({ status, action: "failed", text: about }), status };
    }),
  );
}

/** The address that the notice gives, preferring one that the returned letter was written to. */
function namedIn(message: Message, text: string): string[] {
  const own = new Set(addresses(header(message, "To")).map((person) => sameMailbox(person.address)));
  const senders = new Set(addresses(header(message, "From")).map((person) => person.address));
  const foreign = (address: string) => !own.has(sameMailbox(address)) && !senders.has(address);
  const found = addressesIn(text);
  const recipients = originalRecipients(message);
  const agreed = [...found.listed, ...found.mentioned].filter((address) => recipients.includes(address));
  const choices = [
    found.listed.filter(foreign),
    agreed,
    found.mentioned.filter(foreign),
    recipients,
    found.listed,
  ];
  return choices.find((each) => each.length > 0) ?? [];
}

/** From the line above the address (some mailers put the reason first) to the next recipient. */
function passageAbout(address: string, all: readonly string[], text: string): string {
  const lower = text.toLowerCase();
  const at = lower.indexOf(address);
  if (at < 0) return text;
  const others = all.filter((other) => other !== address);
  const next = others.map((other) => lower.indexOf(other, at + address.length)).filter((found) => found > 0);
  const line = lower.lastIndexOf("\n", at);
  const above = others.length > 0 ? line : lower.lastIndexOf("\n", Math.max(0, line - 1));
  return text.slice(Math.max(0, above), Math.min(...next, text.length));
}

/** The first enhanced status code of class 4 or 5 (RFC 3463, section 2) in prose. */
function statusIn(text: string): string | null {
  return /(?:^|[\s#(<:[-])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1] ?? null;
}

function subject(message: Message): string {
  return decoded(header(message, "Subject"));
}

function once(all: readonly FailedRecipient[]): FailedRecipient[] {
  const seen = new Set<string>();
  return all
    .filter((each) => domainOf(each.address) !== "" && !seen.has(each.address) && seen.add(each.address))
    .slice(0, MOST_RECIPIENTS);
}
