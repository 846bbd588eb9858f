import type { Received, Written } from "../../scene.ts";

const LIST = "img-research@lists.graduates-abroad.example";
const LIST_HEADERS = [
  ["List-Id", "IMG research exchange <imgresearch.lists.graduates-abroad.example>"],
  ["List-Unsubscribe", "<https://lists.graduates-abroad.example/u/imgresearch>"],
  ["Precedence", "list"],
] as const;

/** Mailing lists, recruiters who wrote first, and notes to self. */
export const LISTS_AND_RECRUITERS: readonly (Written | Received)[] = [
  {
    kind: "received",
    key: "list-digest",
    day: -41,
    time: "06:15",
    from: "Renata Vogl <renata.vogl@postbox.example>",
    to: [LIST],
    subject: "[imgresearch] REDCap or something simpler?",
    headers: LIST_HEADERS,
    body: `
Dear list, our clinic wants to collect 200 surveys without paying for anything. REDCap needs an institution. What do you
use? Renata`,
  },
  {
    kind: "written",
    key: "list-answer",
    day: -41,
    time: "12:48",
    to: [LIST],
    answers: "list-digest",
    body: `
Dear Renata,

Ask the nearest medical school library: ours hosts REDCap projects of community clinics for free, if a faculty member
signs. It took three weeks.

Leila`,
  },
  {
    kind: "written",
    key: "list-post",
    day: 13,
    time: "20:25",
    to: [LIST],
    subject: "Arabic teach-back phrases, anyone?",
    body: `
Dear list,

Has anybody collected plain teach-back questions in Levantine Arabic? I have nine and will gladly put yours and mine
into one sheet for all of us.

Leila Haddad, Boston`,
  },
  {
    kind: "received",
    key: "recruiter-cold",
    day: -26,
    time: "13:00",
    from: "Chad Mercer <chad.mercer@curabridge-talent.example>",
    subject: "Leila, scribe roles paying up to $24/h near you",
    headers: [["List-Unsubscribe", "<mailto:stop@curabridge-talent.example>"]],
    body: `
Hi Leila,

I came across your profile and was impressed! We have immediate openings for medical scribes in Quincy and Braintree.
Do you have 10 minutes this week?

Chad Mercer, CuraBridge Talent`,
  },
  {
    kind: "written",
    key: "recruiter-cold-re",
    day: -26,
    time: "18:51",
    to: ["Chad Mercer <chad.mercer@curabridge-talent.example>"],
    answers: "recruiter-cold",
    body: `
Hi Chad,

Thank you for thinking of me. I am not looking for scribe work, but a friend of mine is: may I give her your address?

Leila`,
  },
  {
    kind: "received",
    key: "recruiter-cold-2",
    day: -25,
    time: "09:09",
    from: "Chad Mercer <chad.mercer@curabridge-talent.example>",
    answers: "recruiter-cold-re",
    body: `
Absolutely, have her mention your name!`,
  },
  {
    kind: "received",
    key: "recruiter-hospital",
    day: 6,
    time: "16:12",
    from: "Mireille Tan <mtan@medmatch-search.example>",
    subject: "Research fellow opening in Hartford",
    body: `
Dear Dr. Haddad,

A client of ours seeks a bilingual research fellow for a diabetes prevention trial. Your background in Arabic and French
stood out. Would you be open to a confidential conversation?

Mireille Tan, MedMatch Search`,
  },
  {
    kind: "written",
    key: "recruiter-hospital-re",
    day: 7,
    time: "08:25",
    to: ["Mireille Tan <mtan@medmatch-search.example>"],
    answers: "recruiter-hospital",
    body: `
Dear Ms. Tan,

Thank you for writing. I am open to hearing more, though I cannot leave Boston before the match. Is the position
compatible with that? If so, Thursday after five would suit me.

Kind regards,
Leila Haddad`,
  },
  {
    kind: "written",
    key: "self-ideas",
    day: -47,
    time: "23:48",
    to: ["leila@haddad.example"],
    subject: "personal statement: first sentences",
    plainTextOnly: true,
    body: `
the grandson and the sodium / or the box of clementines
not: ever since I was a child`,
  },
  {
    kind: "written",
    key: "self-forward",
    day: -17,
    time: "15:31",
    to: ["leila@haddad.example"],
    forwards: "forum-desk-re",
    body: `
for the printer!!`,
  },
  {
    kind: "written",
    key: "self-packing",
    day: 15,
    time: "22:22",
    to: ["Leila Haddad <leila.haddad@alumni-aub.example>"],
    subject: "packing: tube, pins (no tape), clogs, business cards",
    body: `
and the charger this time`,
  },
  {
    kind: "written",
    key: "newsletter-confirm",
    day: -36,
    time: "11:57",
    to: ["confirm+8c1f20@lists.plainstatistics.example"],
    subject: "confirm 8c1f20",
    plainTextOnly: true,
    body: `
confirm`,
  },
  {
    kind: "written",
    key: "unsubscribe",
    day: 32,
    time: "09:05",
    to: ["unsubscribe@rapidboards.example"],
    subject: "unsubscribe",
    plainTextOnly: true,
    body: `
unsubscribe`,
  },
];
