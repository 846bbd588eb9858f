import { describe, expect, it } from "vitest";
import { readBounce } from "../../src/domain/bounce.ts";
import { failureClass } from "../../src/domain/bounce-class.ts";
import { mail } from "./reading/mail.ts";

const DAEMON = "Mail Delivery Subsystem <mailer-daemon@googlemail.com>";

function report(...groups: string[]) {
  const text = ["Reporting-MTA: dns; mx.example", ...groups].join("\n\n");
  return mail({
    from: DAEMON,
    subject: "Delivery Status Notification (Failure)",
    text: "Sorry.",
    parts: [{ type: "message/delivery-status", text }],
  });
}

describe("a machine-readable report (RFC 3464)", () => {
  it("names each recipient with its status and class", () => {
    const bounce = report(
      "Final-Recipient: rfc822; gone@lakeside.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1\n User unknown",
      "Final-Recipient: rfc822; full@lakeside.example\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 mailbox full",
    );
    expect(readBounce(bounce)).toEqual([
      { address: "gone@lakeside.example", class: "permanent", status: "5.1.1" },
      { address: "full@lakeside.example", class: "temporary", status: "5.2.2" },
    ]);
  });

  it("names the address that was written to, not the one it was forwarded to", () => {
    const bounce = report(
      "Original-Recipient: rfc822;asked@lakeside.example\nFinal-Recipient: rfc822;inner@store.example\nAction: failed\nStatus: 5.1.1",
    );
    expect(readBounce(bounce)?.map((each) => each.address)).toEqual(["asked@lakeside.example"]);
  });

  it("takes a delay for temporary whatever its words", () => {
    const bounce = report(
      "Final-Recipient: rfc822; a@lakeside.example\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; user unknown",
    );
    expect(readBounce(bounce)?.[0]?.class).toBe("temporary");
  });

  it("takes a status that tells from the diagnostic text", () => {
    const bounce = report(
      "Final-Recipient: rfc822; a@lakeside.example\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.7.26 DMARC",
    );
    expect(readBounce(bounce)).toEqual([
      { address: "a@lakeside.example", class: "refused", status: "5.7.26" },
    ]);
  });

  it.each(["delivered", "relayed", "expanded"])("is no bounce when the mail was %s", (action) => {
    expect(
      readBounce(report(`Final-Recipient: rfc822; a@lakeside.example\nAction: ${action}\nStatus: 2.0.0`)),
    ).toBeNull();
  });
});

describe("mail without such a part", () => {
  it("believes X-Failed-Recipients", () => {
    const bounce = mail({
      from: DAEMON,
      headers: { "X-Failed-Recipients": "a@lakeside.example" },
      text: "550 5.1.1 no such user",
    });
    expect(readBounce(bounce)).toEqual([
      { address: "a@lakeside.example", class: "permanent", status: "5.1.1" },
    ]);
  });

  it.each([
    [
      "an address in angle brackets",
      "I wasn't able to deliver your message.\n\n<a@lakeside.example>:\n550 User unknown",
    ],
    [
      "an address alone on its line",
      "The following address(es) failed:\n\n  a@lakeside.example\n    550 User unknown",
    ],
    [
      "an address behind RCPT TO",
      "could not be delivered\n>>> RCPT TO:<a@lakeside.example>\n<<< 550 User unknown",
    ],
    ["a reason before the address", "undeliverable\nUnknown user: a@lakeside.example"],
  ])("finds %s in the prose of a mailer", (_, text) => {
    const bounce = mail({ from: "MAILER-DAEMON@mx.example", subject: "failure notice", text });
    expect(readBounce(bounce)).toEqual([{ address: "a@lakeside.example", class: "permanent", status: null }]);
  });

  it("never names the owner, and falls back to the returned letter's recipient", () => {
    const text = "Your mail from ada@haddad.example could not be delivered.";
    const parts = [
      { text },
      {
        type: "message/rfc822",
        text: "From: ada@haddad.example\nTo: Ines <a@lakeside.example>\nSubject: Hi\n\nHi",
      },
    ];
    const bounce = mail({ from: "postmaster@mx.example", subject: "Undeliverable: Hi", parts });
    expect(readBounce(bounce)?.map((each) => each.address)).toEqual(["a@lakeside.example"]);
  });

  it.each([
    [
      "a person who quotes one",
      { text: "It bounced: 550 5.1.1 user unknown. Use this address.\n> Mail delivery failed" },
    ],
    [
      "a person whose subject speaks of one",
      { subject: "Mail delivery failed", text: "Did you get mine? Delivery failed." },
    ],
    [
      "a postmaster who writes about something else",
      { from: "postmaster@lakeside.example", subject: "Your account", text: "It is ready." },
    ],
  ])("is no bounce: %s", (_, given) => {
    expect(readBounce(mail(given))).toBeNull();
  });
});

describe("failureClass", () => {
  it.each([
    ["permanent", "5.1.1", "550 no such user here"],
    ["permanent", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied"],
    ["permanent", null, "Host or domain name not found"],
    ["temporary", "5.1.1", "550 5.1.1 mailbox full"],
    ["temporary", "4.4.1", "connection timed out"],
    ["temporary", "5.7.13", "user account disabled"],
    ["temporary", null, "something that nobody has ever said"],
    ["refused", "5.7.1", "message rejected as spam"],
    ["refused", "5.7.26", "550 user unknown"],
    ["refused", null, "554 relaying denied"],
    ["refused", "5.3.4", "message size exceeds maximum"],
    ["refused", null, "Client host rejected: cannot find your reverse hostname"],
  ] as const)("%s: %s %s", (expected, status, text) => {
    expect(failureClass({ status, action: "failed", text })).toBe(expected);
  });

  it("does not read the words inside an address", () => {
    expect(
      failureClass({
        status: "5.1.1",
        action: "failed",
        text: "550 <spam.policy@lab.example>: User unknown",
      }),
    ).toBe("permanent");
  });
});
