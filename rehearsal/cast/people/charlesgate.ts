import type { Person } from "../person.ts";

/** Charlesgate Medical Center, Boston. */
export const CHARLESGATE_PEOPLE: readonly Person[] = [
  {
    name: "Helen Marchetti",
    address: "hmarchetti@charlesgate.example",
    mailer: "outlook",
    habit: {
      kind: "answers",
      afterDays: 3,
      at: "17:42",
      text: `
Dear Leila,

What a pleasure to get a letter from somebody who has read the paper and not only its title. Yes, there is room.
Come by on Thursday at two, Charlesgate 4 West, and ask for Ms. Oduya at the desk; she will have you badged while
we talk.

Bring your abstraction sheet. I would like to see what you decided about missing weights.

Helen Marchetti`,
      ownerAnswers: `
Dear Dr. Marchetti,

Thank you, I will be there on Thursday at two with the sheet. On missing weights we decided badly, so I am curious
what you will say.

Best regards,
Leila`,
    },
  },
  {
    name: "Anita Deshpande",
    address: "adeshpande@charlesgate.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Robert Kimball",
    address: "rkimball@charlesgate.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Yusuf Demir",
    address: "ydemir@charlesgate.example",
    mailer: "apple",
    habit: {
      kind: "answers-after-follow-up",
      afterDays: 1,
      at: "06:51",
      text: `
Hi Leila, sorry, your first mail drowned. The Turkish form is on my old laptop, I'll dig it out. The person who
approves them is Gwen Fairley in patient relations. Arabic would be a real gift to the lab.

Yusuf`,
      ownerAnswers: `
Dear Dr. Demir,

No need to be sorry. I have written down Ms. Fairley's name and will bring her a first Arabic version by the end of
the month. If the Turkish one turns up, I would love to see how you handled "transesophageal".

Leila`,
    },
  },
  {
    name: "Laura Pennington",
    address: "lpennington@charlesgate.example",
    mailer: "gmail",
    habit: { kind: "never-answers" },
  },
];
