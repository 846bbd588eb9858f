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

describe("what a letter asks", () => {
  const thanks =
    "Thank you for your talk in Lindenberg; your story of the first patient stayed with me all week.";
  it.each([
    ["I hope you are well. How are you?", false],
    ["Let me know if you have any questions.", false],
    ["Please feel free to contact me.", false],
    ["No need to reply.", false],
    ["You gave us half an hour of your afternoon.", false],
    ["Could you send me the slides?", true],
    ["I would be grateful if you could share the slides.", true],
  ])("thanks, and: %s", (more, asks) => {
    const text = `Dear Dr. Patel,\n\n${thanks} ${more}\n\nBest regards,\nAda Haddad`;
    expect(judge({ subject: "Thank you", text }).asks).toBe(asks);
  });
});

describe("the kind of the sentence that asks, whatever else is named", () => {
  it.each<[string, string, string]>([
    [
      "observership",
      "I am applying to residency this fall. Would you let me come for an observership in May?",
      ADA,
    ],
    [
      "recommendation-letter",
      "I worked on a research project in your seminar. Would you write a letter of recommendation for my application?",
      ADA,
    ],
    [
      "research",
      "Your talk at the congress made me think. Could you send me the dataset of your second study?",
      ADA,
    ],
    ["application", "I defend my thesis in May. May I join you as a postdoc in the fall?", ADA],
    [
      "mentorship",
      "I paint signs in a small town. Could I ask your advice once in a while? I would travel to you.",
      ADA,
    ],
    [
      "sales",
      "We roast coffee from two farms. Could I drop off a bag at your shop? It is 9 € a pound.",
      "Ada Haddad <ada@haddad-coffee.example>",
    ],
    ["other", "I am with the Lindenberg Post and cover the harbour. Could I interview you on Monday?", ADA],
  ])("%s: %s", (kind, ask, from) => {
    const text = `Dear Dr. Patel,\n\n${ask}\n\nBest regards,\nAda Haddad`;
    expect(judge({ subject: "A question", text, from })).toMatchObject({ kind, asks: true });
  });
});
