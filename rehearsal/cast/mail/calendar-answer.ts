import { zoned } from "../script-time.ts";
import { token } from "../token.ts";

export interface Meeting {
  readonly title: string;
  readonly from: number;
  readonly minutes: number;
  readonly place: string;
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly address: string };
}

/** The iTIP object of somebody who pressed Yes on an invitation (RFC 5546, section 3.2.3). */
export function acceptanceCalendar(meeting: Meeting, at: number): string {
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
    `ORGANIZER;CN=${meeting.organizer}:mailto:${meeting.organizer}`,
    `UID:${token(meeting.title, 26)}@google.com`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=${meeting.attendee.name}:mailto:${meeting.attendee.address}`,
    `LOCATION:${meeting.place.replaceAll(",", "\\,")}`,
    "SEQUENCE:0",
    "STATUS:CONFIRMED",
    `SUMMARY:${meeting.title.replaceAll(",", "\\,")}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

/** "Accepted: title @ Thu Apr 30, 2026 12:30pm - 12:45pm (EDT) (attendee)", as Google Calendar writes it. */
export function acceptanceSubject(meeting: Meeting, invited: string, zone: string): string {
  const date = new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    timeZone: zone,
  }).format(meeting.from);
  const end = meeting.from + meeting.minutes * 60_000;
  const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" })
    .formatToParts(meeting.from)
    .find((part) => part.type === "timeZoneName")?.value;
  return `Accepted: ${meeting.title} @ ${date} ${clock(meeting.from, zone)} - ${clock(end, zone)} (${name}) (${invited})`;
}

function clock(at: number, zone: string): string {
  const time = new Intl.DateTimeFormat("en-US", {
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  }).format(at);
  return time.replace(":00", "").replace(/\s/g, "").toLowerCase();
}

function utcStamp(at: number): string {
  return zoned(at, "UTC")
    .toPlainDateTime()
    .toString({ smallestUnit: "second" })
    .replaceAll(/[-:]/g, "")
    .concat("Z");
}
