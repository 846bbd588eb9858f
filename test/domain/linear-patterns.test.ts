import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { isSoonOver } from "../support/hangs.ts";
import { bombsFor } from "./patterns/bombs.ts";
import { patternsOf } from "./patterns/in-source.ts";
import { slownessOf } from "./patterns/slowness.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What reads text from strangers, or writes from it. */
const ROOMS = ["src/domain", "src/gmail", "templates", "cli"];

/** Patterns that are slower than their text is long, or that cannot be judged, and why that is no harm. */
const BOUNDED: readonly {
  readonly file: string;
  readonly sources?: readonly string[];
  readonly why: string;
}[] = [
  { file: "src/gmail/endpoints.ts", sources: ["\\/+$"], why: "a setting of the owner's" },
  { file: "src/domain/summary/mail.ts", sources: ["\\/+$"], why: "a setting of the owner's" },
  { file: "cli/doctor.ts", sources: ["\\/+$"], why: "an address that the owner types" },
  { file: "cli/platform/config.ts", why: "the project's own wrangler.toml" },
  { file: "cli/settings/dev-vars.ts", why: "settings of the owner's" },
  {
    file: "src/domain/wording/written.ts",
    why: "made of the literals in the folders beside it, which are looked at themselves",
  },
  { file: "src/gmail/batch.ts", why: "made from a header's name, for an answer of Google's" },
  ...["asking", "spanish-ask"].map((name) => ({
    file: `src/domain/reading/${name}.ts`,
    why: "fixed words and a rest, asked of sentences of at most 1,000 characters in at most 6,000",
  })),
  {
    file: "src/domain/wording/wording.ts",
    sources: ["[\\s.?!,;:…]+$", "[ \\t]+$"],
    why: "asked of a clause of at most 120 characters, and of a follow-up made from such",
  },
];

/** Linear time is less than a millisecond for so many characters, quadratic time is seconds. */
const BOMB_SIZE = 50_000;
const HANGS_MS = 1_000;

const isBounded = (file: string, source: string | null) =>
  BOUNDED.some((each) => each.file === file && (each.sources?.some((one) => one === source) ?? true));

interface Fault {
  readonly file: string;
  /** null for a pattern that cannot be told from its file. */
  readonly source: string | null;
  readonly fault: string;
}

function faultsIn(file: string): Fault[] {
  return patternsOf(file, readFileSync(join(ROOT, file), "utf8")).flatMap((pattern): Fault[] => {
    if ("unreadable" in pattern)
      return [{ file, source: null, fault: `${pattern.place}: ${pattern.unreadable}` }];
    const { place, source, flags } = pattern;
    const slowness = slownessOf(source, flags);
    return slowness === null
      ? []
      : [{ file, source, fault: `${place}: ${slowness}: /${source.slice(0, 200)}/${flags}` }];
  });
}

it("no regular expression takes longer than its text is long", () => {
  const paths = filesIn(ROOMS);
  expect(paths.length).toBeGreaterThan(50);
  const faults = paths.flatMap(faultsIn).filter(({ file, source }) => !isBounded(file, source));
  expect(faults.map(({ fault }) => fault)).toEqual([]);
});

it("and texts made to keep them busy are soon done with", () => {
  const busy = filesIn(ROOMS).flatMap((file) =>
    patternsOf(file, readFileSync(join(ROOT, file), "utf8")).flatMap((pattern) => {
      if ("unreadable" in pattern || isBounded(file, pattern.source)) return [];
      const { place, source, flags } = pattern;
      const expression = new RegExp(source, flags);
      return bombsFor(source, flags, BOMB_SIZE).flatMap((bomb) => {
        expression.lastIndex = 0;
        return isSoonOver(() => expression.exec(bomb), HANGS_MS) ? [] : [`${place}: ${bomb.slice(0, 80)}`];
      });
    }),
  );
  expect(busy).toEqual([]);
});

it.each(BOUNDED)("the exception for $file is still one", ({ file, sources }) => {
  const found = faultsIn(file).map(({ source }) => source);
  expect(found).not.toEqual([]);
  expect(found).toEqual(expect.arrayContaining([...(sources ?? [])]));
});

