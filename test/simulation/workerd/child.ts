import "../../support/books.ts";
import { playOnBoth } from "./both.ts";

/** The Worker tells its log of every job; here nobody reads it. */
console.log = () => {};

/** Played in a process of its own, bundled like the rest. */
process.on("message", (asked: { readonly root: string; readonly seed: number; readonly stories: number }) => {
  playOnBoth({ ...asked, onStory: (n) => n % 25 === 0 && console.error(`  ${n} stories on workerd`) }).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
