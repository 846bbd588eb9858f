import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Files to fork: one plays stories in its own process, the other on workerd as well. */
export interface Bundled {
  readonly child: string;
  readonly onWorkerd: string;
}

/**
 * Bundles the simulation with the house in it, so that plain node can run both: pages are written in JSX.
 * The files are gone when this process is.
 * @param root of the project, or of a copy of it
 */
export async function bundle(root: string): Promise<Bundled> {
  // As deep below the root as the sources that look for the migrations.
  const outDir = join(root, ".wrangler", `simulation-${process.pid}`);
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir,
      minify: false,
      target: "node24",
      rolldownOptions: {
        input: {
          child: join(root, "test/simulation/child.ts"),
          "on-workerd": join(root, "test/simulation/workerd/child.ts"),
        },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
  return { child: join(outDir, "child.mjs"), onWorkerd: join(outDir, "on-workerd.mjs") };
}
