import type { SQLInputValue } from "node:sqlite";
import type { Database } from "../store/database.ts";
import { allLabels } from "../store/labels.ts";
import { firstSortKey } from "../store/lists.ts";
import { termsExpression } from "./expression.ts";
import type { LabelsNamed, Plain } from "./simplify.ts";

/** A piece of a statement, and the values of its question marks in their order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SQLInputValue[];
}

/** Whether a message matches, as a condition on `m`, its row in `listed`. */
export function condition(query: Plain): Sql {
  const expression = termsExpression(query);
  if (expression !== null) {
    return { text: "m.sort_key IN (SELECT rowid FROM terms WHERE terms MATCH ?)", values: [expression] };
  }
  switch (query.kind) {
    case "all":
    case "any": {
      const parts = query.of.map(condition);
      const sign = query.kind === "all" ? " AND " : " OR ";
      const text = `(${parts.map((part) => part.text).join(sign)})`;
      return { text, values: parts.flatMap((part) => part.values) };
    }
    case "not": {
      const { text, values } = condition(query.of);
      return { text: `NOT ${text}`, values };
    }
    case "muted":
      return { text: "m.thread_id IN (SELECT thread_id FROM muted)", values: [] };
    case "message-id":
      return hasMessageId(query.id);
    case "time":
      return {
        text: "(m.sort_key >= ? AND m.sort_key < ?)",
        values: [firstSortKey(query.from), firstSortKey(query.until)],
      };
    case "size":
      return {
        text: "(m.size > ? AND m.size < ?)",
        values: [query.over, Math.min(query.under, Number.MAX_SAFE_INTEGER)],
      };
    default:
      throw new Error(`The index of terms knows ${query.kind}.`);
  }
}

export function hasMessageId(id: string): Sql {
  return {
    text: "m.id IN (SELECT id FROM messages WHERE message_id IN (SELECT value FROM json_each(?)))",
    values: [JSON.stringify(writtenAs(id))],
  };
}

/** How a Message-ID header may be written that is this id once its angle brackets are gone. */
export function writtenAs(id: string): string[] {
  return [id, `<${id}`, `${id}>`, `<${id}>`].filter((header) => header.replace(/^<|>$/g, "") === id);
}

/** In a search a label's spaces and slashes are written as hyphens. */
export function labelsOf(db: Database): LabelsNamed {
  const named = allLabels(db).map(({ id, name }) => ({ id, name: name.toLowerCase() }));
  return (asked) => {
    const wanted = asked.toLowerCase();
    return named
      .filter(({ name }) => wanted === name || wanted === name.replace(/[\s/]/g, "-"))
      .map(({ id }) => id);
  };
}
