import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { fitting } from "../../mime/charset.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../../occasion.ts";
import { noticeText } from "../notice.ts";
import { PHRASES } from "../phrases.ts";
import type { Vacation } from "../vacation.ts";

/** What GroupWise writes for "Re:" where its users speak German; "Antw:" is known for it. */
const ANSWERS: Readonly<Partial<Record<Vacation["language"], string>>> = { de: "Antw: ", nl: "Antw.: " };

/** The vacation rule of GroupWise: an answer like any other, with a mark of its own agent's and the name of the rule. */
export function groupwiseVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  const notice = noticeText(vacation, who.name);
  const charset = fitting(PHRASES[vacation.language].charset, `${who.name}${heard.subject}${notice}`);
  const prefix = vacation.prefix ?? ANSWERS[vacation.language] ?? "Re: ";
  const id = noise(seed, 24, "hex").toUpperCase();
  return writeMail(
    [
      [
        "Message-ID",
        `<${id.slice(0, 8)}0200${id.slice(8, 12)}0E${id.slice(12, 18)}@gwia.${domainOf(who.address)}>`,
      ],
      ["X-Mailer", "Novell GroupWise Internet Agent 18.4.2"],
      ["Date", dateHeader(at, who.zone)],
      ["From", mailbox(who, charset)],
      ["To", `<${heard.from.address}>`],
      ["Subject", headerText(`${prefix}${heard.subject} (Vacation)`, charset, "Q")],
      ["References", heard.messageId],
      ["In-Reply-To", heard.messageId],
      ["MIME-Version", "1.0"],
    ],
    {
      type: "text/plain",
      charset,
      transfer: charset === "iso-2022-jp" ? "7bit" : "quoted-printable",
      text: `${notice}\n`,
      headers: [["Content-Disposition", "inline"]],
    },
    seed,
  );
}
