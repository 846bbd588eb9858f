import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles programs with the house in them, so that plain node can run them: pages are written in JSX. The files are
 * gone when this process is.
 * @param root of the project, or of a copy of it
 * @param inputs each program's file below the root, by its name
 * @returns where each of them lies now
 */
export async function bundleForNode<Name extends string>(
  root: string,
  inputs: Readonly<Record<Name, string>>,
): Promise<Readonly<Record<Name, string>>> {
  const names = Object.keys(inputs) as Name[];
  // As deep below the root as the sources that look for the migrations.
  const outDir = join(root, ".wrangler", `${names[0]}-${process.pid}`);
  if (MADE.size === 0) process.once("exit", removeMade);
  MADE.add(outDir);
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
        input: byName(names, (name) => join(root, inputs[name])),
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
  return byName(names, (name) => join(outDir, `${name}.mjs`));
}

/** Folders of this process. */
const MADE = new Set<string>();

function removeMade(): void {
  for (const folder of MADE) rmSync(folder, { recursive: true, force: true });
}

function byName<Name extends string>(
  names: readonly Name[],
  of: (name: Name) => string,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, string>;
}
