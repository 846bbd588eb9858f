import type { Taped } from "./driver.ts";
import type { Runtime } from "./runtime.ts";
import { post } from "./wire.ts";

/** Measures the CPU of invocations on a workerd that has nothing else to do. */
export interface CpuMeter {
  /** ms for what this Worker did last, or for one from elsewhere; null where the system does not tell. */
  readonly measure: (taped?: Taped) => Promise<number | null>;
}

/** A request's own way in is taken off. */
export async function cpuMeter(worker: Runtime): Promise<CpuMeter> {
  const nothing: number[] = [];
  for (let n = 0; n < 50; n += 1) nothing.push((await taken(worker, "/bench/nothing")) ?? 0);
  const wayIn = nothing.toSorted((a, b) => a - b)[25] ?? 0;
  return {
    /** The lower of two: whatever else the machine does makes it more, and nothing makes it less. */
    async measure(taped) {
      if (taped !== undefined) await post(`${worker.url}/bench/tape`, taped);
      const times = [await taken(worker, "/bench/again"), await taken(worker, "/bench/again")];
      const [first, second] = times.map((time) => (time === null ? null : Math.max(0, time - wayIn)));
      return first === null || second === null || first === undefined || second === undefined
        ? null
        : Math.min(first, second);
    },
  };
}

async function taken(worker: Runtime, path: string): Promise<number | null> {
  const before = worker.cpu();
  const said = await post<{ failed?: string | null } | null>(`${worker.url}${path}`, null);
  const after = worker.cpu();
  if (typeof said?.failed === "string") throw new Error(`It cannot be done again: ${said.failed}`);
  return before === null || after === null ? null : after - before;
}
