import type { WriteStream } from "node:tty";

/** What a person at the terminal reads. */
export interface Terminal {
  say(line: string): void;
  /** A line that changes in place; where nothing can change in place, it is written now and then. */
  progress(line: string): void;
}

const BETWEEN_LINES = 5000;

export function createTerminal(out: WriteStream): Terminal {
  let open = false;
  let written = 0;
  return {
    say(line) {
      out.write(open ? `\n${line}\n` : `${line}\n`);
      open = false;
    },
    progress(line) {
      if (out.isTTY) {
        out.write(`\r${line}\u001b[K`);
        open = true;
      } else if (performance.now() - written > BETWEEN_LINES) {
        written = performance.now();
        out.write(`${line}\n`);
      }
    },
  };
}
