import type { ApiCall } from "../api/calls.ts";
import type { Clock } from "../store/clock.ts";
import type { FaultAct, FaultRule } from "./rules.ts";

/** A fault that was asked for. */
export interface Fault {
  readonly id: number;
  /** How many calls it has befallen. */
  hits(): number;
  /** Which, by their number in the log. */
  calls(): readonly number[];
  /** Takes it away; what hangs by it goes on. */
  lift(): void;
}

/** A fault that befalls this call now. */
export interface Befallen {
  readonly act: FaultAct;
  /** Aborted when the fault is lifted. */
  readonly lifted: AbortSignal;
}

export interface Faults {
  add(rule: FaultRule): Fault;
  /** @returns whether there was one of that id */
  lift(id: number): boolean;
  /** Lifts all. */
  clear(): void;
  list(): readonly (FaultRule & { readonly id: number; readonly calls: readonly number[] })[];
  /** The first fault, in the order they were added, that befalls this call; counts it there. */
  befall(call: ApiCall): Befallen | null;
}

interface Standing {
  readonly id: number;
  readonly rule: FaultRule;
  readonly struck: number[];
  readonly lifting: AbortController;
  matched: number;
}

/** Faults live in memory: a reopened mailbox has none. */
export function openFaults(clock: Clock): Faults {
  const standing = new Map<number, Standing>();
  let last = 0;
  const lift = (id: number): boolean => {
    standing.get(id)?.lifting.abort();
    return standing.delete(id);
  };
  return {
    add(rule) {
      last += 1;
      const fault: Standing = { id: last, rule, struck: [], lifting: new AbortController(), matched: 0 };
      standing.set(fault.id, fault);
      return {
        id: fault.id,
        hits: () => fault.struck.length,
        calls: () => [...fault.struck],
        lift: () => void lift(fault.id),
      };
    },
    lift,
    clear() {
      for (const id of [...standing.keys()]) lift(id);
    },
    list: () => [...standing.values()].map(({ id, rule, struck }) => ({ ...rule, id, calls: [...struck] })),
    befall(call) {
      for (const fault of standing.values()) {
        if (!concerns(fault.rule, call, clock.now())) continue;
        fault.matched += 1;
        const turn = fault.matched - (fault.rule.skip ?? 0);
        if (turn < 1 || turn > (fault.rule.times ?? turn)) continue;
        fault.struck.push(call.n);
        return { act: fault.rule.act, lifted: fault.lifting.signal };
      }
      return null;
    },
  };
}

function concerns({ method, from, until }: FaultRule, call: ApiCall, now: number): boolean {
  return (
    (method === "*" || method === call.method) &&
    (from === undefined || now >= from) &&
    (until === undefined || now < until)
  );
}
