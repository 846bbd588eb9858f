import { describe, expect, it } from "vitest";
import { namedAddresses } from "../../../src/domain/bounce/address.ts";
import { noticeEvidence } from "../../../src/domain/bounce/evidence.ts";
import { noticeOf } from "../../../src/domain/bounce/notice.ts";
import { mayBeNotice } from "../../../src/domain/bounce/sender.ts";
import { type Mail, mail } from "../reading/mail.ts";

const FAILED = "Your message to a@lakeside.example could not be delivered.";
const NOTICE: Mail = {
  from: "Postmaster <postmaster@mx.example>",
  subject: "Undeliverable: Hi",
  text: FAILED,
};

function rules(given: Mail): string[] {
  const message = mail(given);
  return noticeEvidence(message, noticeOf(message), ["a@lakeside.example"]).reasons.map((each) => each.rule);
}

function isNotice(given: Mail): boolean {
  const message = mail(given);
  const notice = noticeOf(message);
  const recipients = namedAddresses(notice.text).map((each) => each.address);
  return noticeEvidence(message, notice, recipients).found;
}

describe("what speaks for a notice, and against", () => {
  const letter = (from: string) => [
    { text: "Not delivered." },
    { type: "message/rfc822", text: `From: ${from}\nTo: a@lakeside.example\n\nHi` },
  ];

  it.each<[string, Mail, Mail]>([
    ["mailer-daemon", { from: "MAILER-DAEMON@mx.example" }, { from: "The Mailer-Daemon <hi@blog.example>" }],
    ["mailer-sender", { from: "Postmaster <postmaster@mx.example>" }, { from: "Ann Post <post@mx.example>" }],
    ["machine-sender", { from: "noreply@mx.example" }, { from: "Jim Scanlon <scanlon@mx.example>" }],
    [
      "empty-return-path",
      { headers: { "Return-Path": "<>" } },
      { headers: { "Return-Path": "<a@x.example>" } },
    ],
    [
      "automatic-header",
      { headers: { "Auto-Submitted": "auto-replied" } },
      { headers: { "Auto-Submitted": "no" } },
    ],
    ["bulk", { headers: { Precedence: "bulk" } }, { headers: { Precedence: "first-class" } }],
    [
      "written-by-hand",
      { headers: { "User-Agent": "Mozilla Thunderbird" } },
      { headers: { "X-Mailer": "Amazon WorkMail" } },
    ],
    [
      "newsletter",
      { headers: { "List-Unsubscribe": "<https://x.example>" } },
      { headers: { "List-Id": "x" } },
    ],
    ["failure-subject", { subject: "Undeliverable: Hi" }, { subject: "Re: Undeliverable: Hi" }],
    ["failure-subject", { subject: "[EXT] Undeliverable" }, { subject: "[#4711] Undeliverable" }],
    ["says-undelivered", { text: "It could not be delivered." }, { text: "It could be delivered." }],
    ["says-why", { text: "User unknown" }, { text: "User" }],
    ["server-answer", { text: "550 5.1.1 x" }, { text: "There are 550 people." }],
    ["server-answer", { text: "550 x" }, { text: "610 x" }],
    ["server-answer", { text: "RCPT TO:<x>" }, { text: "to: x" }],
    [
      "says-delivered",
      { text: "It was successfully delivered." },
      { text: "It has not been delivered to you." },
    ],
    ["no-mail", { text: "Your parcel could not be delivered." }, { text: FAILED }],
    ["greets-by-name", { to: "Ada <ada@x.example>", text: "Dear Ada,\n" }, { text: "Dear user,\n" }],
    [
      "returned-letter",
      { parts: letter("ada@haddad.example") },
      { parts: letter("MAILER-DAEMON@x.example") },
    ],
  ])("%s", (rule, example, counterExample) => {
    expect(rules(example)).toContain(rule);
    expect(rules(counterExample)).not.toContain(rule);
  });
});

