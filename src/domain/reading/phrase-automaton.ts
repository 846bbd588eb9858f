/**
 * One automaton that all wordings share. The states a text can be in at one word are never more than there are
 * states, so the time grows with the text alone, whatever the text. Made once (phrase-compiler.ts), it is nothing but
 * numbers, so that it can lie in a file and be used as it lies there.
 */
export interface Automaton {
  /** What follows each state: items, up to a 0. A state's number is where its items begin. */
  readonly states: Uint32Array;
  /** The state after each word that begins a wording, by the word's number; 0 for none. */
  readonly openings: Uint32Array;
  /** The letters of all words, and where those of each end, by its number; a beginning of words ends with a star. */
  readonly letters: Uint16Array;
  readonly ends: Uint32Array;
  /** The numbers of the words, each at its hash or behind it; 0 for none. As many places as a power of two. */
  readonly places: Uint16Array;
}

/** Reached only at the first word of a text. State 0 is none. */
export const TEXT_START = 1;

/** What an item is, in its lowest bits; the others are a number. */
export const TAG = 0b111;
export const TAG_BITS = 3;
/** The wording of this number is complete. */
export const COMPLETE = 1;
/** This state is reached at the same word. */
export const SAME = 2;
/** The same, if the text ends here. */
export const AT_END = 3;
/** If the next word is the one of this number, it leads to the state in the next item. */
export const EDGE = 4;
/** The state after any one word that ends no sentence. */
export const SKIP = 5;

/** The numbers of the word itself and of what it begins with, as far as any wording asks for them. */
export function askedFor(automaton: Automaton, token: string): readonly number[] {
  const beginnings: number[] = [];
  let hash = HASH_OF_NOTHING;
  for (let length = 1; length <= token.length; length += 1) {
    hash = hashed(hash, token.charCodeAt(length - 1));
    const beginning = numberOf(automaton, token, length, hashed(hash, STAR), true);
    if (beginning !== 0) beginnings.push(beginning);
  }
  const word = numberOf(automaton, token, token.length, hash, false);
  return word === 0 ? beginnings : [word, ...beginnings];
}

/** Where the search for a word begins, if there are so many places. */
export function placeOf(word: string, places: number): number {
  let hash = HASH_OF_NOTHING;
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at));
  return hash & (places - 1);
}

export const STAR = 0x2a;

/** FNV-1a, over characters. */
const HASH_OF_NOTHING = 0x811c9dc5;

function hashed(hash: number, character: number): number {
  return Math.imul(hash ^ character, 0x01000193);
}

/** The number of the first letters of a token, as a beginning or as a word; 0 when no wording asks for them. */
function numberOf(
  automaton: Automaton,
  token: string,
  length: number,
  hash: number,
  asBeginning: boolean,
): number {
  const { places } = automaton;
  const last = places.length - 1;
  for (let at = hash & last; ; at = (at + 1) & last) {
    const number = places[at] ?? 0;
    if (number === 0 || isSpelled(automaton, number, token, length, asBeginning)) return number;
  }
}

function isSpelled(
  { letters, ends }: Automaton,
  number: number,
  token: string,
  length: number,
  asBeginning: boolean,
): boolean {
  const start = ends[number - 1] ?? 0;
  const end = ends[number] ?? 0;
  if (end - start !== length + (asBeginning ? 1 : 0)) return false;
  for (let at = 0; at < length; at += 1) if (letters[start + at] !== token.charCodeAt(at)) return false;
  return !asBeginning || letters[end - 1] === STAR;
}
