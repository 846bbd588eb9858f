import { join } from "node:path";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { bundleForNode } from "../../test/support/bundle-for-node.ts";
import { cpuMeter } from "./cpu.ts";
import type { Taped } from "./driver.ts";
import { openJournal } from "./journal.ts";
import { type Machine, type OpenMachine, prepare, startD1, startDriver, startOf } from "./machine.ts";
import type { Answered, Question } from "./metered.ts";
import { answered, fetchReally, post } from "./wire.ts";

// Google leads back to plain http on this machine alone.
const HERE = "http://127.0.0.1:1";
const D1 = "http://d1.invalid";
const GOOGLE = "http://google.invalid";
const ROOT = join(import.meta.dirname, "../..");

/**
 * The same Worker in this process, with SQLite behind D1's interface and Gmail beside it: a year is played in minutes.
 * Rows are counted by a real D1 that is put the same statements, and CPU is measured on workerd, which is handed what
 * an invocation was answered and does it again. One at a time: the Worker's `fetch` is this process's.
 */
export const inProcess: OpenMachine = async (standIn, lookBackDays) => {
  const d1 = await startD1();
  const journal = openJournal(d1.url);
  plugIn(standIn, journal.answer);
  const driver = await loadDriver();
  const started = startOf(D1, GOOGLE, lookBackDays);
  const call = async (...args: Parameters<typeof fetch>) => await driver.fetch(new Request(...args));
  await prepare(HERE, started, call);
  const worker = await startDriver(started);
  const cpu = await cpuMeter(worker);
  const taped = async () =>
    await answered<Taped>(HERE, await driver.fetch(new Request(`${HERE}/bench/tape`)));
  const sql = async (text: string, ...params: readonly unknown[]): Promise<Answered> => {
    const [answer] = await journal.look([{ sql: text, params }]);
    if (answer === undefined) throw new Error("SQLite has not answered.");
    return answer;
  };
  return {
    url: HERE,
    fetch: driver.fetch,
    countRows: journal.belongsTo,
    settled: journal.settled,
    cpuOfLast: async () => await cpu.measure(await taped()),
    taped,
    sql,
    async bytes() {
      await journal.settled();
      await agree(sql, d1.url);
      const [answer] = await post<Answered[]>(d1.url, [{ sql: "SELECT 1", params: [] }]);
      return answer?.meta.size_after ?? 0;
    },
    async stop() {
      await worker.stop();
      await d1.stop();
      journal.close();
    },
  };
};

/** Whatever this process asks of D1 and Google is answered here. */
function plugIn(
  standIn: StandIn,
  askD1: (questions: readonly Question[]) => Promise<readonly Answered[]>,
): void {
  globalThis.fetch = (async (...args: Parameters<typeof fetch>) => {
    const request = new Request(...args);
    if (request.url.startsWith(GOOGLE)) return await standIn.fetch(request);
    if (!request.url.startsWith(D1)) return await fetchReally(request);
    try {
      return Response.json(await askD1((await request.json()) as Question[]));
    } catch (error) {
      return new Response(error instanceof Error ? error.message : String(error), { status: 500 });
    }
  }) as typeof fetch;
}

/** The two databases were told the same: every table has as many rows in the one as in the other. */
async function agree(sql: Machine["sql"], d1Url: string): Promise<void> {
  const { results } = await sql(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  for (const { name } of results) {
    const text = `SELECT count(*) AS n FROM "${name}"`;
    const [here, there] = await Promise.all([
      sql(text),
      post<Answered[]>(d1Url, [{ sql: text, params: [] }]),
    ]);
    const [one, other] = [here.results[0]?.["n"], there[0]?.results[0]?.["n"]];
    if (one !== other) throw new Error(`${name} has ${one} rows in SQLite and ${other} in D1.`);
  }
}

interface Driver {
  readonly fetch: (request: Request) => Promise<Response>;
}

let bundle: ReturnType<typeof bundleForNode<"driver">> | null = null;
let loaded = 0;

/** Each house gets a Worker of its own, which remembers nothing of another's. */
async function loadDriver(): Promise<Driver> {
  bundle ??= bundleForNode(ROOT, { driver: "bench/worker/driver.ts" });
  loaded += 1;
  return ((await import(`${(await bundle).driver}?${loaded}`)) as { default: Driver }).default;
}
