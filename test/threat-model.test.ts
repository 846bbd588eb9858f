import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const page = readFileSync(join(ROOT, "docs/threat-model.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("|") && !/^\| (?:Threat|-)/.test(line));

/** Each test that a row names: its file and its title; "" where the whole file is meant. */
function namedIn(row: string): [file: string, title: string][] {
  const tests = row.split("|").at(-2) ?? "";
  return tests.split(/(?=`test\/)/).flatMap((part) => {
    const file = /^`(test\/[^`]+)`/.exec(part)?.[1];
    if (file === undefined) return [];
    const titles = [...part.matchAll(/"([^"]+)"/g)].map((found) => found[1] ?? "");
    return (titles.length === 0 ? [""] : titles).map((title): [string, string] => [file, title]);
  });
}

it("has a test for every threat", () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => namedIn(row).length === 0)).toEqual([]);
});

it.each(rows.flatMap(namedIn))("names a test that exists: %s, %s", (file, title) => {
  const path = join(ROOT, file);
  expect(existsSync(path)).toBe(true);
  if (title !== "") expect(readFileSync(path, "utf8")).toContain(`"${title}"`);
});
