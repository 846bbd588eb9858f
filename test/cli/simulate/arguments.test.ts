import { expect, it } from "vitest";
import { readArguments } from "../../../cli/simulate/arguments.ts";

const read = (line: string) => readArguments(line === "" ? [] : line.split(" "), 7);

it.each([
  ["", { kind: "stories", runs: 200, seed: 7, jobs: 2 }],
  ["--runs 10000 --seed 1 --jobs 3", { kind: "stories", runs: 10_000, seed: 1, jobs: 3 }],
  ["--seed 4 --path 1:2", { kind: "again", path: "1:2", seed: 4, jobs: 2 }],
  ["--planted", { kind: "planted", runs: 2000, only: "", seed: 7, jobs: 2 }],
  ["--planted --fault cap", { kind: "planted", runs: 2000, only: "cap", seed: 7, jobs: 2 }],
  ["--workerd 100", { kind: "workerd", stories: 100, seed: 7, jobs: 2 }],
])("simulate %s", (line, asked) => {
  expect(read(line)).toEqual({ kind: "asked", asked });
});

it.each([
  ["--runs abc", "--runs takes a whole number"],
  ["--runs 0", "--runs takes a whole number"],
  ["--path 1:2", "--path goes with the --seed"],
  ["--fault cap", "--fault goes with --planted"],
  ["--planted --fault nothing", "There are: recheck left out;"],
  ["--stories 5", "--stories"],
])("simulate %s is turned away, and told how it is written", (line, problem) => {
  expect(read(line)).toMatchObject({ kind: "problem" });
  expect(JSON.stringify(read(line))).toContain(problem);
});
