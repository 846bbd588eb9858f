import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

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
  /** Null until the mailbox has been filled. */
  read(): Memory | null;
  write(memory: Memory): void;
}

/**
 * Opens the folder, empty when it is new, when `fresh` is asked for, or when filling it was never finished.
 * @throws Error of node:fs when the place cannot be written to
 */
export function openDataFolder(path: string, fresh: boolean): DataFolder {
  const file = join(path, "rehearsal.json");
  if (fresh || !existsSync(file)) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  return {
    path: (name) => join(path, name),
    read: () => (existsSync(file) ? memorySchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null),
    write(memory) {
      // Renaming is one step: a crash leaves the old memory or the new one, never half of it.
      writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

export function newSecret(): string {
  return randomBytes(32).toString("base64");
}
