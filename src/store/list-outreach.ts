import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { Status } from "../domain/thread-state.ts";
import type { Db } from "./db.ts";
import { type OutreachLine, selectLines } from "./read-lines.ts";
import { outreach, outreachRecipient } from "./schema.ts";

/** Where a list goes on: after the row with this time and id. */
export interface Place {
  readonly at: number;
  readonly id: string;
}

/** soonest: open ones alone, by when they are looked at next. */
export const ORDERS = ["newest", "oldest", "soonest"] as const;
export type Order = (typeof ORDERS)[number];

export interface OutreachQuery {
  readonly status: Status | null;
  /** Part of a name, an address or the subject. */
  readonly search: string | null;
  readonly order?: Order;
  readonly after: Place | null;
  readonly limit: number;
  /** Rows that one search looks at. */
  readonly reach?: number;
}

export interface OutreachPage {
  readonly lines: readonly OutreachLine[];
  readonly next: Place | null;
  /** How far a search has looked, by the time in whose order it goes; null when to the end, or when nothing was searched. */
  readonly searchedTo: number | null;
}

/** No index finds a part of a word, and each row that is looked at is paid for. A search goes on from there. */
export const REACH = 3_000;

/** Behind every id of one moment, in either direction. */
const LAST_ID = "\uffff";
export const FIRST_ID = "!";

/** Outreach of a mailbox in the order asked for. */
export async function listOutreach(
  db: Db,
  mailboxId: string,
  { status, search, order = "newest", after, limit, reach = REACH }: OutreachQuery,
): Promise<OutreachPage> {
  const time = order === "soonest" ? outreach.nextLookAt : outreach.firstAt;
  const isUp = order !== "newest";
  const among = and(
    eq(outreach.mailboxId, mailboxId),
    // What its owner wants left alone is listed where everything is that is not tracked.
    status === null ? ne(outreach.status, "not-tracked") : eq(outreach.status, status),
    order === "soonest" ? and(isNotNull(time), inArray(outreach.status, ["awaiting", "held"])) : undefined,
    after === null ? undefined : behind(time, after, isUp),
  );
  const inOrder = isUp ? [asc(time), asc(outreach.id)] : [desc(time), desc(outreach.id)];
  if (search === null) {
    const rows = await selectLines(db)
      .where(among)
      .orderBy(...inOrder)
      .limit(limit + 1);
    return { ...pageOf(rows, limit, order), searchedTo: null };
  }
  const end = db
    .select({ at: time })
    .from(outreach)
    .where(among)
    .orderBy(isUp ? asc(time) : desc(time))
    .limit(1)
    .offset(reach);
  const unreached = isUp ? Number.MAX_SAFE_INTEGER : 0;
  const within = sql`coalesce((${end}), ${unreached})`;
  const [ends, rows] = await db.batch([
    end,
    selectLines(db)
      .where(and(among, isUp ? lte(time, within) : gte(time, within), mentions(search)))
      .orderBy(...inOrder)
      .limit(limit + 1),
  ]);
  const page = pageOf(rows, limit, order);
  const searchedTo = ends[0]?.at ?? null;
  if (page.next !== null || searchedTo === null) return { ...page, searchedTo: null };
  return { ...page, next: { at: searchedTo, id: isUp ? LAST_ID : FIRST_ID }, searchedTo };
}

function pageOf(
  rows: readonly OutreachLine[],
  limit: number,
  order: Order,
): Omit<OutreachPage, "searchedTo"> {
  const lines = rows.slice(0, limit);
  const last = lines.at(-1);
  if (rows.length <= limit || last === undefined) return { lines, next: null };
  return { lines, next: { at: (order === "soonest" ? last.nextLookAt : last.firstAt) ?? 0, id: last.id } };
}

/** Written so that the index on the time is used for the range and only its last row is compared by id. */
function behind(
  time: typeof outreach.firstAt | typeof outreach.nextLookAt,
  place: Place,
  isUp: boolean,
): SQL | undefined {
  return isUp
    ? and(gte(time, place.at), or(gt(time, place.at), gt(outreach.id, place.id)))
    : and(lte(time, place.at), or(lt(time, place.at), lt(outreach.id, place.id)));
}

/**
 * Whether a text contains the searcher's words, in capitals or not. LIKE takes a pattern of fifty bytes at most on D1
 * (Cloudflare D1, "Limits"), which a name in Arabic or half a subject is longer than.
 */
export function contains(text: SQLWrapper, words: string): SQL {
  return sql`instr(lower(${text}), lower(${words})) > 0`;
}

function mentions(words: string): SQL {
  return sql`(${contains(outreach.subject, words)} OR EXISTS (
    SELECT 1 FROM ${outreachRecipient} r WHERE r.outreach_id = ${outreach.id}
      AND (${contains(sql`r.name`, words)} OR ${contains(sql`r.address`, words)})))`;
}
