import { join } from "node:path";
import { TABLES } from "../../src/domain/tables/sources.ts";
import { putWhatIsNew } from "./put.ts";

/** Writes public/tables.json: the world's holidays and public suffixes, which src/tables.ts loads. */
export function writeTables(root: string): void {
  putWhatIsNew(join(root, "public/tables.json"), JSON.stringify(TABLES));
}
