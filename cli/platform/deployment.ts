import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { reasonOf, wrangler } from "./wrangler.ts";

export type Deployed =
  | { readonly ok: true /** Null when the Worker has no address of its own. */; readonly url: string | null }
  | { readonly ok: false; readonly reason: string };

const deployLine = z.object({ type: z.literal("deploy"), targets: z.array(z.string()).default([]) });

/** Brings the deployment's database up to date. Asked for by its binding, since its name may be another. */
export async function migrateRemote(): Promise<string | null> {
  const ran = await wrangler(["d1", "migrations", "apply", "DB", "--remote"]);
  return ran.ok ? null : reasonOf(ran);
}

/**
 * Bundles and uploads the Worker, its cron and its queues' consumers.
 * @param shown whether wrangler may ask, for example to register a workers.dev subdomain
 */
export async function deploy(shown: boolean): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-deploy-"));
  const file = join(folder, "output.ndjson");
  try {
    const ran = await wrangler(["deploy"], { shown, env: { WRANGLER_OUTPUT_FILE_PATH: file } });
    if (!ran.ok) return { ok: false, reason: shown ? "its message is above" : reasonOf(ran) };
    return { ok: true, url: addressIn(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** wrangler notes what it did, a line of JSON each (Wrangler, "System environment variables"); targets hold crons too. */
function addressIn(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return null;
  }
  const targets = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => deployLine.safeParse(JSON.parse(line)))
    .flatMap((line) => (line.success ? line.data.targets : []));
  return targets.find((target) => target.startsWith("https://"))?.replace(/\/$/, "") ?? null;
}
