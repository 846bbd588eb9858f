import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { createStandIn, type StandIn } from "../../../rehearsal/gmail/standin.ts";
import { type ImportReport, importMbox } from "../../../rehearsal/mbox/import.ts";
import { type MboxMail, mboxText, writeSyntheticMbox } from "../../support/mbox.ts";

const ME = ["mira@sol.example", "m.sol@clinic.example"];
const NOW = Date.UTC(2026, 5, 1);
const AT = Date.UTC(2026, 2, 2, 15);
const folder = mkdtempSync(join(tmpdir(), "kindly-import-"));
let standIn: StandIn | null = null;
afterEach(() => {
  standIn?.close();
  standIn = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function imported(...mails: (MboxMail | string)[]): Promise<ImportReport> {
  const file = join(folder, "mail.mbox");
  writeFileSync(file, mails.map((mail) => (typeof mail === "string" ? mail : mboxText(mail))).join(""));
  const opened = createStandIn({ owner: { address: "mira@sol.example", name: "Mira Sol" }, now: 0 });
  standIn = opened;
  return await importMbox(file, ME, opened, NOW);
}

function mail(headers: Record<string, string>, at = AT): MboxMail {
  const date = new Date(at).toUTCString();
  return {
    at,
    headers: { From: "Ada <ada@uni.example>", Subject: "Visit", Date: date, ...headers },
    body: "Hello.",
  };
}

const placed = () => standIn?.messages() ?? [];
const labels = () => placed().map((message) => message.labels);

test("Gmail's own labels are understood in the account's language, encoded or not; a person's own are left out", async () => {
  await imported(
    mail({ "X-Gmail-Labels": "Inbox,Unread,Residency" }, AT),
    mail({ "X-Gmail-Labels": "Gesendet,Geöffnet" }, AT + 1000),
    mail({ "X-Gmail-Labels": "=?UTF-8?Q?Messages_envoy=C3=A9s?=" }, AT + 2000),
    mail({ "X-Gmail-Labels": "=?UTF-8?B?0J7RgtC/0YDQsNCy0LvQtdC90L3Ri9C1?=" }, AT + 3000),
  );
  expect(labels()).toEqual([["INBOX", "UNREAD"], ["SENT"], ["SENT"], ["SENT"]]);
});

test("mail from any of the owner's addresses was sent, unless it is a draft, spam or in the bin", async () => {
  const report = await imported(
    mail({ From: "Mira Sol <MIRA@sol.example>" }, AT),
    mail({ From: "m.sol@clinic.example", "X-Gmail-Labels": "Ett eget ord" }, AT + 1000),
    mail({ From: "mira@sol.example", "X-Gmail-Labels": "Entwürfe" }, AT + 2000),
    mail({ From: "mira@sol.example", "X-Gmail-Labels": "Spam" }, AT + 3000),
    mail({}, AT + 4000),
  );
  expect(labels()).toEqual([["SENT"], ["SENT"], ["DRAFT"], ["SPAM"], []]);
  expect(report).toMatchObject({ messages: 5, sent: 2 });
});

test("an address that the labels say mail was sent from, but is not among the owner's, is reported", async () => {
  const report = await imported(mail({ "X-Gmail-Labels": "Sent", From: "old@sol.example" }));
  expect(report.otherSenders).toEqual(["old@sol.example"]);
});

test("chats are no mail", async () => {
  const report = await imported(mail({ "X-Gmail-Labels": "Chat" }), mail({}));
  expect(report).toMatchObject({ messages: 1, skippedCount: 0 });
});

test("Gmail's thread id joins messages, as the API writes it", async () => {
  await imported(
    mail({ "X-GM-THRID": "1790000000000000000" }),
    mail({ "X-GM-THRID": "1790000000000000000", Subject: "Other" }),
  );
  expect(placed().map(({ threadId }) => threadId)).toEqual(["18d75b8423f30000", "18d75b8423f30000"]);
});

test("without it an answer joins its letter by References and subject, even when it comes first in the file", async () => {
  await imported(
    mail({ "Message-ID": "<b@x.example>", References: "<a@x.example>", Subject: "Re: Visit" }, AT + 1000),
    mail({ "Message-ID": "<a@x.example>" }, AT),
    mail(
      { "Message-ID": "<c@x.example>", References: "<a@x.example>", Subject: "Something else" },
      AT + 2000,
    ),
  );
  const [letter, answer, other] = placed().map(({ threadId }) => threadId);
  expect(answer).toBe(letter);
  expect(other).not.toBe(letter);
});

test("Date counts, but not against what the servers wrote; without either, Received does", async () => {
  const server = "From 18591@xxx Mon Mar 02 15:00:00 +0000 2026";
  const report = await imported(
    { ...mail({ Date: "Mon, 02 Mar 2026 16:30:00 +0200 (EET)" }), fromLine: server },
    { ...mail({ Date: "Tue, 19 Jan 2038 03:14:07 +0000" }), fromLine: server },
    { ...mail({ Date: "Mon, 02 Mar 2020 15:00:00 +0000" }), fromLine: server.replace("15:00", "15:15") },
    { ...mail({ Date: "soon" }), fromLine: "From ada@uni.example Mon Mar  2 15:30:00 2026" },
    {
      ...mail({
        Date: "soon",
        Received: "by mx.example with SMTP id 7; Mon, 02 Mar 2026 08:45:00 -0700 (PDT)",
      }),
      fromLine: "From ada@uni.example Mon Mar  2 15:30:00 1970",
    },
  );
  const minutes = placed().map(({ at }) => (at - AT) / 60_000);
  expect(minutes).toEqual([-30, 0, 15, 30, 45]);
  expect(report).toMatchObject({ first: AT - 30 * 60_000, last: AT + 45 * 60_000 });
});

test("a broken message is skipped, counted and named; the rest is read", async () => {
  const broken = "From 18591@xxx Mon Mar 02 15:00:00 +0000 2026\n\u0000\u0001 no header here\n\n";
  const undated = "From 18591@xxx Mon Mar 02 15:00:00 +0000 1066\nFrom: ada@uni.example\n\nHello.\n\n";
  const report = await imported(mail({}), broken, undated, mail({}));
  const first = Buffer.byteLength(mboxText(mail({})));
  expect(report.messages).toBe(2);
  expect(report.skippedCount).toBe(2);
  expect(report.skipped).toEqual([
    { position: first, reason: "it has no From address" },
    { position: first + Buffer.byteLength(broken), reason: "it has no date that can be read" },
  ]);
});

test("a mailbox of large attachments needs far less memory than it has bytes", async () => {
  const file = join(folder, "large.mbox");
  const count = await writeSyntheticMbox(file, "mira@sol.example", 400_000_000, 5_000_000);
  const script = new URL("../../support/import-and-measure.ts", import.meta.url).pathname;
  const answer: unknown = JSON.parse(
    execFileSync(process.execPath, [script, file, "mira@sol.example"]).toString(),
  );
  expect(answer).toMatchObject({ messages: count });
  expect((answer as { megabytes: number }).megabytes).toBeLessThan(300);
}, 60_000);
