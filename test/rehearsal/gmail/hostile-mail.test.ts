import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { parseHeaders, withHeader } from "../../../rehearsal/gmail/mime/headers.ts";
import { payloadOf, snippetOf } from "../../../rehearsal/gmail/mime/payload.ts";
import { subjectKey } from "../../../rehearsal/gmail/mime/subject.ts";
import { parseTree } from "../../../rehearsal/gmail/mime/tree.ts";
import { readDocument } from "../../../rehearsal/gmail/search/document.ts";
import { accessToken, get, mail, officialClient, openLeila, ROOT } from "./signed-in.ts";

const MUCH = 100_000;
const much = (text: string) => text.repeat(MUCH / text.length);
const PRINTABLE = "Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
const HTML = "Content-Type: text/html\r\n\r\n";
const MIXED = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";

/** What would keep a reader busy for minutes that looks at the rest of the mail again for each sign. */
it.each<[string, string]>([
  ["blanks in quoted-printable", `${PRINTABLE}${much(" ")}x`],
  ["lines of blanks", `${PRINTABLE}${much("a \t \t \r\n")}`],
  ["nothing but equals signs", `${PRINTABLE}${much("=")}`],
  ["a header of one line", `Subject: ${much("a")}\r\n\r\nx`],
  ["a head without a colon", much("a")],
  ["a name and blanks", `a${much(" ")}\r\n\r\nx`],
  ["many headers", `${much("X: y\r\n")}\r\nx`],
  ["many folds", `Subject: a\r\n${much(" b\r\n")}\r\nx`],
  ["Re and blanks", `Subject: Re${much(" ")}x\r\n\r\nx`],
  ["Re: without end", `Subject: ${much("Re: ")}\r\n\r\nx`],
  ["half an encoded word", `Subject: ${much("=?utf-8?q?")}\r\n\r\nx`],
  ["groups in groups", `To: ${much("a:")}\r\n\r\nx`],
  ["angle brackets", `To: ${much("<")}\r\nReferences: ${much("<")}\r\n\r\nx`],
  ["an open quotation", `Content-Type: text/plain; a="${much("\\a")}\r\n\r\nx`],
  ["many parameters", `Content-Type: text/plain${much(";a*0*=b'c'd")}\r\n\r\nx`],
  ["parts without end", `${MIXED}${much("--b\r\n")}`],
  ["a boundary and blanks", `${MIXED}--b${much(" ")}x`],
  ["mail in mail", much("Content-Type: message/rfc822\r\n\r\n")],
  ["an open style", `${HTML}<style>${much("</style   ")}`],
  ["nothing but NUL", much("\0")],
  ["NUL in a text", `${PRINTABLE}${much("\0")}`],
])("reads %s", (_what, raw) => {
  const tree = parseTree(raw);
  expect(payloadOf("id", tree, { headerWords: "decoded", statusPart: "in-place" }).partId).toBe("");
  expect(snippetOf(tree).length).toBeLessThan(2000);
  const { subject } = readDocument(raw);
  expect(subjectKey(subject).length).toBeLessThanOrEqual(subject.length);
  expect(parseHeaders(withHeader(raw, "X-First", "1"))[0]).toEqual({ name: "X-First", value: "1" });
});

it("ten thousand parts are ten thousand parts", () => {
  const tree = parseTree(`${MIXED}${"--b\r\n\r\nx\r\n".repeat(10_000)}--b--`);
  expect(tree.parts).toHaveLength(10_000);
  expect(tree.parts[9999]).toMatchObject({ partId: "9999", content: "x" });
});

it("a line of five megabytes is kept, found and given back whole", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const raw = mail({ Subject: "Long" }, `needle → ${"a".repeat(5_000_000)}\n`);
  const { id } = standIn.place(raw, { at: 0, labels: ["INBOX"] });
  const { data } = await client.users.messages.list({ userId: "me", q: "needle larger:4M" });
  expect(data.messages?.map((message) => message.id)).toEqual([id]);
  const got = await client.users.messages.get({ userId: "me", id });
  expect(got.data.payload?.body?.size).toBe(5_000_013);
});

it("keeps what stands between blanks and drops what stands behind", () => {
  const tree = parseTree(`${PRINTABLE}a b  \t\r\n  c=20 \r\nd=\r\ne \t`);
  expect(tree.content).toBe("a b\r\n  c \r\nde");
});

it.each<[string, string]>([
  ["a name without end", much("a")],
  ["blanks between names", `a${much(" ")}b`],
  ["quotation marks", much('"')],
  ["angle brackets", much("<")],
  ["half an encoded word", much("=?utf-8?q?")],
])("the owner's page shows mail from %s", async (_what, from) => {
  const standIn = openLeila();
  standIn.deliver(mail({ From: from }));
  expect((await get(standIn, "/mailbox")).status).toBe(200);
});

it("a small body that unpacks to a great one is refused unread", async () => {
  const standIn = openLeila();
  const token = await accessToken(standIn);
  const headers = {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Content-Encoding": "gzip",
  };
  const bomb = gzipSync(Buffer.alloc(65 * 2 ** 20), { level: 1 });
  const url = `${ROOT}gmail/v1/users/me/messages/send`;
  const refused = await standIn.fetch(new Request(url, { method: "POST", headers, body: bomb }));
  expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("too large")]);
});
