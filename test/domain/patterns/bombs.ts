import { Alphabet } from "./alphabet.ts";
import { type Position, positionsOf } from "./automaton.ts";
import { parsedPattern } from "./syntax.ts";

/** A sign that no pattern asks for, so that the match fails at the very end. */
const NOWHERE = "\ue001";

/**
 * Texts made to keep a pattern busy: for each of its endless repeats the shortest way to it, then what it reads again
 * and again, then what it cannot go on with.
 * @param size of each text, in characters
 */
export function bombsFor(source: string, flags: string, size: number): string[] {
  const alphabet = new Alphabet(source, flags);
  const positions = positionsOf(parsedPattern(source), flags, alphabet, (least, most) => ({ least, most }));
  const sign = (at: number) => alphabet.signIn(positions[at]?.set ?? 0n);
  // What is read before the match stands behind all that the pattern reads itself.
  const before = positions.findLast((each, at) => each.set === alphabet.all() && each.next.includes(at));
  const starts = before?.next ?? [0];
  const written = (way: readonly number[]) => way.map(sign).join("");
  return [...positions.keys()].flatMap((at) => {
    const cycle = shortestWay(positions, positions[at]?.next ?? [], at);
    if (cycle === null) return [];
    const first = shortestWay(positions, starts, at) ?? [at];
    const turn = written(cycle);
    return [written(first) + turn.repeat(Math.ceil(size / Math.max(1, turn.length))) + NOWHERE];
  });
}

function shortestWay(positions: readonly Position[], from: readonly number[], to: number): number[] | null {
  const before = new Map<number, number | null>(from.map((at) => [at, null]));
  for (const [at] of before) {
    if (at === to) break;
    for (const next of positions[at]?.next ?? []) if (!before.has(next)) before.set(next, at);
  }
  if (!before.has(to)) return null;
  const way: number[] = [];
  for (let at: number | null = to; at !== null; at = before.get(at) ?? null) way.unshift(at);
  return way;
}
