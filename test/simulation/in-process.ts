import { accountNumber } from "../../rehearsal/gmail/oauth/identity.ts";
import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import worker from "../../src/index.ts";
import { connect } from "../../src/jobs/connect.ts";
import { jobSchema } from "../../src/jobs/job.ts";
import { openDb } from "../../src/store/db.ts";
import { seal } from "../../src/store/seal.ts";
import { Crash, createGate, type Gate, gatedD1 } from "../support/gate.ts";
import { openSqliteD1 } from "../support/sqlite-d1.ts";
import "./quick-crypto.ts";
import type { Machine } from "./machine.ts";
import { type By, OWNERS } from "./people.ts";

const GOOGLE_URL = "http://google.invalid";
const SECRET = "a secret for stories that is long enough";
const CLIENT = { clientId: "client", clientSecret: "client-secret" };
const SCOPES = ["openid", "email", "https://www.googleapis.com/auth/gmail.modify"];
/** As in wrangler.toml. */
const ATTEMPTS = 4;
/** A tick that needs more jobs than this never ends. */
const MOST_JOBS = 100;

interface Queued {
  readonly body: unknown;
  /** By the story's clock. */
  readonly putAt: number;
  attempts: number;
}

/** Crashes are the gate's; the rest of the Worker is the real one: its handlers, its settings, its adapters. */
export function openInProcess(gmails: readonly StandIn[]): Machine {
  const d1 = openSqliteD1();
  const gate = createGate();
  const gated = gatedD1(d1, gate);
  const db = openDb(gated);
  const queue: Queued[] = [];
  const bugs: string[] = [];
  const clock = () => gmails[0]?.clock.now() ?? 0;
  const put = (bodies: readonly unknown[]) =>
    void queue.push(...bodies.map((body) => ({ body, putAt: clock(), attempts: 0 })));
  const env = {
    DB: gated,
    JOBS: {
      send: async (body: unknown) => put([body]),
      sendBatch: async (messages: readonly { body: unknown }[]) => put(messages.map(({ body }) => body)),
    },
    ASSETS: {},
    STAGE: "rehearsal",
    OWNER: OWNERS[0].address,
    ALLOWED: OWNERS[1].address,
    SHARED_CONTACTS: "yes",
    GOOGLE_CLIENT_ID: CLIENT.clientId,
    GOOGLE_CLIENT_SECRET: CLIENT.clientSecret,
    GOOGLE_URL,
    SECRET,
  } as unknown as Parameters<typeof worker.scheduled>[1];
  const switchboard = plugIn(gmails);
  const setDeadlines = stopDeadlines();
  const waiting: { calls: number; act: (() => Promise<void>) | null } = { calls: 0, act: null };
  for (const standIn of gmails) watchWrites(standIn, gate, waiting);

  const perform = async (job: Queued, lateBy: number): Promise<void> => {
    job.attempts += 1;
    // The job's age is told by the queue's own clock, which is this machine's.
    const lain = clock() - job.putAt;
    const timestamp = new Date(Date.now() - Math.max(lain, lateBy));
    const message = { body: older(job.body, lain), timestamp, attempts: job.attempts, ack() {} };
    try {
      await worker.queue({ queue: "kindly-jobs", messages: [message] } as never, env);
    } catch (error) {
      if (isCrash(error)) throw error;
      bugs.push(`A job failed: ${wordsOf(error)}`);
      if (job.attempts < ATTEMPTS) queue.push(job);
    }
  };
  const drain = async (lateBy: number): Promise<void> => {
    let jobs = 0;
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      if (++jobs > MOST_JOBS) {
        bugs.push("A tick does not come to its end");
        queue.length = 0;
        return;
      }
      await perform(job, lateBy);
    }
  };
  return {
    gmails,
    db,
    gate,
    bugs,
    beforeCall: (calls, act) => void Object.assign(waiting, { calls, act }),
    all: async <Row>(query: string, ...values: readonly unknown[]) =>
      (
        await d1
          .prepare(query)
          .bind(...values)
          .all<Row>()
      ).results,
    connect: async (by, now, zone) => {
      const owner = OWNERS[by];
      const refreshToken = switchboard.grant(by);
      const grant = {
        sub: accountNumber(owner.address),
        address: owner.address,
        name: owner.name,
        refreshToken,
        refreshUntil: null,
        access: { token: "", expiresAt: 0 },
        scopes: SCOPES,
      };
      const connected = await connect(
        {
          db,
          now,
          zone,
          lookBackDays: 60,
          openGranted: () =>
            createGmailMailbox({ googleUrl: GOOGLE_URL, ...CLIENT, refreshToken, now: () => now }),
          seal: (id, plain) => seal([SECRET], id, plain),
          enqueue: async (jobs) => put(jobs),
        },
        grant,
      );
      if (!connected.ok) return null;
      const { mailboxId } = connected.value;
      await drain(0);
      return mailboxId;
    },
    tick: async (now, { lateBy = 0, mailboxId } = {}) => {
      if (mailboxId === undefined) await worker.scheduled({ scheduledTime: now } as never, env);
      else put([{ kind: "tick", mailboxId, now }]);
      try {
        await drain(lateBy);
        return "finished";
      } catch (error) {
        if (!isCrash(error)) throw error;
        queue.length = 0;
        return "crashed";
      }
    },
    close: async () => {
      switchboard.unplug();
      setDeadlines();
      for (const standIn of gmails) standIn.close();
      d1.close();
    },
  };
}

