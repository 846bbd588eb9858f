import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { getTableName, is, Table } from "drizzle-orm";
import { expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as schema from "../../src/store/schema.ts";

const ROOT = join(import.meta.dirname, "../..");
const PAGES = globSync(["README.md", "{docs,bench,cli,rehearsal,src,templates,test}/**/*.md"], { cwd: ROOT });
/** Where a name on a page may begin, beside the page's own folder. */
const BEGINNINGS = ["", "src", "src/domain"];
const FILE = /^[\w@.*-]+(?:\/[\w@.*-]+)*\.(?:ts|tsx|js|mjs|json|md|toml|bin|liquid|css|html)$/;
const FOLDER = /^(?:bench|cli|docs|rehearsal|src|templates|test)(?:\/[\w.-]+)*\/?$/;
/** Made when something is run, so that a fresh clone has none of them. */
const MADE = ["public/books.bin", "public/tables.json", "public/api/openapi.json"];

it("reads the pages", () => {
  expect(PAGES.length).toBeGreaterThan(15);
  expect(PAGES.flatMap(linksOf).length).toBeGreaterThan(15);
  expect(PAGES.flatMap(filesNamedOn).length).toBeGreaterThan(80);
});

it("has every page and every heading that a page links to", () => {
  const broken = PAGES.flatMap((page) =>
    linksOf(page)
      .filter(([file, heading]) => !leads(file === "" ? page : join(dirname(page), file), heading))
      .map((link) => `${page}: ${link.join("#")}`),
  );
  expect(broken).toEqual([]);
});

it("has every file and folder that a page names", () => {
  const missing = PAGES.flatMap((page) =>
    filesNamedOn(page)
      .filter((name) => ![...BEGINNINGS, dirname(page)].some((at) => exists(join(at, name))))
      .map((name) => `${page}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it("has every command that a page names", () => {
  const commands = PAGES.flatMap((page) =>
    [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name),
  );
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([]);
});

it("names every page of the documentation in the README", () => {
  const listed = linksOf("README.md").map(([file]) => file);
  const pages = globSync("docs/*.md", { cwd: ROOT });
  expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
});

it("says of every table what is stored in it", () => {
  const [list = ""] = textOf("docs/storage.md").split("\n## ", 1);
  const cells = [...list.matchAll(/^\| ([^|]*)/gm)].map(([, cell = ""]) => cell);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const tables = Object.values(schema).filter((value) => is(value, Table));
  expect(named.sort()).toEqual(tables.map(getTableName).sort());
});

function textOf(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** Links inside the house: the file, "" for the page itself, and the heading, if it names one. */
function linksOf(page: string): [file: string, heading: string][] {
  return [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, file = "", heading = ""]): [string, string] => [file, heading],
  );
}

function leads(path: string, heading: string): boolean {
  return exists(path) && (heading === "" || headingsOf(path).includes(heading));
}

/** Headings as GitHub names them in an address. */
function headingsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, words = ""]) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** What stands between backticks and looks like a file or a folder of the house. */
function filesNamedOn(page: string): string[] {
  return [...textOf(page).matchAll(/`([^`\s]+)`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => FILE.test(name) || FOLDER.test(name))
    .filter((name) => !MADE.includes(name));
}

function exists(path: string): boolean {
  return path.includes("*") ? globSync(path, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, path));
}
