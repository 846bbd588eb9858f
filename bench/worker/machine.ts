import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { migrations } from "../../test/support/sqlite-d1.ts";
import { OWNER } from "../mailbox/letters.ts";
import type { Started, Taped } from "./driver.ts";
import type { Answered, Count } from "./metered.ts";
import { bundled, type Runtime, startRuntime } from "./runtime.ts";
import { fetchReally, post } from "./wire.ts";

export const ZONE = "America/New_York";

/** Where the Worker runs, with D1 and Gmail beside it. */
export interface Machine {
  /** Where the driver answers. */
  readonly url: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** What an invocation has read and written is told by D1, at once or later; then it stands here. */
  readonly countRows: (invocation: Count) => void;
  /** All rows are counted. */
  readonly settled: () => Promise<void>;
  /** ms of CPU of what was done last, on workerd; null where the system does not tell. */
  readonly cpuOfLast: () => Promise<number | null>;
  /** What was done last, to be done again elsewhere. */
  readonly taped: () => Promise<Taped>;
  readonly sql: (sql: string, ...params: readonly unknown[]) => Promise<Answered>;
  /** What the database takes by now. */
  readonly bytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export type OpenMachine = (standIn: StandIn, lookBackDays: number) => Promise<Machine>;

let driver: ReturnType<typeof bundled> | null = null;
let database: ReturnType<typeof bundled> | null = null;

/** A D1 with its tables in a process of its own. */
export async function startD1(): Promise<Runtime> {
  database ??= bundled("bench/worker/database.ts");
  const d1 = await startRuntime(database, "database");
  const statements = MIGRATIONS.flatMap((text) => text.split(";\n").filter((each) => each.trim() !== ""));
  await post(
    d1.url,
    statements.map((text) => ({ sql: text, params: [] })),
  );
  return d1;
}

/** The Worker on a workerd of its own. */
export async function startDriver(started: Started): Promise<Runtime> {
  driver ??= bundled("bench/worker/driver.ts");
  const worker = await startRuntime(driver, "none");
  await prepare(worker.url, started, fetchReally);
  return worker;
}

/** Tells a driver its settings and hands it the static files. */
export async function prepare(url: string, started: Started, fetch: typeof globalThis.fetch): Promise<void> {
  for (const file of readdirSync(PUBLIC, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const asked = `/${relative(PUBLIC, path).replaceAll(sep, "/")}`;
    await fetch(`${url}/bench/asset?path=${asked}`, { method: "POST", body: readFileSync(path) });
  }
  await fetch(`${url}/bench/start`, { method: "POST", body: JSON.stringify(started) });
}

/** @returns what the driver is told, for a D1 and a Google at these addresses */
export function startOf(databaseUrl: string, googleUrl: string, lookBackDays: number): Started {
  return {
    database: databaseUrl,
    settings: {
      STAGE: "rehearsal",
      OWNER: OWNER.address,
      GOOGLE_CLIENT_ID: "client",
      GOOGLE_CLIENT_SECRET: "client-secret",
      GOOGLE_URL: googleUrl,
      SECRET: "a secret for measuring that is long enough",
      ZONE,
      LOOK_BACK_DAYS: String(lookBackDays),
    },
  };
}

const PUBLIC = join(import.meta.dirname, "../../public");
const MIGRATIONS = migrations(join(import.meta.dirname, "../../src/store/migrations"));
