import type { Answered, Question } from "./metered.ts";

/**
 * A D1 behind HTTP: a list of statements, run as one batch, which is a transaction. At /rows it says of each only how
 * many rows were read and written.
 */
export default {
  async fetch(request: Request, { DB }: { readonly DB: D1Database }): Promise<Response> {
    const questions = (await request.json()) as Question[];
    try {
      const all = await answers(DB, questions);
      return Response.json(new URL(request.url).pathname === "/rows" ? all.map(rowsOf) : all);
    } catch (error) {
      return new Response(error instanceof Error ? error.message : String(error), { status: 500 });
    }
  },
};

/** Rows read and written. */
export type Rows = readonly [number, number];

function rowsOf({ meta }: Answered): Rows {
  return [meta.rows_read, meta.rows_written];
}

async function answers(db: D1Database, questions: readonly Question[]): Promise<Answered[]> {
  const statements = questions.map(({ sql, params }) => db.prepare(sql).bind(...params));
  const [first, ...more] = statements;
  const all = first !== undefined && more.length === 0 ? [await first.all()] : await db.batch(statements);
  return await Promise.all(
    all.map(async ({ results, meta }, i) => ({
      results: results as Record<string, unknown>[],
      values: questions[i]?.raw ? await valuesOf(statements[i], questions[i].sql, results) : null,
      meta: meta as unknown as Answered["meta"],
    })),
  );
}

/** D1 counts nothing for what it gives out raw, so it is asked twice, unless that would change something. */
async function valuesOf(
  statement: D1PreparedStatement | undefined,
  sql: string,
  results: readonly unknown[],
): Promise<unknown[][]> {
  if (statement !== undefined && /^\s*(?:select|with)\b/i.test(sql)) return await statement.raw();
  return results.map((row) => Object.values(row as object));
}
