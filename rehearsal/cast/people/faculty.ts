import type { Person } from "../person.ts";

/** Physicians at hospitals in the United States who answer, or do not, without anything in between. */
export const FACULTY: readonly Person[] = [
  {
    name: "Beatriz Quintana",
    address: "bquintana@harlowclinic.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Raymond Osei",
    address: "rosei@ridgemontmed.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Catherine Ambrose",
    address: "catherine.ambrose@ridgemontmed.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Nabil Saad",
    address: "nabil.saad@ridgemontmed.example",
    mailer: "apple",
    habit: { kind: "never-answers" },
  },
  {
    name: "Patrick Doyle",
    address: "pdoyle@fenwayhill.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Naomi Feldman",
    address: "nfeldman@fenwayhill.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Gregory Lindqvist",
    address: "g.lindqvist@pacificcrest.example",
    mailer: "gmail",
    zone: "America/Los_Angeles",
    habit: { kind: "never-answers" },
  },
  {
    name: "Judith Crane",
    address: "jcrane@harlowclinic.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: { kind: "never-answers" },
  },
  {
    name: "Alan Petrosyan",
    address: "apetrosyan@harlowclinic.example",
    mailer: "outlook",
    zone: "America/Chicago",
    habit: { kind: "never-answers" },
  },
  {
    name: "Simone Archer",
    address: "simone.archer@brightwaterhealth.example",
    mailer: "gmail",
    habit: { kind: "never-answers" },
  },
  {
    name: "Hugo Lindenthal",
    address: "hugo.lindenthal@brightwaterhealth.example",
    mailer: "gmail",
    habit: { kind: "never-answers" },
  },
  {
    name: "Thea Lindholm",
    address: "thea.lindholm@brightwaterhealth.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Charles Beaumont",
    address: "cbeaumont@tidewater-med.example",
    mailer: "outlook",
    habit: { kind: "never-answers" },
  },
  {
    name: "Esther Lowell",
    address: "elowell@mapleton-clinic.example",
    mailer: "apple",
    habit: { kind: "never-answers" },
  },
  {
    name: "Rosa Delgado",
    address: "rosa.delgado@gulfcoast-health.example",
    mailer: "gmail",
    zone: "America/Chicago",
    habit: { kind: "never-answers" },
  },
  {
    name: "Adaeze Nwosu",
    address: "anwosu@lakeshore-health.example",
    mailer: "outlook",
    habit: {
      kind: "answers-after-follow-up",
      afterDays: 2,
      at: "20:15",
      text: `
Dear Dr. Haddad,

Thank you for writing again, and for doing it so kindly; I was on service and let everything slide. We do have
something: the phone log of the first two years has never been coded. It is about nine hundred calls.

Shall we talk on Friday at four Eastern? I will send you the codebook beforehand.

Adaeze Nwosu, MD, MPH
Lakeshore Health, Women's Heart Program`,
      ownerAnswers: `
Dear Dr. Nwosu,

Friday at four is perfect, and nine hundred phone calls sound like exactly my kind of weekend. I will read the
codebook before we speak.

With many thanks,
Leila Haddad`,
    },
  },
  {
    name: "Owen Gallagher",
    address: "ogallagher@mapleton-clinic.example",
    mailer: "apple",
    habit: {
      kind: "answers-from-other-address",
      address: "owen.gallagher.md@postbox.example",
      afterDays: 8,
      at: "21:08",
      text: `
Leila, writing from home because the clinic mail is a swamp. The trick is embarrassing: we ask people to bring the
cuff to their next visit and the front desk does not hand out the parking voucher until they do.

Call me Wednesday after six, 555 0177. And I want to hear about the clementines.

Owen`,
      ownerAnswers: `
Dear Dr. Gallagher,

A parking voucher! We do not even have a parking lot, but the idea of an exchange will travel. I will call on
Wednesday shortly after six.

The clementines were excellent.

Leila Haddad`,
    },
  },
  {
    name: "Monique Tessier",
    address: "mtessier@lakeshore-health.example",
    mailer: "outlook",
    habit: {
      kind: "colleague-answers",
      colleague: { name: "Joan Pryor", address: "jpryor@lakeshore-health.example" },
      afterDays: 4,
      at: "10:05",
      text: `
Good morning Dr. Haddad,

I keep Dr. Tessier's calendar. She has a gap on Friday, May 1, from 3:15 to 3:30 pm and suggests the coffee stand
by hall C. Please let me know whether this works and I will block it.

Joan Pryor
Executive assistant, Department of Medicine Education`,
      ownerAnswers: `
Dear Ms. Pryor,

May 1 at 3:15 by the coffee stand works well. Thank you for arranging it, and please thank Dr. Tessier for me.

Kind regards,
Leila Haddad`,
    },
  },
  {
    name: "Miriam Katz",
    address: "miriam.katz@fenwayhill.example",
    mailer: "gmail",
    habit: {
      kind: "answers-in-new-thread",
      subject: "FAM-CAM training video for Lantern Street",
      afterDays: 5,
      at: "14:27",
      text: `
Hi Leila,

The video is below a licence that lets any nonprofit clinic use it, so please go ahead: the link is on the second
page of the supplement, password "sundown". I am sorry about your aunt.

Do write up how it goes. If you measure anything, measure how long families wait before they say something.

Miriam`,
      ownerAnswers: `
Dear Dr. Katz,

Thank you, for the video and for the kind word. The nurses will watch it together on Monday, and we will time the
waiting as you suggest.

Best,
Leila`,
    },
  },
  {
    name: "David Okonjo",
    address: "dokonjo@lakeshore-health.example",
    mailer: "outlook",
    habit: {
      kind: "answers-before-send",
      hoursAfterDraft: 5,
      way: { way: "in-thread" },
      text: `
Dear Leila,

You put your finger on it. We did look at the second visit, and a reviewer made us take it out. I would be happy to
speak; my clinic ends at noon on Mondays and I am reachable at extension 4410 until one.

Regards,
David Okonjo`,
      ownerAnswers: `
Dear Dr. Okonjo,

I will call on Monday a little after noon. It is a comfort that the second visit exists at least in a drawer.

Best regards,
Leila Haddad`,
    },
  },
  {
    name: "Paula Winters",
    address: "pwinters@tidewater-med.example",
    mailer: "outlook",
    habit: {
      kind: "absent-undated",
      notice: `
I am currently out of the office with limited access to e-mail. For urgent clinical questions please page the
infectious disease fellow on call through the operator.

Paula Winters, MD`,
      onceBack: {
        afterDays: 11,
        at: "11:36",
        text: `
Hello Dr. Haddad,

Back from a family matter. The current algorithm is the one-page PDF that our nurse manager Tom keeps; I have asked
him to mail it to you today. Box 3 is the one you want for people vaccinated at birth.

Paula Winters`,
        ownerAnswers: `
Dear Dr. Winters,

Tom's page arrived and is already taped to the wall of the triage room. Thank you, and I hope all is well at home.

Leila Haddad`,
      },
    },
  },
];
