import { describe, expect, it } from "vitest";
import { provesItself } from "../../../src/domain/bounce/proof.ts";
import type { Header, Message, Part } from "../../../src/domain/message.ts";

const ID = "<CAJx9=letter@mail.gmail.com>";

function report(headers: Readonly<Record<string, string>>, parts: readonly [string, string][] = []): Message {
  return {
    id: "1",
    threadId: "1",
    at: 0,
    labels: [],
    headers: Object.entries(headers).map(([name, value]): Header => ({ name, value })),
    parts: parts.map(([type, text]): Part => ({ type, params: {}, filename: null, text })),
  };
}

const proves = (message: Message, ids = [ID]) => provesItself(message, new Set(ids));

describe("a report shows that it is about a letter from here", () => {
  it.each([
    ["the letter", report({}, [["message/rfc822", `From: me\r\nMessage-ID: ${ID}\r\n\r\nDear ...`]])],
    ["its headers", report({}, [["text/rfc822-headers", `Message-Id:\r\n ${ID}`]])],
    ["its headers in the text", report({}, [["text/plain", `It failed.\n\nMessage-ID: ${ID}`]])],
    ["its headers in HTML", report({}, [["text/html", "Message-ID: &lt;CAJx9=letter@mail.gmail.com&gt;"]])],
    ["an answer to it", report({ "In-Reply-To": ID })],
    ["a reference to it", report({ References: `<other@x.example> ${ID}` })],
  ])("by giving back %s", (_name, message) => {
    expect(proves(message)).toBe(true);
  });

  it("by coming from Gmail's own mailer, as Gmail says itself", () => {
    const From = "Mail Delivery Subsystem <mailer-daemon@googlemail.com>";
    const results =
      "mx.google.com;\r\n dkim=pass header.i=@googlemail.com; dmarc=pass header.from=googlemail.com";
    expect(proves(report({ From, "Authentication-Results": results }))).toBe(true);
  });
});

describe("a report shows nothing", () => {
  const From = "Mail Delivery Subsystem <mailer-daemon@googlemail.com>";
  const PASS = "dmarc=pass header.from=googlemail.com";
  it.each([
    ["with a letter that nobody here wrote", report({}, [["message/rfc822", "Message-ID: <x@y.example>"]])],
    ["with nothing", report({})],
    ["under Gmail's name alone", report({ From })],
    ["that Gmail found forged", report({ From, "Authentication-Results": "mx.google.com; dmarc=fail" })],
    [
      "that another server vouches for",
      report({ From, "Authentication-Results": `mx.evil.example; ${PASS}` }),
    ],
    [
      "with a voucher of its own below Gmail's",
      {
        ...report({ From }),
        headers: [
          { name: "From", value: From },
          { name: "Authentication-Results", value: "mx.google.com; dmarc=fail" },
          { name: "Authentication-Results", value: `mx.google.com; ${PASS}` },
        ],
      },
    ],
    [
      "with the word in a comment",
      report({ From, "Authentication-Results": "mx.google.com; spf=none (a; dmarc=pass b); dmarc=fail" }),
    ],
    [
      "with the word in a comment in a comment",
      report({ From, "Authentication-Results": "mx.google.com; spf=none (a; dmarc=pass (b) c); dmarc=fail" }),
    ],
    [
      "from a mailer with a like name",
      report({
        From: "mailer-daemon@googlemail.com.evil.example",
        "Authentication-Results": `mx.google.com; ${PASS}`,
      }),
    ],
    [
      "from two senders",
      report({
        From: "mailer-daemon@googlemail.com, a@b.example",
        "Authentication-Results": `mx.google.com; ${PASS}`,
      }),
    ],
  ])("%s", (_name, message) => {
    expect(proves(message)).toBe(false);
  });

  it("where no letter's Message-ID is known", () => {
    expect(proves(report({ "In-Reply-To": "<>" }, [["text/plain", "anything"]]), [])).toBe(false);
    expect(proves(report({}, [["text/plain", "anything"]]), ["<>", ""])).toBe(false);
  });
});
