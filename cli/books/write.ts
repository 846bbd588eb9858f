import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

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

/** At once or not at all: two builds may run side by side, and a Worker may be reading it. */
function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, content);
  renameSync(half, file);
}
