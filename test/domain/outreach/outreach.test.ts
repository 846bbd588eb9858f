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
    [
      "role-addresses-only",
      { to: "admissions@lakeside.example", text: LETTER.replace("Dear Dr. Patel", "Dear Sir or Madam") },
      {},
    ],
    [
      "role-addresses-only",
      { to: "shop@lakeside.example", text: LETTER.replace("Dear Dr. Patel", "Hello there") },
      {},
    ],
    ["role-addresses-only", { to: "no-reply@lakeside.example" }, {}],
    ["many-recipients", { to: "a@l.example, b@l.example, c@l.example, d@l.example" }, {}],
    ["heard-from-before", {}, { heardFrom: new Set(["ipatel@lakeside.example"]) }],
  ])("%s", (rule, given, seen) => {
    expect(judge(given, seen).tracked).toBe(false);
    expect(rules(given, seen)).toContain(rule);
  });

  it.each<[string, Mail, Partial<Seen>]>([
    ["a subject that begins like an answer's", { subject: "Research in your lab" }, {}],
    ["answers that go to another mailbox", { headers: { "Reply-To": "Ada <ada@school.example>" } }, {}],
    ["answers that come here as well", { headers: { "Reply-To": `ada@school.example, ${ADA}` } }, {}],
    ["three people", { to: `${INES}, b@lakeside.example, c@lakeside.example` }, {}],
    [
      "an alias of the owner's in copy",
      { headers: { Cc: "ada@alumni.example" } },
      { own: new Set(["ada@haddad.example", "ada@alumni.example"]) },
    ],
    ["an office that is greeted by a person's name", { to: "cardiology.office@lakeside.example" }, {}],
    [
      "a person whose address holds the name of a function",
      { to: "Tom Smith <jobs.smith@lakeside.example>", text: LETTER.replace("Dr. Patel", "hiring manager") },
      {},
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
    ["errand", "How much would it cost?", "How much you have written!"],
    ["family", "Love you!", "I love the work."],
    ["family", "I love you all.", "I would love you to pass on my name."],
    ["know-each-other", "As we discussed, here it is.", "We discussed it at home."],
    ["know-each-other", "See you on Sunday.", "I saw you on the evening news."],
    ["know-each-other", "You promised me a copy.", "You gave a talk at the library."],
    ["answers-you", "Thank you for getting back.", "Thank you for writing the book."],
    ["answers-you", "Vielen Dank für Ihre Antwort.", "Danke. Ihr Vortrag war schön."],
    ["work-in-hand", "The minutes of our meeting are attached.", "The minutes passed slowly."],
    ["work-in-hand", "Here is the revised draft.", "My CV is attached."],
    ["own-teacher", "I am in your Tuesday section.", "I heard your lecture on Tuesday."],
    ["chat", "Haha, great.", "That is great."],
    ["heard-of-you", "A friend told me that you repair clocks.", "A friend told me a story."],
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

it("reads hostile text of any length in bounded work", () => {
  const text = `Dear Dr. ${"a ".repeat(50_000)}${"your ".repeat(50_000)}${"?".repeat(50_000)}`;
  expect(
    judge({ text, subject: "re ".repeat(10_000), html: "<div".repeat(50_000) }).reasons.every(
      (each) => each.evidence.length <= 120,
    ),
  ).toBe(true);
});
