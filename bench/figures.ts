/** One measured figure, with what it must keep to where that was set beforehand. */
export interface Figure {
  readonly about: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** A figure that nobody could measure here keeps to nothing. */
export function isMissed({ value, atMost, atLeast }: Figure): boolean {
  if (atMost === undefined && atLeast === undefined) return false;
  return value === null || value > (atMost ?? Number.POSITIVE_INFINITY) || value < (atLeast ?? 0);
}

export function printFigures(figures: readonly Figure[]): void {
  let about = "";
  for (const figure of figures) {
    if (figure.about !== about) console.log(`\n${figure.about}`);
    about = figure.about;
    const { value, atMost, atLeast } = figure;
    const told = value === null ? "not measured" : rounded(value).toLocaleString("en-US");
    const target =
      atMost !== undefined
        ? `at most ${rounded(atMost)}`
        : atLeast !== undefined
          ? `at least ${atLeast}`
          : "";
    const verdict = target === "" ? "" : isMissed(figure) ? "MISSED" : "met";
    console.log(
      `  ${figure.name.padEnd(62)}${told.padStart(14)} ${figure.unit.padEnd(10)} ${target.padEnd(18)}${verdict}`,
    );
  }
}

/** As a machine reads them: by what they are about, then by name. */
export function figuresJson(figures: readonly Figure[]): Record<string, unknown> {
  return {
    figures: figures.map((figure) => ({
      ...figure,
      value: figure.value === null ? null : rounded(figure.value),
      isMissed: isMissed(figure),
    })),
    missed: figures.filter(isMissed).map(({ about, name }) => `${about}: ${name}`),
  };
}

function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return Number(value.toFixed(digits));
}

/** The value below which this share of all lies; null of none. */
export function percentile(values: readonly (number | null)[], share: number): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
