import { join } from "node:path";
import { OPERATIONS } from "../../src/web/api/description.ts";
import { document } from "../../src/web/api/openapi.ts";
import { putWhatIsNew } from "./put.ts";

/** Writes public/api/openapi.json, which Cloudflare hands out without asking the Worker. */
export function writeDescription(root: string): void {
  const text = `${JSON.stringify(document(OPERATIONS), null, 2)}\n`;
  putWhatIsNew(join(root, "public/api/openapi.json"), text);
}
