import { addresses, domainOf } from "../address/address.ts";
import { books } from "../languages/books.ts";
import type { ReadLanguage } from "../languages/wordbook.ts";
import { header, type Message } from "../message.ts";
import { DAY, MINUTE } from "../policy.ts";
import { Day } from "../reading/day.ts";
import { type Calendar, readCalendar } from "../reading/day-words.ts";
import { numberOrder } from "../reading/number-order.ts";
import { type ReplyReading, type Worded, withoutLanguage } from "../reply/reading.ts";
import { type AbsenceDay, dayOfReturn } from "./day.ts";

/** Made ready when the first notice in a language is read. */
const CALENDARS = new Map<ReadLanguage, Calendar>();

function calendarOf(language: ReadLanguage): Calendar {
  const calendar = CALENDARS.get(language) ?? readCalendar(books().calendars[language]);
  CALENDARS.set(language, calendar);
  return calendar;
}

/** When the writer of an absence is back, by its text, or by its subject where the text does not say. */
export function absenceDay(message: Message, { head, body, languages }: ReplyReading): AbsenceDay {
  const offsetMinutes = offsetOf(header(message, "Date"));
  const sender = addresses(header(message, "From"))[0]?.address ?? "";
  const order = numberOrder({ languages, domain: domainOf(sender), offsetMinutes });
  const today = localDay(message, offsetMinutes ?? 0);
  const read = ({ text, hits }: Worded): AbsenceDay =>
    dayOfReturn(
      text,
      languages.map((language) => ({
        words: { calendars: [calendarOf(language)], order },
        hits: hits.filter((hit) => hit.rule.language === language).map(withoutLanguage),
      })),
      today,
      (offsetMinutes ?? 0) === 0 && isMorningOfGreenwich(message),
    );
  const inText = read(body);
  if (inText.notBefore === null) return read(head);
  const inHead = read(head).returnsOn;
  // Notes writes one day both ways: "(returning 08/17)" in the subject, "until 08/17" in the text.
  return inHead?.plusDays(1).equals(inText.notBefore) ? { returnsOn: inHead, notBefore: inHead } : inText;
}

const TWO_DAYS = 2 * DAY;

/** The day on which it was written, where it was written: by its own Date, unless that clock is wrong. */
function localDay(message: Message, offsetMinutes: number): Day {
  return Day.at(writtenAt(message) + offsetMinutes * MINUTE);
}

/** Exchange dates its mail by Greenwich, where evenings in America are the next day's small hours. */
function isMorningOfGreenwich(message: Message): boolean {
  return writtenAt(message) % DAY < DAY / 2;
}

function writtenAt(message: Message): number {
  const date = (header(message, "Date") ?? "").slice(0, 100).replace(/\([^()]*\)/g, "");
  const written = Date.parse(date);
  return Math.abs(written - message.at) <= TWO_DAYS ? written : message.at;
}

/** The zone of the writer's clock (RFC 5322, section 3.3), in minutes east of Greenwich; null when not given. */
function offsetOf(date: string | null): number | null {
  const zone = /([+-])(\d{2})(\d{2})\s?(?:\([^()]{0,40}\))?$/.exec((date ?? "").trim().slice(-60));
  if (!zone) return null;
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  return zone[1] === "-" ? -minutes : minutes;
}
