import { expect, it } from "vitest";
import { shownAddresses } from "../../../src/domain/address/other-addresses.ts";
import { mail } from "../reading/mail.ts";

type Given = Parameters<typeof mail>[0];

it.each<[string, Given, string[]]>([
  [
    "where its writer wants to be answered",
    { headers: { "Reply-To": "ines@home.example" } },
    ["|ines@home.example"],
  ],
  [
    "whom it quotes",
    { text: "Yes!\n\nOn 4 May 2026 at 10:00, Ines Patel <ines@home.example> wrote:\n> Ada, hello" },
    ["Ines Patel|ines@home.example"],
  ],
  [
    "whose letter it sends on",
    {
      text: "See below.\n\n---------- Forwarded message ---------\nFrom: Ines Patel <ines@home.example>\nTo: office@lake.example",
    },
    ["Ines Patel|ines@home.example"],
  ],
  [
    "whose letter it encloses",
    {
      parts: [{ type: "message/rfc822", text: "From: Ines Patel <ines@home.example>\nSubject: x\n\nHello" }],
    },
    ["Ines Patel|ines@home.example"],
  ],
  ["not a function", { headers: { "Reply-To": "info@home.example" } }, []],
  ["not an address without a name in the text", { text: "Write to ines@home.example." }, []],
  [
    "not what a list puts there",
    { headers: { "List-Id": "<x.example>", "Reply-To": "ines@home.example" } },
    [],
  ],
])("an answer shows %s", (_what, given, shown) => {
  expect(shownAddresses(mail(given)).map(({ name, address }) => `${name}|${address}`)).toEqual(shown);
});
