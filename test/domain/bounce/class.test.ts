import { describe, expect, it } from "vitest";
import { isWarning, judgeFailure } from "../../../src/domain/bounce/class.ts";

type Row = readonly [expected: string, status: string | null, diagnostic: string];

function classOf(status: string | null, diagnostic: string, prose = ""): string {
  return judgeFailure({ status, action: "failed", diagnostic, prose }).class;
}

describe("the order of evidence", () => {
  it.each<Row>([
    ["refused", "5.7.26", "550 user unknown"],
    ["permanent", "5.7.17", "550 rejected by policy"],
    ["permanent", "5.1.10", "550 access denied"],
    ["temporary", "5.7.13", "550 user unknown"],
    ["temporary", "4.4.1", "450 blocked as spam"],
  ])("a code that means one thing goes before words: %s %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });

  it.each<Row>([
    ["temporary", "5.1.1", "550 5.1.1 mailbox full"],
    ["permanent", "5.7.1", "550 5.7.1 no such user"],
    ["refused", "5.1.1", "550 5.1.1 relay access denied"],
    ["permanent", "5.2.2", "550 5.2.2 user unknown"],
  ])("words go before a code that servers use for many things: %s %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });

  it("the other side's answer goes before the notice, and both before the usual meaning of a code", () => {
    expect(classOf("5.0.0", "550 user unknown", "The mailbox is full.")).toBe("permanent");
    expect(classOf("5.2.3", "", "The mailbox is full.")).toBe("temporary");
  });

  it.each<Row>([
    ["permanent", "5.1.1", "x"],
    ["permanent", "5.1.6", "x"],
    ["temporary", "5.2.2", "x"],
    ["refused", "5.2.3", "x"],
    ["temporary", "5.3.1", "x"],
    ["refused", "5.3.4", "x"],
    ["permanent", "5.4.4", "x"],
    ["temporary", "5.4.6", "x"],
    ["refused", "5.5.4", "x"],
    ["refused", "5.6.1", "x"],
    ["refused", "5.7.1", "x"],
    ["temporary", "4.7.1", "x"],
  ])("without words the enhanced status decides: %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });

  it.each<Row>([
    ["permanent", null, "550 x"],
    ["permanent", null, "521 x"],
    ["permanent", null, "556 x"],
    ["temporary", null, "552 x"],
    ["temporary", null, "451 x"],
    ["refused", null, "554 x"],
    ["refused", null, "501 x"],
    ["refused", "5.0.0", "x-unix; 73"],
    ["temporary", null, "something that nobody has ever said"],
  ])("then the reply code: %s %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });

  it("is told with its reason", () => {
    const failure = { status: "5.1.1", action: "failed", diagnostic: "550 Mailbox full", prose: "" } as const;
    expect(judgeFailure(failure)).toEqual({ class: "temporary", because: "Mailbox full" });
    expect(judgeFailure({ ...failure, action: "delayed" })).toEqual({
      class: "temporary",
      because: "not given up yet",
    });
  });
});

describe("two meanings in one text", () => {
  it.each<Row>([
    ["permanent", null, "550 Recipient address rejected: Access denied"],
    ["refused", null, "550 Access denied"],
    ["temporary", null, "Host not found, try again"],
    ["permanent", null, "Host not found"],
    ["temporary", null, "mailbox temporarily unavailable"],
    ["permanent", null, "mailbox unavailable"],
    ["temporary", null, "the message exceeds the quota of the mailbox"],
    ["refused", null, "the message exceeds the maximum size"],
  ])("%s %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });

  it("does not read the words inside an address", () => {
    expect(classOf("5.1.1", "550 <spam.policy@lab.example>: User unknown")).toBe("permanent");
  });
});

describe("what the large providers answer", () => {
  it.each<Row>([
    [
      "permanent",
      "5.1.1",
      "550-5.1.1 The email account that you tried to reach does not exist. https://support.google.com/mail/?p=NoSuchUser",
    ],
    [
      "temporary",
      "4.2.2",
      "452-4.2.2 The recipient's inbox is out of storage space. https://support.google.com/mail/?p=OverQuotaTemp",
    ],
    [
      "temporary",
      "4.2.1",
      "450-4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.",
    ],
    ["refused", "5.7.1", "550-5.7.1 Our system has detected that this message is likely unsolicited mail."],
    ["permanent", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)"],
    ["permanent", "5.5.0", "550 5.5.0 Requested action not taken: mailbox unavailable"],
    [
      "refused",
      "5.7.1",
      "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent; your network is on our block list (S3140).",
    ],
    ["refused", null, "550 OU-002 Unfortunately, messages from 192.0.2.1 weren't sent."],
    ["temporary", null, "421 RP-001 Unfortunately, some messages from 192.0.2.1 weren't sent."],
    ["refused", "5.7.133", "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup"],
    ["temporary", "5.2.2", "554 5.2.2 STOREDRV.Deliver.Exception:QuotaExceededException"],
    [
      "refused",
      "4.7.0",
      "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to user complaints",
    ],
    ["permanent", null, "554 delivery error: dd This user doesn't have a yahoo.com account"],
    ["refused", "4.7.1", "421 4.7.1 : (DYN:T1) https://postmaster.example/errors"],
    ["refused", "5.7.1", "554 5.7.1 [CS01] Message rejected due to local policy."],
    ["permanent", null, "550 Mailbox unavailable or access denied [IP: 192.0.2.1]"],
    ["refused", null, "550 Ip frequency limited"],
    ["refused", null, "554 DT:SPM smtp8"],
    ["refused", null, "550 Administrative prohibition - envelope blocked"],
    ["permanent", null, "550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550"],
    ["refused", "5.7.1", "554 5.7.1 Blocked - see https://ipcheck.proofpoint.com/"],
    ["refused", null, "554 IP=192.0.2.1 - A problem occurred. (Ask your postmaster for help)"],
    ["permanent", "5.1.1", "550 5.1.1 unknown or illegal alias: a@icloud.com"],
  ])("%s %s %s", (expected, status, text) => {
    expect(classOf(status, text)).toBe(expected);
  });
});

describe("a warning", () => {
  it.each([
    [true, "It has not yet been delivered. Delivery attempts will continue."],
    [false, "It has not yet been delivered."],
    [false, "It was not yet delivered. We kept trying; no further attempts will be made."],
  ])("%s: %s", (expected, text) => {
    expect(isWarning(text)).toBe(expected);
  });
});
