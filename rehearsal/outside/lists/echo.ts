import { hear } from "../heard.ts";
import { headerText } from "../mime/words.ts";
import { domainOf, type Occasion } from "../occasion.ts";

export interface ListEcho {
  /** What the list writes before every Subject, for example "[obs]"; absent: nothing. */
  readonly tag?: string | undefined;
  /** Whether the list gives the mail a Message-ID of its own, as some do; else it is the same mail once more. */
  readonly renames?: boolean | undefined;
}

/**
 * The writer's own mail, as the list sends it to all its members, the writer among them: with the list's headers on
 * top and, where it has one, the list's tag in the Subject.
 */
export function listEcho({ letter, who }: Occasion, { tag, renames }: ListEcho): string {
  const site = domainOf(who.address);
  const list = who.address.slice(0, who.address.indexOf("@"));
  const heard = hear(letter);
  const headers = [
    `Return-Path: <${list}-bounces@${site}>`,
    `List-Id: ${who.name} <${list}.${site}>`,
    `List-Post: <mailto:${who.address}>`,
    `List-Unsubscribe: <mailto:${list}-leave@${site}>`,
    "Precedence: list",
    `X-BeenThere: ${who.address}`,
    `Sender: "${list}" <${list}-bounces@${site}>`,
  ];
  let mail = letter.replace(/\r?\n/g, "\r\n");
  if (tag !== undefined) {
    const subject = headerText(`${tag} ${heard.subject}`, "utf-8", "Q");
    mail = mail.replace(/^Subject:.*(?:\r\n[ \t].*)*/im, () => `Subject: ${subject}`);
  }
  if (renames) {
    const id = heard.messageId.replace(/^<|>$/g, "").replace("@", ".");
    mail = mail.replace(/^Message-ID:.*(?:\r\n[ \t].*)*/im, () => `Message-ID: <${id}.list@${site}>`);
  }
  return `${headers.join("\r\n")}\r\n${mail}`;
}
