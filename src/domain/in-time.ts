interface Happening<Kind> {
  readonly at: number;
  readonly kind: Kind;
}

/**
 * A total order, so that what follows from events does not depend on the order in which they were found.
 * @param rank of two events in the same millisecond, the kind that stands first here comes first
 */
export function inTime<Kind>(rank: readonly Kind[]): (a: Happening<Kind>, b: Happening<Kind>) => number {
  return (a, b) =>
    a.at - b.at ||
    rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
    compared(JSON.stringify(a), JSON.stringify(b));
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
