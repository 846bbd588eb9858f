import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";

/** A file with labels, and what its name promises: a table with a header line, or a JSON object on each line. */
export interface LabelFile {
  readonly folder: string;
  readonly path: string;
  readonly form: "tsv" | "jsonl";
}

/** One labelled case, not yet checked. */
export interface RawRow {
  /** Where it stands, for messages: "labels.tsv, line 3". */
  readonly where: string;
  readonly values: unknown;
}

/** What is wrong with labels, one sentence each. */
export class BadLabels extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** The labels of a folder; of one that has none itself, those of the folders in it. */
export function labelFilesIn(folder: string): LabelFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new BadLabels([`${folder} is no folder. Give one that has labels.tsv and its mail in mail/.`]);
  const own = labelFiles(folder);
  if (own.length > 0) return own;
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => labelFiles(join(folder, entry.name)));
  if (below.length === 0)
    throw new BadLabels([`${folder} has no labels.tsv (nor cases.jsonl), and no folder in it has one.`]);
  return below;
}

function labelFiles(folder: string): LabelFile[] {
  const known = [
    { name: "labels.tsv", form: "tsv" },
    { name: "cases.jsonl", form: "jsonl" },
  ] as const;
  return known
    .map(({ name, form }) => ({ folder, path: join(folder, name), form }))
    .filter(({ path }) => existsSync(path));
}

export function rowsOf({ path, form }: LabelFile): { columns: readonly string[]; rows: readonly RawRow[] } {
  const lines = readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((text, index) => ({ text, where: `${path}, line ${index + 1}` }))
    .filter(({ text }) => text.trim() !== "");
  if (form === "jsonl") return { columns: [], rows: lines.map(jsonRow) };
  const columns = (lines[0]?.text ?? "").split("\t").map((name) => name.trim());
  const rows = lines.slice(1).map(({ text, where }) => {
    const cells = text.split("\t").map((cell) => cell.trim());
    return { where, values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""])) };
  });
  return { columns, rows };
}

function jsonRow({ text, where }: { text: string; where: string }): RawRow {
  try {
    return { where, values: JSON.parse(text) };
  } catch {
    throw new BadLabels([`${where}: no JSON object.`]);
  }
}

/** @throws BadLabels with every fault there is, not the first alone */
export function checkedRows<Row>(rows: readonly RawRow[], shape: z.ZodType<Row>): Row[] {
  const checked = rows.map(({ where, values }) => ({ where, values, result: shape.safeParse(values) }));
  const problems = checked.flatMap(({ where, values, result }) =>
    (result.error?.issues ?? []).map((issue) => {
      const column = String(issue.path[0] ?? "");
      const got = (values as Record<string, unknown> | null)?.[column];
      return `${where}: ${column} is ${JSON.stringify(got) ?? "missing"}. ${issue.message}`;
    }),
  );
  if (problems.length > 0) throw new BadLabels(problems);
  return checked.flatMap(({ result }) => (result.success ? [result.data] : []));
}
