import type { Mailbox } from "../ports.ts";

/**
 * Requests that one slice may make outside: the free plan allows 50 an invocation, and a token refresh, a summary
 * and D1's own calls need some of them.
 */
const REQUESTS_PER_SLICE = 40;

/** Counts what a slice has spent, so that it stops before the platform stops it. */
export interface Budget {
  spend(): void;
  left(): number;
}

export function createBudget(limit: number = REQUESTS_PER_SLICE): Budget {
  let spent = 0;
  return {
    spend: () => {
      spent += 1;
    },
    left: () => limit - spent,
  };
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
  };
}
