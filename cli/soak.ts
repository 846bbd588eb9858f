// npm run soak -- [--days N] [--seed S]: days of every trouble, and then D1 held against what Gmail knows.
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { soak } from "../test/soak/soak.ts";
import { bundleForNode } from "../test/support/bundle-for-node.ts";

const ROOT = join(import.meta.dirname, "..");
const { values } = parseArgs({
  options: { days: { type: "string", default: "30" }, seed: { type: "string" } },
});
const days = Number(values.days);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!Number.isSafeInteger(days) || days < 1 || !Number.isSafeInteger(seed)) {
  console.error("--days and --seed take whole numbers; of days at least one.");
  process.exit(2);
}

const { program } = await bundleForNode(ROOT, { program: "test/soak/soak.ts" });
const built = (await import(program)) as { readonly soak: typeof soak };

console.log(`${days} days of one mailbox, seed ${seed}.`);
const { letters, replies, troubles, wrong } = await built.soak({ days, seed });
console.log(`${letters} letters, ${replies} replies, ${troubles} troubles.`);
for (const each of wrong) console.log(`WRONG  ${each}`);
if (wrong.length === 0) console.log("D1 knows what Gmail knows, and nothing twice.");
else process.exitCode = 1;
