import { getDomain } from "tldts";
import { describe, expect, it } from "vitest";
import { suffixTable } from "../../cli/suffixes/table.ts";
import { registrable } from "../../src/domain/address/registrable.ts";
import suffixes from "../../src/domain/tables/suffixes.json" with { type: "json" };

it("stands in the table as its source has it today: else run `node cli/suffixes.ts`", () => {
  expect(suffixes).toEqual(suffixTable());
});

describe("the domain that was registered", () => {
  it("is what tldts says, at every suffix and around it", () => {
    const names = Object.entries<string>(suffixes)
      .flatMap(([top, below]) => below.split(" ").map((each) => `${each.replace(/^!/, "")}.${top}`))
      .map((suffix) => suffix.replace("*", "any"))
      .flatMap((suffix) => [
        suffix,
        `a.${suffix}`,
        `mail.a.${suffix}`,
        `x.mail.a.${suffix}`,
        suffix.split(".").slice(1).join("."),
      ]);
    expect(names.length).toBeGreaterThan(10_000);
    expect(names.filter((name) => registrable(name) !== getDomain(name))).toEqual([]);
  });

  it.each([
    ["uni.ac.uk", "uni.ac.uk"],
    ["lab.example", "lab.example"],
    ["mail.lab.unknown-top", "lab.unknown-top"],
    ["kindly.github.io", "github.io"],
    ["dept.www.ck", "www.ck"],
    ["a.b.anything.ck", "b.anything.ck"],
    ["dept.city.kawasaki.jp", "city.kawasaki.jp"],
    // One of Japan's towns: everybody below it counts as one house.
    ["city.shinjuku.tokyo.jp", "shinjuku.tokyo.jp"],
    ["xn--mnchen-3ya.de", "xn--mnchen-3ya.de"],
    ["_dmarc.lab.example", "lab.example"],
  ])("of %s is %s", (name, domain) => {
    expect(registrable(name)).toBe(domain);
  });

  it.each([
    "",
    "uk",
    "ac.uk",
    "localhost",
    "192.0.2.1",
    "[192.0.2.1]",
    "lab..example",
    ".lab.example",
    "-lab.example",
    "lab-.example",
    "a b.example",
    "constructor",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(150)}example`,
  ])("of “%s” is none", (name) => {
    expect(registrable(name)).toBeNull();
  });
});
