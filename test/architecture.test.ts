import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { parseSync, Visitor } from "vite";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const LONGEST_FILE = 300;
const VAGUE_NAMES = /^(?:utils?|helpers?|common|managers?|services?)$/i;

/** Who may import whom inside the house. What is not listed may import nothing but itself and libraries. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ["domain"],
  ports: ["domain"],
  "static-file": [],
  books: ["domain", "ports", "static-file"],
  tables: ["domain", "static-file"],
  env: ["domain"],
  gmail: ["gmail", "domain", "ports"],
  store: ["store", "domain", "ports"],
  webhook: ["webhook", "ports"],
  jobs: ["jobs", "domain", "store", "ports", "templates"],
  // The settings say who may connect and where the house stands; pages read them, jobs do not.
  web: ["web", "domain", "store", "ports", "env", "log"],
  deps: [
    "deps",
    "books",
    "static-file",
    "env",
    "gmail",
    "webhook",
    "jobs",
    "store",
    "web",
    "domain",
    "ports",
    "log",
  ],
  log: [],
  index: ["deps", "env", "jobs", "log", "tables", "web"],
};
/** Libraries that compute on what they are handed and do nothing else. */
const PURE_LIBRARIES = ["liquidjs", "postal-mime", "zod"];
const OUTSIDE = /^(?:rehearsal|cli|bench|test)$/;

/** Objects and functions that reach for the clock, chance, or the world. */
const IMPURE_OBJECTS = new Set(["console", "crypto", "globalThis", "performance", "process", "self"]);
const IMPURE_CALLS = new Set(["Date", "fetch", "queueMicrotask", "setInterval", "setTimeout"]);
const IMPURE_MEMBERS = new Set(["Date.now", "Math.random", "Temporal.Now"]);

interface Module {
  readonly path: string;
  readonly lines: number;
  /** Paths from the root for files of the house, package names for libraries. */
  readonly imports: readonly string[];
  readonly impurities: readonly string[];
}

describe("the architecture", () => {
  it("holds in every file", () => {
    const modules = ["src", "rehearsal", "cli", "bench"]
      .flatMap(filesUnder)
      .map((path) => readModule(path, readFileSync(join(ROOT, path), "utf8")));
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(500);
    expect(faultsIn(modules)).toEqual([]);
  });
});

