import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** The stand-in's memory. Statements are prepared once; rows come back as plain objects. */
export interface Database {
  run(sql: string, ...values: SQLInputValue[]): void;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs statements without values, such as those that make tables. */
  define(statements: string): void;
  /** All or nothing: a throw inside rolls everything back. Inside another one it is a part of that one. */
  transaction<T>(act: () => T): T;
  close(): void;
}

/**
 * Pages of 4 KiB are kept in 32 MiB at most; what is written goes into the file proper every 64 MiB, as each time
 * waits for the disk.
 */
const SETTINGS = `
PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 16384;
`;

/** Searches make statements of many forms, so they are not all kept. */
const MOST_PREPARED = 500;

/**
 * @param path a file, or ":memory:"
 * @param schemas what each room keeps, as statements that make what is missing
 */
export function openDatabase(path: string, schemas: readonly string[]): Database {
  const connection = new DatabaseSync(path);
  connection.exec(SETTINGS);
  for (const schema of schemas) connection.exec(schema);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST_PREPARED) prepared.clear();
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    define: (statements) => connection.exec(statements),
    transaction(act) {
      if (connection.isTransaction) return act();
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = act();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        connection.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => connection.close(),
  };
}