/** What is left of a job says when its first slice was queued. */
function older(body: unknown, ms: number): unknown {
  const job = jobSchema.safeParse(body).data;
  return job?.kind === "tick" && job.queuedAt !== undefined ? { ...job, queuedAt: job.queuedAt - ms } : body;
}

/** Whatever this process asks of Google is answered by the stand-in of whose token it is, without a network in between. */
function plugIn(gmails: readonly StandIn[]): {
  /** @returns a refresh token of that owner's */
  readonly grant: (by: By) => string;
  readonly unplug: () => void;
} {
  const real = globalThis.fetch;
  const holders = new Map<string, StandIn>();
  const answered = async (request: Request): Promise<Response> => {
    const [only = null, other] = gmails;
    if (only === null) throw new Error("There is no Gmail.");
    if (other === undefined) return await only.fetch(request);
    if (!request.url.endsWith("/token")) {
      const token = request.headers.get("authorization")?.replace("Bearer ", "") ?? "";
      return await (holders.get(token) ?? only).fetch(request);
    }
    const form = new URLSearchParams(await request.clone().text());
    const holder = holders.get(form.get("refresh_token") ?? "") ?? only;
    const response = await holder.fetch(request);
    // An answer that a fault has spoiled gives nobody a token.
    const token = /"access_token":\s*"([^"]+)"/.exec(
      await response
        .clone()
        .text()
        .catch(() => ""),
    )?.[1];
    if (token !== undefined) holders.set(token, holder);
    return response;
  };
  globalThis.fetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    return request.url.startsWith(GOOGLE_URL) ? await answered(request) : await real(request);
  }) as typeof fetch;
  return {
    grant: (by) => {
      const standIn = gmails[by];
      if (standIn === undefined) throw new Error(`There is no mailbox ${by}.`);
      const { refreshToken } = standIn.grant({ ...CLIENT, scopes: SCOPES });
      holders.set(refreshToken, standIn);
      return refreshToken;
    },
    unplug: () => {
      globalThis.fetch = real;
    },
  };
}

/**
 * A story hangs on its own time only: on a machine that is busy with something else no request of it runs out of time.
 * @returns what makes deadlines count again
 */
function stopDeadlines(): () => void {
  const { timeout } = AbortSignal;
  AbortSignal.timeout = () => new AbortController().signal;
  return () => {
    AbortSignal.timeout = timeout;
  };
}

const WRITES = ["drafts.create", "drafts.send", "drafts.delete", "messages.insert"];

/** Gmail's side of the gate: who dies after a write has had its effect, and never hears of it. */
function watchWrites(
  standIn: StandIn,
  gate: Gate,
  waiting: { calls: number; act: (() => Promise<void>) | null },
): void {
  standIn.onCall({
    before: async () => {
      gate.enter();
      waiting.calls -= 1;
      const { act } = waiting;
      if (act !== null && waiting.calls <= 0) {
        waiting.act = null;
        await act();
      }
      return undefined;
    },
    after: async ({ method }) => {
      if (WRITES.includes(method)) await gate.changed(method);
      return undefined;
    },
  });
}

/** The database wraps what it was thrown in an error of its own. */
function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && isCrash(error.cause));
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const where = error.stack?.split("\n").find((line) => line.includes("/src/")) ?? "";
  return `${error.message.slice(0, 200)} ${where.trim()}${error.cause === undefined ? "" : `; ${wordsOf(error.cause)}`}`;
}
