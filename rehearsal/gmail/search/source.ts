import { sortKeyOf } from "../store/lists.ts";
import { type Sql, writtenAs } from "./conditions.ts";

/** What messages are read from, newest first. Each has `m`, its row in `listed`. */
export interface Source {
  readonly from: string;
  /** The sort key by which it is read. */
  readonly key: string;
  readonly where: Sql;
}

/** @param expression for the index of terms */
export function ofTerms(expression: string): Source {
  return {
    from: "terms CROSS JOIN listed AS m ON m.sort_key = terms.rowid",
    key: "terms.rowid",
    where: { text: "terms MATCH ?", values: [expression] },
  };
}

/** The same of one message: not EXISTS, which SQLite takes as leave to begin with the terms. */
export function hasTerms(expression: string): Sql {
  return {
    text: "(SELECT 1 FROM terms WHERE terms MATCH ? AND rowid = m.sort_key) IS NOT NULL",
    values: [expression],
  };
}

export function ofMessageId(id: string): Source {
  return ofMail("messages_message_id", {
    text: "t.message_id IN (SELECT value FROM json_each(?))",
    values: [JSON.stringify(writtenAs(id))],
  });
}

export function ofThread(threadId: string): Source {
  return ofMail("messages_thread", { text: "t.thread_id = ?", values: [threadId] });
}

function ofMail(index: string, where: Sql): Source {
  return {
    from: `messages AS t INDEXED BY ${index} CROSS JOIN listed AS m ON m.sort_key = ${sortKeyOf("t")}`,
    key: "m.sort_key",
    where,
  };
}
