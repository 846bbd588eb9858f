import type { Answer, Mailbox } from "../ports.ts";
import { emptyTally, noteAnswer, type Tally, UNITS } from "./tally.ts";

/**
 * Requests that one slice may make outside: the free plan allows 50 an invocation, and a token refresh, the reads that
 * are made again (gmail/patience.ts) and the wordbooks (src/books.ts) need some of them.
 */
const REQUESTS_PER_SLICE = 40;
/**
 * Statements to D1, each of a batch counted, from the lease on: the free plan allows 50 an invocation. Its end takes two
 * more, and what a part of a slice says that it takes at most (QUERIES_ in the files beside this one) is what really
 * comes up; a chunk of mail in which everything comes together may take ten more than that.
 */
const QUERIES_PER_SLICE = 38;

/**
 * New messages that one slice judges and records: judging one takes half a millisecond and more, and the free plan gives
 * an invocation 10 ms of CPU (`npm run bench`).
 */
export const MESSAGES_PER_SLICE = 10;
/** Messages fetched by one request. What is asked of Gmail before a send is read whole, whatever it costs. */
export const MESSAGES_PER_REQUEST = 25;

declare const proof: unique symbol;
/** Proof that a slice has recorded something, so that the next one begins further on. Only what was written makes it. */
export interface Progress {
  readonly rows: number;
  readonly [proof]: true;
}

/** Counts what a slice has spent, so that it stops before the platform stops it, and what it has got for that. */
export interface Budget {
  spend(): void;
  /** Requests that may still be made outside. */
  left(): number;
  /** Messages that may still be judged. */
  messagesLeft(): number;
  judge(messages: number): void;
  query(statements: number): void;
  queriesLeft(): number;
  queries(): number;
  /** Rows that were changed under the lease. */
  record(rows: number): void;
  /** Null while nothing has been recorded. */
  progress(): Progress | null;
  /** What was done for it. */
  readonly tally: Tally;
}

export function createBudget(): Budget {
  const tally = emptyTally();
  let queries = 0;
  let messages = 0;
  let rows = 0;
  return {
    tally,
    spend: () => {
      tally.requests += 1;
    },
    left: () => REQUESTS_PER_SLICE - tally.requests,
    messagesLeft: () => MESSAGES_PER_SLICE - messages,
    judge: (count) => {
      messages += count;
    },
    query: (statements) => {
      queries += statements;
    },
    queriesLeft: () => QUERIES_PER_SLICE - queries,
    queries: () => queries,
    record: (changed) => {
      rows += changed;
    },
    progress: () => (rows === 0 ? null : ({ rows } as Progress)),
  };
}

/** The database, with every statement counted. */
export function countedD1(d1: D1Database, budget: Budget): D1Database {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const once = <T>(act: () => Promise<T>): Promise<T> => {
      budget.query(1);
      return act();
    };
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      run: () => once(() => statement.run()),
      all: () => once(() => statement.all()),
      first: (column?: string) =>
        once(() => (column === undefined ? statement.first() : statement.first(column))),
      raw: (options?: { columnNames?: false }) => once(() => statement.raw(options)),
    } as D1PreparedStatement;
    originals.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (text: string) => wrap(d1.prepare(text)),
    batch: (statements: D1PreparedStatement[]) => {
      budget.query(statements.length);
      return d1.batch(statements.map((statement) => originals.get(statement) ?? statement));
    },
  } as D1Database;
}

/** The mailbox, with every call counted. */
export function counted(mailbox: Mailbox, budget: Budget): Mailbox {
  const { tally } = budget;
  const count =
    <A extends readonly unknown[], T>(
      name: keyof Mailbox,
      call: (...args: A) => Promise<Answer<T>>,
      /** How many messages or conversations it is about, and how many requests that takes. */
      size: (...args: A) => { readonly things: number; readonly requests: number } = () => ONE,
    ) =>
    async (...args: A): Promise<Answer<T>> => {
      const { things, requests } = size(...args);
      for (let i = requests; i > 0; i--) budget.spend();
      tally.units += things * UNITS[name];
      const answer = await call(...args);
      noteAnswer(tally, name, answer);
      return answer;
    };
  return {
    profile: count("profile", () => mailbox.profile()),
    ownAddresses: count("ownAddresses", () => mailbox.ownAddresses()),
    labels: count("labels", () => mailbox.labels()),
    createLabel: count("createLabel", (look) => mailbox.createLabel(look)),
    deleteLabel: count("deleteLabel", (id) => mailbox.deleteLabel(id)),
    labelThreads: count(
      "labelThreads",
      (threads) => mailbox.labelThreads(threads),
      (threads) => ({ things: threads.length, requests: 1 }),
    ),
    changes: count("changes", (since, page, atMost) => mailbox.changes(since, page, atMost)),
    message: count("message", (id) => mailbox.message(id)),
    messages: count(
      "messages",
      (ids) => mailbox.messages(ids),
      ({ length }) => ({ things: length, requests: Math.ceil(length / MESSAGES_PER_REQUEST) }),
    ),
    thread: count("thread", (id) => mailbox.thread(id)),
    search: count("search", (query, page) => mailbox.search(query, page)),
    createDraft: count("createDraft", (letter) => mailbox.createDraft(letter)),
    draft: count("draft", (id) => mailbox.draft(id)),
    draftHolding: count("draftHolding", (id) => mailbox.draftHolding(id)),
    sendDraft: count("sendDraft", (id) => mailbox.sendDraft(id)),
    deleteDraft: count("deleteDraft", (id) => mailbox.deleteDraft(id)),
    insert: count("insert", (letter) => mailbox.insert(letter)),
    watch: count("watch", (topic) => mailbox.watch(topic)),
    unwatch: count("unwatch", () => mailbox.unwatch()),
  };
}

const ONE = { things: 1, requests: 1 };
