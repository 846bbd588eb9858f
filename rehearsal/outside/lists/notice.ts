import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { hear } from "../heard.ts";
import { headerText } from "../mime/words.ts";
import { type Header, type Part, writeMail } from "../mime/write.ts";
import { domainOf, type Occasion, seedOf } from "../occasion.ts";
import type { ListNotice } from "./list.ts";
import { listWords } from "./words.ts";

/** What list software says to whoever wrote to the list. @returns the mail as it travels */
export function listNotice(occasion: Occasion, notice: ListNotice): string {
  const { at, who } = occasion;
  const heard = hear(occasion.letter);
  const seed = seedOf(occasion);
  const site = domainOf(who.address);
  const list = who.address.slice(0, who.address.indexOf("@"));
  const { subject, text } = listWords(notice, { list, address: who.address, subject: heard.subject, site });
  const robot = notice.software === "listserv" ? `LISTSERV@${site.toUpperCase()}` : `${list}-bounces@${site}`;
  return writeMail(
    [
      ["Return-Path", `<${robot.toLowerCase()}>`],
      ["Subject", headerText(subject, "utf-8", "Q")],
      ["From", senderOf(notice, list, site)],
      ["To", heard.from.address],
      [
        "Message-ID",
        `<mailman.${noise(seed, 3, "digits")}.${Math.floor(at / 1000)}.${noise(seed, 5, "digits")}.${list}@${site}>`,
      ],
      ["Date", dateHeader(at, who.zone)],
      ...marks(notice, list, site),
      ["MIME-Version", "1.0"],
    ],
    body(notice, text, occasion.letter),
    seed,
  );
}

function senderOf({ software }: ListNotice, list: string, site: string): string {
  switch (software) {
    case "mailman2":
      return `${list}-bounces@${site}`;
    case "mailman3":
      return `${list}-owner@${site}`;
    case "google-groups":
      return `"${list} group moderators" <${list}+owners@${site}>`;
    case "listserv":
      return `"${site.toUpperCase()} LISTSERV Server (17.0)" <LISTSERV@${site.toUpperCase()}>`;
  }
}

/** The headers by which lists are known (RFC 2369, RFC 2919), as each program writes them. */
function marks({ software }: ListNotice, list: string, site: string): readonly Header[] {
  switch (software) {
    case "mailman2":
      return [
        ["Precedence", "bulk"],
        ["Auto-Submitted", "auto-replied"],
        ["X-BeenThere", `${list}@${site}`],
        ["X-Mailman-Version", "2.1.39"],
        ["List-Id", `<${list}.${site}>`],
        ["X-List-Administrivia", "yes"],
        ["Sender", `"${list}" <${list}-bounces@${site}>`],
      ];
    case "mailman3":
      return [
        ["Precedence", "bulk"],
        ["Auto-Submitted", "auto-generated"],
        ["X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply"],
        ["X-Mailman-Version", "3.3.9"],
        ["List-Id", `<${list}.${site}>`],
        ["List-Help", `<mailto:${list}-request@${site}?subject=help>`],
        ["List-Unsubscribe", `<mailto:${list}-leave@${site}>`],
      ];
    case "google-groups":
      return [
        ["Precedence", "list"],
        ["Mailing-list", `list ${list}@${site}; contact ${list}+owners@${site}`],
        ["List-ID", `<${list}.${site}>`],
        ["X-Google-Group-Id", noise(list, 12, "digits")],
        ["List-Help", `<https://groups.${site}/support>, <mailto:${list}+help@${site}>`],
      ];
    case "listserv":
      return [
        ["Auto-Submitted", "auto-generated"],
        ["X-LSV-ListID", "None"],
      ];
  }
}

/** Some send the letter back with the notice. */
function body({ software, answer }: ListNotice, text: string, letter: string): Part {
  const notice: Part = { type: "text/plain", charset: "us-ascii", transfer: "7bit", text: `${text}\n` };
  const returns = answer === "refused" && software !== "google-groups";
  if (!returns) return notice;
  const original: Part = { type: "message/rfc822", content: letter, headers: [["MIME-Version", "1.0"]] };
  return { type: "multipart/mixed", parts: [notice, original] };
}
