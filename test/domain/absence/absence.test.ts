import { describe, expect, it } from "vitest";
import { judgeReply } from "../../../src/domain/reply/reply.ts";
import type { ReplyVerdict } from "../../../src/domain/reply/verdict.ts";
import { MONDAY, mail } from "../reading/mail.ts";

const EUROPE = "Mon, 4 May 2026 14:00:00 +0200";
const AMERICA = "Mon, 4 May 2026 08:00:00 -0400";
const GREENWICH = "Mon, 4 May 2026 12:00:00 +0000";
const ZONELESS = "Mon, 4 May 2026 12:00:00";

function absence(
  text: string,
  date = EUROPE,
  from = "x@lakeside.example",
  subject = "Re: Hello",
): ReplyVerdict {
  const headers = { Date: date, "Auto-Submitted": "auto-replied" };
  return judgeReply(mail({ from, text, subject, headers, at: MONDAY }));
}

function back(text: string, date = EUROPE, from = "x@lakeside.example"): string | null {
  return absence(text, date, from).returnsOn;
}

describe("a notice of Notes", () => {
  const notes = (subject: string) =>
    absence("I am out of the office until 05/15/2026.", AMERICA, "x@lakeside.example", subject).returnsOn;

  it("means the day in its subject, which its text calls the last", () => {
    expect(notes("AUTO: Ada Lind is out of the office (returning 05/15/2026)")).toBe("2026-05-15");
  });

  it("is read by its text when the subject has another day in brackets", () => {
    expect(notes("Re: The talk (on 05/15/2026)")).toBe("2026-05-16");
    expect(notes("AUTO: Ada Lind is out of the office")).toBe("2026-05-16");
  });
});

describe("somebody else's return", () => {
  it.each([
    ["Dr. Patel is on maternity leave. Dr. Singh returns on 16 May.", null],
    ["Dr. Patel is on leave. Dr. Patel returns on 16 May.", "2026-05-16"],
  ])("%s", (text, expected) => {
    expect(back(text)).toBe(expected);
  });
});

describe("the day of return", () => {
  it.each([
    [
      "until names the last day away",
      "I am out of the office until 12 May and will reply then.",
      "2026-05-13",
    ],
    ["through as well", "I will be out of the office through May 15.", "2026-05-16"],
    ["back names the day itself", "I will be back on Monday, May 18.", "2026-05-18"],
    ["return to the office", "I am away and will return to the office on 1 June 2026.", "2026-06-01"],
    ["not back until names the day itself", "I am away and will not be back until 18 May.", "2026-05-18"],
    ["until, when I reply, as well", "I am away until 18 May, when I will reply.", "2026-05-18"],
    ["back goes before until", "I am out until 15 May and will be back on 18 May.", "2026-05-18"],
    ["a range", "I am out of the office from May 4 to May 15 with limited access.", "2026-05-16"],
    ["a range without a cue", "I am on leave 4-15 May.", "2026-05-16"],
    ["a range in a sentence of its own", "I am on leave.\n\n4 May - 15 May", "2026-05-16"],
    ["of two ranges the one of now", "I am away 4-8 May and 18-22 May.", "2026-05-09"],
    ["tomorrow", "I am out of the office today and back tomorrow.", "2026-05-05"],
    ["a weekday and a number", "I am out of the office and back Monday the 18th.", "2026-05-18"],
    ["an ISO date", "I am away until 2026-05-20 with no mail.", "2026-05-21"],
    ["the end of a month", "I am on leave until the end of August and read mail rarely.", "2026-09-01"],
    ["a month to its end", "I am on leave through August and read mail rarely.", "2026-09-01"],
    ["the turn of the year", "I am on parental leave until 6 January and will not read mail.", "2027-01-07"],
    ["a time beside it", "I am away, back at 9 am on 18 May.", "2026-05-18"],
    ["a day of today", "I am away until 4 May.", "2026-05-05"],
    [
      "a second language",
      "Ich bin im Urlaub und lese meine E-Mails nicht.\n\nI am out of the office until 12 May.",
      "2026-05-13",
    ],
  ])("%s", (_, text, day) => {
    expect(back(text)).toBe(day);
  });

  it.each([
    ["an American university writes the month first", GREENWICH, "x@lakeside.edu", "2026-06-08"],
    ["a British one the day", GREENWICH, "x@lakeside.ac.uk", "2026-07-07"],
    ["a clock alone does not decide", EUROPE, "x@lakeside.example", null],
    ["nor a clock against the land", AMERICA, "x@lakeside.ac.uk", null],
    ["by Greenwich it may be either", GREENWICH, "x@lakeside.example", null],
    ["and without a clock", ZONELESS, "x@lakeside.example", null],
  ])("6/7: %s", (_, date, from, day) => {
    expect(back("I am on leave until 06/07/2026. I will answer you then.", date, from)).toBe(day);
  });

  it("takes a number over twelve for the day", () => {
    expect(back("I am on leave until 20/05/2026. I will answer you then.", AMERICA)).toBe("2026-05-21");
  });

  it("counts from the day on which it was written, by the writer's clock", () => {
    const date = "Mon, 4 May 2026 23:30:00 -0700";
    const headers = { Date: date, "Auto-Submitted": "auto-replied" };
    const at = Date.parse(date);
    const text = "I am out of the office until May 4.";
    expect(judgeReply(mail({ text, headers, at })).returnsOn).toBe("2026-05-05");
  });

  it("is read in the subject, where the text has none, and not in the subject that is answered", () => {
    const text = "I am out of the office.";
    expect(absence(text, EUROPE, "x@lakeside.example", "Out of office until 12 May").returnsOn).toBe(
      "2026-05-13",
    );
    expect(
      absence(text, EUROPE, "x@lakeside.example", "Automatic reply: Away until 12 May").returnsOn,
    ).toBeNull();
  });

  it.each([
    ["has passed", "I was out of the office until 3 May and am not back yet."],
    ["does not exist", "I will be back in the office on 31 February."],
    ["is garbled", "I am out of the office, back 99/99/2026."],
    ["has a garbled year", "I am out of the office, back 18 May 20266."],
    ["falls on another day of the week", "I am out of the office, back Monday, May 19."],
    ["is about something else", "I am out of the office. The program ran from 2024 to 2026."],
    [
      "is a deadline's",
      "I am out of the office. Applications are open until 12 May and are read in June by us.",
    ],
    ["is not there", "I am out of the office until further notice."],
    ["is a length", "I am out of the office for two weeks."],
    ["is vague", "I am out of the office until mid-May."],
    ["is vague in other words", "I am out of the office, back around 18 May."],
    ["is a week", "I am out of the office, back the week of 18 May."],
    ["is one of two", "I am out of the office, back 18 or 19 May."],
    ["is contradicted", "I am out of the office and back on 18 May. I am back on 25 May."],
    ["is contradicted by until", "I am out of the office until 25 May. I am back on 18 May."],
    ["is any week's", "I'm out of office until Friday, for urgent matters ask Ann."],
    ["may be today's or next week's", "I am out of the office, back on Monday."],
    ["may be this week's or the next", "I am out of the office, back next Friday."],
    ["is of an absence to come", "I will be out of the office from 20 to 25 May."],
    ["is a template's", "I am out of the office and will return on [insert date]."],
  ])("is null when the date %s", (_, text) => {
    expect(back(text)).toBeNull();
  });
});

