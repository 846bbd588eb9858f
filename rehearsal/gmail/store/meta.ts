import type { Database } from "./database.ts";

/** Single values that must outlive a restart: the clock, the seed, the counters. */
export function readMeta(db: Database, name: string): string | null {
  return db.one<{ value: string }>("SELECT value FROM meta WHERE name = ?", name)?.value ?? null;
}

export function writeMeta(db: Database, name: string, value: string): void {
  db.run(
    "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    name,
    value,
  );
}
