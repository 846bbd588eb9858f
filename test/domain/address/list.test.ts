import fc from "fast-check";
import { addressParser } from "postal-mime";
import { describe, expect, it } from "vitest";
import { addresses } from "../../../src/domain/address/address.ts";
import { isSoonOver } from "../../support/hangs.ts";

/** "Ines Patel|ip@lake.example": a name and an address in short. */
function read(header: string): string[] {
  return addresses(header).map(({ name, address }) => `${name}|${address}`);
}

describe("what the standard allows", () => {
  it.each<[string, string[]]>([
    ["Ines J. Patel <ip@lake.example>", ["Ines J. Patel|ip@lake.example"]],
    ["ip@lake.example (Ines Patel)", ["Ines Patel|ip@lake.example"]],
    ['"Patel, \\"Ines\\" <x>" <ip@lake.example>', ['Patel, "Ines" <x>|ip@lake.example']],
    ['"ines patel"@lake.example', ['|"ines patel"@lake.example']],
    ['"ines"@lake.example', ["|ines@lake.example"]],
    ["ip(at work)@(the)lake.example", ["at work the|ip@lake.example"]],
    ["Ines <ip(at \\) work)@lake.example(the lake)>", ["Ines|ip@lake.example"]],
    ["ip @ lake . example", ["|ip@lake.example"]],
    ["Ines <@relay.example,@mx.example:ip@lake.example>", ["Ines|ip@lake.example"]],
    [
      "Lab (the one): a@lab.example, B <b@lab.example>;, c@lab.example",
      ["|a@lab.example", "B|b@lab.example", "|c@lab.example"],
    ],
    ["undisclosed-recipients:; (nobody)", []],
    ["root@[IPv6:2001:db8::1]", ["|root@[ipv6:2001:db8::1]"]],
    ["/G=Ines/S=Patel/@gate.example", ["|/g=ines/s=patel/@gate.example"]],
    ["a@lab.example, , b@lab.example,", ["|a@lab.example", "|b@lab.example"]],
  ])("%s", (header, expected) => {
    expect(read(header)).toEqual(expected);
  });
});

/** Each with its nearest neighbour that means something else. */
describe("what mail programs make of it", () => {
  it.each<[string, string[]]>([
    ["Ines Patel ip@lake.example", ["Ines Patel|ip@lake.example"]],
    ["a@lab.example b@lab.example", ["|a@lab.example", "|b@lab.example"]],
    ["Ines <ip@lake.example", ["Ines|ip@lake.example"]],
    ["Ines <ip@lake.example, Bo <bo@lake.example>", ["Ines|ip@lake.example", "Bo|bo@lake.example"]],
    ["Ines ip@lake.example>", ["Ines|ip@lake.example"]],
    ["<<ip@lake.example>>", ["|ip@lake.example"]],
    ["Ines <ip@lake.example> Bo <bo@lake.example>", ["Ines|ip@lake.example", "Bo|bo@lake.example"]],
    ["Ines <ip@lake.example> <ip@lake.example>", ["Ines|ip@lake.example"]],
    ["Ines <ip@lake.example>.", ["Ines|ip@lake.example"]],
    ["Ines <ip@lake.example.>", ["Ines|ip@lake.example"]],
    ["ip.@lake.example", ["|ip.@lake.example"]],
    ['"Ines Patel <ip@lake.example>', ["Ines Patel|ip@lake.example"]],
    [
      '"Ines Patel <ip@lake.example>, "Bo" <bo@lake.example>',
      ["Ines Patel|ip@lake.example", "Bo|bo@lake.example"],
    ],
    ['"Ines, <ip@lake.example>" <bo@lake.example>', ["Ines, <ip@lake.example>|bo@lake.example"]],
    ['"Ines "Loom" Patel" <ip@lake.example>', ['Ines "Loom Patel|ip@lake.example']],
    ["Ines (Lab <ip@lake.example>", ["Ines Lab|ip@lake.example"]],
    [
      "Patel, Ines <ip@lake.example>, Weber, Bo <bo@lake.example>",
      ["Patel, Ines|ip@lake.example", "Weber, Bo|bo@lake.example"],
    ],
    ["a@lab.example; b@lab.example", ["|a@lab.example", "|b@lab.example"]],
    ["a@lab.example，b@lab.example、c@lab.example", ["|a@lab.example", "|b@lab.example", "|c@lab.example"]],
    ["a@lab.example / b@lab.example/c@lab.example", ["|a@lab.example", "|b@lab.example", "|c@lab.example"]],
    ["<a@lab.example;b@lab.example>", ["|a@lab.example", "|b@lab.example"]],
    ["Ines＜ip＠lake.example＞", ["Ines|ip@lake.example"]],
    ["Ines &lt;ip@lake.example&gt;", ["Ines|ip@lake.example"]],
    ["'ip@lake.example'; ‘bo@lake.example’", ["|ip@lake.example", "|bo@lake.example"]],
    ["'Ines Patel' <ip@lake.example>", ["Ines Patel|ip@lake.example"]],
    ["Niamh O'Neill <o'neill@lake.example>", ["Niamh O'Neill|o'neill@lake.example"]],
    ["Ines Patel [mailto:ip@lake.example]", ["Ines Patel|ip@lake.example"]],
    ["MAILTO:ip@lake.example?subject=Hello", ["|ip@lake.example"]],
    ["[SMTP:ip@lake.example]", ["|ip@lake.example"]],
    ["E-mail: ip@lake.example", ["|ip@lake.example"]],
    ["\ufeffip@lake.example\u200b", ["|ip@lake.example"]],
    ["ip@@lake.example", ["|ip@lake.example"]],
    ["Grüße <grüße@bücher.example>", ["Grüße|grüße@bücher.example"]],
    [
      '"A" <a@lab.example> on behalf of "B" <b@lab.example>',
      ["A|a@lab.example", "on behalf of B|b@lab.example"],
    ],
    ["Undisclosed recipients", []],
    ["<>", []],
    ["Ines <>", []],
    ["ip@", []],
    ["@lake.example", []],
  ])("%s", (header, expected) => {
    expect(read(header)).toEqual(expected);
  });
});

