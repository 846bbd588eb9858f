import type { Mailbox } from "../mailbox.ts";
import { type MessageHead, newestFirst } from "../store/messages.ts";
import { looksInto, matches } from "./match.ts";
import { parseQuery } from "./parser.ts";

export interface Wanted {
  /** As typed into the search box; "" for everything. */
  readonly q: string;
  /** All of them. */
  readonly labelIds: readonly string[];
  readonly includeSpamTrash: boolean;
}

export type Found =
  | { readonly ok: true; readonly messages: MessageHead[] }
  | { readonly ok: false; readonly operator: string };

/** Messages that match, newest first. What was written within the search lag is not found by `q` yet. */
export function find(mailbox: Mailbox, wanted: Wanted): Found {
  const parsed = parseQuery(wanted.q, mailbox.clock.now());
  if (!parsed.ok) return parsed;
  const { query } = parsed;
  const asked = looksInto(query);
  const withTrash = wanted.includeSpamTrash || asked.trash || wanted.labelIds.includes("TRASH");
  const withSpam = wanted.includeSpamTrash || asked.spam || wanted.labelIds.includes("SPAM");
  const indexedUpTo = wanted.q === "" ? Number.POSITIVE_INFINITY : mailbox.clock.now() - mailbox.searchLag;
  const messages = newestFirst(mailbox.db).filter(
    (message) =>
      message.storedAt <= indexedUpTo &&
      wanted.labelIds.every((label) => message.labels.includes(label)) &&
      (withTrash || !message.labels.includes("TRASH")) &&
      (withSpam || !message.labels.includes("SPAM")) &&
      matches(mailbox, message, query),
  );
  return { ok: true, messages };
}
