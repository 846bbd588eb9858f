import { mail } from "../support/letters.ts";
import { type By, OWNERS, type Someone, sender } from "./people.ts";

/** What is answered, as far as composing it needs. */
export interface Answered {
  readonly raw: string;
  readonly id: string;
}

/** A mail that answers a letter: in its thread, or in one of its own. */
export function answer(
  letter: Answered,
  from: { readonly name: string; readonly address: string },
  text: string,
  where: "here" | "elsewhere" | "by-subject",
): string {
  const messageId = field(letter.raw, "Message-ID");
  const subject = field(letter.raw, "Subject").replace(/^re: /i, "");
  return mail({
    From: `${from.name} <${from.address}>`,
    To: field(letter.raw, "From"),
    Subject: where === "elsewhere" ? "Thursday at the clinic" : `Re: ${subject}`,
    ...(where === "here" ? { "In-Reply-To": messageId, References: messageId } : {}),
    body: text,
  });
}

/** The owner writes once more. */
export function oneMore(
  letter: Answered,
  to: Someone,
  where: "here" | "elsewhere",
  by: By,
  as: "usual" | "alias",
): string {
  const messageId = field(letter.raw, "Message-ID");
  const subject = field(letter.raw, "Subject").replace(/^re: /i, "");
  return mail({
    From: `${OWNERS[by].name} <${sender(by, as)}>`,
    To: `${to.name} <${to.address}>`,
    Subject: where === "here" ? `Re: ${subject}` : "The reprint that I mentioned",
    ...(where === "here" ? { "In-Reply-To": messageId, References: messageId } : {}),
    body: `Dear Dr. ${to.name.split(" ").at(-1)},\n\nhere is the reprint that I mentioned, with the figures.\n\nKind regards,\n${OWNERS[by].name}`,
  });
}

export function field(raw: string, name: string): string {
  const value = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(raw)?.[1] ?? "";
  return value.replaceAll(/\r?\n[ \t]/g, " ").trim();
}
