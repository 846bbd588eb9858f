import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** Hands *.liquid files to tests as wrangler's Text rule hands them to the Worker: a default-exported string. */
export const liquidAsText: Plugin = {
  name: "liquid-as-text",
  enforce: "pre",
  async load(id) {
    if (!id.endsWith(".liquid")) return null;
    return `export default ${JSON.stringify(await readFile(id, "utf8"))};`;
  },
};
