import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Miniflare } from "miniflare";

/**
 * What the Worker weighs and how long it takes to start: `node bench/bundle.ts [--json]`. The size is what wrangler
 * would upload; the start is that of workerd up to the first answer, less the same of a Worker that has nothing in it,
 * each the median of several, one after the other in turn.
 */
export interface BundleFigures {
  readonly uploadKiB: number;
  readonly gzipKiB: number;
  /** The wordbooks, which lie beside it as a static file. */
  readonly booksKiB: number;
  readonly startMs: number;
  readonly emptyStartMs: number;
}

const ROOT = join(import.meta.dirname, "..");
const GOES = 7;

export async function bundleFigures(goes = GOES): Promise<BundleFigures> {
  const folder = mkdtempSync(join(tmpdir(), "kindly-bundle-"));
  try {
    const { uploadKiB, gzipKiB } = bundleSize(folder);
    const house = modulesIn(folder);
    const empty = { "index.js": { type: "esm", contents: "export default { fetch: () => new Response() }" } };
    const times: { house: number; empty: number }[] = [];
    for (let go = 0; go < goes; go += 1)
      times.push({ empty: await startMs(empty), house: await startMs(house) });
    const emptyStart = median(times.map((each) => each.empty));
    return {
      uploadKiB,
      gzipKiB,
      booksKiB: Math.round(statSync(join(ROOT, "public/books.bin")).size / 1024),
      startMs: Math.round(median(times.map((each) => each.house)) - emptyStart),
      emptyStartMs: Math.round(emptyStart),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bundles as for Cloudflare, into this folder. @returns what wrangler says that it would upload */
export function bundleSize(folder: string): { readonly uploadKiB: number; readonly gzipKiB: number } {
  const said = execFileSync("wrangler", ["deploy", "--dry-run", "--outdir", folder], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_LOG: "log", NO_COLOR: "1" },
    shell: process.platform === "win32",
  });
  const found = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/.exec(said);
  if (found === null) throw new Error(`wrangler does not say what it would upload:\n${said}`);
  return { uploadKiB: Number(found[1]), gzipKiB: Number(found[2]) };
}

type Modules = Readonly<Record<string, { readonly type: string; readonly contents: string }>>;

function modulesIn(folder: string): Modules {
  const files = readdirSync(folder).filter((name) => /\.(?:js|liquid|css)$/.test(name));
  return Object.fromEntries(
    files.map((name) => [
      name,
      {
        type: name === "index.js" ? "esm" : "text",
        contents: readFileSync(join(folder, name), "utf8"),
      },
    ]),
  );
}

/** From the start of the runtime to its first answer. */
async function startMs(modules: Modules): Promise<number> {
  const began = performance.now();
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: "start",
          compatibilityDate: "2026-11-17",
          compatibilityFlags: ["nodejs_compat"],
          manifest: { mainModule: "index.js", modules },
        },
      },
    ],
  } as ConstructorParameters<typeof Miniflare>[0]);
  try {
    await (await miniflare.dispatchFetch("http://kindly.example/")).arrayBuffer();
    return performance.now() - began;
  } finally {
    await miniflare.dispose();
  }
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { json: { type: "boolean" } } });
  const figures = await bundleFigures();
  if (values.json) console.log(JSON.stringify(figures));
  else {
    console.log(
      `${figures.gzipKiB} KiB gzip (${figures.uploadKiB} KiB), and ${figures.booksKiB} KiB of wordbooks`,
    );
    console.log(
      `${figures.startMs} ms to start on workerd, beyond the ${figures.emptyStartMs} ms of an empty Worker`,
    );
  }
}
