import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What wrangler.toml's Text rule bundles as text. */
const TEXT = /\/style\/[^/]+\.css$|\/browser\/[^/]+\.js$/;

/** A name of our own keeps Vite from taking a style sheet for one of its page's. */
const OURS = "\0text:";

/** Hands these files to tests as wrangler hands them to the Worker: a default-exported string. */
export const filesAsText: Plugin = {
  name: "files-as-text",
  enforce: "pre",
  resolveId(source, importer) {
    if (!TEXT.test(source) || importer === undefined || !source.startsWith(".")) return null;
    return `${OURS}${join(dirname(importer), source)}.js`;
  },
  async load(id) {
    if (!id.startsWith(OURS)) return null;
    const text = await readFile(id.slice(OURS.length, -".js".length), "utf8");
    return `export default ${JSON.stringify(text)};`;
  },
};
