import { Alphabet } from "./alphabet.ts";
import { type Position, positionsOf } from "./automaton.ts";
import { parsedPattern } from "./syntax.ts";

/** Repeats up to this many times are taken for what they are; longer ones cost like endless ones where they meet. */
const SHORT_REPEAT = 20;
const ENDLESS = Number.POSITIVE_INFINITY;

/**
 * What makes a regular expression slow on hostile text; null when nothing does. Time must grow with the text alone,
 * and repeats with a limit must not multiply: two of `.{0,60}` that can share characters cost 3,600 steps for each
 * character of the text.
 *
 * The measure is the degree of ambiguity of the automaton (Weber and Seidl, "On the degree of ambiguity of finite
 * automata", 1991), as a backtracking matcher tries every way of reading a text that does not match: exponential when
 * a repeat can read one text in two ways, and one degree more for each repeat that can hand over to the next what both
 * can read.
 */
export function slownessOf(source: string, flags: string): string | null {
  if (flags.includes("v")) return "not judged: the flag v";
  try {
    const tree = parsedPattern(source);
    const alphabet = new Alphabet(source, flags);
    const endless = degreeOf(positionsOf(tree, flags, alphabet, shrunk));
    if (endless > 1) return inWords(endless);
    const long = degreeOf(positionsOf(tree, flags, alphabet, unlimited));
    return long > 2 ? `repeats with a limit multiply: ${inWords(long)}` : null;
  } catch (error) {
    return `not judged: ${(error as Error).message}`;
  }
}

function inWords(degree: number): string {
  return degree === ENDLESS ? "exponential" : `of degree ${degree}`;
}

/** How often something may stand matters only where there is no limit to it. */
function shrunk(least: number, most: number): { least: number; most: number } {
  return { least: Math.min(least, 2), most: most === ENDLESS ? ENDLESS : Math.min(most, 3) };
}

function unlimited(least: number, most: number): { least: number; most: number } {
  return shrunk(least, most > SHORT_REPEAT ? ENDLESS : most);
}

/** The longest chain of repeats of which each can hand over to the next, the last one not being the match's end. */
function degreeOf(positions: readonly Position[]): number {
  const loops = loopsOf(positions);
  const isEnd = (loop: Loop) => loop.some((at) => positions[at]?.ends);
  if (loops.some((loop) => !isEnd(loop) && isAmbiguous(loop, positions))) return ENDLESS;
  const degrees = new Map<Loop, number>();
  const degreeFrom = (loop: Loop): number => {
    const known = degrees.get(loop);
    if (known !== undefined) return known;
    const later = loops.filter((each) => each !== loop && handsOver(loop, each, positions));
    const longest = Math.max(0, ...later.map(degreeFrom));
    const degree = longest > 0 ? longest + 1 : isEnd(loop) ? 0 : 1;
    degrees.set(loop, degree);
    return degree;
  };
  return Math.max(1, ...loops.map(degreeFrom));
}

/** Positions that can each be reached from each other, itself included. */
type Loop = readonly number[];

function loopsOf(positions: readonly Position[]): Loop[] {
  const reach = positions.map((position) => reachable(position.next, (at) => positions[at]?.next ?? []));
  const seen = new Set<number>();
  return positions.flatMap((_, at) => {
    if (seen.has(at) || !reach[at]?.has(at)) return [];
    const loop = [...(reach[at] ?? [])].filter((other) => reach[other]?.has(at));
    for (const each of loop) seen.add(each);
    return [loop];
  });
}

/** Two ways through the loop read the same text and meet again. */
function isAmbiguous(loop: Loop, positions: readonly Position[]): boolean {
  const isIn = new Set(loop);
  const setOf = (at: number) => positions[at]?.set ?? 0n;
  const next = (at: number) => (positions[at]?.next ?? []).filter((to) => isIn.has(to));
  if (loop.some((at) => new Set(next(at)).size < next(at).length)) return true;
  const steps = (from: (at: number) => readonly number[]) => (pair: string) => {
    const [a = 0, b = 0] = pair.split(",").map(Number);
    return from(a).flatMap((x) =>
      from(b).flatMap((y) => ((setOf(x) & setOf(y)) === 0n ? [] : [`${x},${y}`])),
    );
  };
  const before = (at: number) => loop.filter((from) => next(from).includes(at));
  const pairs = loop.map((at) => `${at},${at}`);
  const parted = reachable(pairs, steps(next));
  const meeting = reachable(pairs, steps(before));
  return [...parted].some((pair) => new Set(pair.split(",")).size > 1 && meeting.has(pair));
}

/** Some text leads from a place in the one loop back to it, from there into the other loop, and there back as well. */
function handsOver(from: Loop, to: Loop, positions: readonly Position[]): boolean {
  const next = (at: number) => positions[at]?.next ?? [];
  const isFrom = new Set(from);
  const isTo = new Set(to);
  const after = reachable(from, next);
  if (!to.some((at) => after.has(at))) return false;
  const steps = (triple: string) => {
    const [a = 0, b = 0, c = 0] = triple.split(",").map(Number);
    return next(a).flatMap((x) =>
      isFrom.has(x)
        ? next(c).flatMap((z) => {
            const shared = (positions[x]?.set ?? 0n) & (positions[z]?.set ?? 0n);
            if (!isTo.has(z) || shared === 0n) return [];
            return next(b).flatMap((y) =>
              (shared & (positions[y]?.set ?? 0n)) === 0n ? [] : [`${x},${y},${z}`],
            );
          })
        : [],
    );
  };
  return from.some((p) => to.some((q) => reachable(steps(`${p},${p},${q}`), steps).has(`${p},${q},${q}`)));
}

function reachable<T>(from: Iterable<T>, next: (at: T) => Iterable<T>): Set<T> {
  const found = new Set(from);
  // A set that grows while it is walked is walked to its end.
  for (const at of found) for (const each of next(at)) found.add(each);
  return found;
}
