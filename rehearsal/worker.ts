import { appendFileSync, chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BEGIN_ANEW, CannotOpen, messageOf } from "./cannot-open.ts";
import { applyMigrations } from "./migrations.ts";
import { childrenNamed, rememberProcesses, stopLeftovers } from "./processes.ts";

export interface WorkerOptions {
  /** Where D1 and the log live; made if missing, readable by its owner only. */
  readonly dataDir: string;
  /** The Worker's settings (src/env.ts), by name. */
  readonly settings: Readonly<Record<string, string>>;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** wrangler.toml; absent: the project's own. */
  readonly config?: string;
}

export interface RunningWorker {
  /** http://127.0.0.1:PORT */
  readonly url: string;
  /** What GET /health says. @throws CannotOpen with the answer's own words when all is not well */
  health(): Promise<Health>;
  /**
   * Fires the cron at this moment (ms since the epoch) and waits until every mailbox has finished its tick.
   * @throws TickUnfinished when that takes more than a minute; Error when the Worker refuses
   */
  scheduled(at: number): Promise<void>;
  /** Kills the runtime as a crash would (SIGKILL); another `startWorker` goes on with the same data. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

interface Health {
  readonly mailboxes: number;
  /** The `now` of the oldest finished tick over all mailboxes, in ms. */
  readonly lastTickAt: number;
  /** Mailboxes whose first look back is not done yet. */
  readonly lookingBack: number;
}

/** The mailboxes are still at work, or the work was given up; the log says which. */
export class TickUnfinished extends Error {
  readonly kind = "tick-unfinished";
  constructor(at: number, log: string) {
    super(`The tick of ${new Date(at).toISOString()} was not finished within a minute. See ${log}.`);
    this.name = "TickUnfinished";
  }
}

const PROJECT_CONFIG = fileURLToPath(import.meta.resolve("../wrangler.toml"));
const TICK_TAKES_AT_MOST = 60_000;

/**
 * Starts the real Worker: bundled from its sources, on workerd, with local D1 (migrated), queues and assets.
 * @throws CannotOpen when its database is damaged; Error when it cannot be built or started
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const config = options.config ?? PROJECT_CONFIG;
  mkdirSync(options.dataDir, { recursive: true });
  chmodSync(options.dataDir, 0o700);
  await stopLeftovers(options.dataDir);
  const before = await childrenNamed("workerd");
  const runtime = await keepingSignals(() => startRuntime(config, options));
  try {
    await migrate(await runtime.database("DB"), config, options.dataDir);
    const processes = (await childrenNamed("workerd")).filter((pid) => !before.includes(pid));
    rememberProcesses(options.dataDir, processes);
    return running(runtime, processes, options.dataDir);
  } catch (error) {
    await runtime.dispose();
    throw error;
  }
}

async function migrate(
  database: Parameters<typeof applyMigrations>[0],
  config: string,
  dataDir: string,
): Promise<void> {
  try {
    await applyMigrations(database, config);
  } catch (error) {
    const why = `The Worker's database in ${dataDir} cannot be used (${messageOf(error)}).`;
    throw new CannotOpen(why, BEGIN_ANEW, error);
  }
}

/** wrangler reads these when it is loaded: no statistics, no look-ups at Cloudflare, no log in the home folder. */
function quietWrangler(dataDir: string): void {
  process.env["WRANGLER_SEND_METRICS"] = "false";
  process.env["WRANGLER_LOG"] = "none";
  process.env["WRANGLER_LOG_PATH"] = join(dataDir, "wrangler-logs");
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  // Its explorer would show the database to everybody on this machine, and its traces keep every address that was asked.
  process.env["X_LOCAL_EXPLORER"] = "false";
  process.env["X_LOCAL_OBSERVABILITY"] = "false";
}

/**
 * wrangler's parts end the process at once when it is asked to stop; here, whoever asked for the Worker stops it first.
 * What they do when the process exits stays.
 */
async function keepingSignals<T>(act: () => Promise<T>): Promise<T> {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  try {
    return await act();
  } finally {
    for (const signal of signals) {
      for (const listener of process.listeners(signal)) {
        if (!before.get(signal)?.includes(listener)) process.off(signal, listener);
      }
    }
  }
}

