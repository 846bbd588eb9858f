import { expect, it } from "vitest";
import { mail, officialClient, openLeila } from "./signed-in.ts";

const me = { userId: "me" };

const REPORT = [
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
  "Final-Recipient: rfc822; ada@uni.example",
  "--b--",
].join("\n");

it("encoded words in headers come as they are written, or decoded, in full and in metadata", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const written = "=?ISO-8859-1?Q?Gr=FC=DFe?= =?UTF-8?B?4oKs?=";
  const { id } = standIn.place(mail({ Subject: written }), { at: 0, labels: ["INBOX"] });
  const subject = async (format: string) => {
    const { data } = await client.users.messages.get({ ...me, id, format });
    return data.payload?.headers?.find(({ name }) => name === "Subject")?.value;
  };
  expect([await subject("full"), await subject("metadata")]).toEqual([written, written]);
  standIn.unsure.headerWords = "decoded";
  expect([await subject("full"), await subject("metadata")]).toEqual(["Grüße€", "Grüße€"]);
});

it("a report's message/delivery-status comes in place, or by attachment id", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { id } = standIn.place(REPORT, { at: 0, labels: ["INBOX"] });
  const status = async () => (await client.users.messages.get({ ...me, id })).data.payload?.parts?.[1]?.body;
  const text = "Final-Recipient: rfc822; ada@uni.example";
  expect(Buffer.from((await status())?.data ?? "", "base64url").toString()).toBe(text);
  standIn.unsure.statusPart = "attachment";
  const body = await status();
  expect(body?.data).toBeUndefined();
  expect(body?.size).toBe(text.length);
  const attachment = { ...me, messageId: id, id: body?.attachmentId ?? "" };
  const { data } = await client.users.messages.attachments.get(attachment);
  expect(Buffer.from(data.data ?? "", "base64url").toString()).toBe(text);
});

it("gives base64url with its padding", async () => {
  const standIn = openLeila();
  const client = officialClient(standIn);
  const { id } = standIn.place(mail({}, "?>?>"), { at: 0, labels: ["INBOX"] });
  const { data } = await client.users.messages.get({ ...me, id });
  expect(data.payload?.body?.data).toBe("Pz4_Pg==");
  expect((await client.users.messages.get({ ...me, id, format: "raw" })).data.raw).toMatch(/^[\w-]+={0,2}$/);
});
