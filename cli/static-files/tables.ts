import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SOURCES } from "../../src/domain/tables/sources.ts";
import type { Tables } from "../../src/domain/tables/tables.ts";
import { readScript, readStyle } from "./pages.ts";
import { putWhatIsNew } from "./put.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The tables as their sources have them now. */
export function readTables(): Tables {
  return {
    ...SOURCES,
    templates: readTemplates(join(ROOT, "templates")),
    style: readStyle(),
    script: readScript(),
  };
}

function readTemplates(folder: string): Tables["templates"] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith(".liquid"))
      .map((name) => [
        name.replaceAll("\\", "/").slice(0, -".liquid".length),
        readFileSync(join(folder, name), "utf8"),
      ]),
  );
}

/** Writes public/tables.json: the world's holidays, public suffixes and the like, which src/tables.ts loads. */
export function writeTables(root: string): void {
  putWhatIsNew(join(root, "public/tables.json"), JSON.stringify(readTables()));
}
