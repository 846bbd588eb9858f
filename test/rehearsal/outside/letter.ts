import type { Occasion } from "../../../rehearsal/outside/occasion.ts";

export const AT = Date.UTC(2026, 7, 3, 7, 15);

/** A letter as it arrives somewhere, with a Subject that is not ASCII. */
export const LETTER = [
  "From: Leila Haddad <leila@lab.example>",
  "To: Ada Okafor <ada@uni.example>",
  "Subject: =?UTF-8?Q?Your_work_on_sepsis_=E2=80=93_caf=C3=A9?=",
  "Message-ID: <CA+1@mail.gmail.com>",
  "References: <CA+0@mail.gmail.com>",
  "Date: Mon, 3 Aug 2026 03:14:00 -0400",
  "MIME-Version: 1.0",
  'Content-Type: text/plain; charset="UTF-8"',
  "",
  "Dear Dr. Okafor,",
  "",
  "I read your paper.",
  "",
].join("\r\n");

export const SUBJECT = "Your work on sepsis – café";

/** Machines that answer this letter for somebody. */
export function occasion(who: Partial<Occasion["who"]> = {}): Occasion {
  return {
    letter: LETTER,
    at: AT,
    who: { name: "Ada Okafor", address: "ada@uni.example", zone: "Europe/Berlin", ...who },
  };
}

/** Every line can travel: CRLF, at most 998 octets (RFC 5322, section 2.1.1). */
export function travels(raw: string): boolean {
  return raw.split("\r\n").every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 998);
}

/** Names and unfolded values of the head. */
export function headersOf(raw: string): Map<string, string> {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new Map(
    head
      .split("\r\n")
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
}
