import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createApp } from "../../src/web/app.ts";
import type { WebDeps } from "../../src/web/context.ts";
import { keptScript, keptStyle } from "../../src/web/kept-files.ts";
import { ORIGIN, SETTINGS } from "./browser.ts";

const WEB = join(import.meta.dirname, "../../src/web");

const sources = readdirSync(WEB, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(WEB, name), "utf8"));

/** The names of classes in the style sheet's selectors; its numbers and comments hold none. */
const styled = new Set([...keptStyle().text.matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name ?? ""));

test("every class in the style sheet is one that a page uses", () => {
  const words = new Set(sources.flatMap((source) => source.match(/[a-z][a-z-]*/g) ?? []));
  expect(styled.size).toBeGreaterThan(50);
  expect([...styled].filter((name) => !words.has(name))).toEqual([]);
});

test("every class that a page uses is in the style sheet", () => {
  const used = sources.flatMap((source) =>
    [...source.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names]) => names?.split(" ") ?? []),
  );
  expect(used.length).toBeGreaterThan(100);
  expect([...new Set(used)].filter((name) => !styled.has(name))).toEqual([]);
});

test.each([
  ["style", keptStyle(), "/style/kindly-older.css"],
  ["script", keptScript(), "/script/kindly-older.js"],
])(
  "the %s is kept under its own name, and is the present one under any other",
  async (_name, file, older) => {
    const ask = async (path: string) =>
      await createApp().fetch(new Request(ORIGIN + path), { settings: SETTINGS } as WebDeps);
    const present = await ask(file.path);
    expect(present.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(present.headers.get("Content-Type")).toBe(`${file.type}; charset=utf-8`);
    const before = await ask(older);
    expect(before.headers.get("Cache-Control")).toBe("no-cache");
    expect(await before.text()).toBe(await present.text());
  },
);

test("what every page brings along is small", () => {
  expect(keptStyle().text.length).toBeLessThan(26_000);
  expect(keptScript().text.length).toBeLessThan(3_000);
});
