import { expect, it } from "vitest";
import { soak } from "./soak.ts";

it("knows after ten days of every trouble what Gmail knows, and nothing twice", {
  timeout: 120_000,
}, async () => {
  const { letters, replies, troubles, wrong } = await soak({ days: 10, seed: 3 });
  expect(wrong).toEqual([]);
  expect(letters).toBeGreaterThan(15);
  expect(replies).toBeGreaterThan(5);
  expect(troubles).toBeGreaterThan(40);
});
