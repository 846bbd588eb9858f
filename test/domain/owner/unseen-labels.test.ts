import { expect, it } from "vitest";
import { perhapsTakenOff, putOnUnseen } from "../../../src/domain/owner/unseen-labels.ts";
import type { Says } from "../../../src/domain/owner/word.ts";

type Labels = Readonly<Record<string, Says>>;
const on = (labels: Labels): ReadonlyMap<string, Says> => new Map(Object.entries(labels));
const many = (count: number): Labels =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, "ignore"]));
const both = new Set<Says>(["track", "ignore"]);

it.each<[string, Labels, Labels, ReadonlySet<Says>, readonly string[]]>([
  ["nothing changed", { a: "ignore" }, { a: "ignore" }, both, []],
  ["the only one", {}, { a: "ignore" }, both, ["a"]],
  ["one of two", { b: "ignore" }, { a: "ignore", b: "ignore" }, both, ["a"]],
  ["another label instead", { a: "track" }, { a: "ignore" }, both, ["a"]],
  ["all of several: the label was made anew", {}, { a: "ignore", b: "ignore" }, both, []],
  ["the label is gone altogether", {}, { a: "ignore" }, new Set(["track"]), []],
  ["more than are taken off by hand", { t0: "ignore" }, many(12), both, []],
])("%s", (_, lying, known, made, threads) => {
  expect(perhapsTakenOff(on(lying), on(known), made)).toEqual(threads);
});

it.each<[string, Labels, Labels, readonly string[], readonly string[]]>([
  ["a new one", { a: "track" }, {}, [], ["a track"]],
  ["a known one", { a: "track" }, { a: "track" }, [], []],
  ["Ignore beside Track", { a: "ignore" }, { a: "track" }, [], ["a ignore"]],
  ["Track where Ignore may still lie", { a: "track" }, { a: "ignore" }, [], []],
  ["Track where Ignore is off", { a: "track" }, { a: "ignore" }, ["a"], ["a track"]],
])("put on: %s", (_, lying, known, off, said) => {
  const changes = putOnUnseen(on(lying), on(known), new Set(off));
  expect(changes.map(({ threadId, says, isOn }) => `${threadId} ${isOn ? "" : "-"}${says}`)).toEqual(said);
});