describe("slowness", () => {
  it.each([
    ["a repeat that may begin anywhere", /a+b/],
    ["a repeat at the end of a line", /[ \t]+$/m],
    ["a repeat over lines, from each of them on", /^\s*x/m],
    ["two repeats that share characters", /^\s*[\s>]*x/],
    ["two of which one is written by its number", /^\u0041*[@-B]*x/],
    ["three of them", /^.*a.*b.*c/],
    ["a repeat in a repeat", /^(?:a+)+$/],
    ["alternatives in a repeat that read the same", /^(?:a|\w)+$/],
    ["a repeat that can be divided in two ways", /^(?:ab?|ba?)+$/],
    ["letters of either case", /^[a-z]*[A-Z]*\d/i],
    ["a repeat before what is only looked at", /\s+(?=x)/],
    ["a repeat before what must not be there", /\s+(?!\w)$/],
    ["a repeat in what is only looked at", /x(?=[^y]*y)z|\w(?=.*end)/],
    ["a repeat behind the edge of a word", /\b[a-z ]*\d/],
    ["long repeats that share characters", /a.{0,60}b.{0,60}c/],
    ["long repeats in each other", /(?:.{1,30},){1,30}x/],
  ])("is seen in %s: %s", (_, { source, flags }) => {
    expect(slownessOf(source, flags)).not.toBeNull();
  });

  it.each([
    ["a repeat that nothing follows", /\s+/g],
    ["a repeat from the start on", /^\s*x/],
    ["a repeat from the start of each line, within the line", /^[ \t]*x/m],
    ["a repeat with a limit", /a.{0,60}b/],
    ["a short repeat beside a long one", /\b\w{1,3}.{0,60}x/],
    ["repeats that share no character", /^\s*x[a-z]*\d/],
    ["a repeat after what does not stand in it", /"[^"]*"/],
    ["alternatives in a repeat that read different things", /^(?:[^"\\]|\\.)*$/],
    ["whole words", /\b\w+\b/],
    ["a repeat from the start of a word on", /\b(?:answer\w*|reply)\b/],
    ["what is only looked at", /(?<![\d.])\d(?!\.?\d)/],
    ["a repeat of what is not something else", /(?:(?![a-c])\w)+/u],
    ["a repeat behind what it does not hold", /(?<=x)[^x]+y/],
    ["a repeat that begins where it is put", /a+b/y],
    ["an endless repeat that may be the end", /^(?:\[[^\]]{0,60}\]\s{0,3})+\s*/],
  ])("is none in %s: %s", (_, { source, flags }) => {
    expect(slownessOf(source, flags)).toBeNull();
  });

  it.each([
    ["what was read before", "(a)\\1"],
    ["a group with flags of its own", "(?i:a)"],
    ["classes in classes", "[a--b]", "v"],
  ])("is not judged for %s", (_, source, flags = "") => {
    expect(slownessOf(source, flags)).toMatch(/^not judged: /);
  });
});

describe("a text made to keep a pattern busy", () => {
  it.each([
    ["the way to a repeat, and what it reads", /x=(?:ab)+y/, "x=ababab"],
    ["each of several repeats", /\d*x-+y/, "x----"],
    ["a repeat that holds the rest", /^<[^>]*>/, "<"],
  ])("has %s: %s", (_, { source, flags }, beginning) => {
    expect(bombsFor(source, flags, 100).some((bomb) => bomb.startsWith(beginning))).toBe(true);
  });
});

describe("the patterns of a file", () => {
  it.each([
    ["a literal", "x(/a\\/b/iu)", "a\\/b", "iu"],
    ["a constructor", 'new RegExp("a" + "b", "g")', "ab", "g"],
    ["a call", "RegExp(`a\\\\d`)", "a\\d", ""],
    [
      "raw text with a constant in it",
      'const A = "a"; new RegExp(String.raw`\\d$' + '{A}`, "u")',
      "\\da",
      "u",
    ],
    ["a list", 'new RegExp(["a", "b"].join("|"))', "a|b", ""],
    ["another pattern", "const A = /a/i; new RegExp(`$" + "{A.source}b`)", "ab", ""],
    ["a pattern for a pattern", "const A = /a/i; new RegExp(A)", "a", "i"],
  ])("are read from %s", (_, text, source, flags) => {
    expect(patternsOf("a.ts", text)).toContainEqual({ place: "a.ts:1", source, flags });
  });

  it.each([
    ["an argument", "function f(a: string) { return new RegExp(a); }"],
    ["a constant of another file", 'import { A } from "./a.ts"; new RegExp(A);'],
    ["a computed text", 'new RegExp(["a"].map(f).join("|"))'],
  ])("cannot be told from %s", (_, text) => {
    expect(patternsOf("a.ts", text)).toEqual([{ place: "a.ts:1", unreadable: expect.any(String) }]);
  });
});

function filesIn(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => posix.join(folder, name)),
  );
}
