import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { put } from "./put.ts";

/** What the file is made from, below the project's root. */
const SOURCES = ["src/domain/languages", "src/domain/reading"];

/** Writes the wordbooks of all languages, made ready, unless the file that is there was made from the same sources. */
export async function writeBooksFile(root: string): Promise<void> {
  const file = join(root, "public/books.bin");
  const note = join(root, ".wrangler/books-made-from");
  const made = hashOfSources(root);
  if (existsSync(file) && existsSync(note) && readFileSync(note, "utf8") === made) return;
  const [{ compileBooks }, { writeBooks }] = await Promise.all([
    import("../../src/domain/languages/compiled.ts"),
    import("../../src/domain/languages/books-file.ts"),
  ]);
  put(file, writeBooks(compileBooks()));
  put(note, made);
}

function hashOfSources(root: string): string {
  const hash = createHash("sha256");
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort())
      if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(root, folder, name)));
  }
  return hash.digest("hex");
}
