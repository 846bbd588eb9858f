/**
 * Writes what lies beside the Worker as static files and is made from its sources: `node cli/static-files.ts`. wrangler
 * runs it before every bundle (wrangler.toml), so that nobody has to.
 */
import { join } from "node:path";
import { writeBooksFile } from "./static-files/books.ts";
import { writeDescription } from "./static-files/description.ts";
import { writeTables } from "./static-files/tables.ts";

const ROOT = join(import.meta.dirname, "..");
await writeBooksFile(ROOT);
writeTables(ROOT);
writeDescription(ROOT);
