import { gzipSync } from "node:zlib";
import { bundled, startRuntime } from "./worker/runtime.ts";

export interface StartUp {
  /** Bytes of everything that is uploaded, as it is and gzipped. */
  readonly bytes: number;
  readonly gzip: number;
  /** ms of CPU until the first answer, less those of a Worker that has nothing to load; null where nobody can tell. */
  readonly cpu: number | null;
}

const GOES = 3;
const EMPTY = {
  "empty.js": { type: "esm", contents: "export default { fetch: () => new Response() }" },
} as const;

export async function startUp(): Promise<StartUp> {
  const modules = bundled("src/index.ts");
  const text = Object.values(modules)
    .map(({ contents }) => contents)
    .join("");
  const kindly: (number | null)[] = [];
  const empty: (number | null)[] = [];
  for (let go = 0; go < GOES; go += 1) {
    kindly.push(await untilFirstAnswer(modules));
    empty.push(await untilFirstAnswer(EMPTY));
  }
  const [least, nothing] = [kindly, empty].map((times) =>
    times.some((time) => time === null) ? null : Math.min(...times.map(Number)),
  );
  return {
    bytes: Buffer.byteLength(text),
    gzip: gzipSync(text).byteLength,
    cpu: least == null || nothing == null ? null : Math.max(0, least - nothing),
  };
}

async function untilFirstAnswer(modules: Parameters<typeof startRuntime>[0]): Promise<number | null> {
  const runtime = await startRuntime(modules, "none");
  await (await fetch(`${runtime.url}/health`)).text();
  const cpu = runtime.cpu();
  await runtime.stop();
  return cpu;
}
