import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** One message of an mbox file, as Google Takeout writes it unless told otherwise. */
export interface MboxMail {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Absent: Takeout's form with this date. */
  readonly fromLine?: string;
  readonly at?: number;
}

/** A mail as text of an mbox: its From_ line, "From " in the body quoted, an empty line at the end. */
export function mboxText(mail: MboxMail, newline = "\n"): string {
  const at = new Date(mail.at ?? Date.UTC(2026, 2, 2, 15));
  const [weekday, day, month, year, time] = at.toUTCString().replace(",", "").split(" ");
  const fromLine = mail.fromLine ?? `From 18591@xxx ${weekday} ${month} ${day} ${time} +0000 ${year}`;
  const headers = Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`);
  const body = mail.body.replace(/^(>*From )/gm, ">$1").split("\n");
  return [fromLine, ...headers, "", ...body, "", ""].join(newline);
}

const FILLER = "I write in full sentences. ".repeat(30);

/**
 * The n-th mail of a made-up mailbox, the same on every call: letters by `me`, answers to them, newsletters, and mail
 * with attachments.
 * @param attachment bytes of the attachment that every tenth mail carries
 */
export function syntheticMail(n: number, me: string, attachment: number): MboxMail {
  const at = Date.UTC(2021, 0, 4, 9) + n * 600_000;
  const pair = n - (n % 2);
  const person = `person${pair % 997}@clinic${pair % 89}.example`;
  const byMe = n % 2 === 0;
  const type = n % 10 === 3 ? 'multipart/mixed; boundary="edge"' : "text/plain; charset=utf-8";
  const text = byMe
    ? `Dear Dr. Person${pair},\n\nFrom what I read, your work on case ${pair} continues. ${FILLER}\n\nMay I ask whether you would have twenty minutes for a call this month?\n\nBest regards,\nMira Sol\n`
    : `Dear Mira,\n\nThank you for your letter. ${FILLER}\n\nBest,\nPerson ${pair}\n`;
  return {
    at,
    headers: {
      "X-GM-THRID": String(1_790_000_000_000_000_000n + BigInt(pair)),
      "X-Gmail-Labels": byMe ? "Sent,Opened" : "Inbox,Unread",
      "Message-ID": `<mail-${n}@mail.example>`,
      ...(byMe
        ? {}
        : { "In-Reply-To": `<mail-${pair}@mail.example>`, References: `<mail-${pair}@mail.example>` }),
      From: byMe ? `Mira Sol <${me}>` : `Person ${pair} <${person}>`,
      To: byMe ? person : me,
      Subject: `${byMe ? "" : "Re: "}A question about case ${pair}`,
      Date: new Date(at).toUTCString().replace("GMT", "+0000"),
      "MIME-Version": "1.0",
      "Content-Type": type,
    },
    body: n % 10 === 3 ? withAttachment(text, attachment) : text,
  };
}

/** Writes an mbox of about so many bytes. @returns how many messages it holds */
export async function writeSyntheticMbox(
  file: string,
  me: string,
  bytes: number,
  attachment = 90_000,
): Promise<number> {
  const out = createWriteStream(file);
  let written = 0;
  let n = 0;
  for (; written < bytes; n++) {
    const text = mboxText(syntheticMail(n, me, attachment));
    written += text.length;
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return n;
}

function withAttachment(text: string, bytes: number): string {
  const line = `${"QUJDREVGR0hJSktM".repeat(4)}YWJjZGVmZ2hp`;
  const data = Array.from({ length: Math.ceil(bytes / 57) }, () => line).join("\n");
  return [
    "--edge",
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
    "--edge",
    'Content-Type: application/pdf; name="cv.pdf"',
    'Content-Disposition: attachment; filename="cv.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    data,
    "--edge--",
  ].join("\n");
}
