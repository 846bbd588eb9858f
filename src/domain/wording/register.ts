import { lazily } from "../lazily.ts";
import type { Language, Register } from "../reply/verdict.ts";

/**
 * Words that address somebody. German tells Sie from sie only by its capital, and only inside a sentence. Spanish su
 * and le may speak of others, so a letter with as many of either kind tells nothing.
 */
const addressing = lazily(
  (): Readonly<Record<Exclude<Language, "en">, Readonly<Record<Register, RegExp>>>> => ({
    de: {
      familiar:
        /(?<!\p{L})(?:du|dir|dich|dein|deine|deiner|deinem|deinen|deines|euch|euer|eure|euren|eurem|eurer)(?!\p{L})/giu,
      formal: /(?<=[\p{L}\d,;)“"] )(?:Sie|Ihnen|Ihr|Ihre|Ihrer|Ihrem|Ihren|Ihres)(?![\p{L}])/gu,
    },
    fr: {
      familiar: /(?<!\p{L})(?:tu|toi|te|t['’]\p{L}+|ta|ton|tes)(?!\p{L})/giu,
      formal: /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/giu,
    },
    es: {
      familiar:
        /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo|vosotros|vosotras|vuestro|vuestra|vuestros|vuestras|os|vos|sos|podrías|tendrías|estarías|podrás|puedes|podés|tienes|tenés|quieres|querés|podríais|tendríais|estaríais|podéis|tenéis)(?!\p{L})/giu,
      formal:
        /(?<!\p{L})(?:usted|ustedes|su|sus|le|les|podría|tendría|estaría|podrían|tendrían|estarían)(?!\p{L})/giu,
    },
  }),
);

/** How a text addresses its reader, by the words that it uses more; null in English, and where nothing tells. */
export function registerOf(text: string, language: Language): Register | null {
  if (language === "en") return null;
  const { familiar, formal } = addressing()[language];
  const near = text.match(familiar)?.length ?? 0;
  const polite = text.match(formal)?.length ?? 0;
  if (near === polite) return null;
  return near > polite ? "familiar" : "formal";
}
