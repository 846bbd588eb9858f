import type { ApiCall, CallHook, CallLog } from "./api/calls.ts";
import { openApp } from "./app.ts";
import { arrive, put } from "./mail/arrive.ts";
import { deleteDraft, replaceDraft } from "./mail/draft.ts";
import { labelByHand, sendByHand } from "./mail/hand.ts";
import { allSent, type Sender } from "./mail/leave.ts";
import { commit, openMailbox, type SentMail } from "./mailbox.ts";
import { octetsOf, textOf } from "./mime/octets.ts";
import { isSecretOf, issueRefreshToken, openGrant } from "./oauth/grants.ts";
import { allDrafts, findDraft, type StoredDraft } from "./store/drafts.ts";
import { allMessages, messagesOfThread } from "./store/messages.ts";
import type { Unsure } from "./unsure.ts";

export type { ApiCall, CallHook, SentMail };

export interface StandInOptions {
  /** The sqlite file; absent: memory only. */
  path?: string;
  owner: { address: string; name: string; aliases?: { address: string; name: string }[] };
  /** Where the clock begins, in ms since the epoch. A reopened file goes on from its own time if that is later. */
  now: number;
  /** Same seed and same calls: same ids and bytes. */
  seed?: string;
  /** How to play what Google leaves open; absent: the first way of each. */
  unsure?: Partial<Unsure>;
}

/** A Gmail of one person on this machine. Its mail can be looked at and made from outside, as a test needs. */
export interface StandIn {
  /** Every address of Google's, in one place: OAuth, Gmail API, uploads, batch, the owner's page, the controls. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** @throws RangeError when set to a past moment */
  readonly clock: { now(): number; set(to: number): void };
  /** Puts a message where it is without sending it to anybody. Labels by id or name; new names are made. */
  place(
    raw: string | Uint8Array,
    where: { at: number; labels: string[]; threadId?: string },
  ): { id: string; threadId: string };
  /** The owner writes by hand in Gmail's page: sent now. `inThread` answers in that thread. */
  ownerSends(raw: string, inThread?: string): SentMail;
  /** Mail from outside arrives now, unread in the inbox. */
  deliver(raw: string | Uint8Array): { id: string; threadId: string };
  /** Hears of every mail that leaves the mailbox to somebody, however it was sent. */
  onSent(listener: (mail: SentMail) => void): void;
  /** Every mail that left, oldest first. */
  sent(): readonly (SentMail & { by: Sender })[];
  ownerDeletesDraft(draftId: string): void;
  ownerEditsDraft(draftId: string, raw: string): void;
  ownerLabels(threadId: string, add: string[], remove: string[]): void;
  drafts(): readonly { draftId: string; messageId: string; threadId: string; raw: string }[];
  /** Oldest first. */
  messages(
    threadId?: string,
  ): readonly { id: string; threadId: string; at: number; labels: string[]; raw: string }[];
  /** Runs around every API call; null takes it away. */
  onCall(hook: CallHook | null): void;
  calls(): readonly ApiCall[];
  /** Which way it plays what Google leaves open; may be changed at any time. */
  readonly unsure: Unsure;
  /** Gmail forgets its history up to now: older start ids answer 404. */
  expireHistory(): void;
  /** From now on search finds a write only so many ms of the mailbox's clock later. */
  searchLag(ms: number): void;
  /** As if the owner had signed in and allowed it: for tests that are not about signing in. */
  grant(client: { clientId: string; clientSecret: string; scopes: string[] }): { refreshToken: string };
  close(): void;
}

/** Opens the mailbox of one owner. @throws Error when the file belongs to another owner */
export function createStandIn(options: StandInOptions): StandIn {
  const mailbox = openMailbox({
    path: options.path ?? ":memory:",
    owner: { ...options.owner, aliases: options.owner.aliases ?? [] },
    now: options.now,
    seed: options.seed ?? "kindly",
    unsure: options.unsure ?? {},
  });
  const log: CallLog = { made: [], hook: null };
  const app = openApp(mailbox, log);
  const draftOf = (id: string): StoredDraft => {
    const draft = findDraft(mailbox.db, id);
    if (!draft) throw new Error(`There is no draft ${id}.`);
    return draft;
  };
  return {
    fetch: async (request) => app.fetch(request),
    clock: mailbox.clock,
    unsure: mailbox.unsure,
    place: (raw, where) => ids(commit(mailbox, () => put(mailbox, octetsOf(raw), where))),
    ownerSends: (raw, inThread) => commit(mailbox, () => sendByHand(mailbox, raw, inThread)),
    deliver: (raw) => ids(commit(mailbox, () => arrive(mailbox, octetsOf(raw)))),
    onSent: (listener) => void mailbox.listeners.push(listener),
    sent: () => allSent(mailbox),
    ownerDeletesDraft: (id) => commit(mailbox, () => deleteDraft(mailbox, draftOf(id))),
    ownerEditsDraft: (id, raw) =>
      commit(mailbox, () => {
        const draft = draftOf(id);
        replaceDraft(mailbox, draft, octetsOf(raw), draft.message.threadId);
      }),
    ownerLabels: (threadId, add, remove) =>
      commit(mailbox, () => labelByHand(mailbox, threadId, add, remove)),
    drafts: () =>
      allDrafts(mailbox.db).map(({ id, message }) => ({
        draftId: id,
        messageId: message.id,
        threadId: message.threadId,
        raw: textOf(message.raw),
      })),
    messages: (threadId) =>
      (threadId === undefined ? allMessages(mailbox.db) : messagesOfThread(mailbox.db, threadId)).map(
        (message) => ({
          id: message.id,
          threadId: message.threadId,
          at: message.at,
          labels: [...message.labels],
          raw: textOf(message.raw),
        }),
      ),
    onCall: (hook) => {
      log.hook = hook;
    },
    calls: () => [...log.made],
    expireHistory: () => mailbox.history.expire(),
    searchLag: (ms) => {
      mailbox.searchLag = ms;
    },
    grant: ({ clientId, clientSecret, scopes }) => {
      if (!isSecretOf(mailbox, clientId, clientSecret))
        throw new Error(`That is not the secret of ${clientId}.`);
      return { refreshToken: issueRefreshToken(mailbox, openGrant(mailbox, clientId, scopes)) };
    },
    close: () => mailbox.db.close(),
  };
}

function ids({ id, threadId }: { id: string; threadId: string }): { id: string; threadId: string } {
  return { id, threadId };
}
