import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const FILE = "processes.json";
const run = promisify(execFile);

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Processes that this one started whose command contains the name. */
export async function childrenNamed(name: string): Promise<number[]> {
  const all = await listProcesses();
  return all
    .filter(({ parent, command }) => parent === process.pid && command.includes(name))
    .map(({ pid }) => pid);
}

/** Notes whom a later start has to stop, should this process be killed before it can do so itself. */
export function rememberProcesses(dataDir: string, pids: readonly number[]): void {
  writeFileSync(join(dataDir, FILE), JSON.stringify(pids));
}

/**
 * Stops what a killed rehearsal left behind in this folder. Process ids are given out again by the system, so only a
 * workerd that has lost its parent is taken for ours.
 */
export async function stopLeftovers(dataDir: string): Promise<void> {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return;
  const noted: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(noted) || noted.length === 0) return;
  const all = await listProcesses();
  const alive = new Set(all.map(({ pid }) => pid));
  for (const { pid, parent, command } of all) {
    const orphaned = parent <= 1 || !alive.has(parent);
    if (noted.includes(pid) && orphaned && command.includes("workerd")) process.kill(pid, "SIGKILL");
  }
}

/** Windows has no ps; there, job objects end a parent's children. */
async function listProcesses(): Promise<Process[]> {
  if (process.platform === "win32") return [];
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,command="], { maxBuffer: 1 << 26 });
  return stdout.split("\n").flatMap((line) => {
    const parts = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    if (!parts) return [];
    return [{ pid: Number(parts[1]), parent: Number(parts[2]), command: parts[3] ?? "" }];
  });
}
