/** A line that begins or ends a part of a multipart that is open where it stands. */
export interface Mark {
  /** Where the body before it ends: the line break belongs to the mark (RFC 2046, section 5.1.1). */
  readonly start: number;
  /** Where the line after it begins. */
  readonly end: number;
  /** The multipart it belongs to, the outermost being 0. */
  readonly level: number;
  readonly closes: boolean;
}

/** RFC 2046, section 5.1.1, allows 70 characters. */
const LONGEST_BOUNDARY = 250;

/** The multiparts that are open, from the outermost in. Looking one up takes no longer when there are ten thousand. */
export class Boundaries {
  readonly #open: { readonly boundary: string; readonly type: string }[] = [];
  readonly #levels = new Map<string, number[]>();

  push(boundary: string, type: string): void {
    const levels = this.#levels.get(boundary);
    if (levels) levels.push(this.#open.length);
    else this.#levels.set(boundary, [this.#open.length]);
    this.#open.push({ boundary, type });
  }

  /** Leaves so many open: an outer boundary ends every inner part (RFC 2046, section 5.1.2). */
  cut(length: number): void {
    while (this.#open.length > length) this.#levels.get(this.#open.pop()?.boundary ?? "")?.pop();
  }

  /** The type of the innermost multipart; "" when none is open. */
  innermost(): string {
    return this.#open.at(-1)?.type ?? "";
  }

  /** The mark in the line that starts here, or null when it is none. */
  markAt(text: string, lineStart: number): Mark | null {
    if (this.#open.length === 0 || !text.startsWith("--", lineStart)) return null;
    const lineEnd = text.indexOf("\n", lineStart);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(lineStart + 2, Math.min(end, lineStart + LONGEST_BOUNDARY)).trimEnd();
    const start = Math.max(0, lineStart - 1);
    const opened = this.#levels.get(line)?.at(-1);
    if (opened !== undefined) return { start, end: end + 1, level: opened, closes: false };
    const ended = line.endsWith("--") ? this.#levels.get(line.slice(0, -2))?.at(-1) : undefined;
    return ended === undefined ? null : { start, end: end + 1, level: ended, closes: true };
  }

  /** The first mark in a line that starts at `from` or later. */
  nextMark(text: string, from: number): Mark | null {
    if (this.#open.length === 0) return null;
    for (let at = text.indexOf("\n--", Math.max(0, from - 1)); at >= 0; at = text.indexOf("\n--", at + 1)) {
      const mark = this.markAt(text, at + 1);
      if (mark !== null) return mark;
    }
    return null;
  }
}
