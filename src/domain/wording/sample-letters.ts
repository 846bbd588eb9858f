import type { Language, LetterWords, OutreachKind } from "../reply/verdict.ts";
import type { WordedLetter } from "./wording.ts";

/** A first letter that a template is tried on. */
export interface SampleLetter {
  readonly words: LetterWords;
  readonly letter: WordedLetter;
}

/** How much of a first letter could be read, from all to nothing: a template has to be right for each. */
export const SAMPLE_DEPTHS = ["with-ask", "with-subject", "bare"] as const;
export type SampleDepth = (typeof SAMPLE_DEPTHS)[number];

/** The first letter to Dr. Patel, in each language and as much of it as could be read. */
export function sampleLetter(kind: OutreachKind, language: Language, depth: SampleDepth): SampleLetter {
  const { greeting, signOff, day, subject, ask } = SAMPLES[language];
  const isBare = depth === "bare";
  return {
    words: {
      greeting: isBare ? null : greeting,
      signOff: isBare ? null : signOff,
      signature: isBare ? null : "Leila Haddad",
      language,
      ask: depth === "with-ask" ? (ask[kind] ?? ask.other) : null,
    },
    letter: { subject: isBare ? "" : subject, sentOn: day, recipients: isBare ? [] : ["Amina Patel"] },
  };
}

interface Sample {
  readonly greeting: string;
  readonly signOff: string;
  readonly day: string;
  readonly subject: string;
  readonly ask: Readonly<Partial<Record<OutreachKind, string>>> & { readonly other: string };
}

const SAMPLES: Readonly<Record<Language, Sample>> = {
  en: {
    greeting: "Dear Dr. Patel,",
    signOff: "Kind regards,",
    day: "April 13",
    subject: "A letter from a graduate in Beirut",
    ask: {
      research: "whether you might have room for a volunteer this summer",
      mentorship: "whether you would advise me on my first paper",
      observership: "whether an observership in your clinic would be possible",
      "conference-meeting": "whether you might have ten minutes at the meeting in Lisbon",
      "informational-interview": "how you came to your field",
      "recommendation-letter": "whether you would feel able to write a letter for me",
      application: "whether my application is complete",
      sales: "whether our tool would be of use to your clinic",
      other: "whether I might write to you about your work",
    },
  },
  de: {
    greeting: "Sehr geehrte Frau Dr. Patel,",
    signOff: "Mit freundlichen Grüßen",
    day: "13. April",
    subject: "Brief einer Absolventin aus Beirut",
    ask: {
      research: "ob es im Sommer einen Platz für eine Mitarbeit gäbe",
      observership: "ob eine Hospitation in Ihrer Klinik möglich wäre",
      other: "ob ich Ihnen zu Ihrer Arbeit schreiben darf",
    },
  },
  fr: {
    greeting: "Madame le Docteur,",
    signOff: "Bien cordialement,",
    day: "13 avril",
    subject: "Lettre d’une diplômée de Beyrouth",
    ask: {
      research: "s’il serait possible de participer à vos recherches cet été",
      observership: "s’il serait possible d’effectuer un stage dans votre service",
      other: "si je pouvais vous écrire au sujet de vos travaux",
    },
  },
  es: {
    greeting: "Estimada Dra. Patel:",
    signOff: "Atentamente,",
    day: "13 de abril",
    subject: "Carta de una graduada de Beirut",
    ask: {
      research: "si sería posible colaborar en su grupo en verano",
      observership: "si sería posible realizar una estancia en su servicio",
      other: "si podría escribirle acerca de su trabajo",
    },
  },
};
