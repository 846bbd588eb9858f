import type { LanguageWords } from "./words.ts";

export const fr: LanguageWords = {
  greetOne: () => "Madame, Monsieur,",
  greetAny: "Madame, Monsieur,",
  signOff: "Bien cordialement,",
  anyHour: "Bonjour",
  familiar: { greeting: "Bonjour,", signOff: "Amicalement," },
  onDay: (day) => `Le ${day}`,
  someTimeAgo: "Il y a quelques semaines",
  smallAfterComma: false,
  attribution: (writer, on) => `Le ${on}, ${writer} a écrit :`,
  addressMarks: ["<", ">"],
};
