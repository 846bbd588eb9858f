import { expect, it } from "vitest";
import { namedPeople } from "../../../src/domain/reply/named-people.ts";
import { isSoonOver } from "../../support/hangs.ts";

it.each<[string, string[]]>([
  ["Prof. Anna Schmidt suggested that I write to you.", ["Anna Schmidt"]],
  ["I work with Dr. med. Jonas von der Weide, who knows you.", ["Jonas von der Weide"]],
  ["Ich schreibe auf Rat von Frau Prof. Dr. Anna-Lena Schmidt.", ["Anna-Lena Schmidt"]],
  ["as Mme Claire Dubois et M. Petit said", ["Claire Dubois"]],
  ["Dr. José M. García's course", ["José M. García"]],
  ["Dr. Raymond Osei (Lakeside) and Dr. Kim Roe; Dr. Raymond Osei again", ["Raymond Osei", "Kim Roe"]],
  // Whom the letter went to, a surname alone, and two capitals that are nobody.
  ["Dear Dr. Helen Marchetti,", []],
  ["Dear Dr. Marchetti,\n\nYour Heart Failure Registry in New York", []],
  ["Dr. in the house", []],
  ["", []],
])("%j names %j", (text, names) => {
  expect(namedPeople(text, ["Helen Marchetti"])).toEqual(names);
});

it("reads a hostile text to its end", () => {
  const text = "Dr. ".repeat(200_000) + "Dr. A ".repeat(200_000);
  expect(isSoonOver(() => namedPeople(text, []))).toBe(true);
});