describe("the check of the architecture", () => {
  type Files = Readonly<Record<string, string>>;
  const FAULTY: readonly [string, Files, string][] = [
    [
      "domain and gmail",
      { "src/domain/a.ts": 'import "../gmail/b.ts";' },
      "src/domain/a.ts imports src/gmail/b.ts",
    ],
    [
      "domain and ports",
      { "src/domain/a.ts": 'export * from "../ports.ts";' },
      "src/domain/a.ts imports src/ports.ts",
    ],
    [
      "a type",
      { "src/jobs/a.ts": 'import type { B } from "../gmail/b.ts";' },
      "src/jobs/a.ts imports src/gmail/b.ts",
    ],
    [
      "a type in line",
      { "src/jobs/a.ts": 'let b: import("../gmail/b.ts").B;' },
      "src/jobs/a.ts imports src/gmail/b.ts",
    ],
    [
      "an import at run time",
      { "src/web/a.tsx": 'await import("../gmail/b.ts");' },
      "src/web/a.tsx imports src/gmail/b.ts",
    ],
    [
      "store and jobs",
      { "src/store/a.ts": 'import "../jobs/b.ts";' },
      "src/store/a.ts imports src/jobs/b.ts",
    ],
    [
      "gmail and store",
      { "src/gmail/a.ts": 'import "../store/b.ts";' },
      "src/gmail/a.ts imports src/store/b.ts",
    ],
    ["jobs and settings", { "src/jobs/a.ts": 'import "../env.ts";' }, "src/jobs/a.ts imports src/env.ts"],
    ["index and gmail", { "src/index.ts": 'import "./gmail/b.ts";' }, "src/index.ts imports src/gmail/b.ts"],
    [
      "web and templates",
      { "src/web/a.ts": 'import "../../templates/b.ts";' },
      "src/web/a.ts imports templates/b.ts",
    ],
    [
      "src and rehearsal",
      { "src/deps.ts": 'import "../rehearsal/b.ts";' },
      "src/deps.ts imports rehearsal/b.ts",
    ],
    ["src and test", { "src/jobs/a.ts": 'import "../../test/b.ts";' }, "src/jobs/a.ts imports test/b.ts"],
    ["a new room", { "src/extra/a.ts": "" }, "src/extra/a.ts stands in no room of the plan"],
    ["domain and Node", { "src/domain/a.ts": 'import "node:fs";' }, "src/domain/a.ts imports node:fs"],
    ["domain and hono", { "src/domain/a.ts": 'import "hono/html";' }, "src/domain/a.ts imports hono"],
    [
      "googleapis",
      { "src/gmail/a.ts": 'import "googleapis/build/x.js";' },
      "src/gmail/a.ts imports googleapis",
    ],
    ["googleapis outside", { "rehearsal/a.ts": 'import "googleapis";' }, "rehearsal/a.ts imports googleapis"],
    [
      "a circle",
      {
        "src/jobs/a.ts": 'import "./b.ts";',
        "src/jobs/b.ts": 'import "./c.ts";',
        "src/jobs/c.ts": 'import "./a.ts";',
      },
      "circle: src/jobs/a.ts -> src/jobs/b.ts -> src/jobs/c.ts -> src/jobs/a.ts",
    ],
    ["a long file", { "cli/a.ts": "\n".repeat(301) }, "cli/a.ts has 301 lines"],
    [
      "a vague name",
      { "rehearsal/gmail/helpers.ts": "" },
      "rehearsal/gmail/helpers.ts says nothing by its name",
    ],
    ["a vague room", { "src/web/common/a.ts": "" }, "src/web/common/a.ts says nothing by its name"],
    ...[
      ["Date.now", "Date.now();"],
      ["Date.now", 'Date["now"]();'],
      ["Date.now", "const clock = Date.now;"],
      ["Date", "new Date();"],
      ["Date", "Date();"],
      ["Temporal.Now", "Temporal.Now.instant();"],
      ["Math.random", "Math.random();"],
      ["crypto", "crypto.randomUUID();"],
      ["crypto", "void crypto;"],
      ["globalThis", "globalThis.fetch;"],
      ["fetch", "await fetch(url);"],
      ["fetch", "run(fetch);"],
      ["process", "process.env;"],
      ["console", "console.warn(1);"],
      ["setTimeout", "setTimeout(f, 1);"],
    ].map(([what, text]): [string, Files, string] => [
      `impure: ${text}`,
      { "src/domain/a.ts": `${text}` },
      `src/domain/a.ts uses ${what}`,
    ]),
  ];
  it.each(FAULTY)("finds a fault with %s", (_what, files, fault) => {
    const modules = Object.entries(files).map(([path, text]) => readModule(path, text));
    expect(faultsIn(modules)).toContain(fault);
  });

  const SOUND: readonly [string, Files][] = [
    ["domain within domain", { "src/domain/a.ts": 'import "./reading/b.ts"; import t from "./c.json";' }],
    ["domain and pure libraries", { "src/domain/a.ts": 'import * as z from "zod"; import "liquidjs/dist";' }],
    [
      "jobs and what they work with",
      { "src/jobs/a.ts": 'import "../store/b.ts"; import "../../templates/c.ts";' },
    ],
    ["deps and the adapters", { "src/deps.ts": 'import "./gmail/b.ts";' }],
    ["the one client of Google", { "src/gmail/client.ts": 'import "googleapis/build/x.js";' }],
    ["a date from a number", { "src/domain/a.ts": "new Date(at); Date.UTC(2026); Math.max(1, 2);" }],
    [
      "names that only look impure",
      { "src/domain/a.ts": "x.fetch(); const o = { process: 1, crypto: 2 }; o.process;" },
    ],
    [
      "words in texts and comments",
      { "src/domain/a.ts": '// Date.now()\nconst s = "import \\"../gmail/b.ts\\"";' },
    ],
    ["a clock outside the domain", { "src/index.ts": "Date.now();" }],
    ["a file of 300 lines", { "src/jobs/a.ts": "\n".repeat(300) }],
    ["rehearsal and src", { "rehearsal/a.ts": 'import "../src/gmail/b.ts";' }],
    ["a name that holds a vague word", { "src/web/service-worker.ts": "", "src/web/commons.ts": "" }],
    [
      "a rhombus",
      {
        "src/jobs/a.ts": 'import "./b.ts"; import "./c.ts";',
        "src/jobs/b.ts": 'import "./c.ts";',
        "src/jobs/c.ts": "",
      },
    ],
  ];
  it.each(SOUND)("finds none with %s", (_what, files) => {
    const modules = Object.entries(files).map(([path, text]) => readModule(path, text));
    expect(faultsIn(modules)).toEqual([]);
  });
});

