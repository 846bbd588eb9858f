import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type MboxMessage, readMbox } from "../../../rehearsal/mbox/read.ts";
import { mboxText, syntheticMail } from "../../support/mbox.ts";

const folder = mkdtempSync(join(tmpdir(), "kindly-mbox-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LETTER = { headers: { From: "mira@sol.example", Subject: "Hello" }, body: "Dear Ada,\nThank you." };

async function read(text: string | Buffer): Promise<MboxMessage[]> {
  const file = join(folder, "mail.mbox");
  writeFileSync(file, text);
  const messages: MboxMessage[] = [];
  for await (const message of readMbox(file)) messages.push(message);
  return messages;
}

const raws = (messages: MboxMessage[]): string[] => messages.map(({ raw }) => raw.toString("latin1"));

test("messages are told apart, whichever line ends the file has, and get CRLF", async () => {
  for (const newline of ["\n", "\r\n"]) {
    const [first, second, ...rest] = raws(await read(mboxText(LETTER, newline) + mboxText(LETTER, newline)));
    expect(first).toBe("From: mira@sol.example\r\nSubject: Hello\r\n\r\nDear Ada,\r\nThank you.\r\n\r\n");
    expect(second).toBe(first);
    expect(rest).toEqual([]);
  }
});

test("a quoted From line is part of the letter and loses its quote mark", async () => {
  const body =
    "I quote:\n\nFrom 1@xxx Mon Mar 02 10:00:00 +0000 2026\n>From here on all is well.\nFrom now on too.";
  const [only, ...rest] = raws(await read(mboxText({ ...LETTER, body })));
  expect(only).toContain("\r\nFrom 1@xxx Mon Mar 02 10:00:00 +0000 2026\r\n>From here on");
  expect(only).toContain("\r\nFrom now on too.");
  expect(rest).toEqual([]);
});

test("an unquoted sentence that begins with From opens no message", async () => {
  const text = `${mboxText(LETTER).trimEnd()}\n\nFrom my side, Monday at 10:00 is fine.\n\n${mboxText(LETTER)}`;
  expect(await read(text)).toHaveLength(2);
});

test("a message names where it stands in the file", async () => {
  const first = mboxText({ ...LETTER, body: "Grüße" });
  const messages = await read(first + mboxText(LETTER));
  expect(messages.map(({ position }) => position)).toEqual([0, Buffer.byteLength(first)]);
});

test("an attachment keeps its headers and loses its body; texts on both sides stay", async () => {
  const part = (headers: string, body: string) => `--edge\n${headers}\n\n${body}\n`;
  const body = [
    part("Content-Type: text/plain", "Please see the file."),
    part(
      'Content-Type: application/pdf; name="cv.pdf"\nContent-Transfer-Encoding: base64',
      "QUJD\n".repeat(9000),
    ),
    part("Content-Type: application/pkcs7-signature", "c2lnbmVk"),
    part("Content-Type: text/html", "<p>Please see the file.</p>"),
    "--edge--",
  ].join("");
  const headers = { ...LETTER.headers, "Content-Type": 'multipart/mixed; boundary="edge"' };
  const [message] = await read(mboxText({ headers, body }));
  const raw = message?.raw.toString("latin1") ?? "";
  expect(raw).toContain("Please see the file.\r\n--edge");
  expect(raw).toContain('name="cv.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n--edge');
  expect(raw).toContain("c2lnbmVk");
  expect(raw).toContain("<p>Please see the file.</p>");
  expect(raw).not.toContain("QUJD");
});

test("a part inside a part ends at the outer boundary, and a delivery report stays whole", async () => {
  const report = [
    "--outer",
    "Content-Type: message/delivery-status",
    "",
    "Final-Recipient: rfc822; ada@clinic.example",
    "Status: 5.1.1",
    "",
    "--outer",
    "Content-Type: message/rfc822",
    "",
    'Content-Type: multipart/alternative; boundary="inner"',
    "Subject: Hello",
    "",
    "--inner",
    "Content-Type: image/png",
    "",
    "x".repeat(20_000),
    "--outer--",
  ].join("\n");
  const headers = { ...LETTER.headers, "Content-Type": "multipart/report; boundary=outer" };
  const [message, after] = await read(mboxText({ headers, body: report }) + mboxText(LETTER));
  const raw = message?.raw.toString("latin1") ?? "";
  expect(raw).toContain("Status: 5.1.1");
  expect(raw).toContain("Subject: Hello");
  expect(raw).not.toContain("xxxx");
  expect(raw.trimEnd().endsWith("--outer--")).toBe(true);
  expect(after?.raw.toString()).toContain("Dear Ada,");
});

test("a line without an end does not fill the memory, and the next message is found all the same", async () => {
  const endless = mboxText({ ...LETTER, body: "x".repeat(3_000_000) });
  const [message, after] = await read(endless + mboxText(LETTER));
  expect(message?.raw.length).toBeLessThan(300_000);
  expect(after?.raw.toString()).toContain("Dear Ada,");
});

test("messages that span the chunks of a long file come out whole", async () => {
  const mails = Array.from({ length: 1500 }, (_, n) => syntheticMail(n, "mira@sol.example", 3000));
  const messages = await read(mails.map((mail) => mboxText(mail)).join(""));
  expect(messages).toHaveLength(1500);
  for (const [n, { raw }] of messages.entries())
    expect(raw.includes(`Message-ID: <mail-${n}@mail.example>`)).toBe(true);
});
