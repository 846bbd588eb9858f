import "../support/books.ts";
import { type RunAnswer, run } from "./run.ts";

/** Some stories for one process. */
export interface Block {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  /** Whether a story that breaks a promise is made as short as it can be. */
  readonly shrinks?: boolean;
}

/** Played in a process of its own: each block that it is sent is answered with how it went. */
process.on("message", (block: Block) => {
  run(block).then(
    (answer: RunAnswer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