describe("a notice of the day that it names for the return", () => {
  const text = "I am out of the office and will be back on Monday, 4 May.";

  it("was written on the evening before, where a machine in America dates it by Greenwich", () => {
    expect(back(text, "Mon, 4 May 2026 01:30:00 +0000")).toBe("2026-05-04");
  });

  it.each([
    ["its clock tells its zone", text, "Mon, 4 May 2026 01:30:00 -0400"],
    ["it is noon in Greenwich", text, "Mon, 4 May 2026 12:30:00 +0000"],
    ["the leave is a long one", `I am on parental leave. ${text}`, "Mon, 4 May 2026 01:30:00 +0000"],
  ])("tells no day of return when %s", (_, words, date) => {
    expect(back(words, date)).toBeNull();
  });
});

describe("without a certain day", () => {
  it.each([
    ["in a month", "I am on leave and back in September.", "2026-09-01"],
    ["until a month", "I am on leave until September.", "2026-09-01"],
    ["until a day of the week", "I am on leave until Friday.", "2026-05-08"],
    ["early in a month", "I am on leave until early June.", "2026-06-01"],
    [
      "of two that disagree the earlier",
      "I am on leave. I am back on 18 May. I am back on 25 May.",
      "2026-05-18",
    ],
    ["nothing", "I am on leave.", null],
  ])("the first day that it may be over: %s", (_, text, notBefore) => {
    expect(absence(text)).toMatchObject({ kind: "absence", returnsOn: null, notBefore });
  });

  it.each([
    ["I am on parental leave.", true],
    ["I am on sabbatical this year.", true],
    ["I am on annual leave.", false],
  ])("whether it is long: %s", (text, longLeave) => {
    expect(absence(text)).toMatchObject({ kind: "absence", longLeave });
  });
});

describe("who is no longer there", () => {
  it.each([
    ["has left", "I no longer work at Lakeside."],
    ["has retired", "I have retired from the university."],
    ["uses the address no more", "This email address is no longer in use."],
    ["has another", "My email address has changed, please use my new address."],
  ])("%s", (_, text) => {
    expect(absence(text)).toMatchObject({ kind: "absence", gone: true, returnsOn: null });
  });

  it.each([
    ["is away", "I am on leave until 12 May."],
    [
      "is away from a mailbox that nobody reads meanwhile",
      "This mailbox is no longer monitored. I am back on 12 May.",
    ],
  ])("is not who %s", (_, text) => {
    expect(absence(text).gone).toBe(false);
  });
});

describe("the addresses to write to instead", () => {
  it.each([
    [
      "a deputy's",
      "I am on leave. In urgent cases please contact Ann Lee (alee@lakeside.example).",
      ["alee@lakeside.example"],
    ],
    [
      "one in the next sentence",
      "I have left. Please contact Ann Lee.\n\nalee@lakeside.example",
      ["alee@lakeside.example"],
    ],
    ["the person's new one", "My new address is Ines@NewUni.example.", ["ines@newuni.example"]],
    [
      "several",
      "I am on leave. Please contact ann@lakeside.example or bo@lakeside.example.",
      ["ann@lakeside.example", "bo@lakeside.example"],
    ],
    ["never their own", "I am on leave. Please contact me at x@lakeside.example.", []],
    [
      "never the reader's",
      "I am on leave. Your mail from ada@haddad.example was received, please contact Ann.",
      [],
    ],
    ["none that stands elsewhere", "I am on leave.\n\nInes Patel\nlab@lakeside.example\nLakeside", []],
  ])("%s", (_, text, instead) => {
    expect(absence(text).instead).toEqual(instead);
  });
});
