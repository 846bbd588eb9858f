import { serve } from "../../rehearsal/gmail/serve.ts";
import { cpuMeter } from "./cpu.ts";
import type { Taped } from "./driver.ts";
import { type OpenMachine, startD1, startDriver, startOf } from "./machine.ts";
import type { Answered } from "./metered.ts";
import { answered, fetchReally, post } from "./wire.ts";

/** Everything as it is at Cloudflare: the Worker on workerd, D1 and Gmail in processes beside it. */
export const onWorkerd: OpenMachine = async (standIn, lookBackDays) => {
  const google = await serve(standIn, { port: 0 });
  const d1 = await startD1();
  const worker = await startDriver(startOf(d1.url, google.url, lookBackDays));
  const cpu = await cpuMeter(worker);
  const sql = async (text: string, ...params: readonly unknown[]): Promise<Answered> => {
    const [answer] = await post<Answered[]>(d1.url, [{ sql: text, params }]);
    if (answer === undefined) throw new Error("D1 has not answered.");
    return answer;
  };
  return {
    url: worker.url,
    fetch: (request) => fetchReally(request, { redirect: "manual" }),
    countRows: () => {},
    settled: async () => {},
    cpuOfLast: () => cpu.measure(),
    taped: async () => {
      const url = `${worker.url}/bench/tape`;
      return await answered<Taped>(url, await fetchReally(url));
    },
    sql,
    bytes: async () => (await sql("SELECT 1")).meta.size_after,
    async stop() {
      await worker.stop();
      await d1.stop();
      await google.close();
    },
  };
};
