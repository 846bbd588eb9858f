import { describe, expect, it } from "vitest";
import { judgeOutreach, type Seen } from "../../../src/domain/outreach/outreach.ts";
import { type Mail, mail } from "../reading/mail.ts";

const NOBODY: Seen = { own: new Set(["ada@haddad.example"]), heardFrom: new Set(), writtenTo: new Set() };
const ADA = "Ada Haddad <ada@haddad.example>";
const INES = "Dr. Ines Patel <ipatel@lakeside.example>";
const LETTER =
  "Dear Dr. Patel,\n\nMy name is Ada Haddad and I am a medical student at Lindenberg. I read your paper on gait in stroke and was wondering whether you might have room for a volunteer in your lab this summer.\n\nBest regards,\nAda Haddad";

function judge(given: Mail, seen: Partial<Seen> = {}) {
  return judgeOutreach(
    mail({ from: ADA, to: INES, subject: "Volunteering in your lab", text: LETTER, ...given }),
    { ...NOBODY, ...seen },
  );
}
const rules = (given: Mail, seen: Partial<Seen> = {}) => judge(given, seen).reasons.map((each) => each.rule);

it("tracks a first letter to a stranger, with its kind and its reasons", () => {
  const verdict = judge({});
  expect(verdict).toMatchObject({ tracked: true, kind: "research", asks: true });
  expect(verdict.score).toBe(verdict.reasons.reduce((sum, each) => sum + each.weight, 0));
  expect(verdict.reasons).toContainEqual({ rule: "introduces-self", weight: 3, evidence: "My name is" });
});

describe("what structure settles", () => {
  it.each<[string, Mail, Partial<Seen>]>([
    ["reply-headers", { headers: { "In-Reply-To": "<a@b>" } }, {}],
    ["reply-subject", { subject: "Re: Volunteering" }, {}],
    ["reply-subject", { subject: "AW: Anfrage" }, {}],
    ["forward-subject", { subject: "Fwd: Volunteering" }, {}],
    ["invitation", { parts: [{ type: "text/calendar", text: "METHOD:REQUEST" }] }, {}],
    ["auto-submitted", { headers: { "Auto-Submitted": "auto-generated" } }, {}],
    ["list", { headers: { "List-Id": "<l.example>" } }, {}],
    ["precedence", { headers: { Precedence: "bulk" } }, {}],
    ["only-to-self", { to: ADA }, {}],
    ["hidden-recipients", { to: ADA, headers: { Bcc: INES } }, {}],
    ["role-addresses-only", { to: "admissions@lakeside.example" }, {}],
    ["many-recipients", { to: "a@l.example, b@l.example, c@l.example, d@l.example" }, {}],
    ["heard-from-before", {}, { heardFrom: new Set(["ipatel@lakeside.example"]) }],
  ])("%s", (rule, given, seen) => {
    expect(judge(given, seen).tracked).toBe(false);
    expect(rules(given, seen)).toContain(rule);
  });

  it.each<[string, Mail, Partial<Seen>]>([
    ["a subject that begins like an answer's", { subject: "Research in your lab" }, {}],
    ["three people", { to: `${INES}, b@lakeside.example, c@lakeside.example` }, {}],
    [
      "an alias of the owner's in copy",
      { headers: { Cc: "ada@alumni.example" } },
      { own: new Set(["ada@haddad.example", "ada@alumni.example"]) },
    ],
    ["an office in copy", { headers: { Cc: "office@lakeside.example" } }, {}],
    [
      "a known person in copy",
      { headers: { Cc: "mentor@lakeside.example" } },
      { heardFrom: new Set(["mentor@lakeside.example"]) },
    ],
    [
      "somebody who never answered an earlier letter",
      {},
      { writtenTo: new Set(["ipatel@lakeside.example"]) },
    ],
  ])("but not %s", (_, given, seen) => {
    expect(judge(given, seen).tracked).toBe(true);
  });
});

