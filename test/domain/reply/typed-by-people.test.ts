import { describe, expect, it } from "vitest";
import { judgeReply } from "../../../src/domain/reply/reply.ts";
import { mail } from "../reading/mail.ts";

const AWAY = "I am traveling until April 11, will get back to you then.";

function kindOf(text: string, headers: Record<string, string> = {}): string {
  const to = "Leila Haddad <leila@haddad.example>";
  return judgeReply(mail({ to, subject: "Re: A question", text, headers })).kind;
}

describe("on a phone: who tells of their journey themselves has answered", () => {
  it.each<[string, string, Record<string, string>, string]>([
    ["no sign of one", AWAY, {}, "absence"],
    ["Apple's mailer", AWAY, { "X-Mailer": "iPhone Mail (22A3354)" }, "human"],
    ["a computer's mailer", AWAY, { "X-Mailer": "Apple Mail (2.3654)" }, "absence"],
    ["the line below it", `${AWAY}\n\nSent from my iPhone`, {}, "human"],
    ["another system's line", `${AWAY}\n\nGet Outlook for Android`, {}, "human"],
    ["a line of no phone", `${AWAY}\n\nSent from Yahoo Mail`, {}, "absence"],
    [
      "a server's own mark besides",
      `${AWAY}\n\nSent from my iPhone`,
      { "Auto-Submitted": "auto-replied" },
      "absence",
    ],
  ])("%s", (_what, text, headers, kind) => {
    expect(kindOf(text, headers)).toBe(kind);
  });
});

describe("in a ticket system, which marks all its mail as generated", () => {
  const GENERATED = {
    "Auto-Submitted": "auto-generated",
    Precedence: "bulk",
    "In-Reply-To": "<first@haddad.example>",
  };
  const MEETING = "Hi Leila,\n\nyes, she will meet you in her office at three.\n\nKim";

  it.each<[string, string, Record<string, string>, string]>([
    ["a person's answer", MEETING, GENERATED, "human"],
    ["what answers by itself", MEETING, { ...GENERATED, "Auto-Submitted": "auto-replied" }, "absence"],
    ["what answers nothing", MEETING, { "Auto-Submitted": "auto-generated" }, "auto-reply"],
    ["what greets nobody", "It is on Tuesday at 3.\n\nKim", GENERATED, "auto-reply"],
    [
      "a receipt that knows whom it greets",
      "Hi Leila,\n\nThanks for reaching out! A member of our team will get back to you shortly.",
      GENERATED,
      "auto-reply",
    ],
  ])("%s", (_what, text, headers, kind) => {
    expect(kindOf(text, headers)).toBe(kind);
  });
});
