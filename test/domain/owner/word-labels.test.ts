import { expect, it } from "vitest";
import type { HistoryChange } from "../../../src/domain/changes.ts";
import { isMadeLabel, labelChanges, labelWord, wordLabels } from "../../../src/domain/owner/word-labels.ts";

const SAYS = wordLabels([
  { id: "INBOX", name: "INBOX" },
  { id: "Label_1", name: "Kindly/track" },
  { id: "Label_2", name: "Kindly/Ignore" },
  { id: "Label_3", name: "Track" },
]);

it("knows the two labels by their names", () => {
  expect([...SAYS]).toEqual([
    ["Label_1", "track"],
    ["Label_2", "ignore"],
  ]);
});

it.each([
  ["Label_1", true],
  ["INBOX", false],
  ["CATEGORY_PERSONAL", false],
])("%s was made by somebody: %s", (id, made) => {
  expect(isMadeLabel(id)).toBe(made);
});

it.each([
  [["Label_1"], "track"],
  [["Label_1", "Label_2"], "ignore"],
  [["Label_3", "INBOX"], null],
])("messages with %j say %s", (labels, word) => {
  expect(labelWord([{ labels: [] }, { labels }], SAYS)).toBe(word);
});

const on = (label: string, threadId = "t"): HistoryChange => ({
  kind: "labelled",
  messageId: "m",
  threadId,
  labels: [label],
});
const off = (label: string): HistoryChange => ({ ...on(label), kind: "unlabelled" });

it.each<[HistoryChange[], string[]]>([
  [[on("Label_1"), on("Label_1")], ["t +track"]],
  [[on("Label_1"), off("Label_1")], ["t -track"]],
  [[off("Label_1"), on("Label_1")], ["t +track"]],
  [
    [on("Label_2"), off("Label_1")],
    ["t -track", "t +ignore"],
  ],
  // Both at once: the one that forbids more holds.
  [[on("Label_2"), on("Label_1")], ["t +ignore"]],
  [
    [on("Label_1"), on("Label_2"), off("Label_2")],
    ["t -ignore", "t +track"],
  ],
  [
    [on("Label_1"), on("Label_2", "u")],
    ["t +track", "u +ignore"],
  ],
  [[on("Label_3"), on("INBOX"), { ...on("Label_1"), kind: "added" }, on("Label_1", "")], []],
])("history %#", (changes, expected) => {
  const said = labelChanges(changes, SAYS);
  expect(said.map(({ threadId, says, isOn }) => `${threadId} ${isOn ? "+" : "-"}${says}`)).toEqual(expected);
});
