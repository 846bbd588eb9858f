import { describe, expect, it } from "vitest";
import { readBounce } from "../../../src/domain/bounce/bounce.ts";
import type { Message } from "../../../src/domain/message.ts";
import { type Mail, mail } from "../reading/mail.ts";

const DAEMON = "Mail Delivery Subsystem <mailer-daemon@mx.example>";
const LETTER = "From: Ada <ada@haddad.example>\nTo: Ines <a@lakeside.example>\nSubject: Hi\n\nHi";

function report(groups: readonly string[], more: Mail["parts"] = []): Message {
  const text = ["Reporting-MTA: dns; mx.example", ...groups].join("\n\n");
  return mail({
    from: DAEMON,
    subject: "Delivery Status Notification (Failure)",
    text: "Sorry.",
    parts: [{ type: "message/delivery-status", text }, ...more],
  });
}

function notice(text: string, more: Mail = {}): Message {
  return mail({ from: "Postmaster <postmaster@mx.example>", subject: "Undeliverable: Hi", text, ...more });
}

/** "address class", one for each recipient. */
function read(message: Message): readonly string[] | null {
  return readBounce(message)?.failed.map((each) => `${each.address} ${each.class}`) ?? null;
}

describe("a machine-readable report (RFC 3464)", () => {
  it("names each recipient with its status and class", () => {
    const bounce = report([
      "Final-Recipient: rfc822; gone@lakeside.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n User unknown",
      "Final-Recipient: rfc822; full@lakeside.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 mailbox full",
    ]);
    expect(readBounce(bounce)?.failed).toEqual([
      { address: "gone@lakeside.example", class: "permanent", status: "5.1.1" },
      { address: "full@lakeside.example", class: "temporary", status: "5.2.2" },
    ]);
  });

  it("is none when a person shows what came back to them", () => {
    const text = "Final-Recipient: rfc822; gone@lakeside.example\nAction: failed\nStatus: 5.1.1";
    const parts = [{ type: "message/delivery-status", text }];
    expect(
      readBounce(mail({ from: "Ines Patel <ipatel@lakeside.example>", text: "Yes, come!", parts })),
    ).toBe(null);
    expect(readBounce(mail({ from: DAEMON, text: "Sorry.", parts }))).not.toBe(null);
  });

  it("takes the reason from the notice when the report gives none", () => {
    const bounce = mail({
      from: DAEMON,
      text: "・a@lakeside.example\n  mailbox full\n\n・b@lakeside.example\n  user unknown\n",
      parts: [
        {
          type: "message/delivery-status",
          text: "Final-Recipient: rfc822; a@lakeside.example\nAction: failed\nStatus: 5.0.0\n\nFinal-Recipient: rfc822; b@lakeside.example\nAction: failed\nStatus: 5.0.0",
        },
      ],
    });
    expect(read(bounce)).toEqual(["a@lakeside.example temporary", "b@lakeside.example permanent"]);
  });

  it("takes a delay for temporary whatever its words", () => {
    const bounce = report([
      "Final-Recipient: rfc822; a@lakeside.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; user unknown",
    ]);
    expect(read(bounce)).toEqual(["a@lakeside.example temporary"]);
  });

  it.each(["delivered", "relayed", "expanded"])("is no bounce when the mail was %s", (action) => {
    expect(
      read(report([`Final-Recipient: rfc822; a@lakeside.example\nAction: ${action}\nStatus: 2.0.0`])),
    ).toBeNull();
  });

  it("is no bounce when it says that the mail was read (RFC 8098)", () => {
    const text = "Final-Recipient: rfc822; a@lakeside.example\nDisposition: manual-action; displayed";
    const parts = [{ type: "message/disposition-notification", text }];
    expect(read(mail({ from: DAEMON, subject: "Undeliverable", parts }))).toBeNull();
  });

  it("explains itself", () => {
    const bounce = report([
      "Final-Recipient: rfc822; a@lakeside.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 No such user",
    ]);
    expect(readBounce(bounce)?.reasons).toEqual([
      { rule: "delivery-report", weight: 100, evidence: "message/delivery-status: a@lakeside.example" },
      { rule: "bounce-permanent", weight: 1, evidence: "a@lakeside.example: No such user" },
    ]);
  });
});

describe("the address that the letter was written to", () => {
  const FAILED = "Action: failed\nStatus: 5.1.1";
  const inner = `Final-Recipient: rfc822; inner@store.example\n${FAILED}`;
  const letter = (to: string, more = "") => [
    { type: "text/rfc822-headers", text: `From: ada@haddad.example\nTo: ${to}\n${more}` },
  ];

  it("is the original recipient, not the one it was forwarded to", () => {
    const bounce = report([`Original-Recipient: rfc822;asked@lakeside.example\n${inner}`]);
    expect(read(bounce)).toEqual(["asked@lakeside.example permanent"]);
  });

  it("is the returned letter's only reader when the report names only where it was forwarded to", () => {
    expect(read(report([inner], letter("asked@lakeside.example")))).toEqual([
      "asked@lakeside.example permanent",
    ]);
  });

  it.each([
    ["there were several readers", letter("a@lakeside.example, b@lakeside.example")],
    ["a list passed it on", letter("asked@lakeside.example", "List-Id: <asked.lakeside.example>\n")],
    [
      "somebody else wrote it",
      [{ type: "text/rfc822-headers", text: "From: eve@x.example\nTo: a@lakeside.example\n" }],
    ],
  ])("is the one in the report when %s", (_, parts) => {
    expect(read(report([inner], parts))).toEqual(["inner@store.example permanent"]);
  });

  it("is the original one of a blind copy", () => {
    const bounce = report([`Original-Recipient: rfc822;b@x.example\n${inner}`], letter("a@lakeside.example"));
    expect(read(bounce)).toEqual(["b@x.example permanent"]);
    expect(read(report([inner], letter("ada@haddad.example")))).toEqual(["inner@store.example permanent"]);
  });

  it.each([
    ["Exim", "  inner@store.example\n    (generated from asked@lakeside.example)\n    user unknown"],
    ["Postfix", "<inner@store.example> (expanded from <asked@lakeside.example>): user unknown"],
  ])("is the one that %s gives in brackets", (_, text) => {
    expect(read(notice(`The following address failed:\n\n${text}`))).toEqual([
      "asked@lakeside.example permanent",
    ]);
  });
});

