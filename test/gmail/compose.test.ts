import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, it } from "vitest";
import { compose } from "../../src/gmail/compose.ts";
import { NONCE_HEADER, type OutgoingLetter } from "../../src/ports.ts";

const letter: OutgoingLetter = {
  threadId: "t1",
  from: { name: "Leila Haddad", address: "leila@owner.example" },
  to: [{ name: 'Dr. "P" Patel, MD', address: "patel@uni.example" }],
  subject: "Re: Überlegungen zu Ihrem Labor",
  inReplyTo: "<second@mail.example>",
  references: ["<first@mail.example>", "<second@mail.example>"],
  text: "Dear Dr. Patel,\n\nI hope your week is going well – may I ask again?\n\nBest regards,\nLeila\n",
  html: "<p>Dear Dr. Patel,</p><p>I hope your week is going well – may I ask again?</p>",
  nonce: "claim-7f3a",
  at: Date.UTC(2026, 10, 16, 9, 30, 15),
};

async function composed(changed: Partial<OutgoingLetter> = {}): Promise<string> {
  const raw = await compose({ ...letter, ...changed });
  if (!raw.ok) throw new Error(raw.fault.detail);
  expect(raw.value).toMatch(/^[\w-]+$/);
  return Buffer.from(raw.value, "base64url").toString("latin1");
}

const read = async (changed: Partial<OutgoingLetter> = {}) => PostalMime.parse(await composed(changed));
const headerOf = (mail: Awaited<ReturnType<typeof read>>, name: string) =>
  mail.headers.filter(({ key }) => key === name.toLowerCase()).map(({ value }) => value);

it("comes back from a mail reader as it was meant", async () => {
  const mail = await read();
  expect(mail.from).toMatchObject({ name: "Leila Haddad", address: "leila@owner.example" });
  expect(mail.to).toMatchObject([{ name: 'Dr. "P" Patel, MD', address: "patel@uni.example" }]);
  expect(mail.subject).toBe("Re: Überlegungen zu Ihrem Labor");
  expect(mail.inReplyTo).toBe("<second@mail.example>");
  expect(mail.references).toBe("<first@mail.example> <second@mail.example>");
  expect(mail.date).toBe("2026-11-16T09:30:15.000Z");
  expect(headerOf(mail, NONCE_HEADER)).toEqual(["claim-7f3a"]);
  expect(mail.text?.replace(/\r\n/g, "\n").trim()).toBe(letter.text.trim());
  expect(mail.html?.trim()).toBe(letter.html);
  expect(headerOf(mail, "content-type")[0]).toMatch(/^multipart\/alternative;/);
});

it("carries a Message-ID only when it was given one", async () => {
  expect(headerOf(await read(), "message-id")).toEqual([]);
  expect(headerOf(await read({ messageId: "<summary@kindly.example>" }), "message-id")).toEqual([
    "<summary@kindly.example>",
  ]);
});

it("leaves out In-Reply-To and References outside a thread", async () => {
  const mail = await read({ inReplyTo: null, references: [] });
  expect([headerOf(mail, "in-reply-to"), headerOf(mail, "references")]).toEqual([[], []]);
});

it("keeps to the line ends and line lengths of RFC 5322", async () => {
  const raw = await composed({
    text: `${"word ".repeat(500)}\nend\n`,
    html: `<p>${"<b>x</b>".repeat(500)}</p>`,
  });
  expect(raw.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
});

it("cannot be made to carry another header or recipient", async () => {
  const allowed = new Set(
    ["from", "to", "subject", "date", "in-reply-to", "references", "mime-version", "content-type"].concat(
      NONCE_HEADER.toLowerCase(),
    ),
  );
  const nasty = fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n",
        "\r",
        "\0",
        "Bcc: x@evil.example",
        " ",
        "<",
        ">",
        ",",
        ";",
        '"',
        "ü",
        "a",
      ),
    )
    .map((pieces) => pieces.join(""));
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (name, subject, id) => {
      const mail = await read({
        from: { ...letter.from, name },
        to: [{ name, address: "patel@uni.example" }],
        subject,
        inReplyTo: id,
        references: [id],
      });
      expect(mail.headers.filter(({ key }) => !allowed.has(key))).toEqual([]);
      expect(`${mail.from?.name}${mail.to?.[0]?.name}`).not.toMatch(/[\r\n\0]/);
      expect(mail.to?.map(({ address }) => address)).toEqual(["patel@uni.example"]);
      expect(mail.bcc ?? []).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ["with a line break in it", "patel@uni.example\r\nBcc: x@evil.example"],
  ["that is empty", ""],
])("refuses an address %s", async (_what, address) => {
  const to = [{ name: "", address }];
  expect(await compose({ ...letter, to })).toMatchObject({ ok: false, fault: { kind: "refused" } });
});
