import type { Mailbox } from "../ports.ts";

/**
 * Requests that one slice may make outside: the free plan allows 50 an invocation, and a token refresh and the reads
 * that are made again (gmail/patience.ts) need some of them.
 */
const REQUESTS_PER_SLICE = 40;
/** Statements to D1, each of a batch counted: the free plan allows 50 an invocation. */
const QUERIES_PER_SLICE = 44;

/** Counts what a slice has spent, so that it stops before the platform stops it. */
export interface Budget {
  spend(): void;
  /** Requests that may still be made outside. */
  left(): number;
  query(statements: number): void;
  queriesLeft(): number;
}

export function createBudget(): Budget {
  let requests = 0;
  let queries = 0;
  return {
    spend: () => {
      requests += 1;
    },
    left: () => REQUESTS_PER_SLICE - requests,
    query: (statements) => {
      queries += statements;
    },
    queriesLeft: () => QUERIES_PER_SLICE - queries,
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

/** Messages fetched by one request; reading more of them at once would strain the CPU budget of one invocation. */
export const MESSAGES_PER_REQUEST = 25;

/** The mailbox, with every call counted. */
export function counted(mailbox: Mailbox, budget: Budget): Mailbox {
  const count =
    <A extends readonly unknown[], R>(call: (...args: A) => R, requests: (...args: A) => number = () => 1) =>
    (...args: A): R => {
      for (let i = requests(...args); i > 0; i--) budget.spend();
      return call(...args);
    };
  return {
    profile: count(() => mailbox.profile()),
    ownAddresses: count(() => mailbox.ownAddresses()),
    labels: count(() => mailbox.labels()),
    createLabel: count((look) => mailbox.createLabel(look)),
    deleteLabel: count((id) => mailbox.deleteLabel(id)),
    labelThreads: count((threads) => mailbox.labelThreads(threads)),
    changes: count((since, page) => mailbox.changes(since, page)),
    message: count((id) => mailbox.message(id)),
    messages: count(
      (ids) => mailbox.messages(ids),
      (ids) => Math.ceil(ids.length / MESSAGES_PER_REQUEST),
    ),
    thread: count((id) => mailbox.thread(id)),
    search: count((query, page) => mailbox.search(query, page)),
    createDraft: count((letter) => mailbox.createDraft(letter)),
    draft: count((id) => mailbox.draft(id)),
    draftHolding: count((id) => mailbox.draftHolding(id)),
    sendDraft: count((id) => mailbox.sendDraft(id)),
    deleteDraft: count((id) => mailbox.deleteDraft(id)),
    insert: count((letter) => mailbox.insert(letter)),
    watch: count((topic) => mailbox.watch(topic)),
    unwatch: count(() => mailbox.unwatch()),
  };
}
