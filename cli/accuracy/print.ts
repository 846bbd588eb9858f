import type { Share } from "./score.ts";
import type { ScoredSet } from "./sets.ts";

/** A score as people read it, in lines. */
export function printed(
  { set, folder, cases, shares, tables, languages, wrong }: ScoredSet,
  isListed: boolean,
) {
  return [
    `${set}: ${cases} in ${folder}`,
    ...Object.entries(tables).flatMap(([title, counts]) => ["", ...confusion(title, counts)]),
    ...(Object.keys(languages).length < 2 ? [] : ["", ...byLanguage(languages)]),
    "",
    ...shares.map((share) => `${share.name.padEnd(width(shares))}  ${inWords(share)}`),
    ...(isListed
      ? wrong.flatMap((each) => ["", `${each.name}: ${each.faults.join("; ")}`, ...details(each)])
      : []),
  ];
}

function confusion(
  title: string,
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string[] {
  const columns = [...new Set(Object.values(counts).flatMap(Object.keys))].sort();
  const rows = Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
  return grid([
    [title, ...columns],
    ...rows.map(([label, row]) => [label, ...columns.map((column) => String(row[column] ?? "·"))]),
  ]);
}

function byLanguage(languages: Readonly<Record<string, readonly Share[]>>): string[] {
  const names = [...new Set(Object.values(languages).flatMap((shares) => shares.map((share) => share.name)))];
  const cell = (shares: readonly Share[], name: string) => {
    const share = shares.find((each) => each.name === name);
    return share ? `${share.count}/${share.of}` : "·";
  };
  return grid([
    ["Language", ...names.map((name) => name.replace(/ (?:recognised|right)$/, ""))],
    ...Object.entries(languages).map(([language, shares]) => [
      language,
      ...names.map((name) => cell(shares, name)),
    ]),
  ]);
}

/** The first column to the left, all others to the right. */
function grid(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  "),
  );
}

function inWords({ count, of, percent, wanted }: Share): string {
  return `${count} of ${of} (${percent?.toFixed(1)} %)${wanted ? "" : "  lower is better"}`;
}

function width(shares: readonly Share[]): number {
  return Math.max(...shares.map((share) => share.name.length));
}

function details({ expected, got, remarks }: ScoredSet["wrong"][number]): string[] {
  return [`  expected ${expected}`, `  got      ${got}`, ...(remarks === "" ? [] : [`  ${remarks}`])];
}
