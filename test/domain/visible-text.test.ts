import { describe, expect, it } from "vitest";
import { visibleText } from "../../src/domain/visible-text.ts";
import { mail } from "./reading/mail.ts";

const read = (text: string) => visibleText(mail({ text }));

describe("visibleText", () => {
  it.each([
    ["a quoted reply below", "Yes.\n\nOn Mon, 4 May 2026, Ada Haddad wrote:\n> Would you?", "Yes."],
    [
      "an attribution on two lines",
      "Yes.\n\nOn Mon, 4 May 2026 at 10:00, Ada Haddad\n<ada@haddad.example> wrote:\n\n> Would you?",
      "Yes.",
    ],
    [
      "a German attribution",
      "Ja.\n\nAm 4. Mai 2026 um 10:00 schrieb Ada Haddad <ada@haddad.example>:\n> Könnten Sie?",
      "Ja.",
    ],
    [
      "an answer below the quotation",
      "On 4 May 2026, Ada wrote:\n> Would you?\n\nYes, gladly.",
      "Yes, gladly.",
    ],
    [
      "Outlook's header block",
      "Yes.\n\nFrom: Ada Haddad\nSent: Monday\nTo: Ines\nSubject: Hi\n\nWould you?",
      "Yes.",
    ],
    ["an original message mark", "Yes.\n-----Original Message-----\nWould you?", "Yes."],
    ["a forwarded part", "See below.\n\n---------- Forwarded message ---------\nFrom: x\nText", "See below."],
    ["a signature", "Yes.\n\n-- \nInes Patel\nUnsubscribe here", "Yes."],
    ["a phone's signature", "Yes.\n\nSent from my iPhone", "Yes."],
    [
      "a disclaimer",
      "Yes.\n\nThis e-mail and any attachments are confidential and intended only for you.\n\nMore law.",
      "Yes.",
    ],
    ["a banner", "CAUTION: This email originated from outside of the organization.\n\nYes.", "Yes."],
  ])("cuts off %s", (_, text, visible) => {
    expect(read(text)).toBe(visible);
  });

  it.each([
    ["a sentence that ends in wrote:", "As Osler wrote:\nListen to the patient."],
    ["a line that starts with From", "From: the bottom of my heart, thank you.\nInes"],
    ["a mention of confidentiality", "Yes.\n\nPlease keep this confidential until June."],
  ])("keeps %s", (_, text) => {
    expect(read(text)).toBe(text);
  });

  it("prefers text/plain, else makes lines of HTML without its quotation", () => {
    const html =
      '<style>p{}</style><p>Dear Ada,</p><p>Yes &amp; gladly.<br>Ines</p><div class="gmail_quote"><div>On May 4</div><p>Would you?</p></div>';
    expect(visibleText(mail({ html }))).toBe("Dear Ada,\n\nYes & gladly.\nInes");
    expect(visibleText(mail({ html, text: "Plain." }))).toBe("Plain.");
  });

  it("reads neither attachments nor an enclosed message, and at most 20,000 characters", () => {
    const parts = [
      { text: "Yes." },
      { text: "notes", filename: "notes.txt" },
      { type: "message/rfc822", text: "Subject: old" },
      { text: "of the enclosed message" },
    ];
    expect(visibleText(mail({ parts }))).toBe("Yes.");
    expect(read("word ".repeat(10_000)).length).toBeLessThanOrEqual(20_000);
  });
});
