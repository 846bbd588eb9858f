import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** At once or not at all: two builds may run side by side, and a Worker may be reading it. */
export function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, content);
  renameSync(half, file);
}

/** A file that is the same already keeps its date, by which a watcher knows it. */
export function putWhatIsNew(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) put(file, text);
}
