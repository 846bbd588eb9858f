import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { base64url, headerOf, MINUTE, mail, NOW, officialClient, openLeila, ROOT } from "./signed-in.ts";

const me = { userId: "me" };
const HOUR = 60 * MINUTE;
const ADA = "ada@uni.example";

/** Gmail's reports so far, oldest first. */
function reports(standIn: StandIn) {
  return standIn.messages().filter(({ raw }) => raw.includes("From: Mail Delivery Subsystem"));
}

function reportedOn(standIn: StandIn) {
  return reports(standIn).map(({ at, raw }) => [
    (at - NOW) / HOUR,
    headerOf(raw, "Subject"),
    headerOf(raw, "Status"),
  ]);
}

describe("Gmail's report on a letter that did not arrive", () => {
  it("has the parts, headers and fields of Gmail's own, in the letter's thread", async () => {
    const standIn = openLeila();
    const client = officialClient(standIn);
    standIn.undeliverable({ address: ADA, as: "address-not-found" });
    const raw = base64url(mail({ References: "<older@lab.example>", Bcc: "ben@lab.example" }));
    const sent = await client.users.messages.send({ ...me, requestBody: { raw } });
    standIn.clock.set(NOW + 3000);
    const { data } = await client.users.threads.get({ ...me, id: sent.data.threadId ?? "" });
    const report = data.messages?.[1];
    const value = (name: string) => report?.payload?.headers?.find((header) => header.name === name)?.value;
    const letter = data.messages?.[0]?.payload?.headers?.find(({ name }) => name === "Message-ID")?.value;
    expect(report?.labelIds).toEqual(["UNREAD", "INBOX"]);
    expect(value("From")).toBe("Mail Delivery Subsystem <mailer-daemon@googlemail.com>");
    expect(value("Subject")).toBe("Delivery Status Notification (Failure)");
    expect(value("Auto-Submitted")).toBe("auto-replied");
    expect(value("X-Failed-Recipients")).toBe(ADA);
    expect(value("Return-Path")).toBe("<>");
    expect(value("To")).toBe("leila@lab.example");
    expect(value("In-Reply-To")).toBe(letter);
    expect(value("References")).toBe(`<older@lab.example> ${letter}`);
    expect(value("Content-Type")).toMatch(
      /^multipart\/report; boundary="0{12}\w+"; report-type=delivery-status$/,
    );

    const [related, status, original] = report?.payload?.parts ?? [];
    expect(related?.mimeType).toBe("multipart/related");
    expect(related?.parts?.map(({ mimeType }) => mimeType)).toEqual(["multipart/alternative", "image/png"]);
    expect(related?.parts?.[0]?.parts?.map(({ mimeType }) => mimeType)).toEqual(["text/plain", "text/html"]);
    expect(status?.mimeType).toBe("message/delivery-status");
    const fields = Buffer.from(status?.body?.data ?? "", "base64url").toString();
    expect(fields.split("\r\n")).toEqual([
      "Reporting-MTA: dns; googlemail.com",
      "Received-From-MTA: dns; leila@lab.example",
      "Arrival-Date: Mon, 05 Oct 2026 02:00:00 -0700 (PDT)",
      `X-Original-Message-ID: ${letter}`,
      "",
      `Final-Recipient: rfc822; ${ADA}`,
      "Action: failed",
      "Status: 5.1.1",
      expect.stringMatching(/^Remote-MTA: dns; mx1\.uni\.example\. \([\d.]+, the server$/),
      " for the domain uni.example.)",
      `Diagnostic-Code: smtp; 550 5.1.1 <${ADA}>: Recipient address rejected: User unknown`,
      "Last-Attempt-Date: Mon, 05 Oct 2026 02:00:03 -0700 (PDT)",
      "",
    ]);
    expect(original?.mimeType).toBe("message/rfc822");
    expect(report?.snippet).toContain(
      `Your message wasn&#39;t delivered to ${ADA} because the address couldn&#39;t be found`,
    );
    expect(reports(standIn)[0]?.raw).not.toContain("ben@lab.example");
  });

  it.each([
    ["address-not-found", "** Address not found **", "5.1.1", true],
    ["domain-not-found", "because the domain uni.example couldn't be found", "5.1.2", false],
    ["blocked", "** Message blocked **", "5.7.1", true],
    ["too-large", "** Message not delivered **", "5.3.4", true],
  ] as const)("tells of %s within seconds", (as, words, status, isRemote) => {
    const standIn = openLeila();
    standIn.undeliverable({ domain: "uni.example", as });
    const letter = standIn.ownerSends(mail({}));
    expect(reports(standIn)).toEqual([]);
    standIn.clock.set(NOW + MINUTE);
    const [report, ...more] = reports(standIn);
    expect(more).toEqual([]);
    expect(report).toMatchObject({ threadId: letter.threadId, at: NOW + 3000 });
    expect(report?.raw).toContain(words);
    expect(report?.raw).toContain(`Action: failed\r\nStatus: ${status}`);
    expect(headerOf(report?.raw ?? "", "Remote-MTA") !== undefined).toBe(isRemote);
  });

  it("comes at once when no time lies between, gives back what left, and cuts what is long", () => {
    const standIn = openLeila({ unsure: { privateHeaders: "kept" } });
    standIn.undeliverable({
      address: ADA,
      as: "blocked",
      after: 0,
      says: { status: "5.7.26", text: "550 5.7.26 Go away" },
    });
    standIn.ownerSends(mail({ "X-Kindly-Nonce": "n1" }, "Short and to the point.\n"));
    standIn.ownerSends(
      mail({ "Content-Type": 'multipart/mixed; boundary="b1"' }, `--b1\n\n${"long ".repeat(2000)}\n--b1--\n`),
    );
    const [short, long] = reports(standIn).map(({ raw }) => raw);
    expect(short).toMatch(
      /Content-Type: message\/rfc822[\s\S]*X-Kindly-Nonce: n1[\s\S]*Short and to the point\./,
    );
    expect(short).toContain("Diagnostic-Code: smtp; 550 5.7.26 Go away");
    expect(long).toMatch(/--b1\r\n\r\n----- Message truncated -----\r\n--b1--/);
    expect(long).not.toContain("long long");
  });
});

describe("a letter that is late", () => {
  it.each([
    ["mailbox-full", "4.2.2", "5.2.2", "** Recipient inbox full **"],
    ["unreachable", "4.4.1", "4.4.1", "** Message not delivered **"],
  ] as const)("is given up after three days and two reports: %s", (as, late, failed, words) => {
    const standIn = openLeila();
    standIn.undeliverable({ address: ADA, as });
    const letter = standIn.ownerSends(mail({}));
    standIn.clock.set(NOW + 100 * HOUR);
    const [first, second, last] = reports(standIn);
    const [early, later] = [25 * HOUR + 5 * MINUTE, 49 * HOUR + 5 * MINUTE];
    expect(reports(standIn).map(({ at }) => at - NOW)).toEqual([early, later, 72 * HOUR]);
    expect(first?.raw).toContain("Gmail will retry for 46 more hours. You'll be notified");
    expect(second?.raw).toContain("Gmail will retry for 22 more hours.");
    expect(first?.raw).toContain(`Action: delayed\r\nStatus: ${late}`);
    expect(first?.raw).toContain("Will-Retry-Until: Thu, 08 Oct 2026 02:00:00 -0700 (PDT)");
    expect(headerOf(first?.raw ?? "", "X-Failed-Recipients")).toBeUndefined();
    expect(headerOf(first?.raw ?? "", "Subject")).toBe("Delivery Status Notification (Delay)");
    expect(last?.raw).toContain(words);
    expect(last?.raw).toContain(`Action: failed\r\nStatus: ${failed}`);
    expect(headerOf(last?.raw ?? "", "X-Failed-Recipients")).toBe(ADA);
    expect(last?.raw).not.toContain("Will-Retry-Until");
    expect(new Set(reports(standIn).map(({ threadId }) => threadId))).toEqual(new Set([letter.threadId]));
  });

  it.each(["rate-limited", "delayed"] as const)("arrives after one report: %s", (as) => {
    const standIn = openLeila();
    standIn.undeliverable({ address: ADA, as, after: 2 * HOUR });
    standIn.ownerSends(mail({}));
    standIn.clock.set(NOW + 200 * HOUR);
    expect(reportedOn(standIn)).toEqual([
      [2, "Delivery Status Notification (Delay)", expect.stringMatching(/^4\./)],
    ]);
  });
});

it("one report tells of all recipients who fail together; others get the letter, and an address goes before its domain", () => {
  const standIn = openLeila();
  standIn.undeliverable({ domain: "gone.example", as: "domain-not-found", after: MINUTE });
  standIn.undeliverable({ address: "b@uni.example", as: "address-not-found", after: MINUTE });
  standIn.undeliverable({ address: "slow@gone.example", as: "delayed", after: HOUR });
  standIn.ownerSends(
    mail({ To: "a@gone.example, B@uni.example, fine@uni.example", Cc: "slow@gone.example" }),
  );
  standIn.clock.set(NOW + 2 * HOUR);
  const [failure, delay, ...more] = reports(standIn).map(({ raw }) => raw);
  expect(more).toEqual([]);
  expect(headerOf(failure ?? "", "X-Failed-Recipients")).toBe("a@gone.example, b@uni.example");
  expect(failure?.match(/^Final-Recipient: .*$/gm)).toEqual([
    "Final-Recipient: rfc822; a@gone.example",
    "Final-Recipient: rfc822; b@uni.example",
  ]);
  expect(delay?.match(/^Final-Recipient: .*$/gm)).toEqual(["Final-Recipient: rfc822; slow@gone.example"]);
  standIn.deliverable({ domain: "gone.example" });
  standIn.ownerSends(mail({ To: "a@gone.example" }));
  standIn.clock.set(NOW + 9 * HOUR);
  expect(reports(standIn)).toHaveLength(2);
});

it("what is due happens in its order, each at its own time, however far the clock is set", () => {
  const standIn = openLeila();
  standIn.undeliverable({ address: ADA, as: "blocked", after: 45_000 });
  const letter = standIn.ownerSends(mail({}));
  const held = standIn.owner.sendsUndoably(mail({ To: "ben@uni.example" }));
  const other = standIn.ownerSends(mail({ Subject: "Another" }));
  standIn.onSent((left) => void standIn.deliver(mail({ From: "ben@uni.example", Subject: left.id })));
  standIn.clock.set(NOW + HOUR);
  expect(standIn.sent().map(({ id, at }) => [id, at - NOW])).toEqual([
    [letter.id, 0],
    [other.id, 0],
    [held.id, 30_000],
  ]);
  expect(standIn.messages().map(({ at }) => at - NOW)).toEqual([0, 0, 0, 30_000, 45_000, 45_000]);
});

it("a report that is on its way survives a restart, and the same calls give the same bytes", () => {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  const play = (path: string) => {
    const before = openLeila({ path });
    before.undeliverable({ address: ADA, as: "mailbox-full" });
    before.ownerSends(mail({}));
    before.close();
    const standIn = openLeila({ path });
    standIn.clock.set(NOW + 80 * HOUR);
    standIn.ownerSends(mail({}));
    standIn.clock.set(NOW + 160 * HOUR);
    const all = standIn.messages();
    standIn.close();
    return all;
  };
  const first = play(join(folder, "one.sqlite"));
  expect(first).toHaveLength(8);
  expect(play(join(folder, "two.sqlite"))).toEqual(first);
  rmSync(folder, { recursive: true });
});

it("another process can say whom mail does not reach", async () => {
  const standIn = openLeila();
  const control = (path: string, body: object) =>
    standIn.fetch(
      new Request(`${ROOT}control/${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    );
  expect((await control("undeliverable", { address: ADA, as: "blocked", after: 0 })).status).toBe(200);
  standIn.ownerSends(mail({}));
  expect(reports(standIn)).toHaveLength(1);
  expect((await control("deliverable", { address: ADA })).status).toBe(200);
  standIn.ownerSends(mail({}));
  expect(reports(standIn)).toHaveLength(1);
  expect(
    (await control("undeliverable", { address: ADA, domain: "uni.example", as: "blocked" })).status,
  ).toBe(400);
  expect((await control("undeliverable", { address: ADA, as: "lost" })).status).toBe(400);
});
