import { messageOf } from "../../rehearsal/cannot-open.ts";
import { onceAskedToStop } from "../../rehearsal/stop.ts";
import type { RunningWorker } from "../../rehearsal/worker.ts";
import { openPage } from "../platform/open-page.ts";
import { playCron } from "./cron.ts";
import { localSettings, startLocalWorker } from "./local-worker.ts";
import { isPortFree } from "./port.ts";

/** Kindly on this machine, with real Gmail, until it is stopped. */
export async function runLocally({ port, opens }: { port: number; opens: boolean }): Promise<void> {
  const read = localSettings();
  if (!read.ok) return refuse(`${read.problems.join("\n")}\nnpm run setup -- --local puts that right.`);
  if (!(await isPortFree(port)))
    return refuse(
      `Port ${port} is taken, perhaps by another Kindly; close that, or choose another: npm run dev -- --port ${port + 10}.`,
    );
  let worker: RunningWorker;
  try {
    worker = await startLocalWorker(read.settings, port);
  } catch (error) {
    return refuse(`${NOT_STARTED} ${messageOf(error)}.`);
  }
  const endCron = playCron(worker.url, console.error);
  onceAskedToStop(async () => {
    endCron();
    await worker.stop();
  });
  const url = `http://localhost:${port}`;
  console.log(`
Kindly is at ${url}

It looks into Gmail now and every quarter of an hour, as long as this runs. Ctrl-C stops it; npm run dev goes on
where it stopped. What it writes down stands in .wrangler/worker.log.`);
  if (opens) openPage(`${url}/connect`);
}

const NOT_STARTED =
  "Kindly could not be started. If it speaks of the database, .wrangler/state is damaged: delete that folder and connect again.";

function refuse(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}
