import MimeNode from "nodemailer/lib/mime-node";
import { type Answer, NONCE_HEADER, type OutgoingLetter, type Person } from "../ports.ts";

/**
 * The letter as RFC 5322 mail with a text and an HTML alternative.
 * @returns base64url, as Gmail's `raw` field takes it; the fault `refused` for an address that is empty or
 * holds a control character, which no composing could turn into the address that was meant
 */
export async function compose(letter: OutgoingLetter): Promise<Answer<string>> {
  if ([letter.from, ...letter.to].some(({ address }) => address === "" || /\p{Cc}/u.test(address))) {
    return {
      ok: false,
      fault: { kind: "refused", detail: "an address is empty or holds a control character" },
    };
  }
  const root = new MimeNode("multipart/alternative", { newline: "windows" });
  root.setHeader("From", oneLine(letter.from));
  root.setHeader("To", letter.to.map(oneLine));
  root.setHeader("Subject", letter.subject);
  root.setHeader("Date", new Date(letter.at));
  // An empty prepared value is left out; with none at all the composer would make up an id of its own.
  root.setHeader("Message-ID", letter.messageId ?? { value: "" });
  if (letter.inReplyTo !== null) root.setHeader("In-Reply-To", letter.inReplyTo);
  if (letter.references.length > 0) root.setHeader("References", letter.references.join(" "));
  root.setHeader(NONCE_HEADER, letter.nonce);
  // The richest alternative comes last (RFC 2046, section 5.1.4).
  root.createChild("text/plain; charset=utf-8").setContent(letter.text);
  root.createChild("text/html; charset=utf-8").setContent(letter.html);
  return { ok: true, value: (await root.build()).toString("base64url") };
}

/** The composer would carry a line break in a name inside an encoded word, where a reader still finds it. */
function oneLine({ name, address }: Person): Person {
  return { name: name.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim(), address };
}
