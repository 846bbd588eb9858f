import { describe, expect, it } from "vitest";
import { judgeOutreach } from "../../../src/domain/outreach/outreach.ts";
import { type Mail, mail } from "../reading/mail.ts";

const ADA = "Ada Haddad <ada@haddad.example>";
const INES = "Dr. Ines Patel <ipatel@lakeside.example>";

function judge(given: Mail) {
  return judgeOutreach(mail({ from: ADA, to: INES, ...given }), {
    own: new Set(["ada@haddad.example"]),
    heardFrom: new Set(),
    writtenTo: new Set(),
  });
}

describe("what weighs less in company", () => {
  const weight = (rule: string, text: string, given: Mail = {}) =>
    judge({ text, subject: "x", ...given }).reasons.find((each) => each.rule === rule)?.weight;

  it("common words among friends, from somebody who presents oneself", () => {
    expect(weight("know-each-other", "As we discussed, here it is.")).toBe(-6);
    expect(weight("know-each-other", "My name is Ada. As we discussed, here it is.")).toBe(-2);
  });
  it("one word of business, which may be meant otherwise", () => {
    expect(weight("errand", "Could I have a refund?")).toBe(-5);
    expect(weight("errand", "Could I have a refund? My order came broken.")).toBeLessThanOrEqual(-10);
  });
  it("a question of somebody unknown, when it seeks what strangers seek", () => {
    expect(weight("nobody-introduced", "Could you send somebody on Monday?")).toBe(-8);
    expect(weight("nobody-introduced", "Could I come for an observership?")).toBe(-3);
  });
  it("the same university, when a student presents oneself and seeks something", () => {
    const near = { from: "ada@students.lindenberg.example", to: "x@lindenberg.example" };
    expect(weight("same-house", "I am a student. May I volunteer in your lab?", near)).toBe(-5);
    expect(weight("same-house", "May I see the homework?", near)).toBe(-15);
    const house = { from: "ada@haddad.example", to: "x@haddad.example" };
    const text = "I am a student. May I volunteer in your lab?";
    expect(weight("same-house", `Dear Professor Patel,\n\n${text}`, house)).toBe(-5);
    expect(weight("same-house", `Dear Ms. Patel,\n\n${text}`, house)).toBe(-30);
  });
});
