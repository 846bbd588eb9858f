import { serve } from "../../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../rehearsal/gmail/standin.ts";
import worker from "../../src/index.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";

export const ORIGIN = "https://kindly.example";
export const ZONE = "America/New_York";
export const OWNER = { address: "leila@haddad.example", name: "Leila Haddad" };

/** A job that waits on the queue, and how long it was told to. */
export interface Waiting {
  readonly body: unknown;
  readonly delaySeconds: number;
}

/** The whole Worker in this process, as its runtime calls it: fetch, scheduled and queue, with a browser before it. */
export interface InProcess {
  readonly standIn: StandIn;
  readonly waiting: Waiting[];
  /** The Authorization header of the last push that was delivered. */
  readonly pushedWith: () => string;
  /** Settings and bindings; a test may change them as a deployment would. */
  readonly env: Record<string, unknown>;
  readonly all: <Row>(query: string, ...values: readonly unknown[]) => Promise<Row[]>;
  /** A request at the stand-in's present moment, with the browser's cookies. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Response>;
  /** What a page says, without its tags. */
  readonly read: (path: string) => Promise<string>;
  /** Signs in with Google and consents. */
  readonly connect: () => Promise<void>;
  /** Does everything that lies on the queue, and what comes of it; `most` slices at most. */
  readonly drain: (most?: number) => Promise<void>;
  /** Sets the clock and fires the cron. */
  readonly tick: (at: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWorker(
  options: Omit<StandInOptions, "owner"> & { readonly settings?: Record<string, string> },
): Promise<InProcess> {
  const waiting: Waiting[] = [];
  const cookies = new Map<string, string>();
  const d1 = openSqliteD1();
  const env: Record<string, unknown> = {
    DB: d1,
    JOBS: {
      send: async (body: unknown) => void waiting.push({ body, delaySeconds: 0 }),
      sendBatch: async (messages: Waiting[]) => void waiting.push(...messages),
    },
    STAGE: "rehearsal",
    OWNER: OWNER.address,
    GOOGLE_CLIENT_ID: "client",
    GOOGLE_CLIENT_SECRET: "client-secret",
    SECRET: "a secret for tests that is long enough",
    ZONE,
    ...options.settings,
  };
  // Settings that change come with a new deployment, and so with bindings of their own.
  const call = async (request: Request): Promise<Response> => {
    request.headers.set("x-kindly-now", String(standIn.clock.now()));
    return await (worker.fetch as unknown as (r: Request, e: unknown) => Promise<Response>)(request, {
      ...env,
    });
  };
  let pushedWith = "";
  const standIn = createStandIn({
    ...options,
    owner: OWNER,
    deliverPush: (push) => {
      pushedWith = push.headers.get("Authorization") ?? "";
      return call(new Request(push));
    },
  });
  const server = await serve(standIn, { port: 0 });
  env["GOOGLE_URL"] = server.url;

  const get: InProcess["get"] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await call(new Request(new URL(path, ORIGIN), { ...init, headers }));
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";", 1);
      cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  };
  const drain: InProcess["drain"] = async (most = Number.POSITIVE_INFINITY) => {
    for (let n = 0; n < most && waiting.length > 0; n += 1) {
      const body = waiting.shift()?.body;
      const message = { body, timestamp: new Date(), attempts: 1, ack: () => {}, retry: () => {} };
      const batch = { queue: "kindly-jobs", messages: [message] };
      await (worker.queue as unknown as (b: unknown, e: unknown) => Promise<void>)(batch, { ...env });
    }
  };
  return {
    standIn,
    waiting,
    pushedWith: () => pushedWith,
    env,
    all: async <Row>(query: string, ...values: readonly unknown[]) =>
      (
        await d1
          .prepare(query)
          .bind(...values)
          .all<Row>()
      ).results,
    get,
    post: (path, fields = {}) =>
      get(path, { method: "POST", headers: { Origin: ORIGIN }, body: new URLSearchParams(fields) }),
    read: async (path) => (await (await get(path)).text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " "),
    connect: async () => {
      const consent = (await get("/connect")).headers.get("Location") ?? "";
      const body = new URLSearchParams({ answer: "allow" });
      const back = await fetch(consent, { method: "POST", body, redirect: "manual" });
      const home = await get(back.headers.get("Location") ?? "");
      if (home.status !== 303) throw new Error(`connecting failed: ${home.status} ${await home.text()}`);
    },
    drain,
    tick: async (at) => {
      if (at > standIn.clock.now()) standIn.clock.set(at);
      await (worker.scheduled as unknown as (c: unknown, e: unknown) => Promise<void>)(
        { scheduledTime: at },
        env,
      );
      await drain();
    },
    close: async () => {
      await server.close();
      standIn.close();
      d1.close();
    },
  };
}
