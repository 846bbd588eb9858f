import { describe, expect, it } from "vitest";
import { rawMessage } from "../../cli/raw-message.ts";

const read = (...lines: string[]) => rawMessage(lines.join("\r\n"), "x");
const partsOf = (...lines: string[]) =>
  read(...lines).parts.map(({ type, filename, text }) => [type, filename, text]);
/** One character per byte, as raw mail is held. */
const bytes = (text: string) => Buffer.from(text).toString("latin1");

it("reads the leaves of a MIME tree in order, decoded", () => {
  const message = read(
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
  );
  expect(message.at).toBe(Date.UTC(2026, 4, 4, 12));
  expect(message.headers.find((each) => each.name === "Subject")?.value).toBe("one two");
  expect(message.parts.map(({ type, filename, text }) => [type, filename, text])).toEqual([
    ["text/plain", null, "Grüße!"],
    ["message/rfc822", null, "Subject: enclosed\n\ntext"],
    ["application/pdf", "cv.pdf", null],
  ]);
});

describe("a MIME tree", () => {
  it.each([
    [
      "nested, with a preamble and an epilogue that are nobody's",
      [
        "multipart/mixed; boundary=a",
        "before",
        "--a",
        "Content-Type: multipart/alternative; boundary=a-b",
        "",
        "--a-b",
        "",
        "one",
        "--a-b",
        "Content-Type: text/html",
        "",
        "two",
        "--a-b--",
        "between",
        "--a",
        "",
        "three",
        "--a--",
        "after",
      ],
      [
        ["text/plain", "one"],
        ["text/html", "two"],
        ["text/plain", "three"],
      ],
    ],
    [
      "whose boundary never closes",
      ["multipart/mixed; boundary=a", "--a", "", "one", "two"],
      [["text/plain", "one\ntwo"]],
    ],
    [
      "whose inner boundary never closes: the outer one ends it",
      [
        "multipart/mixed; boundary=a",
        "--a",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "",
        "one",
        "--a",
        "",
        "two",
        "--a--",
      ],
      [
        ["text/plain", "one"],
        ["text/plain", "two"],
      ],
    ],
    [
      "of which only the boundary is known",
      ["multipart/mixed; boundary=a", "all there is"],
      [["text/plain", "all there is"]],
    ],
    ["of which not even that is known", ["multipart/mixed", "--a", "text"], [["text/plain", "--a\ntext"]]],
    [
      "with a part whose headers end at the next boundary",
      ["multipart/mixed; boundary=a", "--a", "Content-Type: text/html", "--a", "", "two"],
      [
        ["text/html", ""],
        ["text/plain", "two"],
      ],
    ],
    ["with an empty part", ["multipart/mixed; boundary=a", "--a", "", "--a--"], [["text/plain", ""]]],
    [
      "of a digest",
      ["multipart/digest; boundary=a", "--a", "", "Subject: x", "", "y", "--a--"],
      [["message/rfc822", "Subject: x\n\ny"]],
    ],
    [
      "with a line that only looks like a boundary",
      ["multipart/mixed; boundary=a", "--a", "", "--ab", "-- ", "--a--"],
      [["text/plain", "--ab\n-- "]],
    ],
  ])("%s", (_, [type = "", ...body], expected) => {
    expect(partsOf(`Content-Type: ${type}`, "", ...body).map(([kind, , text]) => [kind, text])).toEqual(
      expected,
    );
  });

  it("gives every part its own type; one that says nothing sensible is text", () => {
    expect(partsOf("Content-Type: text", "", "a")).toEqual([["text/plain", null, "a"]]);
    expect(partsOf("Content-Type: ; x", "", "a")).toEqual([["text/plain", null, "a"]]);
  });

  it("reads names in every encoding", () => {
    const named = (name: string) =>
      partsOf("Content-Type: application/pdf", `Content-Disposition: attachment; ${name}`, "", "")[0]?.[1];
    expect(named("filename*=utf-8''Lebenslauf%20Gr%C3%BCn.pdf")).toBe("Lebenslauf Grün.pdf");
    expect(named('filename="=?utf-8?Q?Gr=C3=BCn.pdf?="')).toBe("Grün.pdf");
  });
});

