import { describe, expect, it } from "vitest";
import {
  type Exclusion,
  type ExclusionKind,
  excludedBy,
  readExclusion,
} from "../../../src/domain/owner/exclusions.ts";

describe("what the owner types", () => {
  it.each<[ExclusionKind, string, string]>([
    ["address", " Ines Patel <IP@Lake.example> ", "ip@lake.example"],
    ["address", "i.p+x@gmail.com", "ip@gmail.com"],
    ["domain", "Lake.Example", "lake.example"],
    ["domain", "@lake.example", "lake.example"],
    ["domain", "*.lake.example", "lake.example"],
    ["domain", "bücher.example", "xn--bcher-kva.example"],
    ["subject", "  Hiking   club ", "Hiking club"],
    ["subject", "Re: visa", "Re: visa"],
    ["subject", "会议", "会议"],
  ])("as %s: %j is %j", (kind, typed, value) => {
    expect(readExclusion(kind, typed)).toEqual({ ok: true, exclusion: { kind, value } });
  });

  it.each<[ExclusionKind, string, RegExp]>([
    ["address", "", /write what/],
    ["address", "ines", /no address/],
    ["address", "a@b", /no address/],
    ["address", "a@lake.example, b@lake.example", /one address at a time/],
    ["domain", "lake", /no domain/],
    ["domain", "lake example", /no domain/],
    ["domain", "gmail.com", /single addresses/],
    ["subject", "?!", /a word/],
    ["subject", "a", /three letters/],
    ["subject", "to", /three letters/],
    ["subject", "re:", /three letters/],
    ["subject", "Re: Fwd: AW:", /three letters/],
    ["subject", "x".repeat(201), /too long/],
  ])("as %s: %j is refused", (kind, typed, problem) => {
    const read = readExclusion(kind, typed);
    expect(read.ok ? "" : read.problem).toMatch(problem);
  });
});

describe("what falls under it", () => {
  const letter = {
    subject: "Café: the hiking club's plan",
    readers: ["a@lake.example", "B@Lab.Lake.example"],
  };
  it.each<[Exclusion, boolean]>([
    [{ kind: "address", value: "a@lake.example" }, true],
    [{ kind: "address", value: "aa@lake.example" }, false],
    [{ kind: "domain", value: "lake.example" }, true],
    [{ kind: "domain", value: "lab.lake.example" }, true],
    [{ kind: "domain", value: "ake.example" }, false],
    [{ kind: "subject", value: "Hiking Club" }, true],
    [{ kind: "subject", value: "cafe" }, true],
    [{ kind: "subject", value: "hike" }, false],
    [{ kind: "subject", value: "club hiking" }, false],
  ])("%j: %s", (exclusion, covered) => {
    expect(excludedBy([exclusion], letter)).toEqual(covered ? exclusion : null);
  });
});
