import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../../occasion.ts";
import { noticeBody } from "../body.ts";
import { noticeText, returnDate } from "../notice.ts";
import type { Vacation } from "../vacation.ts";

/**
 * The out-of-office service of IBM Notes and HCL Domino: its Subject says who is away and until when and has nothing
 * of the letter's; only the note at its end names the letter.
 */
export function notesVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  const back = returnDate({ ...vacation, dateForm: "numeric" });
  const until = back === null ? "" : ` (returning ${back})`;
  const text =
    `${noticeText(vacation, who.name)}\n\n\nNote: This is an automated response to your message "${heard.subject}" ` +
    `sent on ${heard.date}. This is the only notification you will receive while this person is away.`;
  return writeMail(
    [
      ["Return-Path", `<${who.address}>`],
      ["Auto-Submitted", "auto-generated"],
      [
        "Subject",
        headerText(`${vacation.prefix ?? "AUTO: "}${who.name} is out of the office${until}`, "utf-8", "B"),
      ],
      ["From", mailbox(who, "utf-8", "B")],
      ["To", heard.from.address],
      ["Message-ID", `<OF${noise(seed, 24, "hex").toUpperCase()}@${domainOf(who.address)}>`],
      ["Date", dateHeader(at, who.zone)],
      ["X-Mailer", "HCL Domino Release 12.0.2"],
      ["X-MIMETrack", `Serialize by Router on MAIL1/${domainOf(who.address)}`],
      ["MIME-Version", "1.0"],
    ],
    noticeBody(text, {
      charset: "utf-8",
      transfer: "base64",
      htmlOnly: vacation.htmlOnly ?? false,
      html: (inner) => `<html><body><p><font size="2" face="sans-serif">${inner}</font></p></body></html>\n`,
    }),
    seed,
  );
}