describe("mail without such a part", () => {
  it("believes X-Failed-Recipients", () => {
    const headers = { "X-Failed-Recipients": "a@lakeside.example" };
    expect(readBounce(mail({ from: DAEMON, headers, text: "550 5.1.1 no such user" }))?.failed).toEqual([
      { address: "a@lakeside.example", class: "permanent", status: "5.1.1" },
    ]);
  });

  it("finds a report that broken MIME left in the text", () => {
    const text =
      "An error occurred.\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@lakeside.example\nStatus: 5.2.2\n";
    expect(read(mail({ from: DAEMON, text }))).toEqual(["a@lakeside.example temporary"]);
  });

  it("reads a multipart that nobody could take apart", () => {
    const text = "--b\nContent-Type: text/plain\n\n<a@lakeside.example>: mailbox full\n--b--";
    const parts = [{ type: "multipart/report", text }];
    expect(read(mail({ from: DAEMON, parts }))).toEqual(["a@lakeside.example temporary"]);
  });

  it.each([
    ["qmail", "I wasn't able to deliver your message.\n\n<a@lakeside.example>:\n550 User unknown"],
    ["Exim", "The following address(es) failed:\n\n  a@lakeside.example\n    550 User unknown"],
    ["a transcript", "could not be delivered\n>>> RCPT TO:<a@lakeside.example>\n<<< 550 User unknown"],
    ["a reason before the address", "undeliverable\nUnknown user: a@lakeside.example"],
    [
      "Domino",
      "was not delivered to:\n\n  a@lakeside.example\n\nbecause:\n\n  User a not listed in Directory",
    ],
    ["a sentence", "Your mail to a@lakeside.example was not delivered: user unknown."],
    ["a name only", "did not reach the following recipient(s):\n\nInes on 1/2/2001\n  User unknown"],
  ])("finds the address in the words of %s", (_, text) => {
    const parts = [{ type: "message/rfc822", text: LETTER }];
    expect(read(notice(text, { parts }))).toEqual(["a@lakeside.example permanent"]);
  });

  it("keeps recipients of different fates apart", () => {
    const text =
      "Your mail could not be delivered:\n\n a@lakeside.example    mailbox full\n b@lakeside.example    no such user\n";
    expect(read(notice(text))).toEqual(["a@lakeside.example temporary", "b@lakeside.example permanent"]);
  });

  it("reads the reason above the address where it stands there", () => {
    const text = "Not delivered.\n\nMailbox full:\na@lakeside.example\n\nUser unknown:\nb@lakeside.example\n";
    expect(read(notice(text))).toEqual(["a@lakeside.example temporary", "b@lakeside.example permanent"]);
  });

  it("does not take the new address for the one that failed", () => {
    const text =
      "Your message to\n\n  a@lakeside.example\n\ncould not be delivered. This address is no longer valid. Please use\n\n  b@lakeside.example\n";
    expect(read(notice(text))).toEqual(["a@lakeside.example permanent"]);
  });

  it("takes a warning for temporary whatever its words", () => {
    const text =
      "Your message to a@lakeside.example has not yet been delivered: message rejected by policy.\nDelivery attempts will continue; you do not need to resend it.";
    expect(read(notice(text))).toEqual(["a@lakeside.example temporary"]);
  });

  it("names the owner only when nobody else is named", () => {
    const text = "Your mail from ada@haddad.example could not be delivered.";
    const parts = [{ text }, { type: "message/rfc822", text: LETTER }];
    expect(read(notice("", { parts }))).toEqual(["a@lakeside.example temporary"]);
    const own = "could not be delivered\n\n<ada@haddad.example>:\nmailbox full";
    expect(read(notice(own))).toEqual(["ada@haddad.example temporary"]);
  });

  it("names nobody when the notice does not", () => {
    expect(read(notice("Your message could not be delivered."))).toEqual([]);
  });

  it("reads notifications of sending services", () => {
    const json = `{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"a@lakeside.example","status":"5.1.1","diagnosticCode":"smtp; 550 user unknown"}]}}`;
    const from = "no-reply@sns.example";
    expect(read(mail({ from, text: json }))).toEqual(["a@lakeside.example permanent"]);
    expect(read(mail({ from, text: json.replaceAll('"', '\\"') }))).toEqual(["a@lakeside.example permanent"]);
    expect(read(mail({ from, text: json.replace("Bounce", "Delivery") }))).toBeNull();
  });
});
