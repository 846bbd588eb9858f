import { describe, expect, it } from "vitest";
import { mayAnswerToo, strongest, type Tie, type Tied } from "../../../src/domain/reply/ties.ts";

const tied = (outreachId: string, tie: Tie, hasItsSubject = false): Tied => ({
  outreachId,
  tie,
  hasItsSubject,
});
const a = (tie: Tie, hasItsSubject?: boolean) => tied("a", tie, hasItsSubject);
const b = (tie: Tie, hasItsSubject?: boolean) => tied("b", tie, hasItsSubject);

describe("what a mail may answer", () => {
  it.each<[string, readonly Tied[], string]>([
    ["nothing that it is not tied to", [], ""],
    ["what it is tied to", [a("colleague")], "a"],
    ["the closer of two", [a("colleague", true), b("name")], "b"],
    ["both, where nothing says which", [a("colleague"), b("colleague")], "ab"],
    [
      "both, one by its subject and one by a word about its reader",
      [a("colleague", true), b("colleague")],
      "ab",
    ],
    ["both of one subject", [a("named", true), b("named", true)], "ab"],
    ["the one whose subject it has", [a("instead"), b("instead", true)], "b"],
    ["one letter's Message-ID alone", [a("references"), b("references")], "a"],
    ["of a contact's own mail, whichever: it counts by their address", [a("contact"), b("contact")], "a"],
  ])("%s", (_what, ties, answered) => {
    expect(
      strongest(ties)
        .map(({ outreachId }) => outreachId)
        .join(""),
    ).toBe(answered);
  });
});

describe("what is kept for one letter may answer another", () => {
  it.each<[string, Tied, Tied, boolean]>([
    ["that it is tied to as closely", b("name"), a("name"), true],
    ["that it is tied to more closely", b("name"), a("colleague", true), true],
    ["but none that it is tied to less closely", b("colleague", true), a("named"), false],
    ["but none whose subject it has not", b("instead"), a("instead", true), false],
    ["unless it says which it is about", b("name-and-subject", true), a("references"), false],
    ["unless it counts for it by its address", b("contact"), a("colleague"), false],
  ])("%s", (_what, other, kept, may) => {
    expect(mayAnswerToo(other, kept)).toBe(may);
  });
});
