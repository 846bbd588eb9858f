import worker from "../../src/index.ts";
import { type Count, meteredD1, noCount } from "./metered.ts";
import { createTape, type Recorded } from "./tape.ts";

/**
 * The Worker as it is deployed, one invocation at a time, each with an account of what it cost. POST /bench/start tells
 * it its settings, /bench/asset one of its static files; /bench/do is a cron or a job; everything else is a page.
 * /bench/again does the last one once more from memory: nothing leaves the Worker, so that all the CPU it takes is its
 * own. GET /bench/tape gives that memory away, and POST takes one from elsewhere. /bench/clocks has the runtime load its
 * tables of languages and time zones.
 */
export interface Started {
  /** Where a D1 answers (database.ts). */
  readonly database: string;
  readonly settings: Readonly<Record<string, string>>;
}

export type Trigger =
  | { readonly kind: "cron"; readonly at: number }
  | { readonly kind: "job"; readonly job: unknown }
  | { readonly kind: "page"; readonly url: string; readonly headers: readonly (readonly [string, string])[] };

/** One invocation as it was, with everything that it was answered. */
export interface Taped {
  readonly trigger: Trigger;
  /** How many invocations came before it: names that are made by chance are the same again. */
  readonly number: number;
  readonly recorded: Recorded;
}

/** What one invocation cost and what it put on the queue. */
export interface Account extends Count {
  readonly jobs: readonly unknown[];
  readonly failed: string | null;
}

type Handler<A extends unknown[], T> = (...args: A) => Promise<T>;
const scheduled = worker.scheduled as unknown as Handler<[unknown, unknown], void>;
const queue = worker.queue as unknown as Handler<[unknown, unknown], void>;
const page = worker.fetch as unknown as Handler<[Request, unknown], Response>;

// What it says of its jobs would get among the figures.
const log = console.log;
const assets = new Map<string, ArrayBuffer>();
let env: Record<string, unknown> = {};
let count = noCount();
let jobs: unknown[] = [];
let last: Trigger = { kind: "cron", at: 0 };
let number = 0;
let names = 0;
const tape = createTape(globalThis.fetch.bind(globalThis));
globalThis.fetch = ((...args: Parameters<typeof fetch>) => {
  count.requests += 1;
  const [asked] = args;
  return tape.fetch(asked instanceof Request ? asked.url : String(asked), ...args);
}) as typeof fetch;
crypto.randomUUID = () => {
  names += 1;
  const hex = (n: number, length: number) => n.toString(16).padStart(length, "0");
  return `${hex(number, 8)}-0000-4000-8000-${hex(names, 12)}`;
};

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    count = noCount();
    jobs = [];
    names = 0;
    switch (`${request.method} ${pathname}`) {
      case "POST /bench/start":
        start((await request.json()) as Started);
        return Response.json(null);
      case "POST /bench/asset":
        assets.set(searchParams.get("path") ?? "", await request.arrayBuffer());
        return Response.json(null);
      case "POST /bench/clocks":
        return Response.json(new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Tokyo" }).format(0));
      case "POST /bench/nothing":
        return Response.json(await request.json());
      case "GET /bench/tape":
        return Response.json({ trigger: last, number, recorded: await tape.recorded() } satisfies Taped);
      case "POST /bench/tape": {
        const taped = (await request.json()) as Taped;
        [last, number] = [taped.trigger, taped.number];
        tape.load(taped.recorded);
        return Response.json(null);
      }
      case "POST /bench/again": {
        tape.rewind();
        const { failed } = await accounted();
        return Response.json({
          failed: failed ?? (tape.isThrough() ? null : "It does not ask for the same."),
        });
      }
      case "POST /bench/do":
        begin((await request.json()) as Trigger);
        return Response.json(await accounted());
      default: {
        begin({ kind: "page", url: request.url, headers: [...request.headers] });
        const answer = await page(request, env);
        const headers = new Headers(answer.headers);
        headers.set("x-bench-account", JSON.stringify({ ...count, jobs, failed: null }));
        return new Response(answer.body, { status: answer.status, headers });
      }
    }
  },
};

function begin(trigger: Trigger): void {
  last = trigger;
  number += 1;
  tape.record();
}

function start({ database, settings }: Started): void {
  env = {
    ...settings,
    DB: meteredD1(tape, database, () => count),
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

async function accounted(): Promise<Account> {
  console.log = () => {};
  try {
    await act(last);
    return { ...count, jobs, failed: null };
  } catch (error) {
    const failed = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
    return { ...count, jobs, failed };
  } finally {
    console.log = log;
  }
}

async function act(trigger: Trigger): Promise<void> {
  switch (trigger.kind) {
    case "cron":
      return await scheduled({ scheduledTime: trigger.at }, env);
    case "job": {
      const message = { body: trigger.job, timestamp: new Date(), attempts: 1, ack() {} };
      return await queue({ queue: "kindly-jobs", messages: [message] }, env);
    }
    case "page":
      await (
        await page(new Request(trigger.url, { headers: [...trigger.headers] as [string, string][] }), env)
      ).text();
      return;
    default:
      return trigger satisfies never;
  }
}
