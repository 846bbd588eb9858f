import MimeNode from "nodemailer/lib/mime-node";
import { token } from "../token.ts";
import { dateHeader, messageIdFor, rawText } from "./letter.ts";
import { escapeHtml, wrapped } from "./prose.ts";

export interface DeliveryReport {
  readonly seed: string;
  readonly at: number;
  /** The owner's address that the letter came from. */
  readonly to: string;
  readonly failed: string;
  readonly action: "failed" | "delayed";
  /** Enhanced status code (RFC 3463). */
  readonly status: string;
  /** What the other server said, with its SMTP code. */
  readonly said: string;
  readonly originalMessageId: string;
  readonly references: string;
}

/** A delivery status notification as Gmail sends them (RFC 3464), in the thread of the letter. */
export function composeDeliveryReport(report: DeliveryReport): Promise<string> {
  const failed = report.action === "failed";
  const root = new MimeNode("multipart/report; report-type=delivery-status", {
    baseBoundary: token(report.seed, 16),
  });
  root.setHeader("Return-Path", "<>");
  if (failed) root.setHeader("X-Failed-Recipients", report.failed);
  root.setHeader("Auto-Submitted", "auto-replied");
  root.setHeader("From", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>");
  root.setHeader("To", report.to);
  root.setHeader("Subject", `Delivery Status Notification (${failed ? "Failure" : "Delay"})`);
  root.setHeader("Date", dateHeader(report.at, "America/Los_Angeles"));
  root.setHeader("Message-ID", messageIdFor(report.seed, "gmail", "googlemail.com"));
  root.setHeader("In-Reply-To", report.originalMessageId);
  root.setHeader("References", report.references);

  const words = failed ? failureWords(report) : delayWords(report);
  const alternative = root.createChild("multipart/alternative");
  alternative.createChild("text/plain; charset=UTF-8").setContent(`${wrapped(words)}\n`);
  alternative
    .createChild("text/html; charset=UTF-8")
    .setContent(`<html><body><p>${escapeHtml(words).replaceAll("\n", "<br>")}</p></body></html>\n`);
  root.createChild("message/delivery-status").setContent(statusFields(report));
  root
    .createChild("message/rfc822")
    .setContent(
      `From: ${report.to}\r\nTo: ${report.failed}\r\nMessage-ID: ${report.originalMessageId}\r\n` +
        "Content-Type: text/plain; charset=UTF-8\r\n\r\n----- Message truncated -----\r\n",
    );
  return rawText(root);
}

function failureWords(report: DeliveryReport): string {
  return (
    `** Address not found **\n\nYour message wasn't delivered to ${report.failed} because the address couldn't ` +
    `be found, or is unable to receive mail.\n\nThe response from the remote server was:\n${report.said}`
  );
}

function delayWords(report: DeliveryReport): string {
  return (
    `** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ${report.failed}. ` +
    "Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently." +
    `\n\nThe response was:\n${report.said}`
  );
}

function statusFields(report: DeliveryReport): string {
  const domain = report.failed.split("@")[1] ?? "";
  return [
    "Reporting-MTA: dns; googlemail.com",
    `Received-From-MTA: dns; ${report.to}`,
    `Arrival-Date: ${dateHeader(report.at, "America/Los_Angeles")}`,
    `X-Original-Message-ID: ${report.originalMessageId}`,
    "",
    `Final-Recipient: rfc822; ${report.failed}`,
    `Action: ${report.action}`,
    `Status: ${report.status}`,
    `Remote-MTA: dns; mx.${domain}`,
    `Diagnostic-Code: smtp; ${report.said}`,
    `Last-Attempt-Date: ${dateHeader(report.at, "America/Los_Angeles")}`,
    "",
  ].join("\r\n");
}
