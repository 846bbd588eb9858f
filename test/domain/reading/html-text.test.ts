import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/domain/reading/html-text.ts";
import { isSoonOver } from "../../support/hangs.ts";

describe("HTML as lines", () => {
  it.each([
    ["paragraphs", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["lines", "One<br>Two<br/>Three", "One\nTwo\nThree"],
    ["entities", "caf&eacute; &amp; th&#233; &#x2013; &frac12;", "café & thé – ½"],
    ["what nobody reads", "<style>p{}</style><title>x</title><!-- y -->One", "One"],
    ["a tag that is not closed", "One<br", "One"],
  ])("%s", (_, html, text) => {
    expect(readHtml(html)).toEqual({ text, hasQuote: false });
  });
});

describe("what a mail program quotes", () => {
  it.each([
    ["Gmail", '<div class="gmail_quote"><div>On 4 May</div>Old</div>'],
    ["Apple and Thunderbird", '<blockquote type="cite"><div>Old</div></blockquote>'],
    ["Thunderbird's line above", '<div class="moz-cite-prefix">On 4 May</div><blockquote>Old</blockquote>'],
    ["Yahoo", '<div class="ydp1yahoo_quoted"><div>Old</div></div>'],
    ["Proton", '<div class="protonmail_quote">Old</div>'],
    [
      "Outlook on the web",
      '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Ada</div><div>Old</div>',
    ],
    [
      "Outlook",
      "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p>From: Ada</p></div><p>Old</p>",
    ],
    ["Zimbra", '<hr id="zwchr" data-marker="__DIVIDER__"><div>From: Ada</div><div>Old</div>'],
    ["NetEase", '<div id="isReplyContent">Old</div>'],
  ])("%s", (_, quoted) => {
    expect(readHtml(`<div>Yes.</div>${quoted}`)).toEqual({ text: "Yes.", hasQuote: true });
  });

  it("leaves what stands below a quotation, and another line above a table", () => {
    expect(readHtml('<div class="gmail_quote"><div>Old</div></div><p>Yes.</p>').text).toBe("Yes.");
    expect(readHtml("<p>Yes.</p><div style='border-top:solid red 3pt'>Ines</div>").text).toBe("Yes.\n\nInes");
  });

  it("is read in one pass, however it is nested", () => {
    for (const tag of ["<div>", "<blockquote>", "<!--", "<a ", '<div class="gmail_quote">'])
      expect(isSoonOver(() => readHtml(tag.repeat(1_000_000)))).toBe(true);
  });
});
