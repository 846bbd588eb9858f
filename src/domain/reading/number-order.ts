import { books } from "../languages/books.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import type { NumberOrder } from "./day-words.ts";

/** What is known of where a mail was written. */
export interface Writer {
  readonly languages: readonly ReadLanguage[];
  /** Of the address it comes from; "" when unknown. */
  readonly domain: string;
  /** Of the clock that dated it, in minutes east of Greenwich; null when unknown. */
  readonly offsetMinutes: number | null;
}

/** Whether the writer means by 3/4 the fourth of March or the third of April; null when nothing tells. */
export function numberOrder({ languages, domain, offsetMinutes }: Writer): NumberOrder {
  const [language] = languages.filter((each) => each !== "en");
  if (language !== undefined) {
    return books().calendars[language].order === "day-first" ? "day-first" : "month-first";
  }
  const top = domain.slice(domain.lastIndexOf(".") + 1).toLowerCase();
  // Canada and the Philippines write both.
  if (/^(?:ca|ph)$/.test(top)) return null;
  const byDomain = orderOfDomain(top);
  // Servers of every country date mail by Greenwich.
  if (offsetMinutes === null || offsetMinutes === 0) return byDomain;
  const byClock = offsetMinutes <= -240 && offsetMinutes >= -600 ? "month-first" : "day-first";
  // English is written everywhere, by people who learnt it elsewhere.
  if (byDomain === null) return `probably-${byClock}`;
  return byDomain === byClock ? byDomain : null;
}

function orderOfDomain(top: string): "day-first" | "month-first" | null {
  if (/^(?:edu|gov|mil|us)$/.test(top)) return "month-first";
  // The others are sold to all the world.
  return /^[a-z]{2}$/.test(top) && !/^(?:io|ai|co|me|tv)$/.test(top) ? "day-first" : null;
}
