import type { Person } from "../person.ts";

/** People whose letters meet an absence, a ticket system, a dead address or a clear no. */
export const AWAY_AND_GONE: readonly Person[] = [
  {
    name: "Wen Zhao",
    address: "wzhao@pacificcrest.example",
    mailer: "outlook",
    zone: "America/Los_Angeles",
    habit: {
      kind: "absent-until",
      untilDay: -14,
      notice: `
Thank you for your message. I am on vacation and will return on Monday, March 30, 2026. I will not be reading
e-mail while I am away.`,
      onceBack: null,
    },
  },
  {
    name: "Victor Almeida",
    address: "valmeida@gulfcoast-health.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: {
      kind: "absent-until",
      untilDay: 14,
      notice: `
I am away from the hospital and back on April 27. For questions about the hospitalist schedule please write to
Denise Fournet; everything else will wait for me.

V. Almeida`,
      onceBack: null,
    },
  },
  {
    name: "Ruth Abernathy",
    address: "ruth.abernathy@ridgemontmed.example",
    mailer: "gmail",
    habit: {
      kind: "absent-until",
      untilDay: 10,
      notice: `
Hello, and thank you for writing. I am teaching abroad and return to the office on Thursday, April 23rd. I answer
letters in the order in which they came.

Ruth Abernathy`,
      onceBack: {
        afterDays: 0,
        at: "16:10",
        text: `
Dear Leila,

You were near the top of the pile, and the first line of your letter has stayed with me all day. We do take
observers, one at a time, for two weeks. The first two weeks of August are free.

Glenda Moss, who keeps the paperwork, will write to you.

Ruth Abernathy`,
        ownerAnswers: `
Dear Dr. Abernathy,

I am overjoyed. August 3 to 14 it is, and I will have every form ready before Ms. Moss asks.

With sincere thanks,
Leila Haddad`,
      },
    },
  },
  {
    name: "Kenji Morita",
    address: "kmorita@pacificcrest.example",
    mailer: "apple",
    zone: "America/Los_Angeles",
    habit: {
      kind: "absent-undated",
      notice: `
I am traveling and slow to respond. If it is about the ultrasound course, the answer is usually on its web page.

Kenji`,
      onceBack: null,
    },
  },
  {
    name: "Tricia Donnelly",
    address: "tdonnelly@stbrendans.example",
    mailer: "outlook",
    habit: {
      kind: "absent-until",
      untilDay: 84,
      notice: `
I am on parental leave until July 6, 2026. Applications of residents: Carol Byrne. All other matters will be
answered on my return.

Tricia Donnelly
Coordinator, Graduate Medical Education, St. Brendan's Hospital`,
      onceBack: null,
    },
  },
  {
    name: "Olufemi Adebayo",
    address: "oadebayo@cardinal-medical.example",
    mailer: "outlook",
    habit: {
      kind: "bounces-permanently",
      status: "5.1.1",
      said: "550 5.1.1 <oadebayo@cardinal-medical.example>: Recipient address rejected: User unknown",
    },
  },
  {
    name: "Sunil Rao",
    address: "srao@northfield-institute.example",
    mailer: "outlook",
    habit: {
      kind: "opts-out",
      afterDays: 1,
      at: "08:03",
      text: `
I did not ask for this mail. Please remove me from your list and do not contact me again.

S. Rao`,
      ownerAnswers: null,
    },
  },
  {
    name: "Peter Sandoval",
    address: "psandoval@harlowclinic.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: {
      kind: "opts-out",
      afterDays: 2,
      at: "12:19",
      text: `
Dr. Haddad,

I get a dozen of these a week and cannot take anyone. Please do not contact me again about shadowing.

P. Sandoval`,
      ownerAnswers: null,
    },
  },
  {
    name: "Ingrid Solberg",
    address: "solberg.ingrid@harlowclinic.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: {
      kind: "declines",
      afterDays: 6,
      at: "15:30",
      text: `
Dear Dr. Haddad,

Thank you for your thoughtful letter. Unfortunately the clinic's policy no longer permits observers who are not
enrolled students, and I am unable to make an exception. I wish you every success with your application.

Sincerely,
Ingrid Solberg`,
      ownerAnswers: `
Dear Dr. Solberg,

Thank you for taking the time to tell me. I understand, and I will keep reading the clinic's case conferences.

Kind regards,
Leila Haddad`,
    },
  },
  {
    name: "Megan Fairchild",
    address: "mfairchild@tidewater-med.example",
    mailer: "gmail",
    habit: {
      kind: "declines",
      afterDays: 5,
      at: "18:22",
      text: `
Hi Leila,

I read the whole packet and it is a strong one, but I'm afraid we have no observer positions left this year and the
list for next year is closed as well. I'm sorry not to have better news.

Good luck!
Megan Fairchild`,
      ownerAnswers: `
Dear Dr. Fairchild,

Thank you for reading it and for such a clear answer. It helps me to plan.

All good wishes,
Leila Haddad`,
    },
  },
  {
    name: "Arjun Mehta",
    address: "amehta@stbrendans.example",
    mailer: "outlook",
    habit: {
      kind: "declines",
      afterDays: 6,
      at: "07:45",
      text: `
Dear Leila,

Thanks for your note, and please tell your neighbor that her new doctor is right more often than not. We are not
able to accommodate observers this summer because of construction; there is literally no chair.

Arjun Mehta`,
      ownerAnswers: null,
    },
  },
  {
    name: "Angela Ruiz",
    address: "angela.ruiz@gulfcoast-health.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: {
      kind: "ticket",
      system: { name: "Gulf Coast GME Service Desk", address: "gme-desk@gulfcoast-health.example" },
      subject: "We have received your request",
      notice: `
Hello,

Your request has been received and assigned a number. Please do not reply to this automated message; a member of
our team will be in touch. Current response time: 10 business days.

Gulf Coast Health, Graduate Medical Education`,
    },
  },
];
