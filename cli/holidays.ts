/**
 * Writes src/domain/tables/holidays.json anew: `node cli/holidays.ts`, after every update of `date-holidays`, so that the
 * Worker carries a small table instead of the package.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { holidayTable } from "./holidays/table.ts";

writeFileSync(
  join(import.meta.dirname, "../src/domain/tables/holidays.json"),
  `${JSON.stringify(holidayTable(), null, 2)}\n`,
);