describe("an address in the name", () => {
  it.each<[string, string[]]>([
    ["ceo@bank.example <eve@elsewhere.example>", ["ceo@bank.example|eve@elsewhere.example"]],
    ['"<ceo@bank.example>" <eve@elsewhere.example>', ["<ceo@bank.example>|eve@elsewhere.example"]],
    ['"ceo@bank.example" eve@elsewhere.example', ["ceo@bank.example|eve@elsewhere.example"]],
    ["=?utf-8?Q?ceo=40bank.example?= <eve@elsewhere.example>", ["ceo@bank.example|eve@elsewhere.example"]],
    ["eve@elsewhere.example (ceo@bank.example)", ["ceo@bank.example|eve@elsewhere.example"]],
  ])("never counts beside another: %s", (header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["ip@lake.example <>", ["|ip@lake.example"]],
    ['"Ines Patel <ip@lake.example>"', ["Ines Patel|ip@lake.example"]],
    ["=?utf-8?Q?Ines_=3Cip=40lake.example=3E?=", ["Ines|ip@lake.example"]],
    ['"Ines Patel"', []],
    ['"Ines at ip@lake.example"', []],
  ])("counts when it is the only one: %s", (header, expected) => {
    expect(read(header)).toEqual(expected);
  });
});

const word = fc.stringMatching(/^[A-Za-z][a-z]{1,8}$/);
const quoted = fc.stringMatching(/^[A-Za-z ,.;:<>()@']{1,20}$/).map((text) => `"${text}"`);
const address = fc.tuple(word, word).map(([name, domain]) => `${name}@${domain}.example`);
const person = fc.oneof(
  address,
  fc
    .tuple(
      fc.oneof(
        fc.tuple(word, word).map((two) => two.join(" ")),
        quoted,
      ),
      address,
    )
    .map(([n, a]) => `${n} <${a}>`),
  fc.tuple(address, word).map(([a, n]) => `${a} (${n})`),
);

it("reads the same addresses as postal-mime wherever a header is well formed", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
      const header = people.join(", ");
      const theirs = addressParser(header, { flatten: true }).map((found) => found.address?.toLowerCase());
      expect(addresses(header).map((found) => found.address)).toEqual(theirs);
    }),
  );
});

describe("hostile headers", () => {
  const SIGNS = [
    '"',
    "(",
    "<",
    "<@",
    "@",
    "=?",
    "=?a?b?",
    "[",
    "a@b ",
    '"<@>',
    "&lt;",
    ". ",
    "\\",
    ";",
    "] ",
  ];
  it.each(SIGNS)("%s thousands of times comes to an end", (sign) => {
    expect(isSoonOver(() => addresses(`${sign.repeat(20_000)}@x`), 2_000)).toBe(true);
  });

  it("one line of five megabytes never gives half an address", () => {
    const found = addresses("someone@lake.example, ".repeat(250_000));
    expect(new Set(found.map((each) => each.address))).toEqual(new Set(["someone@lake.example"]));
  });
});
