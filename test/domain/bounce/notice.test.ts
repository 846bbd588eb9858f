import { describe, expect, it } from "vitest";
import { noticeOf } from "../../../src/domain/bounce/notice.ts";
import { type Mail, mail } from "../reading/mail.ts";

const HEADERS =
  "From: ada@haddad.example\nTo: a@lake.example\nSubject: Hi\nDate: Mon, 4 May 2026 12:00:00 +0000\n";
const LETTER = { from: ["ada@haddad.example"], to: ["a@lake.example"], byList: false };

function noticeIn(given: Mail) {
  return noticeOf(mail(given));
}

describe("the returned letter", () => {
  it.each([
    ["qmail", "--- Below this line is a copy of the message.\n\n"],
    ["Sendmail", "   ----- Original message follows -----\n\n"],
    ["another language", "--- Sotto questa riga la copia del messaggio.\n\n"],
    ["headers at the margin", ""],
    ["an announcement", "Original message headers:\n"],
    ["headers", "Return-Path: <ada@haddad.example>\n"],
  ])("begins below the words of %s", (_, mark) => {
    const { text, letter } = noticeIn({ text: `Not delivered.\n\n${mark}${HEADERS}\nThe mailbox is full.` });
    expect(text.trim()).toBe("Not delivered.");
    expect(letter).toEqual(LETTER);
  });

  it.each([
    ["a heading", "----- The following addresses had errors -----\n<a@lake.example>\n\nuser unknown"],
    ["a rule", "--------\n\na@lake.example: user unknown"],
    ["a summary", "Your message\n\n  To: a@lake.example\n  Subject: Hi\n\nwas not delivered."],
    ["a dialogue", "Not delivered.\n\n>>> RCPT TO:<a@lake.example>\n<<< 550 user unknown"],
  ])("does not begin at %s of the notice", (_, text) => {
    expect(noticeIn({ text }).text).toBe(text);
  });

  it.each(["message/rfc822", "text/rfc822-headers", "message/global"])("is the part %s", (type) => {
    const { text, letter } = noticeIn({ text: "Not delivered.", parts: [{ type, text: HEADERS }] });
    expect(text).toBe("Not delivered.");
    expect(letter).toEqual(LETTER);
  });

  it("may be attached as a text file", () => {
    const parts = [{ type: "text/plain", filename: "original.txt", text: HEADERS }];
    expect(noticeIn({ text: "Not delivered.", parts })).toMatchObject({
      text: "Not delivered.",
      letter: LETTER,
    });
  });

  it("says when a list passed it on", () => {
    const parts = [{ type: "message/rfc822", text: `List-Id: <x>\n${HEADERS}` }];
    expect(noticeIn({ text: "x", parts }).letter?.byList).toBe(true);
  });

  it("is missing where nothing is returned", () => {
    expect(noticeIn({ text: "Not delivered." }).letter).toBeNull();
  });
});

describe("what the mail system wrote", () => {
  it("is read from HTML with what stands in quotation blocks and cells", () => {
    const html =
      "<blockquote>a@lake.<wbr>example</blockquote><table><tr><td>Reason</td><td>full</td></tr></table>";
    expect(noticeIn({ html }).text).toMatch(/^a@lake\.example\s+Reason \| full \|$/);
  });

  it("names the address that a link keeps behind a name", () => {
    expect(noticeIn({ html: '<a href="mailto:a@lake.example">Ines</a>' }).text).toBe("a@lake.example Ines");
    expect(noticeIn({ html: '<a href="mailto:a@lake.example">a@lake.example</a>' }).text).toBe(
      "a@lake.example",
    );
  });

  it("is read from HTML too when the plain part names nobody", () => {
    expect(noticeIn({ text: "See the other part.", html: "<p>a@lake.example</p>" }).text).toContain(
      "a@lake.example",
    );
    expect(noticeIn({ text: "a@lake.example", html: "<p>b@lake.example</p>" }).text).toBe("a@lake.example");
  });

  it("ends where a machine-readable report begins", () => {
    const { text, report } = noticeIn({ text: "Sorry.\n\nReporting-MTA: dns; mx\n" });
    expect(text.trim()).toBe("Sorry.");
    expect(report).toBe("Reporting-MTA: dns; mx\n");
  });
});
