import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { filesAsText } from "../../test/support/files-as-text.ts";
import { cpuMeter } from "./cpu.ts";
import type { Taped } from "./driver.ts";
import { openJournal } from "./journal.ts";
import { type OpenMachine, prepare, startD1, startDriver, startOf } from "./machine.ts";
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
  const sql = async (text: string, ...params: readonly unknown[]): Promise<Answered> => {
    const [answer] = await journal.answer([{ sql: text, params }]);
    if (answer === undefined) throw new Error("SQLite has not answered.");
    return answer;
  };
  return {
    url: HERE,
    fetch: driver.fetch,
    countRows: journal.belongsTo,
    settled: journal.settled,
    cpuOfLast: async () =>
      await cpu.measure(await answered<Taped>(HERE, await driver.fetch(new Request(`${HERE}/bench/tape`)))),
    sql,
    async bytes() {
      await journal.settled();
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

interface Driver {
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Bundled for plain node: pages are written in JSX, and templates are text. */
async function loadDriver(): Promise<Driver> {
  const outDir = join(ROOT, ".wrangler", `bench-${process.pid}`);
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [filesAsText],
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: "node24",
      rolldownOptions: {
        input: join(ROOT, "bench/worker/driver.ts"),
        output: { entryFileNames: "driver.mjs" },
      },
    },
  });
  return ((await import(join(outDir, "driver.mjs"))) as { default: Driver }).default;
}
