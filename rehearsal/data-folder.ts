import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CannotOpen, damaged, messageOf } from "./cannot-open.ts";
import { LOCK_FILES, lockFolder } from "./folder-lock.ts";

const memorySchema = z.object({
  /** The Worker's SECRET. */
  secret: z.string(),
  lookBackDays: z.number(),
  /** The session cookie, once the mailbox is connected. */
  session: z.string().nullable(),
  /** The director's memory. */
  director: z.string().nullable(),
});

/** What a rehearsal remembers beside the mailbox and the Worker's database. */
export type Memory = z.infer<typeof memorySchema>;

/** The folder of one rehearsal. It may hold a person's mail, so only its owner can look into it. */
export interface DataFolder {
  path(name: string): string;
  /** Null until the mailbox has been filled. @throws CannotOpen when what is kept cannot be read */
  read(): Memory | null;
  write(memory: Memory): void;
  /** Lets another rehearsal have the folder. */
  close(): void;
}

/** Only what a rehearsal has made may be erased by one; this file says that it did. */
const MARKER = "made-by-the-rehearsal.txt";
const MARKER_TEXT =
  "The rehearsal of Kindly made this folder, and erases what is in it when it begins anew.\n";
const MEMORY = "rehearsal.json";

/**
 * Opens the folder, empty when it is new, when `fresh` is asked for, or when filling it was never finished.
 * @throws CannotOpen, with the folder as it was, when it holds something else, is in use or cannot be written to
 */
export function openDataFolder(path: string, fresh: boolean): DataFolder {
  const file = join(path, MEMORY);
  const release = claim(path);
  try {
    if (fresh || !existsSync(file)) erase(path);
  } catch (error) {
    release();
    throw unwritable(path, error);
  }
  return {
    path: (name) => join(path, name),
    read: () => (existsSync(file) ? readMemory(file) : null),
    write(memory) {
      // Renaming is one step: a crash leaves the old memory or the new one, never half of it.
      writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    close: release,
  };
}

/** Makes the folder a rehearsal's, and this one's alone. @returns gives it up again */
function claim(path: string): () => void {
  try {
    mkdirSync(path, { recursive: true });
    const marker = join(path, MARKER);
    if (!existsSync(marker)) {
      if (readdirSync(path).length > 0) throw foreign(path);
      writeFileSync(marker, MARKER_TEXT);
    }
    chmodSync(path, 0o700);
    return lockFolder(path);
  } catch (error) {
    throw error instanceof CannotOpen ? error : unwritable(path, error);
  }
}

/** The memory goes first: what is left of an interrupted erasure counts as never filled. */
function erase(path: string): void {
  const kept = [MARKER, ...LOCK_FILES];
  const names = readdirSync(path).filter((name) => !kept.includes(name));
  for (const name of [MEMORY, ...names]) rmSync(join(path, name), { recursive: true, force: true });
}

function readMemory(file: string): Memory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw damaged(file, error instanceof z.ZodError ? "something is missing in it" : error);
  }
}

function foreign(path: string): CannotOpen {
  return new CannotOpen(
    `${path} holds something that no rehearsal made, so it is left alone.`,
    "Choose another folder with --data FOLDER.",
  );
}

function unwritable(path: string, error: unknown): CannotOpen {
  return new CannotOpen(
    `${path} cannot be used to keep the rehearsal in (${messageOf(error)}).`,
    "Choose another folder with --data FOLDER.",
    error,
  );
}

export function newSecret(): string {
  return randomBytes(32).toString("base64");
}
