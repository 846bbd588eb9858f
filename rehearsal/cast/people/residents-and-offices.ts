import type { Person } from "../person.ts";

/** Residents, a mentor, a recruiter's desk, and the researcher who lives by his calendar. */
export const RESIDENTS_AND_OFFICES: readonly Person[] = [
  {
    name: "Priya Venkataraman",
    address: "priya.venkataraman@lakeshore-health.example",
    mailer: "gmail",
    habit: {
      kind: "answers",
      afterDays: 1,
      at: "23:14",
      text: `
Leila!! Any friend of Rima's. I'm off on Sunday and happy to talk at 11 if you can bear the sound of my toddler.
My number is 555 0119.

Calmest intern is a lie, by the way. I cried in the supply room like everybody else.

Priya`,
      ownerAnswers: `
Dear Priya,

Sunday at 11, toddler very welcome. I will call you. You have already made me feel better about supply rooms.

Leila`,
    },
  },
  {
    name: "Marcus Bell",
    address: "mbell@stbrendans.example",
    mailer: "gmail",
    habit: {
      kind: "answers-in-new-thread",
      subject: "A call in April?",
      afterDays: 4,
      at: "07:18",
      text: `
Dear Dr. Haddad,

I have lost your letter in my own filing, but I have not forgotten it. The lightest form suits me: a call every few
months, beginning with one on April 24 at five, and in between you send me one page about a case you got wrong.

For the wards at St. Brendan's, Tricia Donnelly is the person.

Marcus Bell`,
      ownerAnswers: `
Dear Dr. Bell,

April 24 at five it is. I already know which case I will bring; it is about a potassium, of course.

Thank you,
Leila Haddad`,
    },
  },
  {
    name: "Tomás Iglesias",
    address: "tomas.iglesias@mercybay.example",
    mailer: "apple",
    habit: {
      kind: "answers",
      afterDays: 12,
      at: "21:30",
      text: `
Hey Leila, I do remember the train. Sorry, I was on nights. Saturday after ten works, 555 0164. Short version: nights
are hard, people are lovely, the cafeteria closes at six and that is the real scandal.`,
      ownerAnswers: `
Hi Tomás,

Saturday after ten is great, and thank you for the short version. I will bring snacks to any interview.

Leila`,
    },
  },
  {
    name: "Farah Siddiqui",
    address: "farah.siddiqui@brightwaterhealth.example",
    mailer: "gmail",
    habit: {
      kind: "answers",
      afterDays: 2,
      at: "20:47",
      text: `
Hi Leila,

Hadi warned me you'd write. Monday at 8 pm? Have Ziad on the line too, half of the mistakes are made by the partner
who isn't in the room. I'll send you our rank list spreadsheet before that.

Farah`,
      ownerAnswers: `
Hi Farah,

Monday at 8, both of us, with pens. Thank you!

Leila`,
    },
  },
  {
    name: "Beth Carmody",
    address: "bcarmody@northfield-institute.example",
    mailer: "outlook",
    habit: {
      kind: "answers",
      afterDays: 4,
      at: "09:36",
      text: `
Dear Leila,

Thank you for applying for requisition 2026-0417. The hiring manager would like to meet you by video on Wednesday,
April 15, at 1:00 pm; please confirm, and tell me how you would like your name pronounced.

Beth Carmody
Talent Acquisition`,
      ownerAnswers: `
Dear Ms. Carmody,

I confirm Wednesday, April 15, at 1:00 pm. It is LAY-la ha-DAD, and thank you for asking.

Best regards,
Leila Haddad`,
    },
  },
  {
    name: "Stefan Brandt",
    address: "sbrandt@northfield-institute.example",
    mailer: "gmail",
    habit: {
      kind: "accepts-invitation",
      afterDays: 2,
      at: "07:02",
      event: "Poster 118: Stefan Brandt and Leila Haddad",
      onDay: 17,
      onTime: "12:30",
      minutes: 15,
      place: "Internal Medicine Forum, hall B, Philadelphia",
    },
  },
  {
    name: "Ian Mackenzie",
    address: "ian.mackenzie@northfield-institute.example",
    mailer: "outlook",
    habit: {
      kind: "answers-after-follow-up",
      afterDays: 3,
      at: "13:50",
      text: `
Dear Dr. Haddad,

Apologies for the silence. Nobody here has touched that variable; please do send the plan. One caution: in sites 4
and 9 "interpreter used" means a telephone, elsewhere a person.

Ian Mackenzie`,
      ownerAnswers: null,
    },
  },
];
