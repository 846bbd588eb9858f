import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { childrenNamed } from "../../rehearsal/processes.ts";

const ROOT = join(import.meta.dirname, "../..");
const CONFIG = join(ROOT, "wrangler.toml");
const COMPATIBILITY_DATE = /compatibility_date = "([^"]+)"/.exec(readFileSync(CONFIG, "utf8"))?.[1] ?? "";

type Modules = Readonly<Record<string, { readonly type: "esm" | "text"; readonly contents: string }>>;

/** A Worker on a workerd of its own. */
export interface Runtime {
  readonly url: string;
  /** CPU that workerd's own thread has taken so far, in ms; null where the system does not tell (only Linux does). */
  readonly cpu: () => number | null;
  readonly stop: () => Promise<void>;
}

/** Bundles a Worker as wrangler does for Cloudflare, with this project's configuration. */
export function bundled(script: string): Modules {
  const outDir = mkdtempSync(join(tmpdir(), "kindly-bench-"));
  try {
    execFileSync(
      join(ROOT, "node_modules/.bin/wrangler"),
      ["deploy", join(ROOT, script), "--config", CONFIG, "--dry-run", "--outdir", outDir],
      {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "error" },
      },
    );
    const main = `${script.split("/").at(-1)?.replace(/\.ts$/, "")}.js`;
    const names = readdirSync(outDir).filter((name) => name === main || /-.*\.(?:liquid|css|js)$/.test(name));
    const sorted = names.sort((a, b) => Number(b === main) - Number(a === main));
    return Object.fromEntries(
      sorted.map((name) => [
        name,
        { type: name === main ? "esm" : "text", contents: readFileSync(join(outDir, name), "utf8") },
      ]),
    );
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** Starts the first of the modules on a workerd of its own. */
export async function startRuntime(modules: Modules, bindings: "none" | "database"): Promise<Runtime> {
  const before = await childrenNamed("workerd");
  const [mainModule = ""] = Object.keys(modules);
  const miniflare = new Miniflare({
    port: 0,
    host: "127.0.0.1",
    workers: [
      {
        config: {
          name: "bench",
          compatibilityDate: COMPATIBILITY_DATE,
          compatibilityFlags: ["nodejs_compat"],
          ...(bindings === "database" ? { env: { DB: { type: "d1" as const, id: "bench" } } } : {}),
          manifest: { mainModule, modules },
        },
      },
    ],
  });
  const url = String(await miniflare.ready).replace(/\/$/, "");
  const [pid] = (await childrenNamed("workerd")).filter((each) => !before.includes(each));
  return { url, cpu: () => cpuOf(pid), stop: () => miniflare.dispose() };
}

/** Linux tells a thread's CPU time in ns (Documentation/scheduler/sched-stats.rst); a process's file is its first thread's. */
function cpuOf(pid: number | undefined): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ", 1)[0]) / 1e6;
  } catch {
    return null;
  }
}
