import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PLANTED } from "./faults.ts";

const ROOT = join(import.meta.dirname, "../../..");

it.each(PLANTED)("“$name” still has its place in the house", ({ replacements }) => {
  const homeless = replacements.filter(
    ({ file, text }) => readFileSync(join(ROOT, file), "utf8").split(text).length !== 2,
  );
  expect(homeless).toEqual([]);
});
