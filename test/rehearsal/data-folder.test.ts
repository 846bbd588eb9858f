import { execFileSync, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { CannotOpen } from "../../rehearsal/cannot-open.ts";
import { type DataFolder, openDataFolder } from "../../rehearsal/data-folder.ts";

const root = mkdtempSync(join(tmpdir(), "kindly-data-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const MEMORY = { secret: "invented", lookBackDays: 60, session: null, director: null };
const MODULE = new URL("../../rehearsal/data-folder.ts", import.meta.url).href;
let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(root, "h-")), "cast");
});

function using<T>(fresh: boolean, act: (folder: DataFolder) => T): T {
  const folder = openDataFolder(path, fresh);
  try {
    return act(folder);
  } finally {
    folder.close();
  }
}

function refusal(fresh = false): string {
  try {
    using(fresh, () => undefined);
  } catch (error) {
    if (error instanceof CannotOpen) return error.message;
    throw error;
  }
  return "opened";
}

function fill(): void {
  using(false, (folder) => {
    writeFileSync(folder.path("gmail.sqlite"), "mail");
    folder.write(MEMORY);
  });
}

test.each([true, false])("a folder that no rehearsal made is left alone (fresh: %s)", (fresh) => {
  mkdirSync(path);
  writeFileSync(join(path, "rehearsal.json"), "{}");
  writeFileSync(join(path, "thesis.doc"), "years of work");
  expect(refusal(fresh)).toMatch(/left alone\. Choose another folder with --data FOLDER\.$/);
  expect(readdirSync(path).sort()).toEqual(["rehearsal.json", "thesis.doc"]);
  expect(readFileSync(join(path, "thesis.doc"), "utf8")).toBe("years of work");
});

test("nor is it erased by way of a link", () => {
  const theirs = mkdtempSync(join(root, "theirs-"));
  writeFileSync(join(theirs, "thesis.doc"), "years of work");
  symlinkSync(theirs, path);
  expect(refusal(true)).toContain("left alone");
  expect(readdirSync(theirs)).toEqual(["thesis.doc"]);
});

test("an empty folder is taken, and only its owner can look into it", () => {
  mkdirSync(path);
  expect(refusal()).toBe("opened");
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

test("a filled folder is gone on with; begun anew it is empty, and still a rehearsal's", () => {
  fill();
  using(false, (folder) => {
    expect(folder.read()).toEqual(MEMORY);
    expect(readFileSync(folder.path("gmail.sqlite"), "utf8")).toBe("mail");
  });
  using(true, (folder) => expect(folder.read()).toBeNull());
  expect(readdirSync(path)).not.toContain("gmail.sqlite");
  expect(refusal()).toBe("opened");
});

test("a folder whose filling was never finished is begun anew", () => {
  using(false, (folder) => writeFileSync(folder.path("gmail.sqlite"), "half"));
  using(false, (folder) => expect(folder.read()).toBeNull());
  expect(readdirSync(path)).not.toContain("gmail.sqlite");
});

test.each(['{"secret":"inv', "{}"])("a memory that cannot be read (%j) is called damaged", (text) => {
  fill();
  writeFileSync(join(path, "rehearsal.json"), text);
  expect(() => using(false, (folder) => folder.read())).toThrow(/rehearsal\.json cannot be used: .* --fresh/);
  using(true, (folder) => expect(folder.read()).toBeNull());
});

test("a folder below a file cannot be, and that is said", () => {
  writeFileSync(path, "a file");
  const below = path;
  path = join(below, "cast");
  expect(refusal()).toMatch(/cannot be used .* --data FOLDER/);
  path = below;
  expect(refusal()).toMatch(/cannot be used .* --data FOLDER/);
  expect(readFileSync(below, "utf8")).toBe("a file");
});

test("while one rehearsal has it, another gets nothing of it and erases nothing", () => {
  fill();
  using(false, () => {
    expect(refusal(true)).toContain(`${path} is in use by another rehearsal (pid ${process.pid}).`);
    const other = `import("${MODULE}").then((m) => m.openDataFolder(${JSON.stringify(path)}, true)).catch((e) => console.log(e.message))`;
    const heard = execFileSync(process.execPath, ["--input-type=module", "-e", other]).toString();
    expect(heard).toContain(`(pid ${process.pid})`);
  });
  using(false, (folder) => expect(folder.read()).toEqual(MEMORY));
});

test("the lock of a process that was killed is taken over", async () => {
  const holder = `(await import("${MODULE}")).openDataFolder(${JSON.stringify(path)}, false); console.log("open"); setInterval(() => {}, 1000)`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", holder]);
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const whileHeld = refusal();
  child.kill("SIGKILL");
  await ended;
  expect(whileHeld).toContain(`(pid ${child.pid})`);
  expect(refusal()).toBe("opened");
});

test("a lock file that is none is replaced", () => {
  fill();
  writeFileSync(join(path, "lock"), "something else, ".repeat(100));
  expect(refusal()).toBe("opened");
});
