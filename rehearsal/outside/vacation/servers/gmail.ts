import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { type Occasion, seedOf } from "../../occasion.ts";
import { noticeBody } from "../body.ts";
import { noticeText } from "../notice.ts";
import type { Vacation } from "../vacation.ts";

/** Gmail's vacation responder: the Subject that its owner chose, then "Re:" and the one that was answered. */
export function gmailVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  return writeMail(
    [
      ["Return-Path", `<${who.address}>`],
      ["MIME-Version", "1.0"],
      ["Auto-Submitted", "auto-replied"],
      ["In-Reply-To", heard.messageId],
      ["References", heard.references.replaceAll(" ", "\r\n ")],
      ["From", mailbox(who, "utf-8", "B")],
      ["Date", dateHeader(at, who.zone)],
      ["Precedence", "bulk"],
      ["X-Autoreply", "yes"],
      ["Message-ID", `<CA+${noise(seed, 47, "base64").replaceAll("/", "_")}@mail.gmail.com>`],
      ["Subject", headerText(`${vacation.prefix ?? "Out of office Re: "}${heard.subject}`, "utf-8", "B")],
      ["To", mailbox(heard.from, "utf-8", "B")],
    ],
    noticeBody(noticeText(vacation, who.name), {
      charset: "utf-8",
      transfer: vacation.language === "en" ? "quoted-printable" : "base64",
      htmlOnly: vacation.htmlOnly ?? false,
      wraps: true,
      html: (inner) => `<div dir="ltr">${inner}</div>\n`,
    }),
    seed,
  );
}
