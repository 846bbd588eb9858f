import type { Query } from "./query.ts";

/** The ids of all labels that a search means by a name. */
export type LabelsNamed = (name: string) => readonly string[];

/** A question without names of labels. */
export type Plain =
  | Exclude<Query, { kind: "all" | "any" | "not" | "label" }>
  | { readonly kind: "all" | "any"; readonly of: readonly Plain[] }
  | { readonly kind: "not"; readonly of: Plain };

const EVERYTHING: Plain = { kind: "anywhere" };
const NOTHING: Plain = { kind: "nothing" };

/** The same question without groups in groups of their kind, and without parts that change nothing. */
export function simplified(query: Query, labelsNamed: LabelsNamed): Plain {
  const simple = (part: Query): Plain => simplified(part, labelsNamed);
  switch (query.kind) {
    case "all":
      return joined("all", query.of.map(simple), EVERYTHING, NOTHING);
    case "any":
      return joined("any", query.of.map(simple), NOTHING, EVERYTHING);
    case "not": {
      const inner = simple(query.of);
      if (inner.kind === "not") return inner.of;
      if (inner.kind === "anywhere") return NOTHING;
      return inner.kind === "nothing" ? EVERYTHING : { kind: "not", of: inner };
    }
    case "label": {
      const ids = labelsNamed(query.name);
      return ids.length === 0 ? NOTHING : { kind: "labelled", ids };
    }
    default:
      return query;
  }
}

/**
 * @param neutral what adds nothing to such a group, and what an empty one is
 * @param deciding what alone makes the whole group the same
 */
function joined(kind: "all" | "any", of: readonly Plain[], neutral: Plain, deciding: Plain): Plain {
  const parts = of
    .flatMap((part) => (part.kind === kind ? part.of : [part]))
    .filter((part) => part.kind !== neutral.kind);
  const [only] = parts;
  if (only === undefined) return neutral;
  if (parts.some((part) => part.kind === deciding.kind)) return deciding;
  return parts.length === 1 ? only : { kind, of: parts };
}
