import { expect, it } from "vitest";
import { rawMessage } from "../../cli/raw-message.ts";

it("reads the leaves of a MIME tree in order, decoded", () => {
  const raw = [
    "Received: from mx.example by mail.example; Mon, 4 May 2026 14:00:00 +0200 (CEST)",
    "From: Ines <i@lakeside.example>",
    "Subject: one",
    " two",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=iso-8859-1",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Gr=FC=DFe=",
    "!",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "Subject: enclosed",
    "",
    "text",
    "--b",
    'Content-Type: application/pdf; name="cv.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    "AAAA",
    "--b--",
    "",
  ].join("\r\n");
  const message = rawMessage(raw, "x");
  expect(message.at).toBe(Date.UTC(2026, 4, 4, 12));
  expect(message.headers.find((each) => each.name === "Subject")?.value).toBe("one two");
  expect(message.parts.map(({ type, filename, text }) => [type, filename, text?.trim() ?? null])).toEqual([
    ["text/plain", null, "Grüße!"],
    ["message/rfc822", null, "Subject: enclosed\n\ntext"],
    ["application/pdf", "cv.pdf", null],
  ]);
});
