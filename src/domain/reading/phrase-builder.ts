import type { Pattern } from "./phrase-pattern.ts";

/** An automaton as it grows (phrase-compiler.ts makes it ready). A hundred thousand states: lists of numbers, not objects. */
export interface Growing {
  /** The number of each word that an edge asks for, from 1; a beginning of words stands here with a star: "return*". */
  readonly words: Map<string, number>;
  /** Edges of a state: the number of the word asked for, and the state it leads to. */
  readonly edges: Lists;
  readonly targets: number[];
  /** The edges of ANYWHERE, which are too many for a list. */
  readonly openings: Map<number, number>;
  /** The state after any one word that ends no sentence; 0 for none. */
  readonly skips: number[];
  /** Reached at the same word. */
  readonly same: Lists;
  /** The same, if the text ends here. */
  readonly atEnd: Lists;
  /** Wordings that are complete. */
  readonly complete: Lists;
}

/** Many short lists of numbers. An item's index leads to the next item's; 0 ends a list. */
export interface Lists {
  readonly first: number[];
  readonly items: number[];
  readonly next: number[];
}

/** Reached only at the first word of a text. No edge leads there, so 0 can mean none. */
const TEXT_START = 0;
/** Reached at every word. */
export const ANYWHERE = 1;

export function newAutomaton(): Growing {
  const automaton: Growing = {
    words: new Map(),
    edges: newLists(),
    targets: [0],
    openings: new Map(),
    skips: [],
    same: newLists(),
    atEnd: newLists(),
    complete: newLists(),
  };
  addState(automaton);
  addState(automaton);
  return automaton;
}

/** Adds a pattern's states, where they are not yet there. @returns the state in which it is complete */
export function addPattern(automaton: Growing, pattern: Pattern, from: number): number {
  switch (pattern.kind) {
    case "word":
      return step(automaton, from, numberOf(automaton, pattern.word));
    case "beginning":
      return step(automaton, from, numberOf(automaton, `${pattern.of}*`));
    case "start":
      return TEXT_START;
    case "end": {
      const to = addState(automaton);
      push(automaton.atEnd, from, to);
      return to;
    }
    case "gap": {
      const to = addState(automaton);
      push(automaton.same, from, to);
      for (let here = from, count = 0; count < pattern.most; count += 1) {
        here = automaton.skips[here] || addSkip(automaton, here);
        push(automaton.same, here, to);
      }
      return to;
    }
    case "all":
      return from === ANYWHERE
        ? addOpening(automaton, pattern.of)
        : pattern.of.reduce((here, each) => addPattern(automaton, each, here), from);
    case "any":
      return join(
        automaton,
        pattern.of.map((branch) => addPattern(automaton, branch, from)),
      );
    default:
      return pattern satisfies never;
  }
}

/** What may be missing at the start is written out both ways, or every word of a text would seem to begin the wording. */
function addOpening(automaton: Growing, of: readonly Pattern[]): number {
  const [first, ...rest] = of;
  if (first === undefined) return ANYWHERE;
  if (first.kind !== "any" || !first.of.some(isNothing))
    return rest.reduce(
      (here, each) => addPattern(automaton, each, here),
      addPattern(automaton, first, ANYWHERE),
    );
  const present: Pattern = { kind: "any", of: first.of.filter((branch) => !isNothing(branch)) };
  return join(automaton, [addOpening(automaton, rest), addOpening(automaton, [present, ...rest])]);
}

function isNothing(pattern: Pattern): boolean {
  return pattern.kind === "all" && pattern.of.length === 0;
}

/** One state for several. */
function join(automaton: Growing, states: readonly number[]): number {
  const to = addState(automaton);
  for (const state of states) push(automaton.same, state, to);
  return to;
}

export function push(lists: Lists, at: number, item: number): void {
  lists.next.push(lists.first[at] ?? 0);
  lists.first[at] = lists.items.push(item) - 1;
}

function addState(automaton: Growing): number {
  automaton.edges.first.push(0);
  automaton.same.first.push(0);
  automaton.atEnd.first.push(0);
  automaton.complete.first.push(0);
  return automaton.skips.push(0) - 1;
}

function addSkip(automaton: Growing, from: number): number {
  const to = addState(automaton);
  automaton.skips[from] = to;
  return to;
}

/** Along the edge of that word, which is made if it is not there. */
function step(automaton: Growing, from: number, word: number): number {
  const known = target(automaton, from, word);
  if (known !== 0) return known;
  const to = addState(automaton);
  if (from === ANYWHERE) automaton.openings.set(word, to);
  else {
    push(automaton.edges, from, word);
    automaton.targets.push(to);
  }
  return to;
}

function target({ edges, openings, targets }: Growing, from: number, word: number): number {
  if (from === ANYWHERE) return openings.get(word) ?? 0;
  for (let at = edges.first[from] ?? 0; at !== 0; at = edges.next[at] ?? 0) {
    if (edges.items[at] === word) return targets[at] ?? 0;
  }
  return 0;
}

function numberOf({ words }: Growing, word: string): number {
  const known = words.get(word);
  if (known !== undefined) return known;
  const number = words.size + 1;
  words.set(word, number);
  return number;
}

function newLists(): Lists {
  return { first: [], items: [0], next: [0] };
}
