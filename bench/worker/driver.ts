import worker from "../../src/index.ts";
import { type Count, meteredD1, noCount } from "./metered.ts";
import { createTape } from "./tape.ts";

/**
 * The Worker as it is deployed, one invocation at a time, each with an account of what it cost. POST /bench/start tells
 * it its settings, /bench/asset one of its static files; /bench/cron and /bench/job are the triggers; everything else is a page. /bench/again does the last
 * one once more from memory: nothing leaves the Worker, so that all the CPU it takes is its own.
 */
export interface Started {
  /** Where a D1 answers (database.ts). */
  readonly database: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What one invocation cost and what it put on the queue. */
export interface Account extends Count {
  readonly jobs: readonly unknown[];
  readonly failed: string | null;
}

type Trigger<A extends unknown[]> = (...args: A) => Promise<void>;
const scheduled = worker.scheduled as unknown as Trigger<[unknown, unknown]>;
const queue = worker.queue as unknown as Trigger<[unknown, unknown]>;
const page = worker.fetch as unknown as (request: Request, env: unknown) => Promise<Response>;

// What it says of its jobs would get among the figures.
console.log = () => {};
const assets = new Map<string, ArrayBuffer>();
let env: Record<string, unknown> = {};
let count = noCount();
let jobs: unknown[] = [];
let last: () => Promise<unknown> = async () => {};
const tape = createTape(globalThis.fetch.bind(globalThis));
globalThis.fetch = ((...args: Parameters<typeof fetch>) => {
  count.requests += 1;
  return tape.fetch(...args);
}) as typeof fetch;

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    count = noCount();
    jobs = [];
    if (pathname === "/bench/again") {
      tape.rewind();
      await last();
      return Response.json(null);
    }
    tape.record();
    switch (pathname) {
      case "/bench/asset":
        assets.set(searchParams.get("path") ?? "", await request.arrayBuffer());
        return Response.json(null);
      case "/bench/start":
        start((await request.json()) as Started);
        return Response.json(null);
      case "/bench/cron":
        last = () => scheduled({ scheduledTime: Number(searchParams.get("at")) }, env);
        return await accounted();
      case "/bench/job": {
        const message = { body: await request.json(), timestamp: new Date(), attempts: 1, ack() {} };
        last = () => queue({ queue: "kindly-jobs", messages: [message] }, env);
        return await accounted();
      }
      default: {
        const again = new Request(request.url, { headers: request.headers });
        last = async () => await (await page(again, env)).text();
        const answer = await page(request, env);
        const headers = new Headers(answer.headers);
        headers.set("x-bench-account", JSON.stringify({ ...count, jobs, failed: null }));
        return new Response(answer.body, { status: answer.status, headers });
      }
    }
  },
};

function start({ database, settings }: Started): void {
  env = {
    ...settings,
    DB: meteredD1(tape.fetch, database, () => count),
    ASSETS: {
      fetch: async (asked: Request | URL | string) => {
        const { pathname } = new URL(asked instanceof Request ? asked.url : asked);
        const found = assets.get(pathname);
        return new Response(found ?? null, { status: found === undefined ? 404 : 200 });
      },
    },
    JOBS: {
      send: async (body: unknown) => void jobs.push(body),
      sendBatch: async (messages: readonly { body: unknown }[]) =>
        void jobs.push(...messages.map(({ body }) => body)),
    },
  };
}

async function accounted(): Promise<Response> {
  let failed: string | null = null;
  await last().catch((error: unknown) => {
    failed = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
  });
  return Response.json({ ...count, jobs, failed } satisfies Account);
}
