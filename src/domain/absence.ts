import { returnDate } from "./absence-date.ts";
import { AWAY } from "./absence-words.ts";
import { decoded } from "./address.ts";
import { header, type Message } from "./message.ts";
import { firstMatch, fold } from "./reading/phrase.ts";
import { visibleText } from "./visible-text.ts";

/** The words by which a mail says that its writer is away; null when it does not. */
export function awayWords(message: Message): string | null {
  return firstMatch(AWAY, fold(`${decoded(header(message, "Subject"))}\n${visibleText(message)}`));
}

/**
 * The day on which the writer of an absence is back, read in the language and date order of the mail.
 * @returns an ISO date after the mail's own, or null when the mail gives none that can be trusted
 */
export function returnsOn(message: Message): string | null {
  return returnDate({
    text: `${decoded(header(message, "Subject"))}\n${visibleText(message)}`,
    at: message.at,
    offsetMinutes: offsetOf(header(message, "Date")),
    from: header(message, "From") ?? "",
  });
}

/** The zone of the writer's clock (RFC 5322, section 3.3), in minutes east of Greenwich; null when not given. */
function offsetOf(date: string | null): number | null {
  const zone = /([+-])(\d{2})(\d{2})\s*(?:\([^()]{0,40}\))?\s*$/.exec(date ?? "");
  if (!zone) return null;
  const minutes = Number(zone[2]) * 60 + Number(zone[3]);
  return zone[1] === "-" ? -minutes : minutes;
}
