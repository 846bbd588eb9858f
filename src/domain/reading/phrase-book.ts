import { type Automaton, askedFor, TEXT_START } from "./phrase-automaton.ts";
import { advance, enter, leave, newRun } from "./phrase-run.ts";
import { endsSentence, type Text } from "./tokens.ts";

/** Where a wording of a rule stands in a text; tokens, `end` not included. */
export interface Hit<Rule = string> {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

/** Wordings made ready for looking up, all at once (phrase-compiler.ts). */
export interface PhraseBook<Rule = string> {
  readonly rules: readonly Rule[];
  /** For each wording the place of its rule among the rules. */
  readonly ruleOf: Uint16Array;
  readonly automaton: Automaton;
}

/** More than a text ever needs; a hostile one could repeat a wording without end. */
const MOST_HITS = 400;

/** Every wording in a text, in the order of their beginnings; of one wording and one beginning the longest. */
export function findPhrases<Rule>({ rules, ruleOf, automaton }: PhraseBook<Rule>, text: Text): Hit<Rule>[] {
  const { tokens } = text;
  const found = new Map<number, { wording: number; start: number; end: number }>();
  const last = endOf(text);
  const complete = (wording: number, start: number, end: number): void => {
    if (found.size < MOST_HITS) found.set(wording * tokens.length + start, { wording, start, end });
  };
  const run = newRun(automaton, complete);
  const asked = new Map<string, readonly number[]>();
  enter(run, TEXT_START, 0, 0, last === 0);
  let active = leave(run);
  for (let position = 0; position < tokens.length; position += 1) {
    const token = tokens[position] ?? "";
    const numbers = asked.get(token) ?? askedFor(automaton, token);
    asked.set(token, numbers);
    advance(run, active, numbers, position, { goesOn: !endsSentence(token), isLast: position + 1 >= last });
    active = leave(run);
  }
  return [...found.values()]
    .map(({ wording, start, end }) => ({ rule: rules[ruleOf[wording] ?? 0] as Rule, start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Full stops after the last word do not count. */
function endOf({ tokens }: Text): number {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1] === ".") end -= 1;
  return end;
}
