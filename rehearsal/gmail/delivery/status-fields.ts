import { pacificDate } from "../mail/date.ts";
import { senderServer } from "../mail/sender-server.ts";
import type { SentMail } from "../mailbox.ts";
import { headerValue, parseHeaders } from "../mime/headers.ts";
import { octetsOf } from "../mime/octets.ts";
import { type Failure, isRemote, mailServer } from "./failure.ts";

/** The part for machines (RFC 3464, section 2): fields of the message, then a group for each recipient. */
export function statusFields(letter: SentMail, failures: readonly Failure[], at: number): string {
  const id = headerValue(parseHeaders(octetsOf(letter.raw)), "Message-ID") ?? "";
  const message = [
    "Reporting-MTA: dns; googlemail.com",
    `Received-From-MTA: dns; ${letter.from}`,
    `Arrival-Date: ${pacificDate(letter.at)}`,
    `X-Original-Message-ID: ${id}`,
  ];
  return [message, ...failures.map((failure) => recipientFields(failure, at))]
    .map((group) => `${group.join("\n")}\n`)
    .join("\n");
}

function recipientFields(failure: Failure, at: number): string[] {
  const domain = failure.address.split("@")[1] ?? "";
  const server = `${mailServer(domain)} (${senderServer(domain).ip}, the server\n for the domain ${domain}.)`;
  return [
    `Final-Recipient: rfc822; ${failure.address}`,
    `Action: ${failure.action}`,
    `Status: ${failure.status}`,
    ...(isRemote(failure.fate) ? [`Remote-MTA: dns; ${server}`] : []),
    `Diagnostic-Code: smtp; ${failure.said}`,
    `Last-Attempt-Date: ${pacificDate(at)}`,
    ...(failure.action === "delayed" ? [`Will-Retry-Until: ${pacificDate(failure.until)}`] : []),
  ];
}
