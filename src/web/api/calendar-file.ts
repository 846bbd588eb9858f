/** One entry of a calendar; moments in ms since the epoch. */
export interface CalendarEvent {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly status: "TENTATIVE" | "CONFIRMED";
}

/**
 * A calendar to subscribe to, as RFC 5545 has it. Its events take no time from anybody, and programs should ask again
 * every hour (RFC 7986, section 5.7, and what older programs read instead).
 */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Kindly//Follow-ups//EN",
    "NAME:Kindly",
    "X-WR-CALNAME:Kindly",
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...events.flatMap((event) => [
      "BEGIN:VEVENT",
      `UID:${text(event.id)}`,
      `DTSTAMP:${moment(now)}`,
      `DTSTART:${moment(event.start)}`,
      `DTEND:${moment(event.end)}`,
      `SUMMARY:${text(event.summary)}`,
      `DESCRIPTION:${text(event.description)}`,
      `URL;VALUE=URI:${new URL(event.url).href}`,
      `STATUS:${event.status}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** 20260414T134000Z */
function moment(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Section 3.3.11: what ends a value is escaped, and control characters have no place in it. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n]/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

const LONGEST_LINE = 75;

/** Section 3.1: no line over 75 octets, and none ends within a character; what follows begins with a blank. */
function folded(line: string): string {
  let [result, octets] = ["", 0];
  for (const character of line) {
    const more = new TextEncoder().encode(character).length;
    if (octets + more > LONGEST_LINE) [result, octets] = [`${result}\r\n `, 1];
    result += character;
    octets += more;
  }
  return result;
}
