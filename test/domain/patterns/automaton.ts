import type { Alphabet } from "./alphabet.ts";
import type { Node } from "./syntax.ts";

/** A place in a pattern where one character is read. */
export interface Position {
  readonly set: bigint;
  /** Where reading can go on; a place twice when there are two ways to it. */
  readonly next: number[];
  /** The match may end after it, and nothing that could fail stands between. */
  ends: boolean;
}

/**
 * The positions of a pattern as Glushkov draws them. Before them stands one that reads anything, for a match may begin
 * anywhere: reading the text again from each place on is a repeat like any other.
 * @param limited what a repeat with limits is taken for
 */
export function positionsOf(
  tree: Node,
  flags: string,
  alphabet: Alphabet,
  limited: (least: number, most: number) => { least: number; most: number },
): Position[] {
  const positions: Position[] = [];
  const add = (set: bigint): number => positions.push({ set, next: [], ends: false }) - 1;
  const link = (from: readonly Exit[], to: readonly Entry[]) => {
    for (const exit of from) for (const entry of to) positions[exit.at]?.next.push(entry.at);
  };

  function fragment(node: Node): Fragment {
    switch (node.kind) {
      case "character": {
        const at = add(alphabet.of(node.token));
        return { entries: [{ at, place: "anywhere" }], exits: [{ at, mayFail: false }], empty: null };
      }
      case "sequence":
        return node.nodes.reduce<Fragment>((before, next) => inSequence(before, fragment(next)), NOTHING);
      case "choice":
        return node.nodes.map(fragment).reduce(either);
      case "repeat":
        return repeat(node.node, limited(node.least, node.most));
      case "start":
        return mayFail("line");
      case "word":
        return mayFail("word");
      case "edge":
        return mayFail("anywhere");
      case "look":
        return look(node);
      default:
        return node satisfies never;
    }
  }

  function inSequence(a: Fragment, b: Fragment): Fragment {
    link(a.exits, b.entries);
    const { empty } = a;
    const later = empty && b.entries.map(({ at, place }) => ({ at, place: stricter(place, empty.place) }));
    const end = b.empty;
    const earlier = end && a.exits.map(({ at, mayFail }) => ({ at, mayFail: mayFail || end.mayFail }));
    return {
      entries: [...a.entries, ...(later ?? [])],
      exits: [...b.exits, ...(earlier ?? [])],
      empty:
        empty && end
          ? { mayFail: empty.mayFail || end.mayFail, place: stricter(empty.place, end.place) }
          : null,
    };
  }

  /** `x{2,4}` as `xx(?:x(?:x)?)?`, `x{2,}` as `xx+`. */
  function repeat(node: Node, { least, most }: { least: number; most: number }): Fragment {
    if (most === Number.POSITIVE_INFINITY) {
      const copies = Array.from({ length: Math.max(1, least) }, () => fragment(node));
      const last = copies.at(-1) ?? NOTHING;
      link(last.exits, last.entries);
      const all = copies.reduce(inSequence, NOTHING);
      return least === 0 ? either(all, NOTHING) : all;
    }
    let rest: Fragment = NOTHING;
    for (let n = most; n > 0; n -= 1) {
      const one = inSequence(fragment(node), rest);
      rest = n > least ? either(one, NOTHING) : one;
    }
    return rest;
  }

  /** What an assertion looks at is read as well, and leads no further; beside it the match goes on, or does not. */
  function look({ direction, node }: Extract<Node, { kind: "look" }>): Fragment {
    if (direction === "not-behind") return mayFail("anywhere");
    const seen = fragment(node);
    return direction === "behind" ? seen : { ...mayFail("anywhere"), entries: seen.entries };
  }

  /** A match may begin anywhere, at a word, or at a line: behind everything, behind what is no word, behind a line feed. */
  function begin(entries: readonly Entry[]): void {
    const isWord = ({ at }: Entry) => ((positions[at]?.set ?? 0n) & ~alphabet.of("\\w")) === 0n;
    const placeOf = (entry: Entry) => (entry.place === "word" && !isWord(entry) ? "anywhere" : entry.place);
    const groups = Map.groupBy(entries, placeOf);
    if (!flags.includes("m")) groups.delete("line");
    if (groups.size === 0) return;
    const place = (set: bigint) => ({ at: add(set), place: "anywhere", mayFail: true }) as const;
    const before = place(alphabet.all());
    link([before], [before, ...(groups.get("anywhere") ?? [])]);
    for (const [where, sign] of [
      ["word", "\\W"],
      ["line", "\\n"],
    ] as const) {
      const its = groups.get(where);
      if (!its) continue;
      const behind = place(alphabet.of(sign));
      link([before], [behind]);
      link([behind], its);
    }
  }

  const { entries, exits } = fragment(tree);
  for (const { at, mayFail } of exits) {
    const position = positions[at];
    if (position && !mayFail) position.ends = true;
  }
  if (!flags.includes("y")) begin(entries);
  return positions;
}

type Place = "anywhere" | "word" | "line";

interface Entry {
  readonly at: number;
  /** Where in the text it can stand when the match begins with it. */
  readonly place: Place;
}

interface Exit {
  readonly at: number;
  /** Something that may fail stands behind it. */
  readonly mayFail: boolean;
}

interface Fragment {
  readonly entries: readonly Entry[];
  readonly exits: readonly Exit[];
  /** How it can be passed without reading anything; null when it cannot. */
  readonly empty: { readonly mayFail: boolean; readonly place: Place } | null;
}

const NOTHING: Fragment = { entries: [], exits: [], empty: { mayFail: false, place: "anywhere" } };

function mayFail(place: Place): Fragment {
  return { entries: [], exits: [], empty: { mayFail: true, place } };
}

const PLACES: readonly Place[] = ["anywhere", "word", "line"];

function stricter(a: Place, b: Place): Place {
  return PLACES.indexOf(a) > PLACES.indexOf(b) ? a : b;
}

function either(a: Fragment, b: Fragment): Fragment {
  return {
    entries: [...a.entries, ...b.entries],
    exits: [...a.exits, ...b.exits],
    empty:
      a.empty && b.empty
        ? {
            mayFail: a.empty.mayFail && b.empty.mayFail,
            place: a.empty.place === stricter(a.empty.place, b.empty.place) ? b.empty.place : a.empty.place,
          }
        : (a.empty ?? b.empty),
  };
}
