import { pacificDate } from "../mail/date.ts";
import { serverMessageId } from "../mail/message-id.ts";
import type { Mailbox, SentMail } from "../mailbox.ts";
import { references } from "../mime/addresses.ts";
import { headerValue, parseHeaders } from "../mime/headers.ts";
import { octetsOf } from "../mime/octets.ts";

/**
 * What Gmail puts into the thread of a letter that it took and did not send for the day's limit. As seen: from
 * mailer-daemon, with these words, and naming no recipient that failed, since none did.
 * @returns the mail before Gmail's receiving servers have taken it in
 */
export function limitReport(mailbox: Mailbox, letter: SentMail): string {
  const headers = parseHeaders(octetsOf(letter.raw));
  const id = headerValue(headers, "Message-ID") ?? "";
  const at = mailbox.clock.now();
  const seed = mailbox.ids.token("limit-report");
  const boundary = `000000000000${seed.slice(-16)}`;
  const words = "You have reached a limit for sending mail. Your message was not sent.";
  return [
    "Auto-Submitted: auto-replied",
    `Message-ID: ${serverMessageId(at, seed)}`,
    `Date: ${pacificDate(at)}`,
    "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    `To: ${letter.from}`,
    "Subject: Delivery Status Notification (Failure)",
    `References: ${[...references(headers).filter((known) => known !== id), id].join("\n ")}`,
    `In-Reply-To: ${id}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    'Content-Type: text/plain; charset="UTF-8"',
    "",
    `** Message not delivered **\n\n${words}\n`,
    `--${boundary}`,
    'Content-Type: text/html; charset="UTF-8"',
    "",
    `<html><body><h2>Message not delivered</h2><p>${words}</p></body></html>\n`,
    `--${boundary}--`,
    "",
  ].join("\n");
}
