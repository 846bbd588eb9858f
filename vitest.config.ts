import { configDefaults, defineConfig } from "vitest/config";

/** These watch processes, memory or the clock of their own, or put something in the place of the network. */
const ALONE = ["e2e", "simulation", "hostile", "rehearsal/mbox"].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    setupFiles: ["test/support/books.ts"],
    // A Worker's log is of interest where a test fails.
    silent: "passed-only",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The long tests wait for workerd most of the time: two files at once, also on a machine with two cores.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "alone", include: ALONE } },
      {
        extends: true,
        test: {
          // Nothing is left behind by these, so they share a process: the house is loaded once, not once a file.
          name: "shared",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, ...ALONE],
          isolate: false,
        },
      },
    ],
  },
});
