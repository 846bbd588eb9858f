import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OPERATIONS } from "../../src/web/api/description.ts";
import { document } from "../../src/web/api/openapi.ts";
import { put } from "./put.ts";

/** Writes public/api/openapi.json, which Cloudflare hands out without asking the Worker. */
export async function writeDescription(root: string): Promise<void> {
  const file = join(root, "public/api/openapi.json");
  const text = `${JSON.stringify(document(OPERATIONS), null, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) put(file, text);
}
