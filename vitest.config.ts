import { defineConfig } from "vitest/config";
import { liquidAsText } from "./test/support/liquid-plugin.ts";

export default defineConfig({
  plugins: [liquidAsText],
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The long tests wait for workerd most of the time: two files at once, also on a machine with two cores.
    maxWorkers: 2,
  },
});
