import type { Message } from "./domain/message.ts";
import type { LabelLook } from "./domain/state-labels.ts";

/**
 * What the rest of the house needs from a mail provider. Gmail is the only adapter today; the words here are
 * the domain's, so that jobs and pages never see a provider's own types.
 */
export interface Mailbox {
  /** The address that signed in and where its history stands now. */
  profile(): Promise<Answer<Profile>>;
  /** Every address that is the owner's own (Gmail: sendAs). */
  ownAddresses(): Promise<Answer<OwnAddress[]>>;
  /** The labels that messages carry, by id. */
  labels(): Promise<Answer<Label[]>>;
  /** Makes a label; `refused` when one of that name is there. */
  createLabel(look: LabelLook): Promise<Answer<Label>>;
  /** Takes a label out of the mailbox and off everything that carries it. */
  deleteLabel(id: string): Promise<Answer<null>>;
  /** Changes the labels of some fifty conversations at most, in one request; one answer each. May be repeated. */
  labelThreads(threads: readonly ThreadLabels[]): Promise<Answer<Answer<null>[]>>;
  /**
   * One page of what changed after `since`, oldest first, with at most so many records on it. A cursor that has expired
   * is the fault `cursor-expired`.
   */
  changes(since: string, page: string | null, atMost: number): Promise<Answer<ChangesPage>>;
  /** One message whole. A message that is gone by now is the fault `gone`. */
  message(id: string): Promise<Answer<Message>>;
  /** Many messages in as few requests as the provider allows; one answer each, in the order asked. */
  messages(ids: readonly string[]): Promise<Answer<Answer<Message>[]>>;
  /** Everything in one thread, headers only, drafts included, oldest first. */
  thread(id: string): Promise<Answer<Message[]>>;
  /** Ids of messages that match, newest first. */
  search(query: Search, page: string | null): Promise<Answer<SearchPage>>;
  createDraft(letter: OutgoingLetter): Promise<Answer<DraftRef>>;
  /** The draft as it stands now, after any edit by its owner. */
  draft(id: string): Promise<Answer<Draft>>;
  /** The draft whose message this is, or null when no draft holds it. */
  draftHolding(messageId: string): Promise<Answer<DraftRef | null>>;
  /** Sends it, which consumes it. Never repeated by the adapter. */
  sendDraft(id: string): Promise<Answer<SentRef>>;
  deleteDraft(id: string): Promise<Answer<null>>;
  /** Puts a finished mail into the owner's inbox without sending it to anybody. Never repeated by the adapter. */
  insert(letter: OutgoingLetter): Promise<Answer<SentRef>>;
  /** Asks for a push to this topic whenever mail comes or goes, or renews that. */
  watch(topic: string): Promise<Answer<Watched>>;
  /** No more pushes; without a watch a success as well. */
  unwatch(): Promise<Answer<null>>;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** Why the provider did not do what was asked. */
export type Fault =
  /** It is not there (any more): a deleted message, a draft that was sent or thrown away. */
  | { readonly kind: "gone"; readonly detail: string }
  /** The history before this cursor is forgotten; only a search can tell what happened. */
  | { readonly kind: "cursor-expired"; readonly detail: string }
  /** Too fast or too much. `until`: the provider's own hint in ms since the epoch, when it gave one. */
  | { readonly kind: "limited"; readonly until: number | null; readonly detail: string }
  /** The grant is gone (revoked, expired, password changed) or lacks a scope; only the owner can mend it. */
  | { readonly kind: "unauthorized"; readonly detail: string }
  /**
   * The provider or the network failed; the same call may go through later. For a write: it may have happened.
   * `until`: as with `limited`, when the provider gave a hint.
   */
  | { readonly kind: "passing"; readonly until?: number; readonly detail: string }
  /** The provider understood and will never do this. */
  | { readonly kind: "refused"; readonly detail: string };

export interface Watched {
  /** When the pushes end by themselves, in ms since the epoch. */
  readonly until: number;
}

export interface Profile {
  readonly address: string;
  readonly historyId: string;
}

export interface OwnAddress {
  readonly address: string;
  readonly name: string;
  readonly isDefault: boolean;
}

export interface Label {
  readonly id: string;
  readonly name: string;
}

/** Labels to put on a conversation and to take off it, by id. */
export interface ThreadLabels {
  readonly threadId: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface ChangesPage {
  readonly changes: readonly Change[];
  readonly nextPage: string | null;
  /** The id of this page's last record: everything up to it is handled once this page is. Null on an empty page. */
  readonly through: string | null;
  /** Where the history stands; the next cursor once the last page is handled. */
  readonly historyId: string;
}

/** One thing that happened to one message, in the order it happened. */
export interface Change {
  readonly kind: "added" | "deleted" | "labelled" | "unlabelled";
  readonly messageId: string;
  readonly threadId: string;
  /** The message's labels at the time of the event, or for label events the labels that were added or removed. */
  readonly labels: readonly string[];
}

/** All conditions hold together. Addresses match From (`from`) or any recipient (`to`). */
export interface Search {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  /** Words of the subject, in this order. */
  readonly subject?: string;
  /** Seconds matter: providers compare whole seconds since the epoch. */
  readonly after?: number;
  readonly before?: number;
  readonly in?: "sent" | "inbox" | "anywhere";
  /** The id of a label that it carries, wherever it lies, in the bin too. */
  readonly label?: string;
  /** A Message-ID without its angle brackets. */
  readonly messageId?: string;
}

export interface SearchPage {
  readonly found: readonly { readonly messageId: string; readonly threadId: string }[];
  readonly nextPage: string | null;
}

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A letter that Kindly writes: a follow-up (in a thread) or a summary (outside any). */
export interface OutgoingLetter {
  readonly threadId: string | null;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly subject: string;
  /** Message-ID of the letter it answers, with angle brackets. */
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly text: string;
  readonly html: string;
  /** Kept in a private header, so that the letter can be recognised after a crash. */
  readonly nonce: string;
  /** Given only for inserted mail; Gmail replaces it on send. With angle brackets. */
  readonly messageId?: string;
  /** ms since the epoch: the Date header. */
  readonly at: number;
}

export interface DraftRef {
  readonly draftId: string;
  readonly messageId: string;
}

export interface Draft {
  readonly draftId: string;
  readonly message: Message;
}

export interface SentRef {
  readonly messageId: string;
  readonly threadId: string;
}

/** The private header that carries `OutgoingLetter.nonce`. */
export const NONCE_HEADER = "X-Kindly-Nonce";

/** Mails somebody in plain text, not through their mailbox. It never throws: what cannot be mailed stands on the pages. */
export type Notify = (notice: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;

/** Signing in with the provider, which is also how a mailbox is connected: one consent for both. */
export interface SignIn {
  /** Where the owner's browser goes to consent. */
  authorizationUrl(request: {
    readonly redirectUri: string;
    readonly state: string;
    readonly nonce: string;
    readonly codeChallenge: string;
    readonly loginHint?: string;
  }): string;
  /** Exchanges the code and checks the id token. `refused` when the code, the token or the audience is wrong. */
  complete(answer: {
    readonly code: string;
    readonly redirectUri: string;
    readonly codeVerifier: string;
    readonly nonce: string;
  }): Promise<Answer<Grant>>;
  /** Gives a grant back. One that the provider no longer knows is as good as given back. */
  revoke(refreshToken: string): Promise<Answer<null>>;
}

/** What a consent gave us. */
export interface Grant {
  readonly sub: string;
  readonly address: string;
  readonly name: string;
  readonly refreshToken: string;
  /** When the grant ends by itself, in ms since the epoch; null when the provider names no end. */
  readonly refreshUntil: number | null;
  readonly access: AccessToken;
  /** Scopes that were really granted; the owner may have declined some. */
  readonly scopes: readonly string[];
}

export interface AccessToken {
  readonly token: string;
  /** ms since the epoch */
  readonly expiresAt: number;
}

/** Reading, labels, drafts and sending; the one scope that Kindly cannot do without. */
export const MAIL_SCOPE = "https://www.googleapis.com/auth/gmail.modify";

/** Posts one signed delivery to a program of the owner's; a host that cannot be reached is an answer, too. */
export type WebhookSender = (delivery: {
  readonly url: string;
  /** Sealed, for the webhook of this id. */
  readonly secret: string;
  readonly webhookId: string;
  /** The same for each try of one event, so that it is known again. */
  readonly messageId: string;
  readonly body: string;
}) => Promise<WebhookAnswer>;

export type WebhookAnswer = { readonly status: number } | { readonly status: null; readonly failure: string };
