import type { Written } from "../scene.ts";

/** Four letters to one hospital on one day: their follow-ups meet the limit of three per domain and day. */
export const CHARLESGATE: readonly Written[] = [
  {
    kind: "written",
    key: "deshpande",
    day: -11,
    time: "09:02",
    to: ["Anita Deshpande <adeshpande@charlesgate.example>"],
    subject: "Shadowing in the Charlesgate lipid clinic",
    signed: true,
    body: `
Dear Dr. Deshpande,

Dr. Marchetti, for whose registry I abstract charts, suggested that I write to you. I have seen three patients
with cholesterol above 400 this year and could explain the genetics to none of them well.

Would it be possible to shadow you in the lipid clinic for a morning in late April or May?

With best regards,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "never answered; one of four at the same hospital",
    },
  },
  {
    kind: "written",
    key: "kimball",
    day: -11,
    time: "09:40",
    to: ["Robert Kimball <rkimball@charlesgate.example>"],
    subject: "Morning report as a guest?",
    body: `
Dear Dr. Kimball,

I volunteer with the heart failure registry on the fourth floor and hear the laughter from morning report through
the wall. I would learn a great deal by sitting at the back.

Do you allow guests who have the hospital's badge and confidentiality training? Thursdays suit me best.

Kind regards,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "never answered; one of four at the same hospital",
    },
  },
  {
    kind: "written",
    key: "demir",
    day: -11,
    time: "13:20",
    to: ["Yusuf Demir <ydemir@charlesgate.example>"],
    subject: "Turkish and Arabic consent forms for the echo lab",
    body: `
Dear Dr. Demir,

Twice this month I was asked to interpret for an echo consent that exists only in English. I would like to
translate the form into Arabic, and I am told you once began a Turkish one.

Shall we join forces? If you could tell me who approves such forms, I would take care of the rest.

Best,
Leila Haddad`,
    expected: { status: "replied", followUp: "sent", why: "answered the day after the follow-up" },
  },
  {
    kind: "written",
    key: "pennington",
    day: -11,
    time: "16:34",
    to: ["Laura Pennington <lpennington@charlesgate.example>"],
    subject: "Advice from a former foreign graduate, if you have ten minutes",
    body: `
Dear Dr. Pennington,

Your page says that you trained in Nairobi before Charlesgate took you as an intern in 2009. I am at the start of
the same road, with more forms.

Could I buy you a coffee in the atrium and ask what you would do differently? I am in the building on Tuesdays and
Thursdays.

Sincerely,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "never answered; one of four at the same hospital",
    },
  },
];
