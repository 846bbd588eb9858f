import "../support/books.ts";
import { type RunAnswer, run } from "./run.ts";

/** Some stories for one process. */
export interface Block {
  readonly seed: number;
  readonly runs: number;
  readonly path?: string;
  /** Whether a story that breaks a promise is made as short as it can be. */
  readonly shrinks?: boolean;
  /** Only broken promises whose sentence begins so count; absent: all of them. */
  readonly breaks?: string;
}

/** A Worker writes a line for each job; a thousand stories would drown what is to be told. */
const { error: tell } = console;
console.log = () => {};
console.error = () => {};

/** Played in a process of its own: each block that it is sent is answered with how it went. */
process.on("message", (block: Block) => {
  run(block).then(
    (answer: RunAnswer) => process.send?.(answer),
    (error: unknown) => {
      tell(error);
      process.exit(1);
    },
  );
});
