import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { connectMailbox } from "../../rehearsal/front/session.ts";
import { serve } from "../../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn } from "../../rehearsal/gmail/standin.ts";
import { migrations } from "../../test/support/sqlite-d1.ts";
import { OWNER } from "../mailbox/letters.ts";
import type { Account, Started } from "./driver.ts";
import type { Answered } from "./metered.ts";
import { bundled, type Runtime, startRuntime } from "./runtime.ts";

export const ZONE = "America/New_York";
/** A slice that always puts the rest back would never end. */
const MOST_SLICES = 5_000;

/** One invocation of the Worker, and what it took. */
export interface Invocation extends Account {
  readonly kind: "cron" | "tick" | "fan-out";
  /** ms of CPU, measured as it is done once more from memory; null where nobody has measured or can tell. */
  readonly cpu: number | null;
}

/** The Worker on workerd, with D1 and Gmail in processes beside it. */
export interface BenchHouse {
  readonly standIn: StandIn;
  /** Cron at this moment, and everything that comes of it; CPU is measured where that is asked for. */
  readonly tick: (at: number, options?: { readonly cpu: boolean }) => Promise<readonly Invocation[]>;
  /** Opens a page; `ms` are by the clock outside. */
  readonly page: (
    path: string,
    at: number,
  ) => Promise<Account & { readonly ms: number; readonly cpu: number | null }>;
  readonly sql: (sql: string, ...params: readonly unknown[]) => Promise<Answered>;
  readonly stop: () => Promise<void>;
}

let driver: ReturnType<typeof bundled> | null = null;
let database: ReturnType<typeof bundled> | null = null;

/** Starts the house at this moment; `before` may fill the mailbox before it is connected. */
export async function openHouse(options: {
  readonly now: number;
  readonly lookBackDays: number;
  readonly before?: (standIn: StandIn) => void;
  /** Hears of the slices of the first look back. */
  readonly onConnected?: (invocations: readonly Invocation[]) => void;
}): Promise<BenchHouse> {
  driver ??= bundled("bench/worker/driver.ts");
  database ??= bundled("bench/worker/database.ts");
  const standIn = createStandIn({ owner: OWNER, now: options.now });
  const google = await serve(standIn, { port: 0 });
  const d1 = await startRuntime(database, "database");
  const sql = async (text: string, ...params: readonly unknown[]) =>
    only(await post<Answered[]>(d1.url, [{ sql: text, params }]));
  const worker = await startRuntime(driver, "none");
  const statements = MIGRATIONS.flatMap((text) => text.split(";\n").filter((each) => each.trim() !== ""));
  await post(
    d1.url,
    statements.map((text) => ({ sql: text, params: [] })),
  );
  for (const name of readdirSync(PUBLIC)) {
    const body = readFileSync(join(PUBLIC, name));
    await fetch(`${worker.url}/bench/asset?path=/${name}`, { method: "POST", body });
  }
  await post(`${worker.url}/bench/start`, startOf(d1.url, google.url, options.lookBackDays));
  const wayIn = await costOfWayIn(worker, d1.url, google.url, options.lookBackDays);

  /** The lower of two: whatever else the machine does makes it more, and nothing makes it less. */
  const cpuOfLast = async () => {
    const times: number[] = [];
    for (let n = 0; n < 2; n += 1) {
      const before = worker.cpu();
      await post(`${worker.url}/bench/again`, null);
      const time = spent(before, worker.cpu(), wayIn);
      if (time === null) return null;
      times.push(time);
    }
    return Math.min(...times);
  };
  let measuresCpu = true;
  const invoke = async (path: string, body: unknown, kind: Invocation["kind"]): Promise<Invocation> => {
    const account = await post<Account>(`${worker.url}${path}`, body);
    if (account.failed !== null) throw new Error(`A ${kind} failed: ${account.failed}`);
    return { ...account, kind, cpu: measuresCpu ? await cpuOfLast() : null };
  };
  const drain = async (first: readonly unknown[]): Promise<Invocation[]> => {
    const done: Invocation[] = [];
    const waiting = [...first];
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      if (done.length > MOST_SLICES) throw new Error("A tick does not come to its end.");
      const invocation = await invoke("/bench/job", job, (job as { kind: "tick" }).kind);
      waiting.push(...invocation.jobs);
      done.push(invocation);
    }
    return done;
  };

  options.before?.(standIn);
  let connected: readonly unknown[] = [];
  const front = async (request: Request) => {
    request.headers.set("x-kindly-now", String(standIn.clock.now()));
    const answer = await fetch(request, { redirect: "manual" });
    connected = [...connected, ...accountOf(answer).jobs];
    return answer;
  };
  const session = await connectMailbox(front, worker.url, (request) =>
    fetch(request, { redirect: "manual" }),
  );
  options.onConnected?.(await drain(connected));

  return {
    standIn,
    sql,
    async tick(at, { cpu } = { cpu: true }) {
      measuresCpu = cpu;
      const cron = await invoke(`/bench/cron?at=${at}`, null, "cron");
      return [cron, ...(await drain(cron.jobs))];
    },
    async page(path, at) {
      const headers = { Cookie: session, "x-kindly-now": String(at) };
      const began = performance.now();
      const answer = await fetch(`${worker.url}${path}`, { headers, redirect: "manual" });
      await answer.text();
      const ms = performance.now() - began;
      if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}`);
      return { ...accountOf(answer), ms, cpu: await cpuOfLast() };
    },
    async stop() {
      await worker.stop();
      await d1.stop();
      await google.close();
      standIn.close();
    },
  };
}

const PUBLIC = join(import.meta.dirname, "../../public");
const MIGRATIONS = migrations(join(import.meta.dirname, "../../src/store/migrations"));

function startOf(databaseUrl: string, googleUrl: string, lookBackDays: number): Started {
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

/** What a request takes that does nothing. */
async function costOfWayIn(worker: Runtime, ...start: Parameters<typeof startOf>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    const before = worker.cpu();
    await post(`${worker.url}/bench/start`, startOf(...start));
    times.push(spent(before, worker.cpu(), 0) ?? 0);
  }
  return times.toSorted((a, b) => a - b)[25] ?? 0;
}

function spent(before: number | null, after: number | null, wayIn: number): number | null {
  return before === null || after === null ? null : Math.max(0, after - before - wayIn);
}

function accountOf(answer: Response): Account {
  return JSON.parse(answer.headers.get("x-bench-account") ?? "{}") as Account;
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
}

function only<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error("no answer");
  return one;
}
