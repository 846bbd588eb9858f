import type { Tape } from "./tape.ts";

/** What an invocation has cost so far. */
export interface Count {
  rowsRead: number;
  rowsWritten: number;
  /** Statements to D1, each of a batch counted, as Cloudflare counts them. */
  statements: number;
  /** Requests to Google. */
  requests: number;
}

export function noCount(): Count {
  return { rowsRead: 0, rowsWritten: 0, statements: 0, requests: 0 };
}

/** What database.ts takes, and answers with. */
export interface Question {
  readonly sql: string;
  readonly params: readonly unknown[];
  /** Rows as lists of values: drizzle asks so, to keep two columns of one name apart. */
  readonly raw?: boolean;
}

export interface Answered {
  readonly results: readonly Record<string, unknown>[];
  readonly values: readonly unknown[][] | null;
  readonly meta: {
    readonly rows_read: number;
    readonly rows_written: number;
    readonly changes: number;
    readonly size_after: number;
  };
}

/**
 * D1 in a process of its own, as it is at Cloudflare, so that its work is not taken for the Worker's. What crosses the
 * wire is what D1's own binding sends and gets: text and values one way, rows and `meta` the other.
 */
export function meteredD1(tape: Tape, url: string, count: () => Count): D1Database {
  const ask = async (questions: readonly Question[]): Promise<Answered[]> => {
    const name = questions.map(({ sql }) => sql).join();
    const response = await tape.fetch(name, url, { method: "POST", body: JSON.stringify(questions) });
    if (!response.ok) throw new Error(`D1_ERROR: ${await response.text()}`);
    const answers = (await response.json()) as Answered[];
    const now = count();
    now.statements += questions.length;
    for (const { meta } of answers) {
      now.rowsRead += meta.rows_read;
      now.rowsWritten += meta.rows_written;
    }
    return answers;
  };
  const one = async (question: Question): Promise<Answered> => {
    const [answer] = await ask([question]);
    if (answer === undefined) throw new Error("D1_ERROR: no answer");
    return answer;
  };
  const asked = new WeakMap<object, Question>();
  const prepare = (sql: string, params: readonly unknown[] = []): D1PreparedStatement => {
    const statement = {
      bind: (...values: unknown[]) => prepare(sql, values),
      run: () => one({ sql, params }),
      all: () => one({ sql, params }),
      first: async () => (await one({ sql, params })).results[0] ?? null,
      raw: async () => (await one({ sql, params, raw: true })).values ?? [],
    } as unknown as D1PreparedStatement;
    asked.set(statement, { sql, params });
    return statement;
  };
  return {
    prepare: (sql: string) => prepare(sql),
    batch: (statements: D1PreparedStatement[]) =>
      ask(statements.flatMap((statement) => asked.get(statement) ?? [])),
  } as unknown as D1Database;
}
