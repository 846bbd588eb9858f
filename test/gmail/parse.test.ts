import { describe, expect, it } from "vitest";
import { RawMessage, readMessage } from "../../src/gmail/parse.ts";

const b64 = (text: string | Uint8Array) => Buffer.from(text as string).toString("base64url");
const text = (type: string, content: string) => ({ mimeType: type, body: { data: b64(content), size: 1 } });
const named = (name: string, value: string) => ({ name, value });

function read(payload: object) {
  return readMessage(
    RawMessage.parse({
      id: "18c0ffee",
      threadId: "18c0ffed",
      labelIds: ["SENT"],
      internalDate: "1763540000123",
      payload,
    }),
  );
}

describe("a message", () => {
  it("keeps ids as text, the time as ms, and headers in their order", () => {
    const message = read({
      mimeType: "text/plain",
      headers: [
        named("Received", "one"),
        named("received", "two"),
        named("Subject", "a long\r\n subject =?utf-8?q?=C3=BC?="),
      ],
      body: { size: 0 },
    });
    expect(message).toMatchObject({
      id: "18c0ffee",
      threadId: "18c0ffed",
      at: 1763540000123,
      labels: ["SENT"],
    });
    expect(message.headers).toEqual([
      { name: "Received", value: "one" },
      { name: "received", value: "two" },
      { name: "Subject", value: "a long subject =?utf-8?q?=C3=BC?=" },
    ]);
    expect(message.parts).toEqual([{ type: "text/plain", params: {}, filename: null, text: "" }]);
  });

  it("shows the leaves depth first, with their parameters", () => {
    const message = read({
      mimeType: "multipart/mixed",
      headers: [named("Content-Type", "multipart/mixed; boundary=x")],
      parts: [
        {
          mimeType: "multipart/alternative",
          parts: [
            {
              ...text("text/plain", "Grüße – 你好"),
              headers: [named("content-type", 'Text/Plain; CharSet="UTF-8"; format=flowed')],
            },
            text("text/html", "<p>hi</p>"),
          ],
        },
        {
          mimeType: "text/calendar",
          headers: [named("Content-Type", "text/calendar; method=REPLY; charset=utf-8")],
          body: { data: b64("BEGIN:VCALENDAR") },
        },
        { mimeType: "application/PDF", filename: "cv.pdf", body: { attachmentId: "ANGj", size: 4 } },
      ],
    });
    expect(message.parts).toEqual([
      {
        type: "text/plain",
        params: { charset: "UTF-8", format: "flowed" },
        filename: null,
        text: "Grüße – 你好",
      },
      { type: "text/html", params: {}, filename: null, text: "<p>hi</p>" },
      {
        type: "text/calendar",
        params: { method: "REPLY", charset: "utf-8" },
        filename: null,
        text: "BEGIN:VCALENDAR",
      },
      { type: "application/pdf", params: {}, filename: "cv.pdf", text: null },
    ]);
  });

  it.each([
    ["bytes that are not UTF-8, of a charset that is named", 'text/plain; charset="iso-8859-1"', "Grüße"],
    [
      "bytes that are not UTF-8, of a charset nobody knows",
      "text/plain; charset=x-unheard-of",
      "Gr\uFFFD\uFFFDe",
    ],
    ["bytes that are not UTF-8, of no charset", "text/plain", "Gr\uFFFD\uFFFDe"],
  ])("reads %s", (_, type, expected) => {
    const message = read({
      mimeType: "text/plain",
      headers: [named("Content-Type", type)],
      body: { data: b64(Uint8Array.from([0x47, 0x72, 0xfc, 0xdf, 0x65])) },
    });
    expect(message.parts[0]?.text).toBe(expected);
  });
});

describe("a bounce", () => {
  const report =
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; gone@uni.example\r\nStatus: 5.1.1";
  const bounce = (...parts: object[]) =>
    read({
      mimeType: "multipart/report",
      headers: [named("Content-Type", "multipart/report; report-type=delivery-status")],
      parts: [text("text/plain", "Address not found"), ...parts],
    }).parts.map(({ type, text: content }) => [type, content?.trim() ?? null]);

  it("shows its report when Gmail gives it as a body", () => {
    expect(
      bounce(
        text("message/delivery-status", report),
        text("text/rfc822-headers", "Message-ID: <a@b.example>"),
      ),
    ).toEqual([
      ["text/plain", "Address not found"],
      ["message/delivery-status", report],
      ["text/rfc822-headers", "Message-ID: <a@b.example>"],
    ]);
  });

  it("shows its report when Gmail has taken it apart into headers", () => {
    const block = (...headers: object[]) => ({ mimeType: "text/plain", headers, body: { size: 0 } });
    const apart = {
      mimeType: "message/delivery-status",
      body: { attachmentId: "ANGj", size: 99 },
      parts: [
        block(named("Reporting-MTA", "dns; mx.example")),
        block(named("Final-Recipient", "rfc822; gone@uni.example"), named("Status", "5.1.1")),
      ],
    };
    expect(bounce(apart)[1]).toEqual(["message/delivery-status", report]);
  });

  it("keeps the returned letter apart from what the reporter says", () => {
    const returned = {
      mimeType: "message/rfc822",
      body: { attachmentId: "ANGj", size: 99 },
      parts: [
        {
          mimeType: "multipart/alternative",
          headers: [named("Message-ID", "<first@owner.example>"), named("Subject", "Your\r\n work")],
          parts: [text("text/plain", "Dear Dr. Patel,"), text("text/html", "<p>Dear Dr. Patel,</p>")],
        },
      ],
    };
    const shown = bounce(returned);
    expect(shown.map(([type]) => type)).toEqual(["text/plain", "message/rfc822"]);
    expect(shown[1]?.[1]).toMatch(
      /^Message-ID: <first@owner.example>\r\nSubject: Your work\r\n\r\nDear Dr. Patel,/,
    );
  });

  it("has no text for a report that Gmail keeps apart", () => {
    expect(
      bounce({ mimeType: "message/delivery-status", body: { attachmentId: "ANGj", size: 9 } })[1],
    ).toEqual(["message/delivery-status", null]);
  });
});
