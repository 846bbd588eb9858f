import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** The stand-in's memory. Statements are prepared once; rows come back as plain objects. */
export interface Database {
  run(sql: string, ...values: SQLInputValue[]): void;
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[];
  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** All or nothing: a throw inside rolls everything back. Not to be nested. */
  transaction<T>(act: () => T): T;
  close(): void;
}

/**
 * @param path a file, or ":memory:"
 * @param schemas what each room keeps, as statements that make what is missing
 */
export function openDatabase(path: string, schemas: readonly string[]): Database {
  const connection = new DatabaseSync(path);
  connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
  for (const schema of schemas) connection.exec(schema);
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    const fresh = connection.prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    all: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Row[],
    one: <Row>(sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Row | undefined,
    transaction(act) {
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
