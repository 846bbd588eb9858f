import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type RunningWorker, startWorker } from "../../rehearsal/worker.ts";
import { readSettings } from "../../src/env.ts";
import { CONFIG } from "../platform/config.ts";
import { DEV_VARS, readDevVars } from "../settings/dev-vars.ts";

export type LocalSettings =
  | { readonly ok: true; readonly settings: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Where wrangler keeps its local state by default, so that its own commands see the same database. */
const FOLDER = ".wrangler";

/** What .dev.vars says, once it is whole. Never `production`: that is the deployment's. */
export function localSettings(): LocalSettings {
  if (!existsSync(DEV_VARS)) return { ok: false, problems: [`There is no ${DEV_VARS} here yet.`] };
  const settings = { STAGE: "development", ...readDevVars() };
  const read = readSettings(settings);
  return read.ok ? { ok: true, settings } : read;
}

/** The real Worker on this machine, its database brought up to date. */
export async function startLocalWorker(
  settings: Readonly<Record<string, string>>,
  port: number,
): Promise<RunningWorker> {
  return await startWorker({ dataDir: resolve(FOLDER), settings, port, config: resolve(CONFIG) });
}
