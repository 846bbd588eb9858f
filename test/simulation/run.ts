import fc from "fast-check";
import { anyStory } from "./arbitrary.ts";
import { openInProcess } from "./in-process.ts";
import { type Judgement, judge } from "./oracle/judge.ts";
import { play } from "./play.ts";
import type { Played } from "./record.ts";
import type { Story } from "./story.ts";
import { chronicle } from "./told.ts";

export interface Sum {
  readonly stories: number;
  /** Follow-ups that should have gone out, and that went out at all. */
  readonly due: number;
  readonly sent: number;
}

export type RunAnswer =
  | { readonly ok: true; readonly sum: Sum }
  | {
      readonly ok: false;
      readonly seed: number;
      /** fast-check's path to the shrunk story. */
      readonly path: string;
      readonly runs: number;
      readonly story: Story;
      readonly broken: readonly string[];
      /** What happened in it, line by line. */
      readonly happened: readonly string[];
    };

export async function playAndJudge(story: Story): Promise<Judgement & { readonly played: Played }> {
  const played = await play(story, openInProcess);
  return { ...judge(played), played };
}

/** Plays random stories until one breaks a promise, which is then made as short as it can be. */
export async function run(options: {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  readonly shrinks?: boolean;
  /** Only broken promises whose sentence begins so count; absent: all of them. */
  readonly breaks?: string;
  /** Ends the search for a shorter story after so many ms. */
  readonly shrinkFor?: number;
  readonly onStory?: (judgement: Judgement) => void;
}): Promise<RunAnswer> {
  const sum = { stories: 0, due: 0, sent: 0 };
  let shrinkUntil = Number.POSITIVE_INFINITY;
  /** The failed plays; fast-check's counterexample is the last of them. */
  const failed: Played[] = [];
  const details = await fc.check(
    fc.asyncProperty(anyStory, async (story) => {
      // What a shrinking story breaks counts only while there is time for it.
      if (performance.now() > shrinkUntil) return;
      const judgement = await playAndJudge(story);
      options.onStory?.(judgement);
      sum.stories += 1;
      sum.due += judgement.due;
      sum.sent += judgement.sent;
      const broken = judgement.broken.filter((fault) => fault.startsWith(options.breaks ?? ""));
      if (broken.length === 0) return;
      failed.push(judgement.played);
      if (shrinkUntil === Number.POSITIVE_INFINITY)
        shrinkUntil = performance.now() + (options.shrinkFor ?? 60_000);
      throw new Error(broken.join("\n"));
    }),
    {
      seed: options.seed,
      numRuns: options.runs,
      endOnFailure: options.shrinks === false,
      ...(options.path === undefined ? {} : { path: options.path }),
    },
  );
  if (!details.failed || details.counterexample === null) return { ok: true, sum };
  const [story] = details.counterexample;
  const played = failed.at(-1);
  if (played === undefined) throw new Error("A story cannot be played.", { cause: details.errorInstance });
  const broken = (
    details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  ).split("\n");
  return {
    ok: false,
    seed: details.seed,
    path: details.counterexamplePath ?? "",
    runs: details.numRuns,
    story,
    broken,
    happened: chronicle(played),
  };
}
