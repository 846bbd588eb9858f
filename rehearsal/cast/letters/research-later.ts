import type { Written } from "../scene.ts";

/** Letters to researchers from day 0 on, fewer than before. */
export const RESEARCH_LATER: readonly Written[] = [
  {
    kind: "written",
    key: "katz",
    day: 7,
    time: "10:02",
    to: ["Miriam Katz <miriam.katz@fenwayhill.example>"],
    subject: "Delirium screening by families: could we borrow the training video?",
    body: `
Dear Dr. Katz,

My aunt was delirious for four days last year and my mother saw it two days before anybody in white did, so your
trial of screening by families struck close to home.

Would you let us use the training video with our home-visit nurses? I would write up how it goes and share
everything with you.

Gratefully,
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "answered in a thread of her own after five days" },
  },
  {
    kind: "written",
    key: "beaumont",
    day: 9,
    time: "13:44",
    to: ["Charles Beaumont <cbeaumont@tidewater-med.example>"],
    subject: "A possible case series on licorice and low potassium",
    signed: true,
    body: `
Dear Dr. Beaumont,

In three months we have seen three patients with a potassium below 2.8 who all drink licorice tea during Ramadan.
Your review of apparent mineralocorticoid excess mentions only sweets.

Would you be interested in a short case series together? I have consent from all three and the laboratory values
in a table.

Yours sincerely,
Leila Haddad`,
    expected: {
      status: "owner-wrote-again",
      followUp: "none",
      why: "the owner wrote a second letter by hand on day 21, before the window opened",
    },
  },
  {
    kind: "written",
    key: "beaumont-again",
    day: 21,
    time: "18:06",
    to: ["Charles Beaumont <cbeaumont@tidewater-med.example>"],
    answers: "beaumont",
    body: `
Dear Dr. Beaumont,

A fourth patient came on Friday, so the series has grown while I waited. The journal's case section closes on
June 1; should you like to see the table before that, I can send it the same day.

Sincerely,
Leila Haddad`,
  },
  {
    kind: "written",
    key: "winters",
    day: 17,
    time: "07:31",
    to: ["Paula Winters <pwinters@tidewater-med.example>"],
    subject: "Night sweats and normal films: your TB clinic's algorithm",
    body: `
Dear Dr. Winters,

Many of our patients come from countries where the BCG is given at birth, and our staff disagree about whom to
test. Your clinic's algorithm is quoted in the state guideline but printed nowhere.

Could you send it to me, or tell me who keeps the current version?

Thank you,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "away without a date, then answered after eleven days",
    },
  },
  {
    kind: "written",
    key: "lowell",
    day: 28,
    time: "09:15",
    to: ["Esther Lowell <elowell@mapleton-clinic.example>"],
    subject: "Shared medical appointments for long COVID: one question",
    body: `
Dear Dr. Lowell,

The recording of your webinar stops just before the question I wanted to hear answered: how do you pace a shared
appointment when half of the group cannot sit for an hour?

If you have notes on this, I would be thankful for them; and if you ever need a second facilitator who speaks
Arabic or French, may I offer myself?

Warm regards,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "silent; its fourteenth day is Memorial Day, so it goes out later that week",
    },
  },
  {
    kind: "written",
    key: "mackenzie",
    day: 30,
    time: "16:58",
    to: ["Ian Mackenzie <ian.mackenzie@northfield-institute.example>"],
    subject: "Secondary analysis of the Northfield hypertension trial",
    signed: true,
    body: `
Dear Dr. Mackenzie,

The public data set of your hypertension trial has a variable, "interpreter used", that none of the eleven papers
so far has reported. I have drawn up a two-page analysis plan for it.

May I send you the plan for comment before I register it? I would not want to repeat something your group already
has in hand.

Respectfully,
Leila Haddad`,
    expected: { status: "replied", followUp: "sent", why: "answered three days after the follow-up" },
  },
  {
    kind: "written",
    key: "lindholm",
    day: 49,
    time: "11:20",
    to: ["Thea Lindholm <thea.lindholm@brightwaterhealth.example>"],
    subject: "Your primary aldosteronism screening programme",
    body: `
Dear Dr. Lindholm,

Brightwater now screens every new patient with hypertension for aldosteronism, and you reported that one in
fourteen was positive. We would like to see whether the same holds at a community health center.

Would you share your laboratory protocol with us, or spare twenty minutes to talk it through?

Kind regards,
Leila Haddad`,
    expected: { status: "awaiting", followUp: "none", why: "its window opens after day 60" },
  },
];
