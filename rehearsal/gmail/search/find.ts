import { type Mailbox, ownAddresses } from "../mailbox.ts";
import type { Database } from "../store/database.ts";
import { condition, hasMessageId, labelsOf, type Sql } from "./conditions.ts";
import { parseQuery } from "./parser.ts";
import { lesser, partsOf } from "./parts.ts";
import { looksInto, type Query } from "./query.ts";
import { simplified } from "./simplify.ts";
import { hasTerms, ofMessageId, ofTerms, ofThread, type Source } from "./source.ts";
import { indexAll } from "./term-index.ts";

export interface Wanted {
  /** As typed into the search box; "" for everything. */
  readonly q: string;
  /** All of them. */
  readonly labelIds: readonly string[];
  readonly includeSpamTrash: boolean;
}

export interface Hit {
  readonly id: string;
  readonly threadId: string;
  /** Its place in the order of the mailbox, a whole number in text: the newer, the greater. */
  readonly key: string;
}

/** Messages that match. Nothing is read that is not asked for. */
export interface Found {
  /** Newest first: those older than the one of that key, or from the newest on. */
  page(before: string | null, size: number): Hit[];
  /** Counts no further than `most` messages. */
  count(of: "messages" | "threads", most: number): number;
  /** Whether one of them is in the thread and lies between those two, the bounds included. */
  anyInThread(threadId: string, from: string, to: string): boolean;
}

export type Search =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly operator: string };

export function find(mailbox: Mailbox, wanted: Wanted): Search {
  const { db, clock, unsure } = mailbox;
  const parsed = parseQuery(wanted.q, {
    now: clock.now(),
    own: ownAddresses(mailbox.owner),
    namedSecond: unsure.namedSecond,
  });
  if (!parsed.ok) return parsed;
  indexAll(db);
  const whole: Query = { kind: "all", of: [parsed.query, ...labelled(parsed.query, wanted)] };
  const { expression, ...parts } = partsOf(simplified(whole, labelsOf(db)));
  const { messageId, ...within } = parts;
  const rest = [...parts.rest.map(condition), ...notYetFound(mailbox, wanted.q)];
  const all = [...rest, hasTerms(expression), ...(messageId === null ? [] : [hasMessageId(messageId)])];
  const asked: Asked =
    messageId === null
      ? { db, source: ofTerms(expression), rest, within }
      : { db, source: ofMessageId(messageId), rest: [...rest, hasTerms(expression)], within };
  return {
    ok: true,
    found: {
      page: (before, size) => page(asked, before, size),
      count: (of, most) => count(asked, of, most),
      anyInThread(threadId, from, to) {
        const between = { from: BigInt(from), until: BigInt(to) + 1n };
        return page({ db, source: ofThread(threadId), rest: all, within: between }, null, 1).length > 0;
      },
    },
  };
}

/** The labels asked for; and neither trash nor spam, unless they are. */
function labelled(query: Query, { labelIds, includeSpamTrash }: Wanted): Query[] {
  const asked = looksInto(query);
  const wanted = [
    ...labelIds,
    ...(includeSpamTrash || asked.trash ? ["TRASH"] : []),
    ...(includeSpamTrash || asked.spam ? ["SPAM"] : []),
  ];
  const unwanted = ["TRASH", "SPAM"].filter((id) => !wanted.includes(id));
  return [
    ...labelIds.map((id): Query => ({ kind: "labelled", ids: [id] })),
    ...unwanted.map((id): Query => ({ kind: "not", of: { kind: "labelled", ids: [id] } })),
  ];
}

/** What was written within the search lag is not found by `q` yet. */
function notYetFound({ clock, searchLag }: Mailbox, q: string): Sql[] {
  if (q === "" || searchLag === 0) return [];
  return [{ text: "m.stored_at <= ?", values: [clock.now() - searchLag] }];
}

/** One question of lists: what they are read from, and what is looked at in each message. */
interface Asked {
  readonly db: Database;
  readonly source: Source;
  readonly rest: readonly Sql[];
  /** Sort keys; `from` included, `until` not. */
  readonly within: { readonly from: bigint; readonly until: bigint };
}

function page(asked: Asked, before: string | null, size: number): Hit[] {
  const { key } = asked.source;
  const { text, values } = statement(asked, before);
  const columns = `m.id, m.thread_id AS threadId, CAST(${key} AS TEXT) AS key`;
  return asked.db.all<Hit>(`SELECT ${columns} ${text} ORDER BY ${key} DESC LIMIT ?`, ...values, size);
}

function count(asked: Asked, of: "messages" | "threads", most: number): number {
  const { text, values } = statement(asked, null);
  const what = of === "messages" ? "*" : "DISTINCT thread_id";
  const sql = `SELECT count(${what}) AS n FROM (SELECT m.thread_id ${text} LIMIT ?)`;
  return asked.db.one<{ n: number }>(sql, ...values, most)?.n ?? 0;
}

/** All of it between what is selected and the order. */
function statement({ source, rest, within }: Asked, before: string | null): Sql {
  const until = before === null ? within.until : lesser(within.until, BigInt(before));
  const range = `${source.key} >= ? AND ${source.key} < ?`;
  const conditions = [source.where, { text: range, values: [within.from, until] }, ...rest];
  return {
    text: `FROM ${source.from} WHERE ${conditions.map(({ text }) => text).join(" AND ")}`,
    values: conditions.flatMap(({ values }) => values),
  };
}
