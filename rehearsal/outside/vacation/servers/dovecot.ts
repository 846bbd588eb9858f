import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../../occasion.ts";
import { noticeText } from "../notice.ts";
import type { Vacation } from "../vacation.ts";

/** Sieve's "vacation" (RFC 5230, section 5) as Pigeonhole writes it: "Auto:" and plain text, sent as it is. */
export function dovecotVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  const stamp = `${Math.floor(at / 1000)}-${noise(seed, 6, "digits")}-0`;
  return writeMail(
    [
      ["Return-Path", "<>"],
      ["X-Sieve", "Pigeonhole Sieve 0.5.21 (f6cd4b8e)"],
      ["Message-ID", `<dovecot-sieve-${stamp}@mail.${domainOf(who.address)}>`],
      ["Date", dateHeader(at, who.zone)],
      ["From", mailbox(who)],
      ["To", `<${heard.from.address}>`],
      ["Subject", headerText(`${vacation.prefix ?? "Auto: "}${heard.subject}`, "utf-8", "Q")],
      ["In-Reply-To", heard.messageId],
      ["References", heard.references.replaceAll(" ", "\r\n ")],
      ["Auto-Submitted", "auto-replied (vacation)"],
      ["Precedence", "bulk"],
      ["MIME-Version", "1.0"],
    ],
    { type: "text/plain", charset: "utf-8", transfer: "8bit", text: `${noticeText(vacation, who.name)}\n` },
    seed,
  );
}
