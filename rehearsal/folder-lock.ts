import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CannotOpen } from "./cannot-open.ts";

const LOCK = "lock";
const PID = "lock.pid";
/** What must stay in the folder for as long as it is locked. */
export const LOCK_FILES: readonly string[] = [LOCK, PID];

/** Result codes of SQLite: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * Keeps every other rehearsal out of a folder. The operating system holds the lock, on a file that SQLite keeps open:
 * it is gone with the process, however that ended, while a process id alone may since belong to another program.
 * @returns lets the others in again
 * @throws CannotOpen naming the process that has the folder
 */
export function lockFolder(folder: string): () => void {
  const release = takeLock(folder) ?? takeLock(folder);
  if (release === null) throw new CannotOpen(`${join(folder, LOCK)} is no lock file.`, "Delete it.");
  writeFileSync(join(folder, PID), String(process.pid), { mode: 0o600 });
  return release;
}

/** @returns null when the file was something else; it is gone by then, and the next try finds none */
function takeLock(folder: string): (() => void) | null {
  const file = join(folder, LOCK);
  const connection = new DatabaseSync(file);
  try {
    connection.exec("BEGIN EXCLUSIVE");
    return () => connection.close();
  } catch (error) {
    connection.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === SQLITE_BUSY) throw inUse(folder);
    if (errcode !== SQLITE_NOTADB) throw error;
    rmSync(file);
    return null;
  }
}

function inUse(folder: string): CannotOpen {
  const pid = readFileSync(join(folder, PID), "utf8");
  return new CannotOpen(
    `${folder} is in use by another rehearsal (pid ${pid}).`,
    "Stop that one, or keep this one elsewhere with --data FOLDER.",
  );
}
