import { noise } from "../../gmail/mail/noise.ts";
import type { Answerer } from "../occasion.ts";
import type { CalendarAnswer } from "./meeting.ts";

/** The iTIP object of somebody who pressed Yes, No or Maybe on an invitation (RFC 5546, section 3.2.3). */
export function itipReply(
  { meeting, participation }: CalendarAnswer,
  who: Pick<Answerer, "name" | "address">,
  organizer: string,
  at: number,
): string {
  return [
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `DTSTART:${utcStamp(meeting.from)}`,
    `DTEND:${utcStamp(meeting.from + meeting.minutes * 60_000)}`,
    `DTSTAMP:${utcStamp(at)}`,
    `ORGANIZER;CN=${organizer}:mailto:${organizer}`,
    `UID:${noise(meeting.title, 26)}@google.com`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${participation};CN=${who.name}:mailto:${who.address}`,
    `LOCATION:${meeting.place.replaceAll(",", "\\,")}`,
    "SEQUENCE:0",
    "STATUS:CONFIRMED",
    `SUMMARY:${meeting.title.replaceAll(",", "\\,")}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

function utcStamp(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}
