import { DATE, ENVELOPE, FIVE, FROM, filled, type HostileMail, MEGABYTE, TO } from "./mail.ts";
import type { Tree } from "./tree.ts";

/** What programs that read mail have choked on: signs that open something, and words that begin something. */
const PIECES: readonly string[] = [
  ...("a >(<[{\"'\\,;:@.&=?!-_*#|/%\0\n\t0\u00ad\u0301\u200b\ufeff不아ー".match(/./gsu) ?? []),
  ...[
    "=?",
    "?=",
    "=?utf-8?b?",
    "=?utf-8?q?=41?=",
    "=?utf-8?B?w7w=?= ",
    "=41",
    "=\r\n",
    "((",
    "\\(",
    '\\"',
    '" "',
  ],
  ...[
    "a@",
    "@b",
    "a@b.example,",
    "<a@b.example>",
    "a@b.example ",
    "(a)",
    "<<a",
    '"a" <',
    "a: b; ",
    "[1.2.3.4]",
  ],
  ...[
    "<!--",
    "<div>",
    "</div>",
    "<br>",
    "<blockquote>",
    '<a href="',
    "<p ",
    "</",
    "<style>",
    "&#",
    "&amp;",
    "&#x41;",
  ],
  ...[
    "> ",
    ">> >",
    "--\n",
    "-- \n",
    "-----",
    "----- Original Message -----\n",
    "From: a\nSent: b\n",
    "wrote:\n",
  ],
  ...[
    "On 1 May 2026, Ada wrote:\n",
    "Am 1. Mai 2026 schrieb Ada:\n",
    "This e-mail is confidential ",
    "Dear ",
    "\n\n",
  ],
  ...[
    "until ",
    "back on ",
    "from 4 to ",
    "5 May ",
    "1/2/2026 ",
    "4.",
    "5月4日",
    "～",
    "2026-",
    "Monday ",
    "12:30 ",
  ],
  ...[
    "sorry ",
    "not ",
    "out of ",
    "please ",
    "would you ",
    "could not be ",
    "I am ",
    "if ",
    "may I ",
    "whether ",
  ],
  ...[
    "5.1.1 ",
    "550 5.1.1 <a@b.example>\n",
    "Status: 5.1.1\n",
    "Final-Recipient: rfc822; a@b.example\n\n",
    "X-A: b\n",
  ],
  ...["\r\n ", "\r", "\u2028", "\u0085", "\u202e", "𝔄", "👩‍👩‍👧‍👦", "ﷺ", "İ", "ß", "가나다", "ｱ"],
];

/** Nearly as much as rules read of a text. */
const READ = 19_000;

/** Where a text can stand. `short` places are headers, which mail servers keep to less than a megabyte. */
const PLACES: readonly {
  readonly place: string;
  readonly size: number;
  readonly tree: (text: string) => Tree;
}[] = [
  {
    place: "in a text",
    size: FIVE,
    tree: (body) => ({ headers: ENVELOPE, type: "text/plain; charset=utf-8", body }),
  },
  {
    place: "in HTML",
    size: FIVE,
    tree: (body) => ({ headers: ENVELOPE, type: "text/html; charset=utf-8", body }),
  },
  {
    place: "between the words of a letter",
    // As much as rules read, so that what comes after it is read as well.
    size: READ,
    tree: (text) => ({
      headers: ENVELOPE,
      type: "text/plain; charset=utf-8",
      body: `Dear Mira,\n\nI am away from 5 May ${text.slice(0, 9_000)}\n to 6 May ${text.slice(9_000)} and back. Best,\nAda`,
    }),
  },
  {
    place: "in an automatic reply",
    size: MEGABYTE,
    tree: (body) => ({
      headers: [FROM, TO, DATE, ["Subject", "Automatic reply: Visit"], ["Auto-Submitted", "auto-replied"]],
      type: "text/plain; charset=utf-8",
      body,
    }),
  },
  {
    place: "in a notice",
    size: MEGABYTE,
    tree: (body) => ({
      headers: [
        ["From", "mailer-daemon@mx.example"],
        TO,
        DATE,
        ["Subject", "Undelivered Mail Returned to Sender"],
      ],
      body,
    }),
  },
  {
    place: "in a report",
    size: MEGABYTE,
    tree: (body) => ({
      headers: [["From", "mailer-daemon@mx.example"], TO, DATE, ["Subject", "failure notice"]],
      type: "multipart/report; report-type=delivery-status",
      parts: [
        { type: "text/plain", body: "Not delivered." },
        { type: "message/delivery-status", body },
        { type: "message/rfc822", body },
      ],
    }),
  },
  {
    place: "in a calendar",
    size: MEGABYTE,
    tree: (body) => ({ headers: ENVELOPE, type: "text/calendar", body }),
  },
  ...[
    "From",
    "To",
    "Subject",
    "Content-Type",
    "Return-Path",
    "References",
    "Received",
    "X-Failed-Recipients",
  ].map((name) => ({
    place: `in ${name}`,
    size: MEGABYTE,
    tree: (text: string): Tree => ({
      headers: [...ENVELOPE.filter(([each]) => each !== name), [name, text.replace(/[\r\n]/g, " ")]],
      body: "Dear Mira,\n\nI am out of the office until 9 March.",
    }),
  })),
];

/**
 * Every piece again and again, everywhere.
 * @param most characters of each at most
 */
export function repeated(most: number): { place: string; mails: HostileMail[] }[] {
  return PLACES.map(({ place, size, tree }) => ({
    place,
    mails: PIECES.map((piece) => ({
      name: `${JSON.stringify(piece)} ${place}`,
      tree: () => tree(filled(piece, Math.min(most, size))),
    })),
  }));
}
