import type { Written } from "../scene.ts";

/** Letters to researchers in the weeks before day 0. */
export const RESEARCH: readonly Written[] = [
  {
    kind: "written",
    key: "feldman",
    day: -17,
    time: "10:40",
    to: ["Naomi Feldman <nfeldman@fenwayhill.example>"],
    subject: "Missed colonoscopies after a positive FIT: a student of your data",
    signed: true,
    body: `
Dear Dr. Feldman,

Your group found that one in four patients with a positive stool test had no colonoscopy after a year. At Lantern
Street it is closer to one in three, and the phone calls we tried made no difference at all.

I would like to learn how you set up the navigator arm. Could I join your group as a volunteer one day a week, or,
if that is too much, visit a meeting?

Sincerely,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "silent; its window was open from day -3 to day 4",
    },
  },
  {
    kind: "written",
    key: "nwosu",
    day: -14,
    time: "11:11",
    to: ["Adaeze Nwosu <anwosu@lakeshore-health.example>"],
    subject: "Peripartum cardiomyopathy follow-up clinic",
    signed: true,
    body: `
Dear Dr. Nwosu,

I am a 2023 graduate of the American University of Beirut working in Boston. Your description of a shared clinic
of obstetrics and cardiology is the first I have read that names the person who makes the phone calls.

Do you have a project, however small, that a remote volunteer could carry? I am at ease with REDCap and R and have
ten hours a week until September.

With many thanks,
Leila Haddad`,
    expected: { status: "replied", followUp: "sent", why: "answered two days after the follow-up" },
  },
  {
    kind: "written",
    key: "lindqvist",
    day: -13,
    time: "17:05",
    to: ["Gregory Lindqvist <g.lindqvist@pacificcrest.example>"],
    subject: "Replicating your deprescribing checklist in a community clinic",
    body: `
Dear Dr. Lindqvist,

We printed your deprescribing checklist and tried it on thirty patients over eighty. Eleven of them stopped a
proton pump inhibitor; two started again, and both had a reason your item 6 would have caught.

May I ask whether you would look at our one-page summary and tell us if it is worth writing up?

Kind regards,
Leila Haddad, MD`,
    expected: { status: "followed-up", followUp: "sent", why: "never answered" },
  },
  {
    kind: "written",
    key: "ambrose-cohort",
    day: -12,
    time: "09:48",
    to: ["Catherine Ambrose <catherine.ambrose@ridgemontmed.example>"],
    subject: "Joining the Ridgemont steatosis cohort as a volunteer",
    signed: true,
    body: `
Dear Dr. Ambrose,

The Ridgemont steatosis cohort is the only one I know that records what language the ultrasound result was
explained in. I would very much like to work with it.

Would you be open to a remote volunteer for the summer? I could begin with the Arabic and French interviews, which
I hear have not been transcribed.

Sincerely,
Leila Haddad`,
    expected: {
      status: "owner-wrote-again",
      followUp: "none",
      why: "the owner wrote to her again two days later in another thread",
    },
  },
  {
    kind: "written",
    key: "okonjo",
    day: -6,
    time: "12:26",
    to: ["David Okonjo <dokonjo@lakeshore-health.example>"],
    subject: "Sickle cell transition clinic: a question about your outcome measure",
    body: `
Dear Dr. Okonjo,

In the transition clinic paper you count "first adult visit kept" as success. Did you also look at the second
visit? In our small group of nineteen, that is where we lose them.

If you are planning a follow-up study, I would be grateful to help with it. Might we speak for ten minutes?

Best regards,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered while the draft of the follow-up lay in Gmail",
    },
  },
  {
    kind: "written",
    key: "adebayo",
    day: -5,
    time: "08:19",
    to: ["Olufemi Adebayo <oadebayo@cardinal-medical.example>"],
    subject: "Interest in your chronic kidney disease outreach vans",
    signed: true,
    body: `
Dear Dr. Adebayo,

I learned about the screening vans from the county's annual report. We have a parking lot, a nurse and about two
hundred people with diabetes who have not had a urine test since 2023.

Would your team consider a stop at Lantern Street, or let me ride along once to see how it is done?

Yours sincerely,
Leila Haddad`,
    expected: { status: "bounced", followUp: "none", why: "the address does not exist" },
  },
  {
    kind: "written",
    key: "gallagher",
    day: -7,
    time: "15:52",
    to: ["Owen Gallagher <ogallagher@mapleton-clinic.example>"],
    subject: "Home blood pressure cuffs that nobody returns",
    body: `
Dear Dr. Gallagher,

You wrote in the newsletter of the state society that 70 percent of loaned cuffs come back to Mapleton. Ours do not;
of forty, nine came back, one of them in a box of clementines.

What do you do differently? I am collecting practices for a short paper and would like to include yours. Could I
call you next week?

With kind regards,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "answered from a private address after eight days",
    },
  },
  {
    kind: "written",
    key: "archer",
    day: -13,
    time: "19:37",
    to: ["Simone Archer <simone.archer@brightwaterhealth.example>"],
    subject: "Food insecurity screening: your two-question form in Arabic",
    body: `
Dear Dr. Archer,

I have translated your two-question form into Lebanese Arabic for our front desk and would like to validate it
properly rather than simply use it.

Would you be willing to advise on the design, or point me to somebody in your group who might? The back
translation is attached.

Sincerely,
Leila Haddad`,
    attachments: [
      {
        filename: "food-security-ar-back-translation.txt",
        type: "text/plain",
        content: "1. In the last year, did you worry that food would run out?\n2. Did it?\n",
      },
    ],
    expected: { status: "vetoed", followUp: "vetoed", why: "the owner deleted the draft of the follow-up" },
  },
];
