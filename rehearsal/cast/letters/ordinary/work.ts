import type { CalendarPart } from "../../mail/letter.ts";
import type { Received, Written } from "../../scene.ts";

const OKAFOR = "Nadine Okafor <nokafor@lanternstreet.example>";
const LUZ = "Luz Marte <lmarte@lanternstreet.example>";
const TEAM = [
  OKAFOR,
  LUZ,
  "Jean-Robert Pierre <jrpierre@lanternstreet.example>",
  "Hannah Boyle <hboyle@lanternstreet.example>",
  "Amir Soltani <asoltani@lanternstreet.example>",
];
/** The meeting about the poster, as the invitation and as the owner's yes (RFC 5546). */
function debrief(method: "REQUEST" | "REPLY"): CalendarPart {
  const answer = method === "REQUEST" ? "NEEDS-ACTION" : "ACCEPTED";
  const content = [
    "BEGIN:VCALENDAR",
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    `METHOD:${method}`,
    "BEGIN:VEVENT",
    "DTSTART:20260505T200000Z",
    "DTEND:20260505T203000Z",
    "ORGANIZER;CN=Nadine Okafor:mailto:nokafor@lanternstreet.example",
    "UID:4q1d9debrief118@google.com",
    `ATTENDEE;PARTSTAT=${answer};CN=Leila Haddad:mailto:leila@haddad.example`,
    "SUMMARY:Debrief poster",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  return { method, content };
}

/** Colleagues at Lantern Street, much of it in threads with many people. */
export const WORK: readonly (Written | Received)[] = [
  {
    kind: "received",
    key: "huddle",
    day: -54,
    time: "07:30",
    from: LUZ,
    to: ["Leila Haddad <leila@haddad.example>", ...TEAM.filter((one) => one !== LUZ)],
    subject: "Monday huddle: flu shots, new scale, birthday",
    body: `
Morning all,

1. Flu shots: 31 left.
2. The new scale is in room 4, please stop using it as a stool.
3. Jean-Robert is 50 on Wednesday and wants no fuss.

Luz`,
  },
  {
    kind: "written",
    key: "huddle-re",
    day: -54,
    time: "08:12",
    to: [LUZ],
    cc: TEAM.filter((one) => one !== LUZ),
    answers: "huddle",
    body: `
I can bring a cake on Wednesday. Is anybody allergic to pistachio?

Leila`,
  },
  {
    kind: "received",
    key: "huddle-amir",
    day: -54,
    time: "09:01",
    from: "Amir Soltani <asoltani@lanternstreet.example>",
    to: ["Leila Haddad <leila@haddad.example>", LUZ, OKAFOR],
    answers: "huddle-re",
    body: `
Only emotionally.`,
  },
  {
    kind: "written",
    key: "irb",
    day: -51,
    time: "10:48",
    to: [OKAFOR],
    subject: "IRB renewal, two questions",
    body: `
Hi Nadine,

The renewal form wants the number of charts reviewed so far (412) and whether we plan more. Shall I write "up to 600"?
And are you still the PI while you are on the board, or is it Hannah?

Leila`,
    attachments: [
      {
        filename: "renewal-draft.docx",
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        content: "PK draft",
      },
    ],
  },
  {
    kind: "received",
    key: "irb-re",
    day: -50,
    time: "20:05",
    from: OKAFOR,
    answers: "irb",
    body: `
600, and still me, for my sins. Thanks for staying on top of it. N.`,
  },
  {
    kind: "written",
    key: "group-visit",
    day: -30,
    time: "15:20",
    to: TEAM,
    subject: "Group visits: who can do which Thursday?",
    body: `
Dear all,

For the first four group visits I need one clinician and one interpreter each: May 21, May 28, June 4, June 11. Please
write your name into the sheet by Friday. I take the cuffs, the tea and the attendance list.

Leila`,
  },
  {
    kind: "received",
    key: "group-visit-jr",
    day: -30,
    time: "16:02",
    from: "Jean-Robert Pierre <jrpierre@lanternstreet.example>",
    to: ["Leila Haddad <leila@haddad.example>"],
    answers: "group-visit",
    body: `
All four for Creole. But who makes the tea strong enough?`,
  },
  {
    kind: "written",
    key: "poster-proof",
    day: -1,
    time: "13:30",
    to: [OKAFOR, "Hannah Boyle <hboyle@lanternstreet.example>"],
    subject: "Poster 118: final proof, please look by Tuesday",
    body: `
Nadine, Hannah,

The printer needs the file on Wednesday. Please check your names, figure 2 and the sentence about the 14 days. I know
the logo is crooked.

Leila`,
    attachments: [{ filename: "poster118_v9.pdf", type: "application/pdf", content: "%PDF-1.4\n% poster\n" }],
  },
  {
    kind: "received",
    key: "poster-proof-re",
    day: 0,
    time: "12:14",
    from: "Hannah Boyle <hboyle@lanternstreet.example>",
    cc: [OKAFOR],
    answers: "poster-proof",
    body: `
Figure 2 legend says "potasium". Otherwise it is beautiful and you should be proud.`,
  },
  {
    kind: "written",
    key: "poster-fixed",
    day: 0,
    time: "18:42",
    to: ["Hannah Boyle <hboyle@lanternstreet.example>"],
    cc: [OKAFOR],
    answers: "poster-proof-re",
    body: `
Fixed, and I will never spell it wrong again in my life. Version 10 went to the printer.`,
  },
  {
    kind: "received",
    key: "calendar-okafor",
    day: 6,
    time: "10:00",
    from: OKAFOR,
    subject: "Invitation: Debrief poster @ Tue May 5, 2026 4pm - 4:30pm (EDT)",
    calendar: debrief("REQUEST"),
    body: `
You have been invited: Debrief poster, Tuesday May 5, 4pm, my office. Bring the napkin.`,
  },
  {
    kind: "written",
    key: "calendar-okafor-re",
    day: 6,
    time: "10:07",
    to: [OKAFOR],
    subject: "Accepted: Debrief poster @ Tue May 5, 2026 4pm - 4:30pm (EDT)",
    answers: "calendar-okafor",
    calendar: debrief("REPLY"),
    body: `
Leila Haddad has accepted this invitation.`,
  },
  {
    kind: "written",
    key: "group-visit-first",
    day: 39,
    time: "08:20",
    to: TEAM,
    subject: "Yesterday: 14 people came!",
    body: `
Dear all,

Fourteen people, eleven cuffs, one argument about salt and no tea left. Thank you, every one of you. Notes are in the
folder; next week please let us start on time.

Leila`,
  },
  {
    kind: "received",
    key: "group-visit-nadine",
    day: 39,
    time: "09:33",
    from: OKAFOR,
    answers: "group-visit-first",
    body: `
The board wants to hear about it. You tell them, I will hold your slides.`,
  },
];
