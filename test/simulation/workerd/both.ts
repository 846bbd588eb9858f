import fc from "fast-check";
import { anyStory } from "../arbitrary.ts";
import { openInProcess } from "../in-process.ts";
import { judge } from "../oracle/judge.ts";
import { play } from "../play.ts";
import type { End } from "../record.ts";
import type { Story } from "../story.ts";
import { tell } from "../told.ts";
import { startWorkerd } from "./on-workerd.ts";

export interface BothAnswer {
  readonly same: number;
  /** What was different, with its story, in lines. */
  readonly different: readonly string[];
}

/** Weather that only this process can make: there a process dies, waits or is late where it is told to. */
const ONLY_HERE = ["crash", "overlap", "overlap-call", "word", "letter", "double", "late", "skew"];

/** The story without what cannot be played on workerd. Its Worker knows one zone to connect in, and one mailbox. */
function forWorkerd(story: Story): Story {
  return {
    ...story,
    zone: ZONE,
    pushes: [],
    letters: story.letters.map((letter) => ({
      ...letter,
      by: 0,
      deeds: letter.deeds.filter(({ deed }) => !("as" in deed && deed.as === "colleague")),
    })),
    weather: story.weather.filter(({ what }) => !ONLY_HERE.includes(what.kind)),
  };
}

const ZONE = "America/New_York";

/** Plays the same stories in this process and on workerd with its D1; both have to end the same. */
export async function playOnBoth(options: {
  readonly root: string;
  readonly seed: number;
  readonly stories: number;
  readonly onStory?: (n: number) => void;
}): Promise<BothAnswer> {
  const workerd = await startWorkerd(options.root, ZONE);
  let same = 0;
  const different: string[] = [];
  try {
    for (const [i, any] of fc.sample(anyStory, { seed: options.seed, numRuns: options.stories }).entries()) {
      const story = forWorkerd(any);
      const here = await play(story, openInProcess);
      const there = await play(story, workerd.open);
      const broken = judge(there).broken;
      const difference = differences(here.end, there.end);
      if (difference.length === 0 && broken.length === 0) same += 1;
      else different.push([...difference, ...broken, ...tell(story), JSON.stringify(story)].join("\n"));
      options.onStory?.(i + 1);
    }
  } finally {
    await workerd.stop();
  }
  return { same, different };
}

function differences(here: End, there: End): string[] {
  return (["sent", "drafts", "statuses"] as const).flatMap((what) => {
    const [one, other] = [here[what].join(" | "), there[what].join(" | ")];
    return one === other
      ? []
      : [`${what} in this process: ${one || "none"}`, `${what} on workerd: ${other || "none"}`];
  });
}
