import PostalMime, { type Email } from "postal-mime";
import { beforeAll, describe, expect, it } from "vitest";
import { DAY0 } from "../../../rehearsal/cast/script-time.ts";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { DAY, openDirector, openMailbox } from "./stage.ts";

let standIn: StandIn;
let mails: { raw: string; threadId: string; labels: string[]; mail: Email }[];

beforeAll(async () => {
  standIn = openMailbox();
  await openDirector(standIn).playTo(DAY0 + 60 * DAY);
  mails = await Promise.all(
    standIn.messages().map(async (message) => ({ ...message, mail: await PostalMime.parse(message.raw) })),
  );
  return () => standIn.close();
});

describe("every mail of the mailbox", () => {
  it("is proper mail that parses, with who, when, what and a Message-ID of its own", () => {
    for (const { mail, raw } of mails) {
      expect(mail.from?.address, raw).toMatch(/@/);
      expect(mail.to?.length, raw).toBeGreaterThan(0);
      expect(mail.subject, raw).toBeTruthy();
      expect(mail.text?.trim(), raw).toBeTruthy();
      expect(Date.parse(mail.date ?? ""), raw).not.toBeNaN();
      expect(
        raw.split("\r\n").every((line) => line.length <= 998 && [...line].every((char) => char < "\x7f")),
      ).toBe(true);
    }
    expect(new Set(mails.map(({ mail }) => mail.messageId)).size).toBe(mails.length);
  });

  it("stands in the mailbox at the time that it says", () => {
    for (const message of standIn.messages())
      expect(Math.abs(message.at - Date.parse(/^Date: (.*)$/m.exec(message.raw)?.[1] ?? ""))).toBeLessThan(
        DAY / 24,
      );
  });

  it("keeps the words of other languages whole", () => {
    const weiss = mails.find(({ mail }) => mail.to?.[0]?.address === "h.weiss@klinikum-auental.example");
    expect(weiss?.mail.to?.[0]?.name).toBe("Dr. Hannah Weiß");
    expect(weiss?.mail.subject).toBe("Hospitation in der Inneren Medizin – Anfrage für November");
    expect(weiss?.mail.text).toContain("Ärztin aus Beirut");
    expect(weiss?.raw).toMatch(/=\?UTF-8\?Q\?/i);
  });
});

describe("a bounce", () => {
  it("comes from Gmail as a report in the letter's thread, minutes later", () => {
    const letter = mails.find(({ mail }) => mail.to?.[0]?.address === "oadebayo@cardinal-medical.example");
    const report = mails.find(({ raw }) =>
      raw.includes("X-Failed-Recipients: oadebayo@cardinal-medical.example"),
    );
    expect(report?.threadId).toBe(letter?.threadId);
    expect(report?.mail.from?.address).toBe("mailer-daemon@googlemail.com");
    expect(report?.raw).toMatch(/^Content-Type: multipart\/report; .*report-type=delivery-status\r$/m);
    expect(report?.raw).toMatch(/Action: failed\r\nStatus: 5\.1\.1/);
    expect(Date.parse(report?.mail.date ?? "") - Date.parse(letter?.mail.date ?? "")).toBeLessThan(600_000);
  });

  it("that is only a delay names nobody as failed", () => {
    const delay = mails.find(({ mail }) => mail.subject === "Delivery Status Notification (Delay)");
    expect(delay?.raw).toMatch(/Action: delayed\r\nStatus: 4\./);
    expect(delay?.raw).not.toMatch(/X-Failed-Recipients/);
  });
});

describe("answers", () => {
  it("quote the letter and carry the thread's references", () => {
    const answer = mails.find(({ mail }) => mail.from?.address === "hmarchetti@charlesgate.example");
    const letter = mails.find(({ mail }) => mail.to?.[0]?.address === "hmarchetti@charlesgate.example");
    expect(answer?.mail.text).toContain("From: Leila Haddad <leila@haddad.example>");
    expect(answer?.mail.inReplyTo).toBe(letter?.mail.messageId);
    expect(answer?.threadId).toBe(letter?.threadId);
  });

  it("in a new thread carry nothing of the first", () => {
    const answer = mails.find(({ mail }) => mail.subject === "A call in April?");
    expect(answer?.mail.from?.address).toBe("mbell@stbrendans.example");
    expect(answer?.mail.inReplyTo).toBeUndefined();
    expect(
      mails.filter(({ threadId }) => threadId === answer?.threadId).map(({ mail }) => mail.from?.address),
    ).toEqual(["mbell@stbrendans.example", "leila@haddad.example"]);
  });

  it("from a calendar are an acceptance that names the meeting (RFC 5546)", () => {
    const accepted = mails.find(({ mail }) => mail.subject?.startsWith("Accepted: Poster 118"));
    expect(accepted?.mail.from?.address).toBe("sbrandt@northfield-institute.example");
    expect(accepted?.raw).toMatch(/^Content-Type: text\/calendar; .*method=REPLY\r$/m);
  });
});

it("spam and promotions lie where Gmail files them, and the alias writes as itself", () => {
  expect(mails.filter(({ labels }) => labels.includes("SPAM")).length).toBe(3);
  expect(mails.filter(({ labels }) => labels.includes("CATEGORY_PROMOTIONS")).length).toBeGreaterThan(8);
  const saad = mails.find(({ mail }) => mail.to?.[0]?.address === "nabil.saad@ridgemontmed.example");
  expect(saad?.mail.from?.address).toBe("leila.haddad@alumni-aub.example");
});