describe("a text", () => {
  it.each([
    ["base64", "utf-8", "R3LDvMOfZQ==", "Grüße"],
    ["base64 with a list's footer below", "utf-8", "R3LDvMOfZQ==\r\n-- \r\nlist footer", "Grüße"],
    ["base64 with signs that are none", "utf-8", "R3*LD vM OfZ!Q", "Grüße"],
    ["quoted-printable", "utf-8", "Gr=C3=BC=C3=9Fe =3d =\r\n!", "Grüße = !"],
    ["quoted-printable with what is none", "utf-8", "50 =% of = a =Z1 =", "50 =% of = a =Z1 ="],
    ["8bit", "iso-8859-1", "Gr\xfc\xdfe", "Grüße"],
    ["8bit", "us-ascii", bytes("Grüße"), "Grüße"],
    ["8bit", "iso-8859-1", bytes("Grüße"), "Grüße"],
    ["8bit", "", "Gr\xfc\xdfe", "Grüße"],
    ["8bit", "utf-8", "Gr\xfc\xdfe", "Gr\ufffd\ufffde"],
    ["8bit", "windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2", "Привет"],
    ["7bit", "iso-2022-jp", "\x1b$B$3$s\x1b(B", "こん"],
    ["8bit", "cp936", "\xc4\xe3\xba\xc3", "你好"],
    ["8bit", "x-unheard-of", "Gr\xfc\xdfe", "Grüße"],
  ])("in %s and %s: %j", (encoding, charset, body, expected) => {
    const type = charset === "" ? "text/plain" : `text/plain; charset="${charset}"`;
    const [name] = encoding.split(" ");
    expect(partsOf(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${name}`, "", body)[0]?.[2]).toBe(
      expected,
    );
  });
});

describe("headers", () => {
  it.each([
    ["folded", ["Subject: one", "\t two ", "To: x"], "one two"],
    ["raw UTF-8", [bytes("Subject: Grüße")], "Grüße"],
    ["raw bytes of another charset", ["Subject: Gr\xfc\xdfe"], "Grüße"],
    ["with a blank before the colon", ["Subject : x"], "x"],
    ["after lines that are none", ["From the desk", "no header", "Subject: x"], "x"],
    ["after an mbox line", ["From a@b.example Mon Mar  2 15:00:00 2026", "Subject: x"], "x"],
    ["after empty lines", ["", "", "Subject: x"], "x"],
    ["after a byte order mark", ["\xef\xbb\xbfSubject: x"], "x"],
  ])("%s", (_, lines, expected) => {
    expect(read(...lines, "", "body").headers.find(({ name }) => name === "Subject")?.value).toBe(expected);
  });

  it("may end their lines as old Macintoshes did", () => {
    const { headers, parts } = rawMessage("Subject: x\rTo: y\r\rbody", "x");
    expect(headers).toEqual([
      { name: "Subject", value: "x" },
      { name: "To", value: "y" },
    ]);
    expect(parts[0]?.text).toBe("body");
  });

  it("give the time: the last server's, else the writer's, else none", () => {
    const at = (...lines: string[]) => new Date(read(...lines, "", "").at).toISOString();
    const date = "Date: Mon, 02 Mar 2026 15:00:00 +0100";
    expect(at("Received: by mx.example; Mon, 2 Mar 2026 16:00:00 +0100 (CET)", date)).toBe(
      "2026-03-02T15:00:00.000Z",
    );
    expect(at("Received: by mx.example; some day", date)).toBe("2026-03-02T14:00:00.000Z");
    expect(at("Subject: x")).toBe("1970-01-01T00:00:00.000Z");
  });

  it("give Gmail's labels, in whatever language Takeout wrote them, and its thread", () => {
    const { labels, threadId } = read("X-GM-THRID: 17", "X-Gmail-Labels: Gesendet,Mine", "", "");
    expect([labels, threadId]).toEqual([["SENT"], "17"]);
  });
});