async function startRuntime(config: string, options: WorkerOptions) {
  quietWrangler(options.dataDir);
  const { unstable_DevEnv: DevEnv } = await import("wrangler");
  const env = new DevEnv();
  const failed = new Promise<never>((_, reject) => {
    for (const event of ["error", "buildFailed"]) {
      env.on(event, ({ cause }: { cause?: unknown }) => reject(cause));
    }
  });
  failed.catch(() => undefined);
  const loaded = new Promise((resolve) => env.once("reloadComplete", resolve));
  try {
    const started = env.startWorker({
      config,
      // A .dev.vars beside the configuration holds a person's real secrets: naming a file keeps it from being read.
      envFiles: [join(options.dataDir, "none.env")],
      bindings: Object.fromEntries(
        Object.entries(options.settings).map(([name, value]) => [name, { type: "plain_text", value }]),
      ),
      dev: {
        persist: join(options.dataDir, "state"),
        server: { hostname: "127.0.0.1", port: options.port ?? 0 },
        logLevel: "none",
        watch: false,
        inspector: false,
        registry: undefined,
        structuredLogsHandler: ({ level, message }: { level: string; message: string }) =>
          appendLog(join(options.dataDir, "worker.log"), `${level} ${message}\n`),
      },
    });
    const worker = await Promise.race([started, failed]);
    await Promise.race([Promise.all([worker.ready, loaded]), failed]);
    return {
      url: String(await worker.url).replace(/\/$/, ""),
      dispose: () => worker.dispose(),
      async database(binding: string) {
        const miniflare = env.runtimes[0]?.mf;
        if (!miniflare) throw new Error("The Worker's runtime did not start.");
        return await miniflare.getD1Database(binding);
      },
    };
  } catch (error) {
    await env.teardown();
    throw notStarted(error);
  }
}

/** A log that cannot be written, its folder being gone or the disk full, is no reason to end everything. */
function appendLog(file: string, line: string): void {
  try {
    appendFileSync(file, line);
  } catch (error) {
    console.error(`${messageOf(error)}: ${line.trimEnd()}`);
  }
}

/** wrangler wraps what went wrong; the innermost says where in the sources it is. */
function notStarted(error: unknown): Error {
  if (error instanceof Error && error.cause instanceof Error) return notStarted(error.cause);
  const why = error instanceof Error ? error.message : String(error);
  return new Error(`The Worker could not be built or started: ${why}`, { cause: error });
}

function running(
  runtime: { url: string; dispose(): Promise<void> },
  processes: readonly number[],
  dataDir: string,
): RunningWorker {
  const health = async (): Promise<Health> => {
    const answer = await fetch(`${runtime.url}/health`);
    const text = await answer.text();
    // The wall's clock says nothing about a cron that is played: only a Worker that cannot count is unwell here.
    if (answer.ok || text.includes('"lastTickAt":')) return JSON.parse(text) as Health;
    throw new CannotOpen(`The Worker answered ${answer.status}: ${text}`, BEGIN_ANEW);
  };
  const stop = async (): Promise<void> => {
    await runtime.dispose();
    rememberProcesses(dataDir, []);
  };
  return {
    url: runtime.url,
    health,
    async scheduled(at) {
      const answer = await fetch(`${runtime.url}/cdn-cgi/handler/scheduled?cron=*/15+*+*+*+*&time=${at}`);
      if (!answer.ok) throw new Error(`The Worker's cron answered ${answer.status}: ${await answer.text()}`);
      const patience = performance.now() + TICK_TAKES_AT_MOST;
      for (let wait = 2; ; wait = Math.min(wait * 1.5, 100)) {
        const { mailboxes, lastTickAt } = await health();
        if (mailboxes === 0 || lastTickAt >= at) return;
        if (performance.now() > patience) {
          throw new TickUnfinished(at, join(dataDir, "worker.log"));
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    async kill() {
      for (const pid of processes) process.kill(pid, "SIGKILL");
      await stop();
    },
    stop,
  };
}
