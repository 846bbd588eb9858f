import { fileURLToPath } from "node:url";
import { Miniflare } from "miniflare";
import { build } from "vite";
import { books } from "../../src/domain/languages/books.ts";
import { writeBooks } from "../../src/domain/languages/books-file.ts";
import type { Act } from "./judging.ts";

const WORKER = fileURLToPath(import.meta.resolve("./worker.ts"));

export interface Runtime {
  /** Bytes of the bundle. */
  readonly size: number;
  /** From the start of the runtime to its first answer, in ms. */
  readonly firstAnswer: number;
  load(mails: readonly string[]): Promise<void>;
  /** Wall time in ms, the way there and back included. */
  run(act: Act, from: number, to: number, times: number): Promise<number>;
  stop(): Promise<void>;
}

/** The rules on workerd, bundled and made small as for Cloudflare. */
export async function startRuntime(): Promise<Runtime> {
  return await started(await bundled());
}

/** A Worker that has nothing to load. */
export async function startEmpty(): Promise<Runtime> {
  return await started("export default { fetch: () => new Response() }");
}

async function started(code: string): Promise<Runtime> {
  const began = performance.now();
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: "reading",
          compatibilityDate: "2026-11-17",
          compatibilityFlags: ["nodejs_compat"],
          manifest: { mainModule: "worker.js", modules: { "worker.js": { type: "esm", contents: code } } },
        },
      },
    ],
  });
  const ask = async (query: string, method = "GET", body: string | Uint8Array | null = null) => {
    const answer = await miniflare.dispatchFetch(
      `http://reading/?${query}`,
      body === null ? { method } : { method, body },
    );
    const text = await answer.text();
    if (!answer.ok) throw new Error(text);
  };
  await ask("");
  const firstAnswer = performance.now() - began;
  return {
    size: Buffer.byteLength(code),
    firstAnswer,
    async load(mails) {
      await ask("", "PUT", writeBooks(books()));
      await ask("", "POST", JSON.stringify(mails));
    },
    async run(act, from, to, times) {
      const asked = performance.now();
      await ask(`act=${act}&from=${from}&to=${to}&times=${times}`);
      return performance.now() - asked;
    },
    stop: () => miniflare.dispose(),
  };
}

/** The rules as one file of JavaScript. */
export async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: WORKER, write: false, minify: true, target: "esnext" },
    ssr: { noExternal: true, target: "webworker" },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !("output" in output)) throw new Error("nothing was bundled");
  return output.output[0].code;
}
