import { openSqliteD1 } from "../../test/support/sqlite-d1.ts";
import type { Rows } from "./database.ts";
import type { Answered, Count, Question } from "./metered.ts";
import { post } from "./wire.ts";

/** So many statements go to D1 at once. */
const AT_ONCE = 1_500;

/**
 * SQLite in this process, of which every statement is put to a real D1 as well, in the same order and many at once: it
 * alone counts the rows. A year would be spent waiting for it if each were waited for.
 */
export interface Journal {
  /** Answers as database.ts does, but that its rows are not counted yet. */
  readonly answer: (questions: readonly Question[]) => Promise<Answered[]>;
  /** The same beside everything: D1 hears nothing of it. */
  readonly look: (questions: readonly Question[]) => Promise<Answered[]>;
  /** What was asked since the last time is this one's: its rows will be written into it. */
  readonly belongsTo: (count: Count) => void;
  /** All rows are counted. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

export function openJournal(d1Url: string): Journal {
  const d1 = openSqliteD1();
  let open: Question[] = [];
  let waiting: { readonly question: Question; readonly of: Count }[] = [];
  let counting: Promise<void> = Promise.resolve();

  const count = async (some: typeof waiting): Promise<void> => {
    if (some.length === 0) return;
    const rows = await post<Rows[]>(
      `${d1Url}/rows`,
      some.map(({ question: { sql, params } }) => ({ sql, params })),
    );
    for (const [i, { of }] of some.entries()) {
      of.rowsRead += rows[i]?.[0] ?? 0;
      of.rowsWritten += rows[i]?.[1] ?? 0;
    }
  };
  const send = (): void => {
    const some = waiting;
    waiting = [];
    counting = counting.then(() => count(some));
  };
  return {
    async answer(questions) {
      const answers = await answersOf(d1, questions);
      open.push(...questions);
      return answers;
    },
    look: (questions) => answersOf(d1, questions),
    belongsTo(of) {
      waiting.push(...open.map((question) => ({ question, of })));
      open = [];
      if (waiting.length >= AT_ONCE) send();
    },
    async settled() {
      send();
      await counting;
    },
    close: () => d1.close(),
  };
}

async function answersOf(d1: D1Database, questions: readonly Question[]): Promise<Answered[]> {
  const statements = questions.map(({ sql, params }) => d1.prepare(sql).bind(...params));
  const [first, ...more] = statements;
  if (first !== undefined && more.length === 0) {
    if (questions[0]?.raw) return [{ results: [], values: await first.raw(), meta: UNCOUNTED }];
    return [answeredBy(await first.all())];
  }
  return (await d1.batch(statements)).map(answeredBy);
}

function answeredBy({ results, meta }: D1Result): Answered {
  return {
    results: results as Record<string, unknown>[],
    values: null,
    meta: { ...UNCOUNTED, changes: meta.changes },
  };
}

const UNCOUNTED = { rows_read: 0, rows_written: 0, changes: 0, size_after: 0 };
