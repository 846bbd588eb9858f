import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { type Heard, hear } from "../heard.ts";
import { asHtml, escaped } from "../mime/html.ts";
import { headerText } from "../mime/words.ts";
import { type Part, writeMail } from "../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../occasion.ts";
import type { Undelivered } from "./undelivered.ts";

/**
 * The non-delivery report of Exchange Online (Microsoft, "Email non-delivery reports in Exchange Online"):
 * "Undeliverable:", words and HTML of its own, "Generating server", and the report of RFC 3464 behind them.
 */
export function exchangeReport(occasion: Occasion, { failed, delayed, status }: Undelivered): string {
  const heard = hear(occasion.letter);
  const seed = seedOf(occasion);
  const domain = domainOf(failed);
  const server = `${noise(domain, 15).toUpperCase()}.namprd04.prod.outlook.example`;
  const code = status ?? (delayed ? "4.4.7" : "5.1.10");
  const said = delayed
    ? `400 ${code} Message delayed`
    : `550 ${code} RESOLVER.ADR.RecipientNotFound; Recipient ${failed} not found by SMTP address lookup`;
  return writeMail(
    [
      ["Return-Path", "<>"],
      ["MIME-Version", "1.0"],
      ["From", `"Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}>`],
      ["To", `<${heard.from.address}>`],
      ["Date", dateHeader(occasion.at, "UTC")],
      ["X-MS-Exchange-Message-Is-Ndr", " "],
      ["Content-Language", "en-US"],
      [
        "Message-ID",
        `<${noise(seed, 8, "hex")}-${noise(`${seed} 2`, 4, "hex")}-4c5e-9a1b-${noise(`${seed} 3`, 12, "hex")}@${server}>`,
      ],
      ["In-Reply-To", heard.messageId],
      ["References", heard.messageId],
      [
        "Subject",
        headerText(`${delayed ? "Delivery delayed:" : "Undeliverable:"} ${heard.subject}`, "utf-8", "B"),
      ],
      ["Auto-Submitted", "auto-replied"],
      ["X-MS-PublicTrafficType", "Email"],
    ],
    {
      type: "multipart/report; report-type=delivery-status",
      parts: [
        readable(failed, server, said, delayed ?? false, heard),
        {
          type: "message/delivery-status",
          content: [
            `Reporting-MTA: dns;${server}`,
            `Received-From-MTA: dns;mail-sor-f41.google.com`,
            `Arrival-Date: ${dateHeader(occasion.at, "UTC")}`,
            "",
            `Final-Recipient: rfc822;${failed}`,
            `Action: ${delayed ? "delayed" : "failed"}`,
            `Status: ${code}`,
            `Diagnostic-Code: smtp;${said}`,
            ...(delayed ? [`Will-Retry-Until: ${dateHeader(occasion.at + 86_400_000, "UTC")}`] : []),
            "",
          ].join("\r\n"),
        },
        { type: "message/rfc822", content: `${occasion.letter}\r\n` },
      ],
    },
    seed,
  );
}

function readable(failed: string, server: string, said: string, delayed: boolean, heard: Heard): Part {
  const domain = domainOf(failed);
  const name = failed.slice(0, failed.indexOf("@"));
  const sentence = delayed
    ? `Your message to ${failed} has not reached its reader yet. Delivery goes on being tried.`
    : `Your message to ${failed} couldn't be delivered.\n\n${name} wasn't found at ${domain}.`;
  const details =
    `Diagnostic information for administrators:\n\nGenerating server: ${server}\n\n${failed}\n` +
    `Remote server returned '${said}'\n\nOriginal message headers:\n\n${heard.head.replaceAll("\r\n", "\n")}`;
  const common = { charset: "us-ascii", transfer: "quoted-printable" } as const;
  return {
    type: "multipart/alternative; differences=Content-Type",
    parts: [
      { type: "text/plain", text: `${sentence}\n\n\n\n\n${details}\n`, ...common },
      {
        type: "text/html",
        text:
          `<html><head><title>DSN</title></head><body><h1>Office 365</h1><p><b>${escaped(sentence)}</b></p>` +
          `<table><tr><td>Sender</td><td>Office 365</td><td>${escaped(name)}</td></tr>` +
          `<tr><td>Action required</td><td></td><td>Unknown To address</td></tr></table><p>${asHtml(details)}</p></body></html>\n`,
        ...common,
      },
    ],
  };
}
