import { connectMailbox } from "../../rehearsal/front/session.ts";
import { createStandIn, type StandIn } from "../../rehearsal/gmail/standin.ts";
import { OWNER } from "../mailbox/letters.ts";
import type { Account, Trigger } from "./driver.ts";
import type { Machine, OpenMachine } from "./machine.ts";
import { answered } from "./wire.ts";

/** A slice that always puts the rest back would never end. */
const MOST_SLICES = 5_000;

/** One invocation of the Worker, and what it took. */
export interface Invocation extends Account {
  readonly kind: "cron" | "tick" | "fan-out";
  /** ms of CPU, measured as it is done once more from memory; null where nobody has measured or can tell. */
  readonly cpu: number | null;
}

/** The Worker with a mailbox that is connected. */
export interface BenchHouse extends Pick<Machine, "sql" | "bytes" | "settled"> {
  readonly standIn: StandIn;
  /** Cron at this moment, and everything that comes of it; CPU is measured where that is asked for. */
  readonly tick: (at: number, options?: { readonly cpu: boolean }) => Promise<readonly Invocation[]>;
  /** Opens a page; `ms` are by the clock outside. */
  readonly page: (
    path: string,
    at: number,
  ) => Promise<Account & { readonly ms: number; readonly cpu: number | null }>;
  readonly stop: () => Promise<void>;
}

/** Starts the house at this moment; `before` may fill the mailbox before it is connected. */
export async function openHouse(options: {
  readonly machine: OpenMachine;
  readonly now: number;
  readonly lookBackDays: number;
  readonly before?: (standIn: StandIn) => void;
  /** Hears of the slices of the first look back. */
  readonly onConnected?: (invocations: readonly Invocation[]) => void;
}): Promise<BenchHouse> {
  const standIn = createStandIn({ owner: OWNER, now: options.now });
  const machine = await options.machine(standIn, options.lookBackDays);
  let measuresCpu = true;
  const invoke = async (trigger: Trigger, kind: Invocation["kind"]): Promise<Invocation> => {
    const url = `${machine.url}/bench/do`;
    const asked = new Request(url, { method: "POST", body: JSON.stringify(trigger) });
    const account = await answered<Account>(url, await machine.fetch(asked));
    if (account.failed !== null) throw new Error(`A ${kind} failed: ${account.failed}`);
    const invocation = { ...account, kind, cpu: measuresCpu ? await machine.cpuOfLast() : null };
    machine.countRows(invocation);
    return invocation;
  };
  const drain = async (first: readonly unknown[]): Promise<Invocation[]> => {
    const done: Invocation[] = [];
    const waiting = [...first];
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      if (done.length > MOST_SLICES) throw new Error("A tick does not come to its end.");
      const invocation = await invoke({ kind: "job", job }, (job as { kind: "tick" }).kind);
      waiting.push(...invocation.jobs);
      done.push(invocation);
    }
    return done;
  };

  options.before?.(standIn);
  const { session, jobs } = await connected(machine, standIn);
  const lookBack = await drain(jobs);
  options.onConnected?.(lookBack);

  return {
    standIn,
    sql: machine.sql,
    bytes: machine.bytes,
    settled: machine.settled,
    async tick(at, { cpu } = { cpu: true }) {
      measuresCpu = cpu;
      const cron = await invoke({ kind: "cron", at }, "cron");
      return [cron, ...(await drain(cron.jobs))];
    },
    async page(path, at) {
      const headers = { Cookie: session, "x-kindly-now": String(at) };
      const began = performance.now();
      const answer = await machine.fetch(new Request(`${machine.url}${path}`, { headers }));
      await answer.text();
      const ms = performance.now() - began;
      if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}`);
      return { ...accountOf(answer), ms, cpu: await machine.cpuOfLast() };
    },
    async stop() {
      await machine.stop();
      standIn.close();
    },
  };
}

/** @returns the owner's session, and what connecting has put on the queue */
async function connected(
  machine: Machine,
  standIn: StandIn,
): Promise<{ readonly session: string; readonly jobs: readonly unknown[] }> {
  let jobs: readonly unknown[] = [];
  const front = async (request: Request) => {
    request.headers.set("x-kindly-now", String(standIn.clock.now()));
    const answer = await machine.fetch(request);
    jobs = [...jobs, ...accountOf(answer).jobs];
    return answer;
  };
  return { session: await connectMailbox(front, machine.url, (request) => standIn.fetch(request)), jobs };
}

function accountOf(answer: Response): Account {
  return JSON.parse(answer.headers.get("x-bench-account") ?? "{}") as Account;
}
