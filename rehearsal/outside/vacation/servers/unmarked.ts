import { dateHeader } from "../../../gmail/mail/date.ts";
import { noise } from "../../../gmail/mail/noise.ts";
import type { Heard } from "../../heard.ts";
import { headerText, mailbox } from "../../mime/words.ts";
import { writeMail } from "../../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../../occasion.ts";
import { noticeBody } from "../body.ts";
import { noticeText } from "../notice.ts";
import type { Vacation } from "../vacation.ts";

/**
 * A rule in somebody's own program: nothing in its headers says that a machine wrote it, and it names the letter by
 * nothing but the Subject and the quotation below.
 */
export function unmarkedVacation(occasion: Occasion, heard: Heard, vacation: Vacation): string {
  const { at, who } = occasion;
  const seed = seedOf(occasion);
  const quoted = heard.text.split("\n").map((line) => `> ${line}`.trimEnd());
  const text = `${noticeText(vacation, who.name)}\n\n${heard.from.address} wrote:\n${quoted.join("\n")}`;
  return writeMail(
    [
      ["From", mailbox(who, "utf-8", "B")],
      ["To", heard.from.address],
      ["Date", dateHeader(at, who.zone)],
      ["Subject", headerText(`${vacation.prefix ?? "Re: "}${heard.subject}`, "utf-8", "B")],
      ["Message-ID", `<${noise(seed, 32, "hex").toUpperCase()}@${domainOf(who.address)}>`],
      ["MIME-Version", "1.0"],
    ],
    vacation.htmlOnly
      ? noticeBody(text, {
          charset: "utf-8",
          transfer: "quoted-printable",
          htmlOnly: true,
          html: (inner) => `<html><body>${inner}</body></html>\n`,
        })
      : { type: "text/plain", charset: "utf-8", transfer: "quoted-printable", text: `${text}\n` },
    seed,
  );
}
