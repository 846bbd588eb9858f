/**
 * Writes public/books.bin, by which the Worker reads mail: `node cli/books.ts`. wrangler runs it before every bundle
 * (wrangler.toml), so that nobody has to.
 */
import { join } from "node:path";
import { writeBooksFile } from "./books/write.ts";

await writeBooksFile(join(import.meta.dirname, ".."));
