import type { Language } from "../../src/domain/reply/verdict.ts";
import { mail } from "../support/letters.ts";
import { OWNERS, sender } from "./people.ts";
import type { Letter } from "./story.ts";

type Reader = { readonly name: string; readonly address: string };

/** How a letter of one language is written. Its subject keeps to ASCII, which needs no encoding. */
interface Phrases {
  readonly topics: readonly string[];
  readonly subject: (topic: string) => string;
  readonly greeting: (readers: readonly Reader[]) => string;
  readonly asks: (writer: string, topic: string) => string;
  readonly signOff: string;
  readonly thanks: { readonly subject: string; readonly text: string };
}

function surnames(readers: readonly Reader[], and: string): string {
  return readers.map(({ name }) => `Dr. ${name.split(" ").at(-1)}`).join(` ${and} `);
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    topics: [
      "your heart failure registry",
      "your work on sepsis in children",
      "the observership in your clinic",
      "your trial of early mobilisation",
      "the cohort of the harbour study",
      "your lecture on rare anaemias",
      "the imaging archive of your group",
      "your review of stroke outcomes",
    ],
    subject: (topic) => `A question about ${topic}`,
    greeting: (readers) => `Dear ${surnames(readers, "and")},`,
    asks: (
      writer,
      topic,
    ) => `My name is ${writer}, and I am a medical graduate from Beirut now living in Boston. I read what you wrote
about ${topic} with great interest.

Would you be willing to let me help with chart abstraction this summer, as a volunteer?

Thank you for your time.`,
    signOff: "Kind regards,",
    thanks: {
      subject: "Thank you",
      text: "Thank you very much for your talk last week. I learned a great deal from it.",
    },
  },
  de: {
    topics: ["Ihr Herzregister", "Ihre Arbeit zur Sepsis bei Kindern", "Ihre Studie zur Mobilisation"],
    subject: (topic) => `Eine Frage zu: ${topic}`,
    greeting: (readers) => `Guten Tag ${surnames(readers, "und")},`,
    asks: (
      writer,
      topic,
    ) => `mein Name ist ${writer}, und ich habe in Beirut Medizin studiert. Was Sie geschrieben haben (es geht mir um
${topic}), habe ich mit großem Interesse gelesen.

Wäre es möglich, dass ich in Ihrer Arbeitsgruppe im Sommer ehrenamtlich bei der Auswertung der Akten helfe?

Vielen Dank für Ihre Zeit.`,
    signOff: "Mit freundlichen Grüßen",
    thanks: {
      subject: "Vielen Dank",
      text: "vielen Dank für Ihren Vortrag in der letzten Woche. Ich habe sehr viel daraus gelernt.",
    },
  },
  fr: {
    topics: ["votre registre", "vos travaux sur le sepsis de l'enfant", "votre essai de mobilisation"],
    subject: (topic) => `Une question sur ${topic}`,
    greeting: (readers) => `Bonjour ${surnames(readers, "et")},`,
    asks: (
      writer,
      topic,
    ) => `Je m'appelle ${writer} et je suis médecin, diplômé de Beyrouth. J'ai lu avec beaucoup d'intérêt ce que vous avez
écrit sur ${topic}.

Pourriez-vous m'accueillir cet été dans votre équipe, comme bénévole, pour aider à la lecture des dossiers ?

Je vous remercie de votre temps.`,
    signOff: "Bien cordialement,",
    thanks: {
      subject: "Merci",
      text: "Je vous remercie beaucoup de votre conférence de la semaine dernière. J'y ai appris beaucoup de choses.",
    },
  },
  es: {
    topics: ["su registro", "su trabajo sobre la sepsis infantil", "su ensayo con pacientes en cama"],
    subject: (topic) => `Una pregunta sobre ${topic}`,
    greeting: (readers) => `Buenos días, ${surnames(readers, "y")}:`,
    asks: (
      writer,
      topic,
    ) => `Me llamo ${writer} y soy médico, graduado en Beirut. He leído con mucho interés lo que usted escribió sobre
${topic}.

¿Sería posible que yo ayudara este verano en su grupo, como voluntario, con la revisión de las historias?

Muchas gracias por su tiempo.`,
    signOff: "Un cordial saludo,",
    thanks: {
      subject: "Muchas gracias",
      text: "Muchas gracias por su conferencia de la semana pasada. He aprendido mucho de ella.",
    },
  },
};

/** A first letter, by hand. The same number gives the same letter. */
export function firstLetter(
  number: number,
  readers: readonly Reader[],
  letter: Pick<Letter, "by" | "as" | "copy" | "asks" | "subject" | "language">,
): string {
  const { by, as, copy, asks } = letter;
  const me = OWNERS[by];
  const phrases = PHRASES[letter.language];
  const isUsual = letter.subject === "usual";
  const topic = phrases.topics[isUsual ? 0 : number % phrases.topics.length] ?? "";
  const text = asks ? phrases.asks(me.name, topic) : phrases.thanks.text;
  return mail({
    From: `${me.name} <${sender(by, as)}>`,
    To: readers.map(({ name, address }) => `${name} <${address}>`).join(", "),
    ...(copy ? { Cc: `${me.name} <${sender(by, as === "alias" ? "usual" : "alias")}>` } : {}),
    Subject: `${asks ? phrases.subject(topic) : phrases.thanks.subject}${isUsual ? "" : `, ${number + 1}`}`,
    body: `${phrases.greeting(readers)}\n\n${text}\n\n${phrases.signOff}\n${me.name}`,
  });
}

/** What a follow-up takes over from a letter: how it begins and closes. */
export function frameOf(readers: readonly Reader[], language: Language): readonly [string, string] {
  const { greeting, signOff } = PHRASES[language];
  return [greeting(readers), signOff];
}
