import { describe, expect, it } from "vitest";
import { sameName, speaksOf } from "../../../src/domain/address/same-person.ts";

describe("sameName", () => {
  const CASES: readonly [string, string, boolean][] = [
    ["Anna Schmidt", "Anna Schmidt", true],
    ["Anna Schmidt", "Schmidt, Anna", true],
    ["Prof. Dr. Anna Schmidt", "Anna Schmidt, MD PhD", true],
    ["José García", "Jose Garcia", true],
    ["ANNA SCHMIDT", "anna schmidt", true],
    ["Anna M. Schmidt", "Anna Schmidt", true],
    ["Anna Maria Schmidt", "Anna Schmidt", true],
    ["Anna Maria Schmidt", "Schmidt, Anna", true],
    ["Anna Schmidt-Huber", "Anna Schmidt", true],
    ["María García López", "Maria Lopez", true],
    ["Мария Иванова", "Иванова Мария", true],
    ["Jürgen Müller", "Juergen Mueller", true],
    ["Søren Łukasz", "Soren Lukasz", true],
    ["山田 太郎", "山田太郎", true],
    ["김민수", "김민수", true],
    ["山田太郎", "山田花子", false],
    ["Jack Ma", "Jack Ma", true],
    ["Anna Schmidt", "Anna Huber", false],
    ["Anna Schmidt", "Peter Schmidt", false],
    ["Anna", "Anna", false],
    ["Dr. Schmidt", "Prof. Schmidt", false],
    ["A. Schmidt", "A. Schmidt", false],
    ["Anna Anna", "Anna Schmidt", false],
    ["Anna Maria Schmidt", "Anna Maria Huber", false],
    ["Anna Maria Schmidt", "Huber, Anna Maria", false],
    ["Maria del Carmen Garcia", "Maria del Carmen Lopez", false],
    ["", "", false],
  ];
  it.each(CASES)("%j and %j: %s", (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected);
    expect(sameName(b, a)).toBe(expected);
  });
});

describe("speaksOf", () => {
  it.each([
    ["Helen Marchetti asked me to answer.", true],
    ["Dr. Marchetti sent me your note.", true],
    ["Marchetti, Helen", true],
    ["Marchetti sent me your note.", false],
    ["Helen sent me your note.", false],
    ["Helen met Peter Jones, and nobody met Marchetti", false],
    ["", false],
  ])("%j of Helen Marchetti: %s", (text, speaks) => {
    expect(speaksOf(text, "Dr. Helen Marchetti")).toBe(speaks);
  });
});
