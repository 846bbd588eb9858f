import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What of D1 is needed here; the real one, handed over from the runtime, does more. */
interface Database {
  prepare(sql: string): Statement;
  batch(statements: never[]): Promise<unknown>;
}

interface Statement {
  bind(...values: unknown[]): Statement;
  run(): Promise<unknown>;
  all<Row>(): Promise<{ results: Row[] }>;
}

/** As wrangler keeps it, so that `wrangler d1 migrations` and this agree on what was applied. */
const LEDGER = `CREATE TABLE IF NOT EXISTS d1_migrations(
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

/** Brings the database up to date, one migration at a time, each whole or not at all. */
export async function applyMigrations(database: Database, config: string): Promise<void> {
  const folder = join(dirname(config), migrationsFolder(config));
  await database.prepare(LEDGER).run();
  const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  for (const file of files.sort().filter((name) => !applied.has(name))) {
    const statements = readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint");
    const batch = [
      ...statements.filter((sql) => sql.trim() !== "").map((sql) => database.prepare(sql)),
      database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(file),
    ];
    await database.batch(batch as never[]);
  }
}

function migrationsFolder(config: string): string {
  const named = /^\s*migrations_dir\s*=\s*"([^"]+)"/m.exec(readFileSync(config, "utf8"))?.[1];
  if (named === undefined) throw new Error(`${config} names no migrations_dir.`);
  return named;
}
