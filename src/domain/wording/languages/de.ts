import type { LanguageWords } from "./words.ts";

export const de: LanguageWords = {
  greetOne: (name) => `Guten Tag ${name},`,
  greetAny: "Sehr geehrte Damen und Herren,",
  signOff: "Mit freundlichen Grüßen",
  anyHour: "Guten Tag",
  familiar: { greeting: "Hallo,", signOff: "Viele Grüße" },
  onDay: (day) => `Am ${day}`,
  someTimeAgo: "Vor einigen Wochen",
  smallAfterComma: true,
  attribution: (writer, on) => `Am ${on} schrieb ${writer}:`,
  addressMarks: ["<", ">"],
};
