import { pacificDate } from "../mail/date.ts";
import { internalHop } from "../mail/hop.ts";
import { serverMessageId } from "../mail/message-id.ts";
import { noise } from "../mail/noise.ts";
import type { SentMail } from "../mailbox.ts";
import { references } from "../mime/addresses.ts";
import { headerValue, parseHeaders } from "../mime/headers.ts";
import { octetsOf } from "../mime/octets.ts";
import type { Failure } from "./failure.ts";
import { ICON } from "./icon.ts";
import { original, signatures } from "./original.ts";
import { html, plainText } from "./readable.ts";
import { statusFields } from "./status-fields.ts";

export interface Report {
  /** The mail that did not arrive, as it left. */
  readonly letter: SentMail;
  /** Of one action, at least one. */
  readonly failures: readonly Failure[];
  /** ms since the epoch. */
  readonly at: number;
  readonly seed: string;
}

/**
 * A delivery report as Gmail's servers write it: the parts and headers, in their order, of reports of 2023 to 2026
 * in public archives (RFC 3464, RFC 6522). Its own words about the letter are Gmail's, those of servers are ours.
 * @returns the mail before Gmail's receiving servers have taken it in
 */
export function composeReport(report: Report): string {
  const { letter, failures, at, seed } = report;
  const [whole, related, readable] = ["whole", "related", "readable"].map(
    (part) => `000000000000${noise(`${seed} ${part}`, 16, "hex")}`,
  );
  const alternatives = multipart(readable, [
    ['Content-Type: text/plain; charset="UTF-8"', plainText(failures, at)],
    ['Content-Type: text/html; charset="UTF-8"', html(failures, at)],
  ]);
  const shown = multipart(related, [
    [`Content-Type: multipart/alternative; boundary="${readable}"`, alternatives],
    [ICON_HEAD, ICON],
  ]);
  const body = multipart(whole, [
    [`Content-Type: multipart/related; boundary="${related}"`, shown],
    ["Content-Type: message/delivery-status", statusFields(letter, failures, at)],
    ["Content-Type: message/rfc822", original(letter, seed)],
  ]);
  return `${head(report, whole ?? "").join("\n")}\n\n${body}`;
}

const ICON_HEAD = [
  'Content-Type: image/png; name="icon.png"',
  'Content-Disposition: attachment; filename="icon.png"',
  "Content-Transfer-Encoding: base64",
  "Content-ID: <icon.png>",
].join("\n");

function head({ letter, failures, at, seed }: Report, boundary: string): string[] {
  const headers = parseHeaders(octetsOf(letter.raw));
  const id = headerValue(headers, "Message-ID") ?? "";
  const failed = failures.filter(({ action }) => action === "failed").map(({ address }) => address);
  return [
    ...signatures({ from: "mailer-daemon@googlemail.com", at }, `${seed} report`),
    `X-Gm-Message-State: AOJu0Y${noise(`${seed} report state`, 58, "base64")}`,
    `X-Google-Smtp-Source: AGHT+IH${noise(`${seed} report source`, 80, "base64")}`,
    internalHop("X-Received", at, `${seed} report hop`),
    `Content-Type: multipart/report; boundary="${boundary}"; report-type=delivery-status`,
    `To: ${letter.from}`,
    internalHop("Received", at, `${seed} report received`),
    "Return-Path: <>",
    "Auto-Submitted: auto-replied",
    `Message-ID: ${serverMessageId(at, seed)}`,
    `Date: ${pacificDate(at)}`,
    "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    `Subject: Delivery Status Notification (${failed.length > 0 ? "Failure" : "Delay"})`,
    `References: ${[...references(headers).filter((known) => known !== id), id].join("\n ")}`,
    `In-Reply-To: ${id}`,
    ...(failed.length > 0 ? [`X-Failed-Recipients: ${failed.join(", ")}`] : []),
  ];
}

/** A multipart body (RFC 2046, section 5.1.1). @param parts head and content of each */
function multipart(boundary: string | undefined, parts: readonly (readonly [string, string])[]): string {
  const written = parts.map(([partHead, content]) => `--${boundary}\n${partHead}\n\n${content}\n`);
  return `${written.join("")}--${boundary}--\n`;
}
