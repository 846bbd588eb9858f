import { mail } from "../support/letters.ts";
import { type By, OWNERS, type Someone, sender } from "./people.ts";
import type { Letter } from "./story.ts";

const TOPICS = [
  "your heart failure registry",
  "your work on sepsis in children",
  "the observership in your clinic",
  "your trial of early mobilisation",
  "the cohort of the harbour study",
  "your lecture on rare anaemias",
  "the imaging archive of your group",
  "your review of stroke outcomes",
] as const;

/** A first letter, by hand. The same number gives the same letter. */
export function firstLetter(
  number: number,
  readers: readonly { readonly name: string; readonly address: string }[],
  { by, as, copy, asks }: Pick<Letter, "by" | "as" | "copy" | "asks">,
): string {
  const me = OWNERS[by];
  const surnames = readers.map(({ name }) => `Dr. ${name.split(" ").at(-1)}`);
  const topic = TOPICS[number % TOPICS.length];
  const body = asks
    ? `My name is ${me.name}, and I am a medical graduate from Beirut now living in Boston. I read what you wrote
about ${topic} with great interest.

Would you be willing to let me help with chart abstraction this summer, as a volunteer?

Thank you for your time.`
    : `Thank you very much for your talk last week. I learned a great deal from it.`;
  return mail({
    From: `${me.name} <${sender(by, as)}>`,
    To: readers.map(({ name, address }) => `${name} <${address}>`).join(", "),
    ...(copy ? { Cc: `${me.name} <${sender(by, as === "alias" ? "usual" : "alias")}>` } : {}),
    Subject: asks ? `A question about ${topic}, letter ${number + 1}` : `Thank you, letter ${number + 1}`,
    body: `Dear ${surnames.join(" and ")},\n\n${body}\n\nKind regards,\n${me.name}`,
  });
}

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