/** Everything that breaks a rule, in words. */
function faultsIn(modules: readonly Module[]): string[] {
  return [
    ...modules.flatMap((module) => [
      ...nameFaults(module),
      ...importFaults(module),
      ...impurityFaults(module),
    ]),
    ...circles(modules),
  ];
}

function nameFaults({ path, lines }: Module): string[] {
  const names = [...posix.dirname(path).split("/"), basename(path).split(".", 1)[0] ?? ""];
  return [
    ...(names.some((name) => VAGUE_NAMES.test(name)) ? [`${path} says nothing by its name`] : []),
    ...(lines > LONGEST_FILE ? [`${path} has ${lines} lines`] : []),
    ...(path.startsWith("src/") && MAY_IMPORT[roomOf(path)] === undefined
      ? [`${path} stands in no room of the plan`]
      : []),
  ];
}

function importFaults(module: Module): string[] {
  return module.imports
    .filter((imported) => !mayImport(module.path, imported))
    .map((imported) => `${module.path} imports ${imported}`);
}

function mayImport(path: string, imported: string): boolean {
  if (imported === "googleapis") return path === "src/gmail/client.ts";
  if (!path.startsWith("src/")) return true;
  const isOurs = imported.includes("/") && !imported.startsWith("@") && !imported.startsWith("node:");
  if (!isOurs) return roomOf(path) !== "domain" || PURE_LIBRARIES.includes(imported);
  if (OUTSIDE.test(imported.split("/", 1)[0] ?? "")) return false;
  return (MAY_IMPORT[roomOf(path)] ?? []).includes(roomOf(imported));
}

/** `domain` for src/domain/reading/quoted.ts, `ports` for src/ports.ts, `templates` for templates/catalog.ts. */
function roomOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? (second.split(".", 1)[0] ?? "") : top;
}

function impurityFaults({ path, impurities }: Module): string[] {
  return path.startsWith("src/domain/") ? impurities.map((what) => `${path} uses ${what}`) : [];
}

/** Each circle of imports in src once, from its first module in the order of the alphabet. */
function circles(modules: readonly Module[]): string[] {
  const importsOf = new Map(modules.filter((m) => m.path.startsWith("src/")).map((m) => [m.path, m.imports]));
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push(`circle: ${[...way.slice(start), path].join(" -> ")}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) if (importsOf.has(next)) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of [...importsOf.keys()].sort()) walk(path, []);
  return found;
}

function filesUnder(folder: string): string[] {
  const at = join(ROOT, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name));
}

/** Reads one file by its syntax tree, so that words in texts and comments do not count. */
function readModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: string[] = [];
  const impurities: string[] = [];
  const names = new Set<number>();
  const addImport = (source: { readonly value: unknown } | null) => {
    if (typeof source?.value === "string") imports.push(importedPath(path, source.value));
  };
  new Visitor({
    ImportDeclaration: (node) => addImport(node.source),
    ExportAllDeclaration: (node) => addImport(node.source),
    ExportNamedDeclaration: (node) => addImport(node.source),
    TSImportType: (node) => addImport(node.source),
    ImportExpression: (node) => {
      if (node.source.type === "Literal") addImport(node.source);
    },
    MemberExpression: (node) => {
      const name = memberName(node);
      if (!node.computed) names.add(node.property.start);
      if (node.object.type !== "Identifier") return;
      const member = `${node.object.name}.${name}`;
      if (IMPURE_MEMBERS.has(member)) impurities.push(member);
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) names.add(node.key.start);
    },
    TSPropertySignature: (node) => {
      names.add(node.key.start);
    },
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        impurities.push("Date");
    },
    CallExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date") impurities.push("Date");
    },
    Identifier: (node) => {
      if (names.has(node.start) || node.name === "Date") return;
      if (IMPURE_OBJECTS.has(node.name) || IMPURE_CALLS.has(node.name)) impurities.push(node.name);
    },
  }).visit(program);
  return { path, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports, impurities };
}

function memberName(node: {
  computed: boolean;
  property: { type: string; name?: unknown; value?: unknown };
}): string {
  return String(node.computed ? node.property.value : node.property.name);
}

/** A path from the root for a relative import; for a library its package, without the way inside. */
function importedPath(path: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
