import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { bundleSize } from "../../bench/bundle.ts";

/** Cloudflare's free plan takes 3 MB; but every KiB is read before the first answer. What is added has to be weighed. */
const MOST_KIB = 298;

const folder = mkdtempSync(join(tmpdir(), "kindly-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

it(`what is uploaded has less than ${MOST_KIB} KiB`, () => {
  expect(bundleSize(folder).gzipKiB).toBeLessThan(MOST_KIB);
});
