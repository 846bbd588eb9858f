import type { LanguageWords } from "./words.ts";

export const en: LanguageWords = {
  greetOne: (name) => `Dear ${name},`,
  greetAny: "Hello,",
  signOff: "Best regards,",
  anyHour: "Hello",
  familiar: { greeting: "Hello,", signOff: "Best regards," },
  onDay: (day) => `On ${day}`,
  someTimeAgo: "A few weeks ago",
  smallAfterComma: false,
  attribution: (writer, on) => `On ${on} ${writer} wrote:`,
  addressMarks: ["<", ">"],
};
