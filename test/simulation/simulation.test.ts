import { describe, expect, it } from "vitest";
import { OF_LABELS } from "./regressions/labels.ts";
import { OF_THE_MACHINE } from "./regressions/machine.ts";
import { OF_MOMENTS } from "./regressions/moments.ts";
import { OF_ONE_PERSON } from "./regressions/one-person.ts";
import { OF_READERS } from "./regressions/readers.ts";
import { playAndJudge, run } from "./run.ts";
import { tell } from "./told.ts";

const STORIES = 10;

describe("ten weeks of a mailbox, whatever happens", () => {
  it("break no promise, and every follow-up that should go out does", { timeout: 480_000 }, async () => {
    const answer = await run({ seed: 7, runs: STORIES });
    const told = answer.ok
      ? ""
      : [...answer.broken, ...tell(answer.story), JSON.stringify(answer.story)].join("\n");
    expect(told).toBe("");
    expect(answer.ok && answer.sum.stories).toBe(STORIES);
    // A simulation in which hardly anything happens would show nothing.
    expect(answer.ok && answer.sum.due).toBeGreaterThan(STORIES / 3);
    expect(answer.ok && answer.sum.sent).toBeGreaterThan(STORIES / 2);
  });

  const all = [...OF_READERS, ...OF_ONE_PERSON, ...OF_MOMENTS, ...OF_LABELS, ...OF_THE_MACHINE];
  for (const { told, story } of all)
    it(told, { timeout: 60_000 }, async () => {
      const { broken } = await playAndJudge(story);
      expect(broken).toEqual([]);
    });
});
