import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { fitting } from "../../mime/charset.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../../occasion.ts";
import { noticeBody } from "../body.ts";
import { noticeText } from "../notice.ts";
import { PHRASES } from "../phrases.ts";
import type { Vacation } from "../vacation.ts";

/**
 * "Automatic Replies" of Exchange. Marked as auto-generated, not auto-replied, and with Microsoft's own header
 * (Microsoft, [MS-OXCMAIL], X-Auto-Response-Suppress); the envelope has the null sender.
 */
export function exchangeVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  const { automaticReply, locale, charset: usual } = PHRASES[vacation.language];
  const notice = noticeText(vacation, who.name);
  const charset = fitting(usual, `${who.name}${heard.subject}${automaticReply}${notice}`);
  const tenant = noise(domainOf(who.address), 15).toUpperCase();
  return writeMail(
    [
      ["Return-Path", "<>"],
      ["From", mailbox(who, charset)],
      ["To", mailbox(heard.from, charset)],
      ["Subject", headerText(`${vacation.prefix ?? automaticReply}${heard.subject}`, charset, "Q")],
      ["Thread-Topic", headerText(heard.subject, charset, "Q")],
      ["Thread-Index", `Ad${noise(`${seed} index`, 29, "base64")}A==`],
      ["X-MS-Exchange-MessageSentRepresentingType", "1"],
      ["Date", dateHeader(at, "UTC")],
      ["Message-ID", `<${noise(seed, 32, "hex")}@${tenant}.namprd04.prod.outlook.example>`],
      ["References", heard.references.replaceAll(" ", "\r\n ")],
      ["In-Reply-To", heard.messageId],
      ["X-Auto-Response-Suppress", "All"],
      ["Auto-Submitted", "auto-generated"],
      ["Content-Language", locale],
      ["X-MS-Exchange-Organization-SCL", "-1"],
      ["MIME-Version", "1.0"],
    ],
    noticeBody(notice, {
      charset,
      transfer: charset === "iso-2022-jp" ? "7bit" : "quoted-printable",
      htmlOnly: vacation.htmlOnly ?? false,
      html: (inner) =>
        `<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=${charset}">\n</head>\n<body>\n` +
        `<div style="font-family:Calibri,Arial,Helvetica,sans-serif; font-size:12pt; color:rgb(0,0,0)">\n${inner}\n</div>\n</body>\n</html>\n`,
    }),
    seed,
  );
}
