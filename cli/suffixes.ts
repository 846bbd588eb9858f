/**
 * Writes src/domain/tables/suffixes.json anew: `node cli/suffixes.ts`, after every update of `tldts`, so that the
 * Worker carries a small table instead of the package.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suffixTable } from "./suffixes/table.ts";

writeFileSync(
  join(import.meta.dirname, "../src/domain/tables/suffixes.json"),
  `${JSON.stringify(suffixTable(), null, 2)}\n`,
);
