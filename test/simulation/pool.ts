import { type ChildProcess, fork } from "node:child_process";
import type { Block } from "./child.ts";
import type { RunAnswer, Sum } from "./run.ts";

export type Failed = Extract<RunAnswer, { ok: false }>;

export interface PoolAnswer {
  readonly sum: Sum;
  readonly failed: Failed | null;
}

/** So many stories share a seed: the one of the run, and the number of their block. */
export const BLOCK = 25;

/** Plays stories in several processes at once, until all are played or one breaks a promise. */
export async function playAll(
  child: string,
  options: {
    readonly seed: number;
    readonly runs: number;
    readonly jobs: number;
    readonly shrinks?: boolean;
    readonly breaks?: string;
    readonly onBlock?: (sum: Sum) => void;
  },
): Promise<PoolAnswer> {
  const blocks: Block[] = [];
  for (let done = 0; done < options.runs; done += BLOCK)
    blocks.push({
      seed: options.seed + blocks.length,
      runs: Math.min(BLOCK, options.runs - done),
      shrinks: options.shrinks ?? true,
      ...(options.breaks === undefined ? {} : { breaks: options.breaks }),
    });
  const sum = { stories: 0, due: 0, sent: 0 };
  let failed: Failed | null = null;
  const work = async (): Promise<void> => {
    const process = start(child);
    try {
      for (let block = blocks.shift(); block !== undefined && failed === null; block = blocks.shift()) {
        const answer = await ask<RunAnswer>(process, block);
        if (answer.ok) {
          sum.stories += answer.sum.stories;
          sum.due += answer.sum.due;
          sum.sent += answer.sum.sent;
          options.onBlock?.(sum);
        } else failed ??= answer;
      }
    } finally {
      process.kill();
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return { sum, failed };
}

/** Asks one process of its own, which ends with the answer. */
export async function askOnce<Answer>(child: string, question: object): Promise<Answer> {
  const process = start(child);
  try {
    return await ask<Answer>(process, question);
  } finally {
    process.kill();
  }
}

function start(child: string): ChildProcess {
  return fork(child, { execArgv: ["--no-warnings"], stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

function ask<Answer>(process: ChildProcess, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`A process of the simulation ended with ${code}.`));
    process.once("exit", ended);
    process.once("message", (answer: Answer) => {
      process.off("exit", ended);
      resolve(answer);
    });
    process.send(question);
  });
}