describe("each content rule, and its nearest neighbour", () => {
  it.each([
    ["says-what-i-am", "I am a fourth-year student at Lindenberg.", "I am a bit late. The student is here."],
    ["introduces-self", "Ich studiere Medizin.", "Er schreibt viel."],
    ["found-you", "I came across your profile.", "I came across the street."],
    ["your-work", "I read your piece with joy.", "I read the news with joy."],
    ["your-work", "Your group found the opposite.", "The group found the opposite."],
    ["asks-kindly", "Would it be possible to visit?", "It would not be possible."],
    ["asks-kindly", "Serait-il possible de venir ?", "Il serait venu."],
    ["polite-question", "Might you share the form?", "You might share it."],
    ["purpose", "It concerns an observership.", "It concerns the observation."],
    ["cv-offered", "My CV is short.", "The TV is short."],
    ["thanks-a-stranger", "Thank you for your inspiring talk.", "Thank you for your order."],
    ["transactional", "The invoice is wrong.", "The voice is wrong."],
    ["errand", "It is order #48213.", "It is in order by 2026."],
    ["family", "Love you!", "I love the work."],
    ["know-each-other", "As we discussed, here it is.", "We discussed it at home."],
    ["work-in-hand", "The minutes of our meeting are attached.", "The minutes passed slowly."],
    ["chat", "Haha, great.", "That is great."],
  ])("%s: %s / %s", (rule, example, counterExample) => {
    expect(rules({ text: example, subject: "x" })).toContain(rule);
    expect(rules({ text: counterExample, subject: "x" })).not.toContain(rule);
  });

  it.each<[string, Mail, Mail]>([
    ["greeting-with-title", { text: "Dear Professor Patel,\nx" }, { text: "Dear Ines,\nx" }],
    ["formal-greeting", { text: "Cher Monsieur,\nx" }, { text: "Dear Ines,\nx" }],
    ["first-names", { text: "Hi Ines,\nx\n\nBest,\nAda" }, { text: "Hi Ines,\nx\n\nBest,\nAda Haddad" }],
    ["greeting-to-a-group", { text: "Hi all,\nx" }, { text: "Hi Allan,\nx" }],
    ["formal-sign-off", { text: "x\n\nSincerely,\nAda" }, { text: "x\n\nCheers,\nAda" }],
    ["intimate-sign-off", { text: "x\n\nLove,\nAda" }, { text: "x\n\nRegards,\nAda" }],
    [
      "cv-attached",
      { parts: [{ type: "application/pdf", filename: "Haddad_CV.pdf" }] },
      { parts: [{ type: "application/pdf", filename: "cvs.pdf" }] },
    ],
    ["academic-domain", { to: "a@med.lindenberg.edu" }, { to: "a@lindenberg.example" }],
    ["private-address", { to: "a@gmail.com" }, { to: "a@lindenberg.example" }],
    [
      "same-house",
      { from: "ada@lindenberg.example", to: "x@hr.lindenberg.example" },
      { to: "x@lindenberg.example" },
    ],
    ["very-short", { text: "See the file." }, {}],
    ["first-letter-subject", { subject: "Observership in June" }, { subject: "Lunch in June" }],
  ])("%s", (rule, example, counterExample) => {
    expect(rules(example)).toContain(rule);
    expect(rules(counterExample)).not.toContain(rule);
  });
});

