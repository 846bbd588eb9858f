import { configDefaults, defineConfig } from "vitest/config";
import { liquidAsText } from "./test/support/liquid-plugin.ts";

const PURE = "test/domain/**/*.test.ts";

export default defineConfig({
  plugins: [liquidAsText],
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The long tests wait for workerd most of the time: two files at once, also on a machine with two cores.
    maxWorkers: 2,
    projects: [
      // The domain keeps no state, so its tests share one process: the wordbooks are built once, not once a file.
      { extends: true, test: { name: "domain", include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: "house",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, PURE],
        },
      },
    ],
  },
});
