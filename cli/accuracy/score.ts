/** A figure about all the cases that it is about. */
export interface Measure<Judged> {
  readonly name: string;
  /** What it is about. */
  readonly among: (judged: Judged) => boolean;
  readonly counts: (judged: Judged) => boolean;
  /** Whether a case should count, or should not ("taken for outreach"). */
  readonly wanted: boolean;
}

/** How the labels (rows) were read (columns). */
export interface Table<Judged> {
  readonly title: string;
  readonly among: (judged: Judged) => boolean;
  readonly label: (judged: Judged) => string;
  readonly got: (judged: Judged) => string;
}

/** A case as people look it up. */
export interface Described {
  readonly name: string;
  /** "" where the labels name no language. */
  readonly language: string;
  readonly expected: string;
  readonly got: string;
  /** What the labels note of it, and the rules that spoke. */
  readonly remarks: string;
}

export interface Figures<Judged> {
  readonly measures: readonly Measure<Judged>[];
  readonly tables: readonly Table<Judged>[];
  readonly describe: (judged: Judged) => Described;
}

export interface Share {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  /** null where there is nothing to count. */
  readonly percent: number | null;
  readonly wanted: boolean;
}

export interface Score {
  readonly cases: number;
  readonly shares: readonly Share[];
  /** Title, label, reading, count. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  /** The shares of each language, the commonest first. */
  readonly languages: Readonly<Record<string, readonly Share[]>>;
  /** Every case that a measure went against. */
  readonly wrong: readonly (Described & { readonly faults: readonly string[] })[];
}

export function scored<Judged>(all: readonly Judged[], figures: Figures<Judged>): Score {
  return {
    cases: all.length,
    shares: shares(all, figures),
    tables: Object.fromEntries(figures.tables.map((table) => [table.title, counted(all, table)])),
    languages: Object.fromEntries(
      byLanguage(all, figures).map(([language, its]) => [language, shares(its, figures)]),
    ),
    wrong: all.flatMap((judged) => {
      const faults = figures.measures
        .filter((measure) => measure.among(judged) && measure.counts(judged) !== measure.wanted)
        .map((measure) => (measure.wanted ? `not: ${measure.name}` : measure.name));
      return faults.length === 0 ? [] : [{ ...figures.describe(judged), faults }];
    }),
  };
}

/** A measure that no case is about is left out, for its labels have no such column. */
function shares<Judged>(all: readonly Judged[], { measures }: Figures<Judged>): Share[] {
  return measures.flatMap(({ name, among, counts, wanted }) => {
    const about = all.filter(among);
    const count = about.filter(counts).length;
    const percent = Math.round((1000 * count) / about.length) / 10;
    return about.length === 0 ? [] : [{ name, count, of: about.length, percent, wanted }];
  });
}

function counted<Judged>(
  all: readonly Judged[],
  { among, label, got }: Table<Judged>,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const judged of all.filter(among)) {
    counts[label(judged)] ??= {};
    const row = counts[label(judged)] ?? {};
    row[got(judged)] = (row[got(judged)] ?? 0) + 1;
  }
  return counts;
}

function byLanguage<Judged>(
  all: readonly Judged[],
  { describe }: Figures<Judged>,
): [string, readonly Judged[]][] {
  const groups = Map.groupBy(all, (judged) => describe(judged).language);
  return [...groups].filter(([language]) => language !== "").sort(([, a], [, b]) => b.length - a.length);
}
