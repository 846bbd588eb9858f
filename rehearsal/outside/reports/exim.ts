import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { senderServer } from "../../gmail/mail/sender-server.ts";
import { hear } from "../heard.ts";
import { writeMail } from "../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../occasion.ts";
import type { Undelivered } from "./undelivered.ts";

/**
 * A report of an older Exim (The Exim specification, "bounce_message_file"): plain text with no parts for machines.
 * Only X-Failed-Recipients and its words say what failed.
 */
export function eximReport(occasion: Occasion, { failed, delayed, status }: Undelivered): string {
  const { at, who } = occasion;
  const heard = hear(occasion.letter);
  const seed = seedOf(occasion);
  const host = `mail.${domainOf(who.address)}`;
  const inside = `mx.${domainOf(failed)}`;
  const queueId = `1${noise(seed, 5)}-${noise(`${seed} 2`, 6, "digits")}-${noise(`${seed} 3`, 2)}`;
  const copy = occasion.letter.replaceAll("\r\n", "\n");
  return writeMail(
    [
      ["Return-Path", "<>"],
      ["Date", dateHeader(at, who.zone)],
      ["Message-Id", `<E${queueId}@${host}>`],
      ...(delayed ? [] : ([["X-Failed-Recipients", failed]] as const)),
      ["Auto-Submitted", "auto-replied"],
      ["From", `Mail Delivery System <Mailer-Daemon@${host}>`],
      ["To", heard.from.address],
      [
        "Subject",
        delayed
          ? `Warning: message ${queueId} delayed 24 hours`
          : "Mail delivery failed: returning message to sender",
      ],
    ],
    {
      type: "text/plain; charset=us-ascii",
      content: delayed
        ? `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on ${host}.

The message identifier is:     ${queueId}
The subject of the message is: ${heard.subject.replace(/[^\x20-\x7e]/g, "?")}
The date of the message is:    ${heard.date}

The address to which the message has not yet been delivered is:

  ${failed}
    host ${inside} [${senderServer(domainOf(failed)).ip}]: ${status ?? "451 4.7.1"} try again later

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.
`
        : `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${failed}
    host ${inside} [${senderServer(domainOf(failed)).ip}]
    SMTP error from remote mail server after RCPT TO:<${failed}>:
    550 ${status ?? "5.1.1"} <${failed}>: Recipient address rejected: No such user here

------ This is a copy of the message, including all the headers. ------

${copy}
`,
    },
    seed,
  );
}
