import { DATE, ENVELOPE, FIVE, FROM, filled, type HostileMail, MEGABYTE, SUBJECT, TO } from "./mail.ts";
import type { Tree } from "./tree.ts";

function nested(depth: number, type: string, inner: Tree): Tree {
  let tree = inner;
  for (let n = 0; n < depth; n += 1) tree = { type, parts: [tree] };
  return { ...tree, headers: ENVELOPE };
}

const TEXT: Tree = { type: "text/plain", body: "Gladly. Ada" };
const times = (count: number, tree: Tree) => Array.from({ length: count }, () => tree);

const oneLine = (name: string, header: string, text: string): HostileMail => ({
  name: `${name} in one line`,
  tree: () => ({
    headers: [...ENVELOPE.filter(([each]) => each !== header), [header, filled(text, FIVE)]],
    body: "Hello",
  }),
});

/** Mails that are hostile by their form. */
export const MISSHAPEN: readonly HostileMail[] = [
  { name: "a text in one line", tree: () => ({ headers: ENVELOPE, body: filled("Gladly. ", FIVE) }) },
  {
    name: "HTML in one line",
    tree: () => ({ headers: ENVELOPE, type: "text/html", body: filled("<p>Gladly.", FIVE) }),
  },
  oneLine("a subject", "Subject", "Visit "),
  oneLine("an encoded word", "Subject", "=?utf-8?b?VmlzaXQ"),
  oneLine("encoded words", "Subject", "=?utf-8?b?VmlzaXQ=?= "),
  oneLine("an address", "From", "a.b"),
  oneLine("addresses", "To", "Ada <ada@uni.example>, "),
  oneLine("a type", "Content-Type", "multipart/mixed; "),

  { name: "10,000 nested parts", tree: () => nested(10_000, "multipart/mixed", TEXT) },
  {
    name: "10,000 nested messages",
    tree: () => nested(10_000, "message/rfc822", TEXT),
  },
  {
    name: "10,000 siblings",
    tree: () => ({ headers: ENVELOPE, type: "multipart/mixed", parts: times(10_000, TEXT) }),
  },
  {
    name: "1,000 siblings of five kilobytes",
    tree: () => ({
      headers: ENVELOPE,
      type: "multipart/mixed",
      parts: times(1_000, { type: "text/html", body: filled("<p>until 5 May ", 5_000) }),
    }),
  },
  {
    name: "10,000 attachments",
    tree: () => ({
      headers: ENVELOPE,
      parts: times(10_000, {
        type: 'application/pdf; name="=?utf-8?q?c=76?="',
        body: "AAAA",
        encoding: "base64",
      }),
    }),
  },
  {
    name: "an end without a beginning",
    tree: () => ({ headers: ENVELOPE, type: "multipart/mixed; boundary=", body: filled("\n--\n", MEGABYTE) }),
  },
  {
    name: "a boundary of one sign",
    tree: () => ({ headers: ENVELOPE, type: "multipart/mixed; boundary=a", body: filled("\n--a\n", FIVE) }),
  },
  {
    name: "boundaries that are not open",
    tree: () => ({ headers: ENVELOPE, type: "multipart/mixed; boundary=a", body: filled("\n--b\n", FIVE) }),
  },
  {
    name: "100,000 recipients",
    tree: () => ({
      headers: [
        FROM,
        DATE,
        SUBJECT,
        ["To", Array.from({ length: 100_000 }, (_, n) => `"P, ${n}" <p${n}@uni.example>`).join(", ")],
      ],
      body: "Hello",
    }),
  },
  {
    name: "100,000 headers",
    tree: () => ({
      headers: [...ENVELOPE, ...Array.from({ length: 100_000 }, (_, n) => [`X-${n}`, "v"] as const)],
      body: "Hello",
    }),
  },
  {
    name: "100,000 headers of one name",
    tree: () => ({
      headers: [...ENVELOPE, ...Array.from({ length: 100_000 }, () => ["To", "a@b.example"] as const)],
      body: "Hello",
    }),
  },
  { name: "only headers", tree: () => ({ headers: ENVELOPE }) },
  { name: "nothing", tree: () => ({}) },
  {
    name: "base64 in one line",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain",
      encoding: "base64",
      body: filled("SGVsbG8g", FIVE),
    }),
  },
  {
    name: "base64 that is none",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain",
      encoding: "base64",
      body: filled("S=G*V\xff-", FIVE),
    }),
  },
  {
    name: "quoted-printable in one line",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain",
      encoding: "quoted-printable",
      body: filled("=C3=BC", FIVE),
    }),
  },
  {
    name: "quoted-printable of breaks",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain",
      encoding: "quoted-printable",
      body: filled("= =\r\n", FIVE),
    }),
  },
  {
    name: "bytes that are no UTF-8",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain; charset=utf-8",
      body: "\xff\xfe\xc3\xed\xa0\x80".repeat(800_000),
    }),
  },
  {
    name: "a charset of many bytes",
    tree: () => ({
      headers: ENVELOPE,
      type: "text/plain; charset=iso-2022-jp",
      body: "\x1b$B$3\x1b(B".repeat(500_000),
    }),
  },
  {
    name: "a charset that is none",
    tree: () => ({ headers: ENVELOPE, type: `text/plain; charset="${"x".repeat(MEGABYTE)}"`, body: "Hello" }),
  },
  {
    name: "a parameter without an end",
    tree: () => ({ headers: ENVELOPE, type: `text/plain${';a="\\'.repeat(200_000)}`, body: "Hello" }),
  },
  {
    name: "100,000 parameters",
    tree: () => ({
      headers: ENVELOPE,
      type: `text/plain${Array.from({ length: 100_000 }, (_, n) => `; a*${n}*=b`).join("")}`,
      body: "Hello",
    }),
  },
  {
    name: "a report of 100,000 recipients",
    tree: () => ({
      headers: [["From", "mailer-daemon@mx.example"], TO, DATE],
      type: "multipart/report; report-type=delivery-status",
      parts: [
        {
          type: "message/delivery-status",
          body: Array.from(
            { length: 100_000 },
            (_, n) => `Final-Recipient: rfc822; p${n}@uni.example\nStatus: 5.1.1\n\n`,
          ).join(""),
        },
      ],
    }),
  },
];
