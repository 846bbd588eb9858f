import type { Received, Written } from "../../scene.ts";

/** Mail to role addresses: information desks, support, registrars, accounts. */
export const OFFICES: readonly (Written | Received)[] = [
  {
    kind: "written",
    key: "visa-info",
    day: -55,
    time: "14:20",
    to: ["info@immigrantphysicians.example"],
    subject: "Opening hours of the visa clinic",
    body: `
Hello,

Does the visa advice clinic on Summer Street run on the first Saturday in April? The page still shows the winter hours.

Thank you,
Leila Haddad`,
  },
  {
    kind: "received",
    key: "visa-info-re",
    day: -54,
    time: "10:33",
    from: "Immigrant Physicians Desk <info@immigrantphysicians.example>",
    answers: "visa-info",
    body: `
Yes, 9 to 12, no appointment needed. Bring your DS-2019 if you have one.`,
  },
  {
    kind: "written",
    key: "exam-support",
    day: -48,
    time: "09:50",
    to: ["support@exam-registration.example"],
    subject: "Name mismatch on Step 3 permit (Haddad / El Haddad)",
    body: `
Dear support team,

My scheduling permit says "El Haddad" while my passport says "Haddad". Please tell me how to correct this before I
book a date. A scan of the passport is attached.

Registration 5-512-094`,
    attachments: [{ filename: "passport.jpg", type: "image/jpeg", content: "scan" }],
  },
  {
    kind: "received",
    key: "exam-support-re",
    day: -46,
    time: "11:00",
    from: "Exam Registration <support@exam-registration.example>",
    subject: "[#88213] Name mismatch on Step 3 permit (Haddad / El Haddad)",
    headers: [["Auto-Submitted", "auto-generated"]],
    body: `
Your request (88213) has been solved. A corrected permit is available in your account.`,
  },
  {
    kind: "written",
    key: "forum-desk",
    day: -18,
    time: "10:05",
    to: ["posters@internalmedicineforum.example"],
    subject: "Poster 118: size and hanging time",
    body: `
Hello,

The author kit says both 42 x 42 and 48 x 36 inches. Which one is right for hall B? And may posters be hung on the
evening of the 29th?

Leila Haddad (118)`,
  },
  {
    kind: "received",
    key: "forum-desk-re",
    day: -17,
    time: "15:10",
    from: "IMF Poster Desk <posters@internalmedicineforum.example>",
    answers: "forum-desk",
    body: `
48 x 36, landscape. Hanging from 6 pm on the 29th. Pins are provided, tape is forbidden.`,
  },
  {
    kind: "written",
    key: "transcripts",
    day: 3,
    time: "17:17",
    to: ["transcripts@registrar-aub.example"],
    subject: "Two sealed transcripts, class of 2023",
    body: `
Dear Registrar's Office,

Please send two sealed copies of my transcript to the credentials service (form attached, fee paid today, receipt
number 4471).

Leila Haddad, student number 201903318`,
    fromAlias: true,
    attachments: [{ filename: "form-T2.pdf", type: "application/pdf", content: "%PDF-1.4\n% form\n" }],
  },
  {
    kind: "received",
    key: "transcripts-re",
    day: 8,
    time: "03:15",
    from: "Registrar <transcripts@registrar-aub.example>",
    to: ["Leila Haddad <leila.haddad@alumni-aub.example>"],
    answers: "transcripts",
    body: `
Dear alumna, the transcripts were dispatched by courier today. Tracking number DX 77120 LB.`,
  },
  {
    kind: "written",
    key: "gym",
    day: 26,
    time: "07:44",
    to: ["hello@harborclimbing.example"],
    subject: "Pausing my membership in June",
    body: `
Hi there, I'm moving and will be useless for climbing all of June. Please pause membership 3308 from June 1 to June 30.

Cheers, Leila`,
  },
  {
    kind: "received",
    key: "gym-re",
    day: 26,
    time: "12:00",
    from: "Harbor Climbing <hello@harborclimbing.example>",
    answers: "gym",
    body: `
Paused! See you in July, bring chalk.`,
  },
  {
    kind: "written",
    key: "reimburse",
    day: 22,
    time: "16:40",
    to: ["accounts@lanternstreet.example"],
    subject: "Receipts from Philadelphia (hotel, meals, poster tube)",
    body: `
Hello,

All receipts in one PDF, total 412.30, within the 450 that were approved. The coffee with a speaker is not claimed.

Leila Haddad`,
    attachments: [
      { filename: "receipts-philadelphia.pdf", type: "application/pdf", content: "%PDF-1.4\n% receipts\n" },
    ],
  },
];
