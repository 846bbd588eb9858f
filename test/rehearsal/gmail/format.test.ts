import type { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import { expect, it } from "vitest";
import { mail, NOW, officialClient, openLeila } from "./signed-in.ts";

const me = { userId: "me" };

function opened() {
  const standIn = openLeila();
  return { standIn, client: officialClient(standIn) };
}

function textOf(part: gmail_v1.Schema$MessagePart | undefined): string {
  return Buffer.from(part?.body?.data ?? "", "base64url").toString("utf8");
}

const MIXED = [
  "From: =?UTF-8?Q?Ad=C3=A1?= <ada@uni.example>",
  "To: leila@lab.example",
  "Subject: =?ISO-8859-1?Q?Gr=FC=DFe?=",
  "X-Long: one",
  "\ttwo",
  'Content-Type: multipart/mixed; boundary="out"',
  "",
  "preamble",
  "--out",
  "Content-Type: multipart/alternative; boundary=in",
  "",
  "--in",
  "Content-Type: text/plain; charset=iso-8859-1",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Gr=FC=DFe aus K=F6ln, =",
  "Leila",
  "--in",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from("<p>Grüße</p>").toString("base64"),
  "--in--",
  "--out",
  "Content-Type: application/pdf",
  "Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf",
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from("pdf!").toString("base64"),
  "--out--",
  "",
].join("\r\n");

it("full: the whole tree, text converted to UTF-8, attachments by id, headers unfolded and not decoded", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(MIXED);
  const { data } = await client.users.messages.get({ ...me, id });
  const payload = data.payload;
  expect(payload).toMatchObject({ partId: "", mimeType: "multipart/mixed", body: { size: 0 } });
  const shape = (part: gmail_v1.Schema$MessagePart): string =>
    `${part.partId} ${part.mimeType} ${part.filename}${(part.parts ?? []).map((p) => `[${shape(p)}]`).join("")}`;
  expect((payload?.parts ?? []).map(shape)).toEqual([
    "0 multipart/alternative [0.0 text/plain ][0.1 text/html ]",
    "1 application/pdf résumé.pdf",
  ]);
  const [plain, html] = payload?.parts?.[0]?.parts ?? [];
  expect(textOf(plain)).toBe("Grüße aus Köln, Leila");
  expect(plain?.body?.size).toBe(Buffer.byteLength("Grüße aus Köln, Leila"));
  expect(textOf(html)).toBe("<p>Grüße</p>");
  const value = (name: string) => payload?.headers?.find((header) => header.name === name)?.value;
  expect(value("Subject")).toBe("=?ISO-8859-1?Q?Gr=FC=DFe?=");
  expect(value("X-Long")).toBe("one\ttwo");

  const body = payload?.parts?.[1]?.body;
  expect(body).toMatchObject({ size: 4 });
  expect(body?.data).toBeUndefined();
  const got = await client.users.messages.attachments.get({
    ...me,
    messageId: id,
    id: body?.attachmentId ?? "",
  });
  expect(Buffer.from(got.data.data ?? "", "base64url").toString()).toBe("pdf!");
});

it("full: a delivery report's machine part comes as text, the returned mail as a tree", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(
    [
      "From: mailer-daemon@googlemail.com",
      "Subject: Delivery Status Notification (Failure)",
      'Content-Type: multipart/report; boundary="b"; report-type=delivery-status',
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Address not found",
      "--b",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; googlemail.com",
      "",
      "Final-Recipient: rfc822; ada@uni.example",
      "Status: 5.1.1",
      "--b",
      "Content-Type: message/rfc822",
      "",
      "Subject: Your work on sepsis",
      "",
      "Dear Dr. Okafor,",
      "--b--",
    ].join("\n"),
  );
  const { data } = await client.users.messages.get({ ...me, id });
  const [, status, returned] = data.payload?.parts ?? [];
  expect(textOf(status)).toContain("Final-Recipient: rfc822; ada@uni.example\r\nStatus: 5.1.1");
  expect(returned?.parts?.[0]).toMatchObject({ partId: "2.0", mimeType: "text/plain" });
  expect(returned?.parts?.[0]?.headers?.[0]).toEqual({ name: "Subject", value: "Your work on sepsis" });
});

it("metadata: only the headers asked for; minimal: none; raw: the octets", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.place(MIXED, { at: NOW, labels: ["INBOX"] });
  const metadata = await client.users.messages.get({
    ...me,
    id,
    format: "metadata",
    metadataHeaders: ["subject", "To"],
  });
  expect(metadata.data.payload?.headers?.map(({ name }) => name)).toEqual(["To", "Subject"]);
  expect(metadata.data.payload?.parts).toBeUndefined();
  const minimal = await client.users.messages.get({ ...me, id, format: "minimal" });
  expect(minimal.data.payload).toBeUndefined();
  expect(minimal.data).toMatchObject({ id, internalDate: String(NOW), snippet: "Grüße aus Köln, Leila" });
  const raw = await client.users.messages.get({ ...me, id, format: "raw" });
  expect(Buffer.from(raw.data.raw ?? "", "base64url").toString()).toBe(MIXED);
});

it("escapes the snippet, as Gmail does", async () => {
  const { standIn, client } = opened();
  const { id } = standIn.deliver(mail({}, "Tom & Ada's <b>"));
  const { data } = await client.users.messages.get({ ...me, id });
  expect(data.snippet).toBe("Tom &amp; Ada&#39;s &lt;b&gt;");
});

it("survives mail that is broken or hostile", async () => {
  const { standIn, client } = opened();
  const deep = Array.from({ length: 5000 }, (_, n) => n);
  const broken = [
    "",
    "no header at all",
    "Content-Type: multipart/mixed; boundary=x\n\n--x\n--x",
    `${deep.map(() => "Content-Type: message/rfc822\n\n").join("")}the end`,
    deep.map((n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join(""),
  ];
  for (const raw of broken) {
    const { id } = standIn.deliver(raw);
    expect((await client.users.messages.get({ ...me, id })).data.id).toBe(id);
  }
});
