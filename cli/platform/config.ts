import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** What the set-up needs to know of wrangler.toml. */
export interface Config {
  readonly worker: string;
  readonly databaseName: string;
  /** Null while it is the one that stands there before any database was made. */
  readonly databaseId: string | null;
  /** Each queue that the Worker writes to or reads from, once. */
  readonly queues: readonly string[];
}

export const CONFIG = "wrangler.toml";
const NO_DATABASE = "00000000-0000-0000-0000-000000000000";
const DATABASE_ID = /^(\s*database_id\s*=\s*)"([^"]*)"/m;

/** @throws Error naming what wrangler.toml lacks, which somebody has taken out */
export function readConfig(): Config {
  const text = readFileSync(CONFIG, "utf8");
  const needed = (name: string) => {
    const value = new RegExp(`^\\s*${name}\\s*=\\s*"([^"]*)"`, "m").exec(text)?.[1];
    if (value === undefined) throw new Error(`${CONFIG} has no line ${name} = "...".`);
    return value;
  };
  const id = needed("database_id");
  const queues = [...text.matchAll(/^\s*(?:queue|dead_letter_queue)\s*=\s*"([^"]*)"/gm)].map(
    (found) => found[1] ?? "",
  );
  return {
    worker: needed("name"),
    databaseName: needed("database_name"),
    databaseId: id === NO_DATABASE || id === "" ? null : id,
    queues: [...new Set(queues)],
  };
}

/** Puts the database's id where it belongs, and leaves every other character of wrangler.toml as it is. */
export function writeDatabaseId(id: string): void {
  const text = readFileSync(CONFIG, "utf8");
  writeFileSync(
    `${CONFIG}.new`,
    text.replace(DATABASE_ID, (_, before: string) => `${before}"${id}"`),
  );
  renameSync(`${CONFIG}.new`, CONFIG);
}