describe("a notice", () => {
  it.each<[string, Mail]>([
    ["a postmaster's", NOTICE],
    [
      "the mailer daemon's in a language that nobody here reads",
      { from: "MAILER-DAEMON@mx.example", subject: "Xyz", text: "Xyz a@lakeside.example xyz." },
    ],
    ["a gateway's", { from: "Gateway <noreply@gw.example>", subject: "Message not delivered", text: FAILED }],
    [
      "a list's, with the letter",
      {
        from: "choir-bounces@lists.example",
        subject: "Hi",
        headers: { Precedence: "bulk" },
        parts: [
          { text: "Your message has been automatically rejected." },
          { type: "message/rfc822", text: "From: ada@haddad.example\nTo: choir@lists.example\n\nHi" },
        ],
      },
    ],
    [
      "a challenge that says so",
      {
        from: "automated-message@isp.example",
        subject: "Re: Hi",
        headers: { Precedence: "auto_reply" },
        text: "The mailbox a@lakeside.example accepts messages only from people in its address book. Your message was rejected.",
      },
    ],
  ])("is %s", (_, given) => {
    expect(isNotice(given)).toBe(true);
  });

  it.each<[string, Mail]>([
    ["a person who quotes one", { text: `It bounced: 550 5.1.1 user unknown.\n> ${FAILED}` }],
    ["a person whose subject speaks of one", { subject: "Mail delivery failed", text: FAILED }],
    [
      "a person who forwards one",
      {
        subject: "Fwd: Undeliverable",
        text: "Do you know this?",
        parts: [{ type: "message/rfc822", text: `From: MAILER-DAEMON@x.example\n\n${FAILED}` }],
      },
    ],
    [
      "a postmaster who writes about something else",
      { from: "postmaster@lakeside.example", subject: "Your account", text: "It is ready." },
    ],
    [
      "a postmaster who writes by hand",
      {
        ...NOTICE,
        subject: "your mail",
        to: "Ada <ada@haddad.example>",
        text: `Dear Ada,\n\n${FAILED} I sent it again.`,
      },
    ],
    [
      "somebody's automatic answer",
      {
        from: "Ines <ipatel@lakeside.example>",
        subject: "Away",
        headers: { "Auto-Submitted": "auto-replied", "Return-Path": "<>" },
        text: "I left. Your message was not delivered to a@lakeside.example.",
      },
    ],
    [
      "a gateway that holds the mail back",
      {
        from: "Mail Delivery Gateway <hold@lakeside.example>",
        subject: "Message held: Hi",
        headers: { "Auto-Submitted": "auto-generated", Precedence: "bulk" },
        text: "Your message to a@lakeside.example has been placed on hold: our policy does not allow the attachment.",
      },
    ],
    [
      "a parcel service",
      {
        from: "noreply@parcels.example",
        subject: "Delivery failed",
        text: "Your parcel could not be delivered. Contact a@parcels.example.",
      },
    ],
    [
      "a newsletter",
      {
        from: "The Mailer-Daemon <hi@blog.example>",
        subject: "Delivery failed: what bounces tell you",
        text: "550 5.1.1 User unknown: what does it mean?",
      },
    ],
    [
      "a report of success",
      {
        ...NOTICE,
        subject: "Delivery report",
        text: "Your message was successfully delivered to a@lakeside.example.",
      },
    ],
  ])("is not %s", (_, given) => {
    expect(isNotice(given)).toBe(false);
  });
});

describe("mayBeNotice", () => {
  it.each<[boolean, string, Mail]>([
    [true, "a mailer", { from: "MAILER-DAEMON@mx.example" }],
    [true, "an empty return path", { headers: { "Return-Path": "<>" } }],
    [false, "a person", {}],
    [false, "a newsletter", { from: "noreply@x.example", headers: { "List-Unsubscribe": "<mailto:x>" } }],
  ])("%s for %s", (expected, _, given) => {
    expect(mayBeNotice(mail(given))).toBe(expected);
  });
});
