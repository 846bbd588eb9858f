import { describe, expect, it } from "vitest";
import { type Form, namedAddresses, withoutAddresses } from "../../../src/domain/bounce/address.ts";

describe("how a line presents an address", () => {
  it.each<[Form, string, string]>([
    ["listed", "<a@lake.example>:", "it is <a@lake.example> that"],
    ["listed", "  * a@lake.example", "  * or a@lake.example"],
    ["listed", " 2. a@lake.example (user unknown)", " 2. to a@lake.example (user unknown)"],
    ["listed", "a@lake.example on 1/2/2001 3:04", "a@lake.example for more"],
    ["listed", "a@lake.example    mailbox full", "a@lake.example mailbox full"],
    ["listed", "Ines Lake (a@lake.example)", "Ines Lake (a@lake.example) writes"],
    ["labelled", "Recipient: a@lake.example", "From: a@lake.example"],
    ["labelled", ">>> RCPT TO:<a@lake.example>", ">>> MAIL FROM:<a@lake.example>"],
    ["labelled", "Empfänger/Recipient: a@lake.example", "Absender/Sender: a@lake.example"],
    ["labelled", "user=a@lake.example: rejected", "id=a@lake.example: rejected"],
    ["labelled", "Recipient | a@lake.example", "Recipient a@lake.example"],
    ["header", "  To:   a@lake.example", "  Not delivered to: a@lake.example"],
    ["leading", "a@lake.example for more help", "write a@lake.example for more help"],
    ["mentioned", "your mail to a@lake.example was", "a@lake.example"],
    ["other", "Message-ID: <a@lake.example>", "Message to: <a@lake.example>"],
    ["other", "Reply-To: a@lake.example", "Reply to: a@lake.example"],
    ["other", "Identificativo messaggio: a@lake.example", "Destinatario messaggio: a@lake.example"],
    ["other", "보낸 사람 : a@lake.example", "받은 사람 : a@lake.example"],
  ])("%s: %s", (form, example, counterExample) => {
    expect(namedAddresses(example)[0]?.form).toBe(form);
    expect(namedAddresses(counterExample)[0]?.form).not.toBe(form);
  });

  it("is the same for all that stand in one line", () => {
    expect(namedAddresses("To: a@lake.example, <b@lake.example>").map((each) => each.form)).toEqual([
      "header",
      "header",
    ]);
  });
});

describe("where an address begins and ends", () => {
  it.each([
    ["<A.B@Lake.Example>", ["a.b@lake.example"]],
    ["to=<a@lake.example>, relay", ["a@lake.example"]],
    ["rcpt=a@lake.example.", ["a@lake.example"]],
    ["'a@lake.example'...", ["a@lake.example"]],
    ["mailto:o'neil+x=y@lake.example", ["o'neil+x=y@lake.example"]],
    ["邮箱地址2204@qq.example不存在", ["2204@qq.example"]],
    ["（2204@qq.example）", ["2204@qq.example"]],
    ["πωλήσεις@ελαιόλαδο.example", ["πωλήσεις@ελαιόλαδο.example"]],
    ["josé@peña.example", ["josé@peña.example"]],
    ["root@localhost", []],
    ["a @ b.example, @b.example, a@", []],
  ])("%s", (text, expected) => {
    expect(namedAddresses(text).map((each) => each.address)).toEqual(expected);
  });

  it("leaves a text without its addresses", () => {
    expect(withoutAddresses("To <a@b.example>: spam@c.example is full")).toBe("To <>:  is full");
  });
});
