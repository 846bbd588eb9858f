import type { Written } from "../scene.ts";

/** Mentorship, talks about residency, meetings at the conference, an application. */
export const CAREERS: readonly Written[] = [
  {
    kind: "written",
    key: "saad",
    day: -12,
    time: "12:12",
    to: ["Nabil Saad <nabil.saad@ridgemontmed.example>"],
    subject: "From one AUB graduate to another",
    fromAlias: true,
    body: `
Dear Dr. Saad,

The alumni office in Beirut gave me your name as the only AUB graduate on the Ridgemont faculty. I finished in 2023
and will apply for internal medicine this autumn.

Would you be willing to look over my list of programmes and tell me where I am dreaming and where I am too shy?

With warm regards,
Leila Haddad
AUB Medicine 2023`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "never answered; written, and followed up, from the alias",
    },
  },
  {
    kind: "written",
    key: "iglesias",
    day: -12,
    time: "20:18",
    to: ["Tomás Iglesias <tomas.iglesias@mercybay.example>"],
    subject: "What is intern year at Mercy Bay really like?",
    body: `
Hi Dr. Iglesias,

We met for half a minute at the residency fair in Worcester; I was the one who asked about the night float and then
had to run for a train.

Would you have a quarter of an hour to tell me the rest? Evenings and weekends are fine, and I will not quote you to
anybody.

Thanks so much,
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "answered after twelve days, before the window" },
  },
  {
    kind: "written",
    key: "crane-petrosyan",
    day: -11,
    time: "11:45",
    to: ["Judith Crane <jcrane@harlowclinic.example>", "Alan Petrosyan <apetrosyan@harlowclinic.example>"],
    subject: "Mentoring circle for international graduates",
    body: `
Dear Dr. Crane, dear Dr. Petrosyan,

I read in the alumni magazine that the two of you started a mentoring circle for international graduates and that
it meets online on the first Monday of the month.

Is the circle open to people outside of Harlow? I would be glad to join, and to take the minutes if that helps my
case.

Kind regards,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "neither of the two answered; one follow-up for both",
    },
  },
  {
    kind: "written",
    key: "ambrose-forum",
    day: -10,
    time: "17:29",
    to: ["Catherine Ambrose <catherine.ambrose@ridgemontmed.example>"],
    subject: "Ten minutes at the Internal Medicine Forum in Philadelphia",
    body: `
Dear Dr. Ambrose,

I have just seen that you chair the liver session at the Internal Medicine Forum on May 1. I present poster 118 in
the hall next door.

Would you have ten minutes for me after the session? I would love to hear which of the open questions you would
give to a beginner.

With kind regards,
Leila Haddad`,
    expected: {
      status: "lapsed",
      followUp: "none",
      why: "the second of two unanswered letters within thirty days: no room in its window",
    },
  },
  {
    kind: "written",
    key: "lindenthal",
    day: -10,
    time: "19:50",
    to: ["Hugo Lindenthal <hugo.lindenthal@brightwaterhealth.example>"],
    subject: "Would you mentor a late starter in medical education?",
    body: `
Dear Dr. Lindenthal,

I have taught the potassium of every fruit in Haymarket to a group of forty patients, and I find that I would
rather do this than almost anything else. You built a career from teaching; I am thirty and just beginning.

Could we talk once, by phone, about how a clinician becomes an educator?

Sincerely,
Leila Haddad`,
    expected: {
      status: "followed-up",
      followUp: "sent",
      why: "never answered; the follow-up went out as the owner had edited it",
    },
  },
  {
    kind: "written",
    key: "carmody",
    day: -7,
    time: "12:40",
    to: ["Beth Carmody <bcarmody@northfield-institute.example>"],
    subject: "Application: clinical research coordinator, requisition 2026-0417",
    signed: true,
    body: `
Dear Ms. Carmody,

Please find attached my application for the position of clinical research coordinator. I have run consent, REDCap
builds and data queries for two studies at Lantern Street, and I speak Arabic, French and working Spanish.

I would welcome the chance to talk with you about the role. Could you tell me when the interviews are planned?

Yours sincerely,
Leila Haddad`,
    attachments: [
      { filename: "Haddad_cover_letter.pdf", type: "application/pdf", content: "%PDF-1.4\n% cover letter\n" },
      {
        filename: "Haddad_CV_2026.pdf",
        type: "application/pdf",
        content: "%PDF-1.4\n% CV of Leila Haddad\n",
      },
    ],
    expected: { status: "replied", followUp: "none", why: "answered after four days" },
  },
  {
    kind: "written",
    key: "brandt",
    day: -6,
    time: "09:09",
    to: ["Stefan Brandt <sbrandt@northfield-institute.example>"],
    subject: "Meeting at the Internal Medicine Forum, poster 118",
    body: `
Dear Dr. Brandt,

Your trial is the reason why our poster exists: we asked who gets a potassium check outside of a trial. It hangs in
hall B on April 30 from noon, number 118.

Would you stop by for fifteen minutes at 12:30? I have put an invitation in the calendar for convenience; please
decline it without a word if the day is full.

Best regards,
Leila Haddad`,
    expected: { status: "replied", followUp: "none", why: "accepted the invitation in the calendar" },
  },
  {
    kind: "written",
    key: "tessier",
    day: -5,
    time: "16:16",
    to: ["Monique Tessier <mtessier@lakeshore-health.example>"],
    subject: "A short meeting in Philadelphia about the ambulatory curriculum?",
    signed: true,
    body: `
Dear Dr. Tessier,

I will be at the Internal Medicine Forum from April 30 to May 2 and hope to hear your workshop on the ambulatory
curriculum.

Could I meet you for a few minutes on either day? I would like to ask how Lakeshore pairs its residents with
community health centers, being at one myself.

Sincerely,
Leila Haddad`,
    expected: {
      status: "replied",
      followUp: "none",
      why: "her assistant answered in the thread after four days",
    },
  },
  {
    kind: "written",
    key: "siddiqui",
    day: 1,
    time: "19:03",
    to: ["Farah Siddiqui <farah.siddiqui@brightwaterhealth.example>"],
    subject: "Couples match with a J-1: could I ask you about it?",
    body: `
Dear Dr. Siddiqui,

A mutual friend from the Brightwater study hall, Hadi Mansour, says that you and your husband matched together on
J-1 visas. My fiancé is applying in pediatrics, and the advice we have found is about 2014.

Would you have twenty minutes for a call in the next two weeks?

Many thanks,
Leila`,
    expected: { status: "replied", followUp: "none", why: "answered after two days" },
  },
];
