import type { Written } from "../scene.ts";

/** Letters that ask to watch, to physicians and to the coordinators who decide on it. */
export const OBSERVERSHIP: readonly Written[] = [
  {
    kind: "written",
    key: "almeida",
    day: -10,
    time: "11:02",
    to: ["Victor Almeida <valmeida@gulfcoast-health.example>"],
    subject: "Two-week observership with the hospitalist service",
    signed: true,
    body: `
Dear Dr. Almeida,

I am an international medical graduate (Beirut, 2023; Step 2 CK 254) looking for hands-off inpatient experience
before the September application. A colleague who rotated with you said that your rounds end with a question for
the observer, which frightened and attracted me equally.

Would you have room for me for two weeks in July?

Respectfully yours,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "away until April 27, held until the day after, then silent",
    },
  },
  {
    kind: "written",
    key: "abernathy",
    day: -7,
    time: "09:21",
    to: ["Ruth Abernathy <ruth.abernathy@ridgemontmed.example>"],
    subject: "Observing palliative care consultations at Ridgemont",
    body: `
Dear Dr. Abernathy,

In Lebanon I saw families ask that the patient not be told, and in Boston I see patients ask that the family not be
told. I would like to learn from somebody who is good at both conversations.

Do you accept observers on the consultation team, and if so, how early should I apply?

With respect,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "away until April 23, answered the day she was back",
    },
  },
  {
    kind: "written",
    key: "morita",
    day: -6,
    time: "18:48",
    to: ["Kenji Morita <kmorita@pacificcrest.example>"],
    subject: "Visiting your ultrasound teaching rounds",
    body: `
Dear Dr. Morita,

I am teaching myself cardiac ultrasound with a borrowed probe, a patient cousin and your lecture series. It has
come to the point where somebody ought to correct my hands.

I will be in Seattle from June 8 to June 19. Might I visit the teaching rounds on one of those days?

Kind regards,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "away without a date, held for a week, then silent",
    },
  },
  {
    kind: "written",
    key: "donnelly",
    day: -5,
    time: "10:55",
    to: ["Tricia Donnelly <tdonnelly@stbrendans.example>"],
    subject: "Requirements for visiting graduates at St. Brendan's",
    signed: true,
    body: `
Dear Ms. Donnelly,

Dr. Bell kindly told me that you are the person who knows how visiting graduates are admitted to the wards at
St. Brendan's. I have titers, BCLS, HIPAA training and malpractice cover, all current to the end of the year.

Could you tell me which forms are needed, and whether any weeks in August are open?

Thank you very much,
Leila Haddad`,
    expected: { status: "held", followUp: "none", why: "on leave until July 6, after day 60" },
  },
  {
    kind: "written",
    key: "sandoval",
    day: -4,
    time: "14:37",
    to: ["Peter Sandoval <psandoval@harlowclinic.example>"],
    subject: "Shadowing request, Harlow hepatology",
    body: `
Dear Dr. Sandoval,

I would be grateful for the chance to shadow in your hepatology clinic for a few days this summer. I am a graduate
of the American University of Beirut and do research on metabolic disease in Boston.

Would that be possible?

Sincerely,
Leila Haddad`,
    expected: { status: "opted-out", followUp: "none", why: "asked not to be contacted again" },
  },
  {
    kind: "written",
    key: "fairchild",
    day: -3,
    time: "09:58",
    to: ["Megan Fairchild <mfairchild@tidewater-med.example>"],
    subject: "Clinical observer position in general medicine",
    signed: true,
    body: `
Dear Dr. Fairchild,

I hope to spend August as an observer on a general medicine service with a strong teaching tradition, and the
Tidewater chief residents speak of yours with real affection.

May I apply for an observer position with you? My CV and scores are attached in one file.

Yours faithfully,
Leila Haddad`,
    attachments: [
      {
        filename: "Haddad_observer_packet.pdf",
        type: "application/pdf",
        content: "%PDF-1.4\n% CV, scores, immunizations\n",
      },
    ],
    expected: { status: "declined", followUp: "none", why: "a human no after five days" },
  },
  {
    kind: "written",
    key: "ruiz",
    day: -3,
    time: "13:13",
    to: ["Angela Ruiz <angela.ruiz@gulfcoast-health.example>"],
    subject: "Application window for summer observers?",
    body: `
Dear Ms. Ruiz,

The page on visiting observers says that the summer window "opens in spring". Could you tell me whether it is open
now, and whether a letter from my supervisor in Boston is enough or a second one is required?

Many thanks for your help,
Leila Haddad`,
    expected: { status: "followed-up", followUp: "sent", why: "only a ticket number came back" },
  },
  {
    kind: "written",
    key: "mehta",
    day: 15,
    time: "10:27",
    to: ["Arjun Mehta <amehta@stbrendans.example>"],
    subject: "An observer for your rheumatology Tuesdays?",
    body: `
Dear Dr. Mehta,

My neighbor has had "arthritis" for ten years and last week her new doctor called it gout. It made me realize how
little rheumatology I have seen since medical school.

Would you let me observe on some of your clinic Tuesdays this summer? The train from Boston gets in at 7:40.

With thanks,
Leila Haddad`,
    expected: { status: "declined", followUp: "none", why: "a human no after six days" },
  },
  {
    kind: "written",
    key: "delgado",
    day: 36,
    time: "08:52",
    to: ["Rosa Delgado <rosa.delgado@gulfcoast-health.example>"],
    subject: "Street medicine rounds in October",
    body: `
Dear Dr. Delgado,

I have followed your street medicine team's diary since the hurricane. In October I will be on the coast for an
interview preparation course and have three free evenings.

Might I walk along with the team on one of them, carrying whatever needs carrying?

Warmly,
Leila Haddad`,
    expected: { status: "followed-up", followUp: "sent", why: "never answered" },
  },
];
