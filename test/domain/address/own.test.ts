import { describe, expect, it } from "vitest";
import { isEcho, isOwn, ownKeys } from "../../../src/domain/address/own.ts";
import { mail } from "../reading/mail.ts";

const OWN = ownKeys([{ address: "leila@haddad.example" }, { address: "l.haddad@gmail.com" }]);

it.each([
  ["Leila@Haddad.example", true],
  // Gmail delivers a tag under every domain of its own.
  ["leila+list@haddad.example", true],
  ["lhaddad+x@googlemail.com", true],
  ["leila@haddad.example.org", false],
  ["lei.la@haddad.example", false],
  ["+leila@haddad.example", false],
])("%s is the owner's: %s", (address, own) => {
  expect(isOwn(address, OWN)).toBe(own);
});

describe("the owner's own letter coming back", () => {
  const letters = new Set(["<first@haddad.example>"]);
  const list = { "List-Id": "<staff.lake.example>" };
  it.each([
    ["from an alias", { from: "L. Haddad <l.haddad@gmail.com>" }, true],
    [
      "under its own Message-ID, whatever a list made of its sender",
      { from: "Staff <staff@lake.example>", headers: { "Message-ID": "<first@haddad.example>" } },
      true,
    ],
    [
      "from a list that put itself in the sender's place",
      {
        from: "'Leila Haddad' via Staff <staff@lake.example>",
        headers: { ...list, "Reply-To": "leila@haddad.example" },
      },
      true,
    ],
    [
      "from a list that names the author in a header of its own",
      { from: "Staff <staff@lake.example>", headers: { "X-Original-From": "Leila <leila@haddad.example>" } },
      true,
    ],
    ["no: somebody else wrote it", { headers: { "Message-ID": "<answer@lake.example>" } }, false],
    [
      "no: somebody else wrote it to the list",
      { from: "Ines via Staff <staff@lake.example>", headers: { ...list, "Reply-To": "ip@lake.example" } },
      false,
    ],
    [
      "no: an answer whose writer reads the answers to it at the owner's own address",
      { headers: { "Reply-To": "leila@haddad.example" } },
      false,
    ],
  ])("%s", (_what, given, echo) => {
    expect(isEcho(mail(given as Parameters<typeof mail>[0]), OWN, letters)).toBe(echo);
  });
});
