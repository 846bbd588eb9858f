import { PHRASES } from "./phrases.ts";
import type { DateForm, Vacation } from "./vacation.ts";

const FORMATS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  long: { day: "numeric", month: "long", year: "numeric" },
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
  spoken: { weekday: "long", day: "numeric", month: "long" },
};

/** The words of the notice, as the person typed them into the server's form. */
export function noticeText(vacation: Vacation, name: string): string {
  if (vacation.text !== undefined) return vacation.text;
  const phrases = PHRASES[vacation.language];
  const back = returnDate(vacation);
  return `${back === null ? phrases.undated : phrases.dated(back)}\n\n${name}`;
}

/** The day on which they are back, as their language writes it; null when none is told. */
export function returnDate({ returns, language, dateForm }: Vacation): string | null {
  if (returns === undefined) return null;
  const format = new Intl.DateTimeFormat(PHRASES[language].locale, {
    ...FORMATS[dateForm ?? "long"],
    timeZone: "UTC",
  });
  return format.format(new Date(`${returns}T00:00:00Z`));
}
