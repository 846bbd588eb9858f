import { mail } from "../../test/support/letters.ts";

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

export const OWNER = { name: "Leila Haddad", address: "leila@haddad.example" } as const;
const ME = `${OWNER.name} <${OWNER.address}>`;

const FIRST = words(`Helen Raymond Keiko Anna Jonas Giulia Omar Priya Marc Sofia Ingrid Kwame Yuki Elena Tomas
  Chiara Samir Anjali Luc Carmen Astrid Kofi Haruto Maria Felix Paolo Leila Rohan Claire Diego`);
const LAST =
  words(`Marchetti Osei Sato Brandt Lindholm Ferraro Khalil Nair Dubois Ruiz Bergstrom Mensah Tanaka
  Weber Novak Ricci Haddad Iyer Laurent Moreno Eklund Boateng Ito Hoffmann Svoboda Conti Nasser Rao Girard Vega
  Nystrom Asante Mori Keller Dvorak Greco Saleh Menon Fontaine Castro`);
/** Names that no stranger has. */
const FAMILIES = words(`Abbott Beck Cole Doyle Evers Frost Gould Hale Irwin Jarvis Keane Lamb`);
const TOPICS = [
  "your heart failure registry",
  "your work on sepsis in children",
  "the observership in your clinic",
  "your trial of early mobilisation",
  "the cohort of the harbour study",
  "your review of stroke outcomes",
];
const REST = `We went through the figures once more, and most of them hold. The second table still has the old
denominators; I have put the new ones into the shared folder, with the code that makes them. If you find the time,
please look at the paragraph on missing data before Thursday, since the reviewers asked about it twice.`;

/** Somebody whom the owner has never written to before; of a thousand, hardly two have one name. */
export function stranger(n: number): Correspondent {
  return {
    name: `${pick(FIRST, n)} ${pick(LAST, Math.floor(n / FIRST.length))}`,
    address: `p${n}@u${n % 90}.example`,
  };
}

/** Somebody whom the owner has written to and fro with for years. */
export function familiar(n: number): Correspondent {
  return { name: `${pick(FIRST, n)} ${pick(FAMILIES, n)}`, address: `friend${n}@lab${n % 7}.example` };
}

export function firstLetter(to: Correspondent, n: number): string {
  const surname = to.name.split(" ").at(-1);
  return mail({
    From: ME,
    To: `${to.name} <${to.address}>`,
    Subject: `A question about ${pick(TOPICS, n)}, Dr. ${surname}`,
    body: `Dear Dr. ${surname},

My name is Leila Haddad, and I am a medical graduate from Beirut now living in Boston. I read what you wrote about
${pick(TOPICS, n)} with great interest.

Would you be willing to let me help with chart abstraction this summer, as a volunteer?

Thank you for your time.

Kind regards,
Leila Haddad`,
  });
}

/** A mail among colleagues, on its way out or in; `answers` is the Message-ID of the one before. */
export function dailyMail(
  way: "out" | "in",
  other: Correspondent,
  n: number,
  answers: { readonly messageId: string; readonly subject: string } | null,
): string {
  const them = `${other.name} <${other.address}>`;
  const subject = answers?.subject ?? `The tables, part ${n}`;
  return mail({
    From: way === "out" ? ME : them,
    To: way === "out" ? them : ME,
    Subject: answers === null ? subject : `Re: ${subject.replace(/^Re: /, "")}`,
    ...(answers === null ? {} : { "In-Reply-To": answers.messageId, References: answers.messageId }),
    ...(way === "in" ? { "Message-ID": `<in-${n}@${other.address.split("@")[1]}>` } : {}),
    body: `Hi,\n\n${REST}\n\nBest,\n${way === "out" ? "Leila" : other.name.split(" ")[0]}`,
  });
}

/** What machines send to everybody. */
export function newsletter(n: number): string {
  return mail({
    From: `The Weekly Digest <digest@news${n % 40}.example>`,
    To: ME,
    Subject: `This week in medicine, number ${n}`,
    "Message-ID": `<news-${n}@news${n % 40}.example>`,
    "List-Unsubscribe": `<https://news${n % 40}.example/stop>`,
    "List-Id": `<digest.news${n % 40}.example>`,
    Precedence: "bulk",
    body: `${REST}\n\n${REST}\n\n${REST}`,
  });
}

/** An answer to a letter of the owner's, by a person or by a machine in their absence. */
export function answerTo(
  letter: { readonly messageId: string; readonly subject: string; readonly id: string },
  from: Correspondent,
  by: "person" | "machine",
): string {
  const text =
    by === "person"
      ? `Dear Leila,\n\ngladly. Could you come by on Thursday, so that we can talk about it?\n\n${from.name}`
      : "I am out of the office for two days and will answer when I am back.";
  return mail({
    From: `${from.name} <${from.address}>`,
    To: ME,
    Subject: `${by === "person" ? "Re" : "Automatic reply"}: ${letter.subject}`,
    "Message-ID": `<${by}-${letter.id}@${from.address.split("@")[1]}>`,
    "In-Reply-To": letter.messageId,
    References: letter.messageId,
    ...(by === "machine" ? { "Auto-Submitted": "auto-replied" } : {}),
    body: text,
  });
}

function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
