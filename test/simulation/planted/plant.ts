import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "../bundle.ts";
import { BLOCK, playAll } from "../pool.ts";
import { PLANTED, type PlantedFault } from "./faults.ts";

export interface Caught {
  readonly fault: string;
  /** Stories until one broke a promise; null when none did. */
  readonly caughtAfter: number | null;
  readonly broke: string;
}

const COPIED = ["src", "test", "rehearsal", "templates", "cli", "bench", "package.json", "tsconfig.json"];

/** What a fault leaves out may leave an import behind. */
const UNUSED_IS_FINE = ["--noUnusedLocals", "false", "--noUnusedParameters", "false"];

/** Plants each fault in a copy of the project of its own, and plays until it breaks its promise. */
export async function plantAll(
  root: string,
  options: {
    readonly seed: number;
    readonly runs: number;
    readonly jobs: number;
    /** Only faults whose names hold this; "": all of them. */
    readonly only: string;
    /** Told of each as soon as it is known. */
    readonly onResult: (caught: Caught) => void;
  },
): Promise<Caught[]> {
  const results: Caught[] = [];
  for (const fault of PLANTED.filter(({ name }) => name.includes(options.only))) {
    const copy = mkdtempSync(join(tmpdir(), "kindly-planted-"));
    try {
      plant(root, copy, fault);
      const caught = await playUntilCaught(copy, fault, options);
      options.onResult(caught);
      results.push(caught);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }
  return results;
}

/** @throws Error when the house has changed so that the fault has no place any more, or fits it no more */
function plant(root: string, copy: string, { name, replacements }: PlantedFault): void {
  for (const part of COPIED) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const { file, text, by } of replacements) {
    const before = readFileSync(join(copy, file), "utf8");
    if (before.split(text).length !== 2)
      throw new Error(`“${name}” cannot be planted: ${file} does not hold, exactly once:\n${text}`);
    writeFileSync(
      join(copy, file),
      before.replace(text, () => by),
    );
  }
  // One that the house has moved away from would break down, and be caught for nothing or never.
  const checked = spawnSync("tsc", ["-p", ".", ...UNUSED_IS_FINE], { cwd: copy, encoding: "utf8" });
  if (checked.status !== 0) throw new Error(`“${name}” is no sound program any more:\n${checked.stdout}`);
}

async function playUntilCaught(
  copy: string,
  { name, breaks }: PlantedFault,
  options: { readonly seed: number; readonly runs: number; readonly jobs: number },
): Promise<Caught> {
  const { child } = await bundle(copy);
  const { sum, failed } = await playAll(child, { ...options, breaks, shrinks: false });
  if (failed === null) return { fault: name, caughtAfter: null, broke: `${sum.stories} stories` };
  return {
    fault: name,
    caughtAfter: Math.min(options.runs, sum.stories + Math.min(BLOCK, failed.runs)),
    broke: failed.broken[0] ?? "",
  };
}
