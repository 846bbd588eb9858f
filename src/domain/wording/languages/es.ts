import type { LanguageWords } from "./words.ts";

export const es: LanguageWords = {
  greetOne: () => "Buenos días:",
  greetAny: "Buenos días:",
  signOff: "Un cordial saludo,",
  anyHour: "Buenos días",
  familiar: { greeting: "Hola:", signOff: "Un saludo," },
  onDay: (day) => `El ${day}`,
  someTimeAgo: "Hace unas semanas",
  smallAfterComma: false,
  attribution: (writer, on) => `El ${on}, ${writer} escribió:`,
  addressMarks: ["(<", ">)"],
};
