/** Thrown where the test lets the process die. */
export class Crash extends Error {}

/**
 * Counts the steps that change something, in D1 or in Gmail, and dies after the one that it is told. From then on
 * nothing goes through any more, so no clean-up code can make the death look gentler than it is.
 */
export interface Gate {
  /** Statements that D1 was given since `countFrom`, each of a batch counted. */
  queries(): number;
  countFrom(): void;
  asked(statements: number): void;
  /** Steps passed since the gate was armed. */
  readonly steps: readonly string[];
  /** Dies right after this many further steps; null lets everything pass. */
  arm(dieAfter: number | null): void;
  /** Before anything is done. @throws Crash when dead */
  enter(): void;
  /** After something was changed. @returns what to wait for, when it is interrupted here @throws Crash at the armed step */
  changed(what: string): Promise<void> | undefined;
  /** From `arm` on, lets something else happen right after this many further steps, while the run waits. */
  interrupt(after: number, act: () => Promise<void>): void;
}

export function createGate(): Gate {
  let steps: string[] = [];
  let dieAfter: number | null = null;
  let isDead = false;
  let queries = 0;
  let interruption: { after: number; act: () => Promise<void> } | null = null;
  const enter = () => {
    if (isDead) throw new Crash("dead");
  };
  return {
    get steps() {
      return steps;
    },
    queries: () => queries,
    countFrom() {
      queries = 0;
    },
    asked(statements) {
      queries += statements;
    },
    arm(after) {
      steps = [];
      dieAfter = after;
      isDead = false;
      interruption = null;
    },
    interrupt(after, act) {
      interruption = { after, act };
    },
    enter,
    changed(what) {
      enter();
      steps.push(what);
      if (interruption !== null && steps.length === interruption.after) {
        const { act } = interruption;
        interruption = null;
        return act();
      }
      if (steps.length !== dieAfter) return undefined;
      isDead = true;
      throw new Crash(`died after step ${steps.length}: ${what}`);
    },
  };
}

/** The database with the gate before and behind every statement. */
export function gatedD1(d1: D1Database, gate: Gate): D1Database {
  const originals = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement, text: string): D1PreparedStatement => {
    const through =
      <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        gate.enter();
        gate.asked(1);
        const result = await act(...args);
        if (!isRead(text)) await gate.changed(firstWords(text));
        return result;
      };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values), text),
      run: through(() => statement.run()),
      all: through(() => statement.all()),
      first: through((column?: string) =>
        column === undefined ? statement.first() : statement.first(column),
      ),
      raw: through((options?: { columnNames?: false }) => statement.raw(options)),
    } as unknown as D1PreparedStatement;
    originals.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (text: string) => wrap(d1.prepare(text), text),
    batch: async (statements: D1PreparedStatement[]) => {
      gate.enter();
      gate.asked(statements.length);
      const results = await d1.batch(statements.map((s) => originals.get(s) ?? s));
      if (results.some((result) => result.meta.changes > 0)) await gate.changed("batch");
      return results;
    },
  } as unknown as D1Database;
}

function isRead(text: string): boolean {
  return /^\s*(?:select|with)\b/i.test(text);
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 3).join(" ");
}
