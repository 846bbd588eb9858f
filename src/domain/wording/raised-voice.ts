/** What raises the voice whatever the language. */

const MOST_QUESTIONS = 2;
const MOST_EXCLAMATIONS = 2;

/** Marks that press: "??", "?!", "!!", a third question or a third exclamation in one letter. */
export function insistence(text: string): string | null {
  const run = /[?!？！][\s¡¿]{0,3}[?!？！]/.exec(text);
  if (run) return run[0];
  const questions = text.match(/[?？؟]/g)?.length ?? 0;
  if (questions > MOST_QUESTIONS) return `${questions} questions`;
  const exclamations = text.match(/[!！]/g)?.length ?? 0;
  return exclamations > MOST_EXCLAMATIONS ? `${exclamations} exclamation marks` : null;
}

/** Words that nobody writes in capitals but to press. Names (LEILA HADDAD) and examinations (USMLE) are no shouting. */
const LOUD =
  /(?<!\p{L})(?:PLEASE|URGENT|IMPORTANT|NOW|ASAP|MUST|NEED|NEVER|ALWAYS|STILL|ANSWER|REPLY|RESPOND|BITTE|DRINGEND|WICHTIG|SOFORT|NOCH|ANTWORT|SVP|MERCI|RÉPONDRE|RÉPONSE|FAVOR|URGENTE|IMPORTANTE|RESPUESTA|RESPONDA)(?!\p{L})/u;
const FOUR_LOUD = /(?<!\p{L})(?:\p{Lu}{2,30}[\s,]{1,3}){3}\p{Lu}{2,30}(?!\p{L})/u;

/** The words in capitals that would read as shouting; null for none. */
export function shouting(text: string): string | null {
  return (LOUD.exec(text) ?? FOUR_LOUD.exec(text))?.[0].slice(0, 120) ?? null;
}