describe("letters whole", () => {
  it.each<[string, Mail]>([
    [
      "observership",
      {
        subject: "Observership",
        text: "Dear Dr. Patel,\n\nI am a graduate of the school in Lindenberg preparing for residency. Would it be possible to shadow you in the clinic for two weeks in July? My CV is attached.\n\nRespectfully,\nAda Haddad",
      },
    ],
    [
      "recommendation-letter",
      {
        subject: "Request",
        text: "Dear Professor Patel,\n\nI am a student who took your course on gait by video last spring. Would you be willing to write a letter of recommendation for my application?\n\nSincerely,\nAda Haddad",
      },
    ],
    [
      "informational-interview",
      {
        subject: "Your path from lab to industry",
        text: "Hi Ines,\n\nI came across your profile while reading about people who left the lab. I'm a postdoc weighing the same step and would love to learn about your career path. Would you have 20 minutes for a call?\n\nBest regards,\nAda",
      },
    ],
    [
      "sales",
      {
        subject: "Scheduling at Lakeside",
        text: "Hi Ines,\n\nI'm the founder of Tidebook. We help clinics fill cancelled slots, and I saw your post on no-shows. Would you be open to a 15 minute demo of our product next week?\n\nBest regards,\nAda",
      },
    ],
    [
      "application",
      {
        subject: "Application for lab manager",
        text: "Dear Ms. Patel,\n\nI would like to apply for the position of lab manager posted on your page. I am an engineer with four years of practice; my CV is attached.\n\nKind regards,\nAda Haddad",
      },
    ],
    [
      "conference-meeting",
      {
        subject: "Meeting at the Gait Congress",
        text: "Dear Dr. Patel,\n\nI am a student who works on gait and read your paper on falls. I will be at the congress in June. Could I meet you for ten minutes at the conference?\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "research",
      {
        subject: "Anfrage Forschungspraktikum",
        text: "Sehr geehrter Herr Professor Brenner,\n\nmein Name ist Ada Haddad und ich studiere Medizin in Lindenberg. Ich habe Ihre Arbeit zum Gang mit Interesse gelesen. Wäre es möglich, im Winter ein Forschungspraktikum in Ihrer Gruppe zu machen?\n\nMit freundlichen Grüßen\nAda Haddad",
      },
    ],
    [
      "observership",
      {
        subject: "Demande de stage d'observation",
        text: "Madame,\n\nJe m'appelle Ada Haddad et je suis étudiante en médecine à Lindenberg. Je me permets de vous écrire pour un stage d'observation dans votre service. Serait-il possible de venir deux semaines en juin ?\n\nBien cordialement,\nAda Haddad",
      },
    ],
    [
      "research",
      {
        subject: "Consulta sobre doctorado",
        text: "Estimada Dra. Arrieta:\n\nMe llamo Ada Haddad y soy estudiante de medicina. He leído su trabajo sobre la marcha con mucho interés. ¿Sería posible hacer el doctorado en su grupo?\n\nAtentamente,\nAda Haddad",
      },
    ],
  ])("outreach: %s", (kind, given) => {
    expect(judge(given)).toMatchObject({ tracked: true, kind, asks: true });
  });

  it.each<[string, Mail]>([
    [
      "thank-you",
      {
        subject: "Your talk",
        text: "Dear Dr. Patel,\n\nThank you so much for your talk at the Gait Congress. I am a student in Lindenberg, and your story of the first patient stayed with me all week.\n\nWarm regards,\nAda Haddad",
      },
    ],
    [
      "update",
      {
        subject: "A short update",
        text: "Dear Dr. Patel,\n\nI read your column in the autumn, and I wanted to share some good news: I matched in internal medicine, as you told your readers one could. I am a graduate of Lindenberg.\n\nWith gratitude,\nAda Haddad",
      },
    ],
  ])("recorded, and asks nothing: %s", (kind, given) => {
    expect(judge(given)).toMatchObject({ tracked: true, kind, asks: false });
  });

  it.each<[string, Mail]>([
    [
      "a file for work",
      {
        subject: "Slides",
        text: "Hi Ines,\n\nAttached are the slides for Thursday. Can you check the third one and send it back before noon, please? The numbers on it come from Tom.\n\nThanks,\nAda",
      },
    ],
    [
      "an order",
      {
        subject: "Order #48213",
        text: "Dear Ms. Patel,\n\nI bought a lamp in your shop, and it came broken. Could you tell me how to get a refund or a new one? The order number is #48213, paid on 2 May.\n\nKind regards,\nAda Haddad",
      },
    ],
    [
      "an appointment",
      {
        subject: "Appointment",
        text: "Dear Dr. Patel,\n\nI was wondering if I could move my appointment on Tuesday to another day, since I have to work. Any time after five would be good for me.\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "the family",
      {
        to: "mum@gmail.com",
        subject: "Sunday",
        text: "Hi Mum,\n\nWould it be possible to come an hour earlier on Sunday? The kids are tired by six and I would like to cook for all of us before that.\n\nLove,\nAda",
      },
    ],
    [
      "a friend",
      {
        to: "tom@gmail.com",
        subject: "Friday",
        text: "Hey Tom,\n\nare you free on Friday? Some of us want to grab a beer after work and then see the movie that you spoke of the other day at the lake.\n\nCheers,\nAda",
      },
    ],
    [
      "after a meeting",
      {
        subject: "Notes",
        text: "Hi Ines,\n\nIt was great to meet you yesterday. As we discussed, I will send the data by Friday, and you will look at the model with Tom in the week after that.\n\nBest,\nAda",
      },
    ],
    [
      "a landlord",
      {
        subject: "Apartment",
        text: "Dear Mr. Patel,\n\nI saw your ad for the apartment on Mill Street. I am a student. Would it be possible to come for a viewing on Saturday?\n\nBest regards,\nAda Haddad",
      },
    ],
    [
      "a circular",
      {
        subject: "Minutes",
        text: "Hi all,\n\nhere are the minutes of the meeting. Please let me know if you find anything that is wrong or missing before I put them into the folder.\n\nBest,\nAda",
      },
    ],
  ])("ordinary: %s", (_, given) => {
    expect(judge(given).tracked).toBe(false);
  });
});

it("reads hostile text of any length in bounded work", () => {
  const text = `Dear Dr. ${"a ".repeat(50_000)}${"your ".repeat(50_000)}${"?".repeat(50_000)}`;
  expect(
    judge({ text, subject: "re ".repeat(10_000), html: "<div".repeat(50_000) }).reasons.every(
      (each) => each.evidence.length <= 120,
    ),
  ).toBe(true);
});
