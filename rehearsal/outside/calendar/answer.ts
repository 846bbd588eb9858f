import { dateHeader } from "../../gmail/mail/date.ts";
import { noise } from "../../gmail/mail/noise.ts";
import { hear } from "../heard.ts";
import { asHtml } from "../mime/html.ts";
import { headerText, mailbox } from "../mime/words.ts";
import { writeMail } from "../mime/write.ts";
import { type Occasion, seedOf } from "../occasion.ts";
import { itipReply } from "./itip.ts";
import type { CalendarAnswer, Meeting, Participation } from "./meeting.ts";

const SAID: Readonly<Record<Participation, readonly [subject: string, text: string]>> = {
  ACCEPTED: ["Accepted", "has accepted this invitation"],
  DECLINED: ["Declined", "has declined this invitation"],
  TENTATIVE: ["Tentatively Accepted", "has replied Maybe to this invitation"],
};

/**
 * What Google Calendar sends to the organiser when somebody answers an invitation: a mail of its own, which no
 * header ties to the letter, with the answer for machines beside the words and once more as a file.
 */
export function calendarAnswer(occasion: Occasion, answer: CalendarAnswer): string {
  const { at, who } = occasion;
  const organizer = hear(occasion.letter).from;
  const seed = seedOf(occasion);
  const { meeting } = answer;
  const [subject, said] = SAID[answer.participation];
  const text = `${who.name} ${said}.\n\n${meeting.title}\n${meeting.place}`;
  const itip = itipReply(answer, who, organizer.address, at);
  const common = { charset: "utf-8", transfer: "quoted-printable" } as const;
  return writeMail(
    [
      ["Return-Path", `<${who.address}>`],
      ["Sender", "Google Calendar <calendar-notification@google.com>"],
      [
        "Message-ID",
        `<calendar-${noise(seed, 8, "hex")}-${noise(`${seed} 2`, 4, "hex")}-4d1f-8a2b-${noise(`${seed} 3`, 12, "hex")}@google.com>`,
      ],
      ["Date", dateHeader(at, "UTC")],
      [
        "Subject",
        headerText(
          `${subject}: ${meeting.title} @ ${moment(meeting, who.zone)} (${organizer.address})`,
          "utf-8",
          "B",
        ),
      ],
      ["From", mailbox(who, "utf-8", "B")],
      ["To", mailbox(organizer, "utf-8", "B")],
      ["MIME-Version", "1.0"],
    ],
    {
      type: "multipart/mixed",
      parts: [
        {
          type: "multipart/alternative",
          parts: [
            { type: "text/plain", text: `${text}\n`, ...common },
            { type: "text/html", text: `<div>${asHtml(text)}</div>\n`, ...common },
            { type: "text/calendar", params: "method=REPLY", text: itip, ...common },
          ],
        },
        {
          type: "application/ics",
          params: 'name="invite.ics"',
          charset: "utf-8",
          transfer: "base64",
          text: itip,
          headers: [["Content-Disposition", 'attachment; filename="invite.ics"']],
        },
      ],
    },
    seed,
  );
}

/** "Thu Apr 30, 2026 12:30pm - 12:45pm (EDT)". */
function moment(meeting: Meeting, zone: string): string {
  const date = new Intl.DateTimeFormat("en-US", {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
    timeZone: zone,
  }).format(meeting.from);
  const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" })
    .formatToParts(meeting.from)
    .find((part) => part.type === "timeZoneName")?.value;
  const end = meeting.from + meeting.minutes * 60_000;
  return `${date.replace(",", "")} ${clock(meeting.from, zone)} - ${clock(end, zone)} (${name})`;
}

function clock(at: number, zone: string): string {
  const time = new Intl.DateTimeFormat("en-US", {
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
  }).format(at);
  return time.replace(":00", "").replace(/\s/g, "").toLowerCase();
}
