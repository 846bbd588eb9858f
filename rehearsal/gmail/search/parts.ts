import { firstSortKey } from "../store/lists.ts";
import { sizeExpression, termsExpression } from "./expression.ts";
import type { Plain } from "./simplify.ts";

/** A question by how it is looked up. A message that is found meets every part. */
export interface Parts {
  /** For the index of terms. */
  readonly expression: string;
  /** Sort keys; `from` included, `until` not. */
  readonly from: bigint;
  readonly until: bigint;
  readonly messageId: string | null;
  /** What must be looked at message by message. */
  readonly rest: readonly Plain[];
}

export function partsOf(query: Plain): Parts {
  const parts = query.kind === "all" ? query.of : [query];
  const terms: Plain[] = [];
  const narrowing: string[] = [];
  const rest: Plain[] = [];
  let messageId: string | null = null;
  let from = firstSortKey(Number.NEGATIVE_INFINITY);
  let until = firstSortKey(Number.POSITIVE_INFINITY);
  for (const part of parts) {
    if (termsExpression(part) !== null) terms.push(part);
    else if (part.kind === "time") {
      from = greater(from, firstSortKey(part.from));
      until = lesser(until, firstSortKey(part.until));
    } else if (part.kind === "message-id" && messageId === null) messageId = part.id;
    else {
      rest.push(part);
      if (part.kind === "size") narrowing.push(sizeExpression(part.over, part.under));
    }
  }
  const expression = termsExpression({ kind: "all", of: terms });
  if (expression === null) throw new Error("What the index of terms knows one by one, it knows together.");
  const narrowed = [expression, ...narrowing].map((each) => `(${each})`).join(" AND ");
  return { expression: narrowed, from, until, messageId, rest };
}

function greater(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

export function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
