import { serve } from "../../rehearsal/gmail/serve.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../rehearsal/gmail/standin.ts";
import { createGmailMailbox } from "../../src/gmail/mailbox.ts";
import { createSignIn } from "../../src/gmail/sign-in.ts";
import { connect } from "../../src/jobs/connect.ts";
import { dispatch, type JobDeps } from "../../src/jobs/dispatch.ts";
import type { Job } from "../../src/jobs/job.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";
import { createSummaryWriter } from "../../src/jobs/write-summary.ts";
import type { AccessToken, Grant } from "../../src/ports.ts";
import { openDb } from "../../src/store/db.ts";
import { seal, unseal } from "../../src/store/seal.ts";
import type { Secrets } from "../../src/store/secrets.ts";
import { consent } from "./consent.ts";
import { Crash, createGate, type Gate, gatedD1 } from "./gate.ts";
import { openSqliteD1 } from "./sqlite-d1.ts";

const SECRETS: Secrets = ["a secret for tests that is long enough"];

const CLIENT = { clientId: "client", clientSecret: "client-secret" };

/** The whole house but its pages, in this process: the real jobs, the real adapter, SQLite behind D1's interface, the stand-in Gmail. */
export interface House {
  readonly standIn: StandIn;
  /** The database as jobs and pages have it. */
  readonly db: JobDeps["db"];
  /** Every row of a query. */
  readonly all: <Row>(query: string, ...values: readonly unknown[]) => Promise<Row[]>;
  readonly mailboxId: string;
  /** Where a test lets this process die between two steps. */
  readonly gate: Gate;
  /** The most statements that any one slice has given to D1 so far, and the most requests that one has made. */
  readonly mostQueries: () => number;
  readonly mostRequests: () => number;
  /** Jobs that were done so far. */
  readonly jobs: () => number;
  /** Sets the stand-in's clock and runs the tick of that moment, with every slice that follows from it. */
  readonly tick: (at: number, lateBy?: number) => Promise<"finished" | "crashed">;
  readonly close: () => Promise<void>;
}

/** No story here is so long; a tick that goes on for ever must not keep its test waiting. */
const MOST_JOBS = 1_000;

/** Opens a house and connects its mailbox; `before` may fill the mailbox first. */
export async function openHouse(
  options: StandInOptions & {
    readonly zone: string;
    readonly lookBackDays?: number;
    readonly before?: (standIn: StandIn) => Promise<void> | void;
    /** A database of the test's own, migrated, in place of SQLite in this process. */
    readonly d1?: D1Database & { close(): void };
  },
): Promise<House> {
  const standIn = createStandIn(options);
  let requests = 0;
  const counted = (request: Request) => {
    requests += 1;
    return standIn.fetch(request);
  };
  const server = await serve({ fetch: counted }, { port: 0 });
  const d1 = options.d1 ?? openSqliteD1();
  const gate = createGate();
  const db = openDb(gatedD1(d1, gate));
  watchWrites(standIn, gate);
  await options.before?.(standIn);
  const queue: Job[] = [];
  const deps = jobDeps(db, server.url, queue);
  const grant = await consent(standIn.clock.now(), server.url);
  const connected = await connect(
    {
      db,
      now: standIn.clock.now(),
      zone: options.zone,
      lookBackDays: options.lookBackDays ?? 60,
      openGranted: (granted) =>
        openMailbox(server.url, standIn.clock.now(), granted.refreshToken, granted.access),
      seal: (id, plain) => seal(SECRETS, id, plain),
      enqueue: deps.enqueue,
    },
    grant,
  );
  if (!connected.ok) throw new Error(`connecting failed: ${connected.fault.detail}`);
  let mostQueries = 0;
  let mostRequests = 0;
  let jobs = 0;
  const drain = async (lateBy = 0) => {
    const before = jobs;
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      if (++jobs - before > MOST_JOBS) throw new Error("one tick comes to no end");
      gate.countFrom();
      requests = 0;
      await dispatch(deps, job, lateBy);
      mostQueries = Math.max(mostQueries, gate.queries());
      mostRequests = Math.max(mostRequests, requests);
    }
  };
  await drain();
  return {
    standIn,
    db,
    all: async <Row>(query: string, ...values: readonly unknown[]) =>
      (
        await d1
          .prepare(query)
          .bind(...values)
          .all<Row>()
      ).results,
    mailboxId: connected.value.mailboxId,
    gate,
    mostQueries: () => mostQueries,
    mostRequests: () => mostRequests,
    jobs: () => jobs,
    tick: async (at, lateBy = 0) => {
      if (at > standIn.clock.now()) standIn.clock.set(at);
      queue.push({ kind: "fan-out", after: "", now: at });
      try {
        await drain(lateBy);
        return "finished";
      } catch (error) {
        if (!isCrash(error)) throw error;
        // What lay on the queue dies with the process; the next tick brings a fresh job.
        queue.length = 0;
        return "crashed";
      }
    },
    close: async () => {
      await server.close();
      standIn.close();
      d1.close();
    },
  };
}

/** Gmail's side of the gate: a process that dies after a write has had its effect, and never hears of it. */
function watchWrites(standIn: StandIn, gate: Gate): void {
  const writes = ["drafts.create", "drafts.send", "drafts.delete", "messages.insert", "threads.modify"];
  standIn.onCall({
    before: () => {
      gate.enter();
      return undefined;
    },
    after: async (call) => {
      if (writes.includes(call.method)) await gate.changed(call.method);
      return undefined;
    },
  });
}

/** The database wraps what it was thrown in an error of its own. */
function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && isCrash(error.cause));
}

function jobDeps(db: JobDeps["db"], googleUrl: string, queue: Job[]): JobDeps {
  return {
    db,
    openMailbox: async (box, now) => {
      const refreshToken = (await unseal(SECRETS, box.id, box.grant))?.plain ?? "";
      const access = box.access === null ? null : await unseal(SECRETS, box.id, box.access);
      let fresh: AccessToken | null = null;
      const mailbox = openMailbox(
        googleUrl,
        now,
        refreshToken,
        access === null ? null : (JSON.parse(access.plain) as AccessToken),
        (token) => {
          fresh = token;
        },
      );
      const { revoke } = createSignIn({ ...CLIENT, googleUrl, now });
      return { mailbox, freshAccess: () => fresh, revoke: () => revoke(refreshToken) };
    },
    sealAccess: (id, token) => seal(SECRETS, id, JSON.stringify(token)),
    sendWebhook: async () => ({ status: null, failure: "Nobody listens here." }),
    enqueue: async (jobs) => {
      queue.push(...jobs);
    },
    writeFollowUp,
    writeSummary: createSummaryWriter(db, "https://kindly.example", async (_, stops) =>
      stops === null ? "https://kindly.example/pause" : `https://kindly.example/stop/${stops}`,
    ),
  };
}

function openMailbox(
  googleUrl: string,
  now: number,
  refreshToken: string,
  access: Grant["access"] | null,
  onAccessToken: (token: AccessToken) => void = () => {},
) {
  return createGmailMailbox({
    googleUrl,
    ...CLIENT,
    refreshToken,
    ...(access === null ? {} : { accessToken: access }),
    now: () => now,
    onAccessToken,
  });
}
