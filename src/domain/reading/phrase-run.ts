import { type Automaton, HEAD_LETTERS } from "./phrase-automaton.ts";

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
  const { complete, same, atEnd } = run.automaton;
  for (let at = complete.first[state] ?? 0; at !== 0; at = complete.next[at] ?? 0)
    run.complete(complete.items[at] ?? 0, start, position);
  for (let at = same.first[state] ?? 0; at !== 0; at = same.next[at] ?? 0)
    enter(run, same.items[at] ?? 0, start, position, isLast);
  if (!isLast) return;
  for (let at = atEnd.first[state] ?? 0; at !== 0; at = atEnd.next[at] ?? 0)
    enter(run, atEnd.items[at] ?? 0, start, position, isLast);
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
  const { edges, targets, openings, skips } = run.automaton;
  for (const word of asked) {
    const to = openings.get(word);
    if (to !== undefined) enter(run, to, position, position + 1, isLast);
  }
  for (let index = 0; index < active.length; index += 2) {
    const state = active[index] ?? 0;
    const start = active[index + 1] ?? 0;
    for (let at = edges.first[state] ?? 0; at !== 0; at = edges.next[at] ?? 0) {
      if (asked.includes(edges.items[at] ?? 0)) enter(run, targets[at] ?? 0, start, position + 1, isLast);
    }
    const skipped = skips[state] ?? 0;
    if (goesOn && skipped !== 0) enter(run, skipped, start, position + 1, isLast);
  }
}

/** The numbers of the word itself and of what it begins with, as far as any wording asks for them. */
export function askedFor({ words, beginnings }: Automaton, token: string): readonly number[] {
  const word = words.get(token);
  const found = word === undefined ? [] : [word];
  for (let length = 1; length <= HEAD_LETTERS && length <= token.length; length += 1) {
    for (const { letters, number } of beginnings.get(token.slice(0, length)) ?? []) {
      if (token.startsWith(letters)) found.push(number);
    }
  }
  return found;
}
