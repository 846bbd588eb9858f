import { AT_END, type Automaton, COMPLETE, EDGE, SAME, SKIP, TAG, TAG_BITS } from "./phrase-automaton.ts";

/** States that a text is in at one word, each followed by the word at which its way began. */
export type Active = readonly number[];

/** One reading of a text: the states entered at the next word, and what was found. */
export interface Run {
  readonly automaton: Automaton;
  readonly complete: (wording: number, start: number, end: number) => void;
  /** By state: the word at which its way began, of several the first. */
  readonly starts: Map<number, number>;
}

export function newRun(automaton: Automaton, complete: Run["complete"]): Run {
  return { automaton, complete, starts: new Map() };
}

/** Enters a state and all that are reached at the same word. */
export function enter(run: Run, state: number, start: number, position: number, isLast: boolean): void {
  const known = run.starts.get(state);
  if (known !== undefined && known <= start) return;
  run.starts.set(state, start);
  const { states } = run.automaton;
  for (let at = state; ; at += 1) {
    const item = states[at] ?? 0;
    const number = item >>> TAG_BITS;
    const tag = item & TAG;
    if (tag === COMPLETE) run.complete(number, start, position);
    else if (tag === SAME) enter(run, number, start, position, isLast);
    else if (tag !== AT_END) return;
    else if (isLast) enter(run, number, start, position, isLast);
  }
}

/** The states that were entered, to go on from. */
export function leave(run: Run): Active {
  const active: number[] = [];
  for (const [state, start] of run.starts) active.push(state, start);
  run.starts.clear();
  return active;
}

/** One word further. */
export function advance(
  run: Run,
  active: Active,
  asked: readonly number[],
  position: number,
  { goesOn, isLast }: { readonly goesOn: boolean; readonly isLast: boolean },
): void {
  const { states, openings } = run.automaton;
  for (const word of asked) {
    const to = openings[word] ?? 0;
    if (to !== 0) enter(run, to, position, position + 1, isLast);
  }
  for (let index = 0; index < active.length; index += 2) {
    const start = active[index + 1] ?? 0;
    for (let at = active[index] ?? 0; states[at] !== 0; at += 1) {
      const item = states[at] ?? 0;
      const number = item >>> TAG_BITS;
      const tag = item & TAG;
      if (tag === SKIP && goesOn) enter(run, number, start, position + 1, isLast);
      if (tag !== EDGE) continue;
      at += 1;
      if (asked.includes(number)) enter(run, states[at] ?? 0, start, position + 1, isLast);
    }
  }
}
