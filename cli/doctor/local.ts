import { existsSync, statSync } from "node:fs";
import { localSettings, startLocalWorker } from "../dev/local-worker.ts";
import { isPortFree } from "../dev/port.ts";
import { askHealth } from "../platform/deployment-health.ts";
import { DEV_VARS, readDevVars } from "../settings/dev-vars.ts";
import { examination } from "./examination.ts";
import { healthOf } from "./health.ts";
import { broken, fine, type Line, worrying } from "./report.ts";

/** Looks at the local run: at the one that is running, or at one that it starts for as long as it looks. */
export async function examineLocally(port: number, tell: (line: Line) => void): Promise<void> {
  const read = localSettings();
  if (!read.ok) {
    for (const problem of read.problems) tell(broken(problem, "npm run setup -- --local puts it right."));
    return;
  }
  for (const line of aboutFile()) tell(line);
  const running = `http://localhost:${port}`;
  if ((await askHealth(running)).ok) return await look(running, running, tell);
  if (!(await isPortFree(port))) {
    tell(
      broken(
        `Something else listens on port ${port}.`,
        "Close it, or run npm run dev -- --port N and npm run doctor -- --port N.",
      ),
    );
    return;
  }
  tell(
    worrying(
      "npm run dev is not running, so nothing is read and nothing goes out.",
      "Run npm run dev, or deploy: npm run setup -- --deploy.",
    ),
  );
  const worker = await startLocalWorker(read.settings, 0);
  try {
    // That nothing was done while it did not run is said already.
    await look(worker.url, running, (line) => {
      if (!/looked into/.test(line.says)) tell(line);
    });
  } finally {
    await worker.stop();
  }
}

async function look(url: string, page: string, tell: (line: Line) => void): Promise<void> {
  const health = await healthOf(url, page);
  for (const line of health.lines) tell(line);
  if (health.stops) return;
  for (const line of (await examination(url, "--local", page)).lines) tell(line);
}

function aboutFile(): Line[] {
  const isOpen =
    process.platform !== "win32" && existsSync(DEV_VARS) && (statSync(DEV_VARS).mode & 0o077) !== 0;
  const vars = readDevVars();
  return [
    fine(`${DEV_VARS} is whole.`),
    ...(isOpen
      ? [
          worrying(
            `Others on this machine can read ${DEV_VARS}, which holds secrets.`,
            `chmod 600 ${DEV_VARS}`,
          ),
        ]
      : []),
    ...(vars["ZONE"] === undefined ? [NO_ZONE] : []),
    ...(vars["GOOGLE_URL"] === undefined
      ? []
      : [
          worrying(
            `GOOGLE_URL is set: Google is played by ${vars["GOOGLE_URL"]}.`,
            `Take it out of ${DEV_VARS} for real Gmail.`,
          ),
        ]),
  ];
}

export const NO_ZONE = worrying(
  "ZONE is not set, so days and hours are those of New York for whoever connects.",
  "npm run setup asks for it; who is connected already changes it on the page Settings.",
);
