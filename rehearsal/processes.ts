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

/**
 * Notes whom a later start has to stop, should this process be killed before it can do so itself. Where the folder is
 * gone there will be no later start.
 */
export function rememberProcesses(dataDir: string, pids: readonly number[]): void {
  if (!existsSync(dataDir)) return;
  writeFileSync(join(dataDir, FILE), JSON.stringify(pids));
}

/**
 * Stops what a killed rehearsal left behind in this folder. Process ids are given out again by the system, so only a
 * workerd that has lost its parent is taken for ours.
 */
export async function stopLeftovers(dataDir: string): Promise<void> {
  const noted = notedIn(join(dataDir, FILE));
  if (noted.length === 0) return;
  const all = await listProcesses();
  const alive = new Set(all.map(({ pid }) => pid));
  for (const { pid, parent, command } of all) {
    const orphaned = parent <= 1 || !alive.has(parent);
    if (noted.includes(pid) && orphaned && command.includes("workerd")) process.kill(pid, "SIGKILL");
  }
}

/** A note that was cut short names nobody for certain. */
function notedIn(file: string): readonly unknown[] {
  if (!existsSync(file)) return [];
  try {
    const noted: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(noted) ? noted : [];
  } catch {
    return [];
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
