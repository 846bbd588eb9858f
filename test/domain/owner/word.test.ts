import { describe, expect, it } from "vitest";
import { type Ruling, rulingOf, track } from "../../../src/domain/owner/tracking.ts";
import { type OwnersWord, type ThreadWord, wordOn } from "../../../src/domain/owner/word.ts";
import type { OutreachVerdict } from "../../../src/domain/reply/verdict.ts";

const LETTER = { subject: "Registry", readers: ["a@lake.example"] };
const EXCLUSIONS = [{ kind: "domain", value: "lake.example" }] as const;
const NOTHING: ThreadWord = { label: null, labelAt: 0, page: null, pageAt: 0 };

describe("the word that holds", () => {
  it.each<[string, Partial<ThreadWord> | null, string | undefined]>([
    ["none was said of the thread", null, "ignore by domain"],
    ["it was taken back", { labelAt: 9, pageAt: 9 }, "ignore by domain"],
    ["a label is on it", { label: "track", labelAt: 1 }, "track by label"],
    ["the page was later", { label: "track", labelAt: 1, page: "ignore", pageAt: 2 }, "ignore by page"],
    ["the label was later", { label: "track", labelAt: 3, page: "ignore", pageAt: 2 }, "track by label"],
    ["both came at once", { label: "track", labelAt: 2, page: "ignore", pageAt: 2 }, "ignore by page"],
    ["both came at once", { label: "ignore", labelAt: 2, page: "track", pageAt: 2 }, "ignore by label"],
    ["the label was taken off later", { labelAt: 3, page: "track", pageAt: 2 }, "track by page"],
  ])("%s", (_what, thread, expected) => {
    const word = wordOn(thread === null ? null : { ...NOTHING, ...thread }, EXCLUSIONS, LETTER);
    expect(word === null ? undefined : `${word.says} by ${word.by}`).toBe(expected);
  });

  it("is none where nothing was said", () => {
    expect(wordOn(null, [], LETTER)).toBeNull();
  });
});

const OUTREACH: Ruling = { kind: "research", score: 9, against: null };
const THANKS: Ruling = { kind: "thank-you", score: 9, against: "asks-nothing" };
const LIST: Ruling = { kind: "other", score: -100, against: "list" };
const TO_SELF: Ruling = { kind: "other", score: -100, against: "only-to-self" };
const TRACK: OwnersWord = { says: "track", by: "label", what: "" };
const IGNORE: OwnersWord = { says: "ignore", by: "domain", what: "lake.example" };

describe("the rules and the owner's word together", () => {
  const ignored = (rule: string | null, kind: Ruling["kind"]) => ({
    tracked: false,
    asks: false,
    why: { code: "owner-ignores", by: "domain", what: "lake.example", rule, kind },
  });
  it.each<[string, Ruling, OwnersWord | null, object]>([
    [
      "no word",
      OUTREACH,
      null,
      { tracked: true, asks: true, why: { code: "first-letter", kind: "research", score: 9 } },
    ],
    [
      "no word",
      THANKS,
      null,
      { tracked: true, asks: false, why: { code: "asks-nothing", kind: "thank-you" } },
    ],
    ["no word", LIST, null, { tracked: false, asks: false, why: { code: "not-outreach", rule: "list" } }],
    [
      "track",
      OUTREACH,
      TRACK,
      { tracked: true, asks: true, why: { code: "first-letter", kind: "research", score: 9 } },
    ],
    [
      "track",
      THANKS,
      TRACK,
      { tracked: true, asks: true, why: { code: "owner-tracks", by: "label", rule: "asks-nothing" } },
    ],
    [
      "track",
      LIST,
      TRACK,
      { tracked: true, asks: true, why: { code: "owner-tracks", by: "label", rule: "list" } },
    ],
    // Not even its owner can have a letter followed up that went to nobody.
    [
      "track",
      TO_SELF,
      TRACK,
      { tracked: false, asks: false, why: { code: "not-outreach", rule: "only-to-self" } },
    ],
    ["ignore", OUTREACH, IGNORE, ignored(null, "research")],
    ["ignore", LIST, IGNORE, ignored("list", "other")],
  ])("%s: %j", (_word, ruling, word, expected) => {
    expect(track(ruling, word)).toEqual(expected);
  });

  const verdict: OutreachVerdict = { tracked: false, score: -3, kind: "other", asks: false, reasons: [] };
  const weighed = (rule: string, weight: number) => ({ rule, weight, evidence: "" });
  it.each<[Partial<OutreachVerdict>, string | null]>([
    [{ tracked: true, asks: true }, null],
    [{ tracked: true, asks: false }, "asks-nothing"],
    [{ tracked: true, asks: true, reasons: [weighed("answers-elsewhere", 0)] }, "answers-elsewhere"],
    [{ reasons: [weighed("greeting", 3), weighed("errand", -2), weighed("family", -5)] }, "family"],
    [{ reasons: [weighed("greeting", 3)] }, "too-little-speaks-for-outreach"],
  ])("the rule that speaks against %j is %s", (given, against) => {
    expect(rulingOf({ ...verdict, ...given }).against).toBe(against);
  });
});
