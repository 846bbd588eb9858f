import type { Written } from "../scene.ts";

const NOTHING_ASKED = { status: "recorded", followUp: "none", why: "asks for nothing" } as const;

/**
 * Thank-you notes and news. To people who know the owner they are ordinary mail; the one to a stranger is recorded as
 * outreach that asks for nothing, and never followed up.
 */
export const IN_TOUCH: readonly Written[] = [
  {
    kind: "written",
    key: "marchetti-thanks",
    day: -45,
    time: "20:10",
    to: ["Dr. Helen Marchetti <hmarchetti@charlesgate.example>"],
    subject: "Thank you for Thursday",
    body: `
Dear Dr. Marchetti,

Thank you for showing me the registry and for the two hours you gave me on a clinic day. I went home and rewrote my
abstraction sheet the way Ms. Oduya does hers; it is half as long now.

I look forward to starting on Tuesday.

With gratitude,
Leila Haddad`,
  },
  {
    kind: "written",
    key: "venkataraman-thanks",
    day: -41,
    time: "21:32",
    to: ["Priya Venkataraman <priya.venkataraman@lakeshore-health.example>"],
    subject: "Thanks for the call on Sunday",
    body: `
Dear Priya,

Thank you so much for the call. What you said about asking residents how they spend their post-call days has
already changed two questions on my list, and Rima sends her love.

All the best for the ICU month,
Leila`,
  },
  {
    kind: "written",
    key: "marchetti-news",
    day: -19,
    time: "08:38",
    to: ["Dr. Helen Marchetti <hmarchetti@charlesgate.example>"],
    subject: "Good news from the registry volunteer",
    body: `
Dear Dr. Marchetti,

A short update, no answer needed: the abstract on potassium checks was accepted as a poster for the Internal
Medicine Forum (number 118), and I passed the first hundred charts of the registry on Friday.

Your remark about counting patients instead of visits is now the first line of the methods.

With best wishes,
Leila Haddad`,
  },
  {
    kind: "written",
    key: "siddiqui-thanks",
    day: 8,
    time: "22:04",
    to: ["Farah Siddiqui <farah.siddiqui@brightwaterhealth.example>"],
    subject: "Thank you, from both of us",
    body: `
Dear Farah,

Thank you for an hour when I had asked for twenty minutes. Ziad has made a spreadsheet out of your advice and I
have made a cake out of relief.

We are grateful,
Leila and Ziad`,
  },
  {
    kind: "written",
    key: "marchetti-forum",
    day: 24,
    time: "09:51",
    to: ["Dr. Helen Marchetti <hmarchetti@charlesgate.example>"],
    subject: "How the poster went",
    body: `
Dear Dr. Marchetti,

I wanted to let you know how Philadelphia went: about thirty people stopped, one of them wrote the trial that we
cite, and he drew a better figure 2 on a napkin. I am keeping the napkin.

Thank you again for the rehearsal in your office.

Warm regards,
Leila Haddad`,
  },
  {
    kind: "written",
    key: "quintana-thanks",
    day: 19,
    time: "20:47",
    to: ["Dr. Beatriz Quintana <bquintana@harlowclinic.example>"],
    subject: "Thank you for your talk on refugee cardiology",
    body: `
Dear Dr. Quintana,

We have not met. My name is Leila Haddad, I am a medical graduate from Beirut, and I sat in the fourth row in
Philadelphia when you spoke about rheumatic valves in refugee clinics.

I only want to thank you. My grandmother had the murmur that you played, and it was the first time that I heard a
lecture hall go quiet for it. No answer needed.

With respect and warm wishes,
Leila Haddad`,
    expected: NOTHING_ASKED,
  },
];
