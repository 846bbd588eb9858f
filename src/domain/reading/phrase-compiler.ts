import { AT_END, type Automaton, COMPLETE, EDGE, placeOf, SAME, SKIP, TAG_BITS } from "./phrase-automaton.ts";
import type { PhraseBook } from "./phrase-book.ts";
import { ANYWHERE, addPattern, type Growing, newAutomaton, push } from "./phrase-builder.ts";
import { parsePhrase } from "./phrase-pattern.ts";

/** @throws Error for a wording that is wrongly written */
export function compileBook<Rule>(
  wordings: Iterable<readonly [rule: Rule, phrase: string]>,
): PhraseBook<Rule> {
  const growing = newAutomaton();
  const rules = new Map<string, { readonly rule: Rule; readonly number: number }>();
  const ruleOf: number[] = [];
  for (const [rule, phrase] of wordings) {
    push(growing.complete, addPattern(growing, parsePhrase(phrase), ANYWHERE), ruleOf.length);
    const key = JSON.stringify(rule);
    const known = rules.get(key) ?? { rule, number: rules.size };
    rules.set(key, known);
    ruleOf.push(known.number);
  }
  return {
    rules: [...rules.values()].map(({ rule }) => rule),
    ruleOf: Uint16Array.from(ruleOf),
    automaton: packed(growing),
  };
}

function packed(growing: Growing): Automaton {
  const { starts, states } = packedStates(growing);
  const openings = new Uint32Array(growing.words.size + 1);
  for (const [word, state] of growing.openings) openings[word] = starts[state] ?? 0;
  return { states, openings, ...packedWords([...growing.words.keys()]) };
}

/** Two goes: a state must know where the others begin. The first, at 1, is TEXT_START. */
function packedStates(growing: Growing): { starts: Uint32Array; states: Uint32Array } {
  const starts = new Uint32Array(growing.skips.length);
  let next = 1;
  for (let state = 0; state < starts.length; state += 1) {
    starts[state] = next;
    eachItem(growing, state, starts, () => {
      next += 1;
    });
    next += 1;
  }
  const states = new Uint32Array(next);
  for (let state = 0; state < starts.length; state += 1) {
    let at = starts[state] ?? 0;
    eachItem(growing, state, starts, (item) => {
      states[at] = item;
      at += 1;
    });
  }
  return { starts, states };
}

/** What is reached at the same word comes before edges and skips: no other order is relied on. */
function eachItem(growing: Growing, state: number, starts: Uint32Array, put: (item: number) => void): void {
  const { complete, same, atEnd, edges, targets, skips } = growing;
  const start = (to: number | undefined): number => starts[to ?? 0] ?? 0;
  for (let at = complete.first[state] ?? 0; at !== 0; at = complete.next[at] ?? 0)
    put(tagged(COMPLETE, complete.items[at] ?? 0));
  for (let at = same.first[state] ?? 0; at !== 0; at = same.next[at] ?? 0)
    put(tagged(SAME, start(same.items[at])));
  for (let at = atEnd.first[state] ?? 0; at !== 0; at = atEnd.next[at] ?? 0)
    put(tagged(AT_END, start(atEnd.items[at])));
  for (let at = edges.first[state] ?? 0; at !== 0; at = edges.next[at] ?? 0) {
    put(tagged(EDGE, edges.items[at] ?? 0));
    put(start(targets[at]));
  }
  const skip = skips[state] ?? 0;
  if (skip !== 0) put(tagged(SKIP, start(skip)));
}

function tagged(tag: number, number: number): number {
  return number * 2 ** TAG_BITS + tag;
}

/** At least half of the places stay free, so that a word is found at the first or second. */
function packedWords(words: readonly string[]): Pick<Automaton, "letters" | "ends" | "places"> {
  if (words.length >= 2 ** 16)
    throw new Error(`${words.length} words in one book are more than its numbers reach`);
  const text = words.join("");
  const letters = Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const ends = new Uint32Array(words.length + 1);
  const places = new Uint16Array(2 ** Math.ceil(Math.log2(2 * words.length + 1)));
  words.forEach((word, index) => {
    const number = index + 1;
    ends[number] = (ends[index] ?? 0) + word.length;
    let at = placeOf(word, places.length);
    while (places[at] !== 0) at = (at + 1) & (places.length - 1);
    places[at] = number;
  });
  return { letters, ends, places };
}
