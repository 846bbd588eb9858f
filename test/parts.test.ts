import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { productionParts } from "../cli/licences/parts.ts";
import { readSettings } from "../src/env.ts";

const ROOT = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const manifest = JSON.parse(read("package.json")) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  cloudflare: { bindings: Record<string, { description: string }> };
};

/** Each lets the part be used, changed and passed on under the project's own licence, and asks for its notice alone. */
const PERMITTED = ["0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0"];

describe("the parts", () => {
  test("that run in the Worker are all under a licence that permits it", () => {
    const parts = productionParts();
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter(({ licence }) => !PERMITTED.includes(licence))).toEqual([]);
  });

  test("are pinned to one version each, the one that package-lock.json installs", () => {
    const installed = (
      JSON.parse(read("package-lock.json")) as { packages: Record<string, { version?: string }> }
    ).packages;
    const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(named.length).toBeGreaterThan(20);
    for (const [name, version] of named) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(installed[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(read(".npmrc")).toContain("save-exact=true");
  });
});

describe("what the deploy button asks for", () => {
  const example = parseEnv(read(".dev.vars.example"));
  const names = Object.keys(example);

  test("is all that Kindly cannot do without", () => {
    const bare = readSettings({});
    const needed = bare.ok ? [] : bare.problems.map((problem) => problem.split(":", 1)[0]);
    expect(names).toEqual(expect.arrayContaining(needed));
  });

  test("is explained, as is everything that it makes", () => {
    const { bindings } = manifest.cloudflare;
    const made = [...read("wrangler.toml").matchAll(/^binding = "(\w+)"/gm)].map((found) => found[1]);
    const explained = [...names, ...made.filter((name) => name !== "ASSETS")];
    expect(Object.keys(bindings).sort()).toEqual(explained.sort());
  });

  test("holds nothing that could pass for a real secret", () => {
    expect(readSettings({ ...example }).ok).toBe(false);
  });
});
