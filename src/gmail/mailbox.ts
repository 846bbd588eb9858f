import type { Mailbox } from "../ports.ts";
import { type AccessToken, createTokenHolder } from "./access-token.ts";
import { createGmailClient } from "./client.ts";
import { createDraft, deleteDraft, draft, draftHolding, insert, sendDraft } from "./drafts.ts";
import { googleEndpoints } from "./endpoints.ts";
import { changes } from "./history.ts";
import { createLabel, deleteLabel, labels, labelThreads } from "./labels.ts";
import { message, messages, thread } from "./messages.ts";
import { ownAddresses, profile } from "./owner.ts";
import { createPatience, type Wait } from "./patience.ts";
import { search } from "./search.ts";
import { unwatch, watch } from "./watch.ts";

export interface GmailMailboxOptions {
  /** Null for Google's own hosts. */
  readonly googleUrl: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** One that an earlier invocation got; spares a request while it lasts. */
  readonly accessToken?: AccessToken;
  readonly now: () => number;
  /** Told of every fresh access token, so that the next invocation can be given it. */
  readonly onAccessToken?: (token: AccessToken) => void;
  /** How time passes between two attempts; absent: really. */
  readonly wait?: Wait;
}

/** A Gmail account as the rest of the house sees one. Makes no request before it is asked something. */
export function createGmailMailbox({ googleUrl, wait, ...grant }: GmailMailboxOptions): Mailbox {
  const endpoints = googleEndpoints(googleUrl);
  const tokens = createTokenHolder({ ...grant, endpoints });
  const client = createGmailClient({ endpoints, tokens, patience: createPatience(wait), now: grant.now });
  return {
    profile: () => profile(client),
    ownAddresses: () => ownAddresses(client),
    labels: () => labels(client),
    createLabel: (look) => createLabel(client, look),
    deleteLabel: (id) => deleteLabel(client, id),
    labelThreads: (threads) => labelThreads(client, threads),
    changes: (since, page, atMost) => changes(client, since, page, atMost),
    message: (id) => message(client, id),
    messages: (ids) => messages(client, ids),
    thread: (id) => thread(client, id),
    search: (query, page) => search(client, query, page),
    createDraft: (letter) => createDraft(client, letter),
    draft: (id) => draft(client, id),
    draftHolding: (messageId) => draftHolding(client, messageId),
    sendDraft: (id) => sendDraft(client, id),
    deleteDraft: (id) => deleteDraft(client, id),
    insert: (letter) => insert(client, letter),
    watch: (topic) => watch(client, topic),
    unwatch: () => unwatch(client),
  };
}
