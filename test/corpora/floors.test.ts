import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { labelFilesIn } from "../../cli/accuracy/labels.ts";
import { scoredSet } from "../../cli/accuracy/sets.ts";

/** In percent. Where a figure tells of something unwanted it is the most that is let pass. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  replies: {
    "kind right": 94,
    "absence recognised": 97,
    "auto-reply recognised": 95,
    "decline recognised": 70,
    "opt-out recognised": 100,
    "complaint recognised": 100,
    "day of return right": 85,
    "day of return wrong": 0,
    "humans taken for machines": 0,
    "machines taken for humans": 1,
  },
  sent: {
    "outreach recognised": 93,
    "ordinary mail taken for outreach": 2.5,
    "kind right": 60,
    "asking right": 93,
  },
  addresses: { "names and addresses right": 90, "addresses right": 93 },
};

describe.each(Object.entries(FLOORS))("the labelled %s", (folder, floors) => {
  const files = labelFilesIn(join(import.meta.dirname, folder));
  const shares = files.flatMap((file) => [...scoredSet(file).shares]);

  it.each(Object.entries(floors))("keep their figure of %s", (name, floor) => {
    const share = shares.find((each) => each.name === name);
    expect(share, "such a figure").toBeDefined();
    const percent = share?.percent ?? Number.NaN;
    if (share?.wanted) expect(percent).toBeGreaterThanOrEqual(floor);
    else expect(percent).toBeLessThanOrEqual(floor);
  });
});
