import { describe, expect, it } from "vitest";
import { deliveryStatus, reportedIn, statusIn } from "../../../src/domain/bounce/report.ts";
import { mail } from "../reading/mail.ts";

const FAILED = "Action: failed\nStatus: 5.1.1";

function addressesIn(text: string): (string | null)[] {
  return reportedIn(text).map((each) => each.original ?? each.final);
}

describe("the groups of a report", () => {
  it.each([
    [
      "parted by an empty line",
      `Final-Recipient: rfc822; a@x.example\n${FAILED}\n\nFinal-Recipient: rfc822; b@x.example\n${FAILED}`,
    ],
    [
      "not parted",
      `Final-Recipient: rfc822; a@x.example\n${FAILED}\nFinal-Recipient: rfc822; b@x.example\n${FAILED}`,
    ],
    [
      "torn apart",
      `Final-Recipient: rfc822; a@x.example\n\n${FAILED}\n\nFinal-Recipient: rfc822; b@x.example\n\n${FAILED}`,
    ],
    [
      "with the mailer's own fields",
      `Reporting-MTA: dns; mx\nFinal-Recipient: rfc822; a@x.example\n${FAILED}\n\nFinal-Recipient: rfc822; b@x.example\n${FAILED}`,
    ],
  ])("are told apart when %s", (_, text) => {
    expect(reportedIn(text)).toMatchObject([
      { final: "a@x.example", status: "5.1.1", action: "failed" },
      { final: "b@x.example", status: "5.1.1", action: "failed" },
    ]);
  });

  it("are joined over folded lines", () => {
    const text = `Final-Recipient: rfc822; a@x.example\n${FAILED}\nDiagnostic-Code: smtp; 550\n user\n\tunknown`;
    expect(reportedIn(text)[0]?.diagnostic).toBe("smtp; 550 user unknown");
  });
});

describe("an address in a report", () => {
  it.each([
    ["rfc822; a@x.example", "a@x.example"],
    ["RFC822;<a@x.example>", "a@x.example"],
    ["a@x.example", "a@x.example"],
    ["rfc822; a+2Btag@x.example", "a+tag@x.example"],
    ["utf-8; \\x{3B1}@x.example", "α@x.example"],
    ["utf-8; α@x.example", "α@x.example"],
  ])("%s", (written, expected) => {
    expect(addressesIn(`Final-Recipient: ${written}\n${FAILED}`)).toEqual([expected]);
  });

  it("is the original one before the final one", () => {
    expect(
      addressesIn(`Original-Recipient: rfc822; a@x.example\nFinal-Recipient: rfc822; b@x.example\n${FAILED}`),
    ).toEqual(["a@x.example"]);
    expect(addressesIn(`Original-Recipient: rfc822;\nFinal-Recipient: rfc822; b@x.example`)).toEqual([
      "b@x.example",
    ]);
  });
});

describe("what became of the mail", () => {
  it.each([
    ["Action: failed", "failed"],
    ["Action: failure", "failed"],
    ["Action: delayed", "delayed"],
    ["Action: relayed (to non-DSN-aware mailer)", "done"],
    ["Status: 2.0.0", "done"],
    ["Status: 4.4.7", "failed"],
  ])("%s", (fields, action) => {
    expect(reportedIn(`Final-Recipient: rfc822; a@x.example\n${fields}`)[0]?.action).toBe(action);
  });

  it.each([
    ["5.0.0", "smtp; 550 5.7.1 no", "5.7.1"],
    ["5.1.1 (bad address)", "smtp; 550 5.7.1 no", "5.1.1"],
    ["5.0.0", "smtp; 550 no", "5.0.0"],
    ["x", "smtp; 550 no", null],
  ])("Status: %s, %s", (status, diagnostic, expected) => {
    const text = `Final-Recipient: rfc822; a@x.example\nStatus: ${status}\nDiagnostic-Code: ${diagnostic}`;
    expect(reportedIn(text)[0]?.status).toBe(expected);
  });
});

describe("a status in prose", () => {
  it.each([
    ["550 5.1.1 no", "5.1.1"],
    ["(#5.7.1)", "5.7.1"],
    ["Code 5.4.310.", "5.4.310"],
    ["from 192.5.1.1", null],
    ["5.1.1.2", null],
    ["2.0.0", null],
  ])("%s", (text, expected) => {
    expect(statusIn(text)).toBe(expected);
  });
});

describe("the part of a mail", () => {
  it.each([
    ["message/delivery-status", "Final-Recipient: rfc822; a@x.example", true],
    ["message/global-delivery-status", "Final-Recipient: rfc822; a@x.example", true],
    ["text/plain", "\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@x.example", true],
    ["text/plain", "Sorry.\n\nFinal-Recipient: rfc822; a@x.example", false],
    ["message/rfc822", "Final-Recipient: rfc822; a@x.example", false],
  ])("%s: %s", (type, text, expected) => {
    expect(deliveryStatus(mail({ parts: [{ type, text }] })) !== null).toBe(expected);
  });
});
