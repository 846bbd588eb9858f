import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { senderServer } from "../../gmail/mail/sender-server.ts";
import { hear } from "../heard.ts";
import { writeMail } from "../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../occasion.ts";
import type { Undelivered } from "./undelivered.ts";

const FIVE_DAYS = 5 * 86_400_000;

/** A report of Postfix, with its usual words (Postfix, bounce(5)): "Undelivered Mail Returned to Sender". */
export function postfixReport(occasion: Occasion, { failed, delayed, status }: Undelivered): string {
  const { at, who } = occasion;
  const heard = hear(occasion.letter);
  const seed = seedOf(occasion);
  const host = `mail.${domainOf(who.address)}`;
  const inside = `mx2.${domainOf(failed)}`;
  const queueId = noise(seed, 10, "hex").toUpperCase();
  const code = status ?? (delayed ? "4.4.1" : "5.1.1");
  const said = delayed
    ? `${code} connect to ${inside}: Connection timed out`
    : `550 ${code} <${failed}>: User unknown`;
  const explained = delayed
    ? `<${failed}>: ${said}`
    : `<${failed}>: host ${inside}[${senderServer(domainOf(failed)).ip}] said:\n    ${said} (in reply to RCPT TO command)`;
  return writeMail(
    [
      ["Return-Path", "<>"],
      ["Date", dateHeader(at, who.zone)],
      ["From", `MAILER-DAEMON@${host} (Mail Delivery System)`],
      ["Subject", delayed ? "Delayed Mail (still being retried)" : "Undelivered Mail Returned to Sender"],
      ["To", heard.from.address],
      ["Auto-Submitted", "auto-replied"],
      ["MIME-Version", "1.0"],
      ["Message-Id", `<${new Date(at).toISOString().replace(/\D/g, "").slice(0, 14)}.${queueId}@${host}>`],
    ],
    {
      type: "multipart/report; report-type=delivery-status",
      boundary: `${queueId}.${Math.floor(at / 1000)}/${host}`,
      preamble: "This is a MIME-encapsulated message.",
      parts: [
        {
          type: "text/plain; charset=us-ascii",
          headers: [["Content-Description", "Notification"]],
          content: `This is the mail system at host ${host}.\n\n${delayed ? WARNING : REGRET}\n\n                   The mail system\n\n${explained}\n`,
        },
        {
          type: "message/delivery-status",
          headers: [["Content-Description", "Delivery report"]],
          content: [
            `Reporting-MTA: dns; ${host}`,
            `X-Postfix-Queue-ID: ${queueId}`,
            `X-Postfix-Sender: rfc822; ${heard.from.address}`,
            `Arrival-Date: ${dateHeader(at, who.zone)}`,
            "",
            `Final-Recipient: rfc822; ${failed}`,
            `Original-Recipient: rfc822;${failed}`,
            `Action: ${delayed ? "delayed" : "failed"}`,
            `Status: ${code}`,
            ...(delayed ? [] : [`Remote-MTA: dns; ${inside}`]),
            `Diagnostic-Code: ${delayed ? "X-Postfix" : "smtp"}; ${said}`,
            ...(delayed ? [`Will-Retry-Until: ${dateHeader(at + FIVE_DAYS, who.zone)}`] : []),
            "",
          ].join("\n"),
        },
        delayed
          ? {
              type: "text/rfc822-headers",
              headers: [["Content-Description", "Undelivered Message Headers"]],
              content: `${heard.head}\n`,
            }
          : {
              type: "message/rfc822",
              headers: [["Content-Description", "Undelivered Message"]],
              content: `${occasion.letter}\n`,
            },
      ],
    },
    seed,
  );
}

const REGRET = `I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.`;

const WARNING = `####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.`;
