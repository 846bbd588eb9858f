import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

export interface Part {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const ROOT = join(import.meta.dirname, "../..");
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});
/** npm's own field, and the two ways in which older packages wrote it. */
const manifestSchema = z.object({
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

/** What package-lock.json installs for the Worker itself, in the order of names; what only builds and tests is left out. */
export function productionParts(): Part[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional, link }]) => path !== "" && !dev && !devOptional && !link)
    .map(([path, { version = "" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: licenceOf(path),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function licenceOf(path: string): string {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8")));
  const { license, licenses } = manifest;
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(" OR ") ?? "none named";
}
