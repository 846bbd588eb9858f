import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { type Heard, hear } from "../heard.ts";
import { asHtml } from "../mime/html.ts";
import { headerText, mailbox } from "../mime/words.ts";
import { type Header, type Part, writeMail } from "../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../occasion.ts";
import type { Ticket } from "./ticket.ts";

/** What a desk's system makes of a letter: its number for it and everything that differs from desk to desk. */
interface Style {
  readonly subject: string;
  readonly headers: readonly Header[];
  readonly messageId: string;
  readonly body: Part;
}

/** "We have received your request." @returns the mail as it travels */
export function ticketAcknowledgement(occasion: Occasion, ticket: Ticket): string {
  const heard = hear(occasion.letter);
  const seed = seedOf(occasion);
  const { subject, headers, messageId, body } = styleOf(occasion, ticket, heard, seed);
  return writeMail(
    [
      ["Date", dateHeader(occasion.at, occasion.who.zone)],
      ["From", mailbox({ name: ticket.desk, address: occasion.who.address })],
      ["To", mailbox(heard.from)],
      ["Subject", headerText(subject, "utf-8", "Q")],
      ["Message-ID", messageId],
      ...headers,
      ["MIME-Version", "1.0"],
    ],
    body,
    seed,
  );
}

function styleOf(occasion: Occasion, ticket: Ticket, heard: Heard, seed: string): Style {
  const domain = domainOf(occasion.who.address);
  const number = noise(`${seed} number`, 5, "digits").replace(/^0/, "1");
  const subject = ticket.subject ?? heard.subject;
  const answers: Header[] = [
    ["In-Reply-To", heard.messageId],
    ["References", heard.references.replaceAll(" ", "\r\n ")],
  ];
  const thanks = ticket.text ?? thanksOf(ticket, number);
  switch (ticket.system) {
    case "zendesk":
      return {
        subject:
          ticket.subject === undefined ? `[Request received] ${subject}` : `[${ticket.desk}] ${subject}`,
        headers: [
          ["Reply-To", mailbox({ name: ticket.desk, address: `support+id${number}@${domain}` })],
          ...answers,
          ["Auto-Submitted", "auto-generated"],
          ["X-Auto-Response-Suppress", "All"],
          ["X-Mailer", "Zendesk Mailer"],
          ["X-Delivery-Context", "event-id-1"],
          ["X-Zendesk-From-Account-Id", noise(domain, 7, "hex")],
        ],
        messageId: `<${noise(seed, 10).toUpperCase()}_${noise(`${seed} 2`, 24, "hex")}_sprut@zendesk.${domain}>`,
        body: inBoth(
          `##- Please type your reply above this line -##\n\n${thanks}\n\n${footer(ticket, number)}`,
        ),
      };
    case "servicenow":
      return {
        subject: `${ticket.desk}: Case CS00${number} has been opened - ${subject}`,
        headers: [
          ...answers,
          ["X-ServiceNow-Generated", "true"],
          ["X-ServiceNow-Source", `Notification-${noise(seed, 32, "hex")}`],
          ["Auto-Submitted", "auto-generated"],
          ["Precedence", "bulk"],
        ],
        messageId: `<${noise(seed, 8, "digits")}.${noise(`${seed} 2`, 5, "digits")}.${occasion.at}@app.${domain}>`,
        body: {
          type: "text/html",
          charset: "utf-8",
          transfer: "quoted-printable",
          text: `<html><body><div>${asHtml(thanks)}</div><div>&nbsp;</div><div style="display:inline">Ref:MSG${number}_${noise(seed, 16)}</div></body></html>\n`,
        },
      };
    case "rt":
      return {
        subject: `[${domain} #${number}] AutoReply: ${subject}`,
        headers: [
          ["In-Reply-To", heard.messageId],
          ["References", `<RT-Ticket-${number}@${domain}>\r\n ${heard.references.replaceAll(" ", "\r\n ")}`],
          ["RT-Ticket", `${domain} #${number}`],
          ["Managed-by", "RT 5.0.5 (http://www.bestpractical.com/rt/)"],
          ["RT-Originator", heard.from.address],
          ["Precedence", "bulk"],
          ["X-RT-Loop-Prevention", domain],
          ["X-RT-Original-Encoding", "utf-8"],
        ],
        messageId: `<rt-5.0.5-${noise(seed, 5, "digits")}-${Math.floor(occasion.at / 1000)}-${noise(`${seed} 2`, 3, "digits")}.${number}-3-0@${domain}>`,
        body: plain(`${thanks}\n\n${"-".repeat(73)}\n${heard.text}`),
      };
    case "otrs": {
      const day = new Date(occasion.at).toISOString().slice(0, 10).replaceAll("-", "");
      return {
        subject: `[Ticket#${day}${number}00] RE: ${subject}`,
        headers: [
          ...answers,
          ["Auto-Submitted", "auto-replied"],
          ["Precedence", "bulk"],
          ["X-Mailer", "OTRS Mail Service (7.0.46)"],
          ["X-Powered-By", "OTRS (https://otrs.com/)"],
        ],
        messageId: `<${Math.floor(occasion.at / 1000)}.${noise(seed, 6, "digits")}.${noise(`${seed} 2`, 8, "digits")}@${domain}>`,
        body: plain(`${thanks}\n\n${heard.date} - ${heard.from.address}:\n${quoted(heard.text)}`),
      };
    }
    case "unmarked":
      return {
        subject: `[#${number}] ${subject}`,
        headers: answers,
        messageId: `<${noise(seed, 24, "hex")}@${domain}>`,
        body: inBoth(thanks),
      };
  }
}

function thanksOf({ desk }: Ticket, number: string): string {
  return (
    `Hello,\n\nThank you for contacting ${desk}. Your request (${number}) has been received and is waiting for a member ` +
    "of our team. Please do not open a second request about the same matter.\n\nThis is an automated message."
  );
}

function footer({ desk }: Ticket, number: string): string {
  return `${"-".repeat(32)}\nThis email is a service from ${desk}.\n[${number}]`;
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function plain(text: string): Part {
  return { type: "text/plain", charset: "utf-8", transfer: "quoted-printable", text: `${text}\n` };
}

function inBoth(text: string): Part {
  const common = { charset: "utf-8", transfer: "quoted-printable" } as const;
  return {
    type: "multipart/alternative",
    parts: [
      { type: "text/plain", text: `${text}\n`, ...common },
      { type: "text/html", text: `<html><body><p>${asHtml(text)}</p></body></html>\n`, ...common },
    ],
  };
}
