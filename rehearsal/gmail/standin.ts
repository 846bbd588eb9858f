import type { ApiCall, CallHook, CallLog } from "./api/calls.ts";
import { keepVacation, Vacation, type VacationSettings } from "./api/vacation.ts";
import { openApp } from "./app.ts";
import { returningMail } from "./delivery/returning.ts";
import { setDeliverable, setUndeliverable, type Undeliverable, type Whom } from "./delivery/rules.ts";
import type { Faults } from "./faults/faults.ts";
import type { FaultAct } from "./faults/rules.ts";
import type { Limits } from "./limits/limits.ts";
import type { LimitSettings } from "./limits/settings.ts";
import { arrive, put } from "./mail/arrive.ts";
import { deleteDraft, replaceDraft } from "./mail/draft.ts";
import { sendByHand } from "./mail/hand.ts";
import { labelByHand } from "./mail/label-by-hand.ts";
import type { Sender } from "./mail/leave.ts";
import { draftOrThrow, type OwnerActs, ownerActs } from "./mail/owner.ts";
import { allSent } from "./mail/sent.ts";
import { heldBack } from "./mail/undo.ts";
import { commit, openMailbox, type SentMail } from "./mailbox.ts";
import { octetsOf, textOf } from "./mime/octets.ts";
import { type Account, openAccount } from "./oauth/account.ts";
import {
  type Audience,
  isSecretOf,
  type Registration,
  registerClient,
  setAudience,
} from "./oauth/clients.ts";
import { openGrant } from "./oauth/grants.ts";
import { rotateKeys } from "./oauth/keys.ts";
import { issueRefreshToken } from "./oauth/tokens.ts";
import type { Deliver, Push } from "./push/push.ts";
import { allDrafts } from "./store/drafts.ts";
import { allMessages, messagesOfThread } from "./store/messages.ts";
import { openTraffic } from "./traffic.ts";
import type { Unsure } from "./unsure.ts";

export type { ApiCall, CallHook, FaultAct, LimitSettings, SentMail };

export interface StandInOptions {
  /** The sqlite file; absent: memory only. */
  path?: string;
  owner: {
    address: string;
    name: string;
    aliases?: { address: string; name: string }[];
    /** IANA name of the zone that the owner's page shows times in; absent: UTC. */
    zone?: string;
  };
  /** Where the clock begins, in ms since the epoch. A reopened file goes on from its own time if that is later. */
  now: number;
  /** Same seed and same calls: same ids and bytes. */
  seed?: string;
  /** How to play what Google leaves open; absent: the first way of each. */
  unsure?: Partial<Unsure>;
  /** What Gmail lets through; absent: units are counted and not enforced, sending has its usual limit. */
  limits?: Partial<LimitSettings>;
  /** Takes pushes in place of this machine's network, so that endpoints may have any address. */
  deliverPush?: Deliver;
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
  /**
   * Mail from outside arrives now, unread in the inbox or where `filed` says (label ids or names).
   * Answers the message that was there before when it has the same Message-ID.
   */
  deliver(raw: string | Uint8Array, filed?: readonly string[]): { id: string; threadId: string };
  /** From now on mail to them comes back, or comes late, as Gmail's reports tell it when the clock passes. */
  undeliverable(rule: Undeliverable): void;
  /** From now on mail reaches them again. */
  deliverable(whom: Whom): void;
  /** Hears of every mail that leaves the mailbox to somebody, however it was sent. */
  onSent(listener: (mail: SentMail) => void): void;
  /** Every mail that left, oldest first. */
  sent(): readonly (SentMail & { by: Sender })[];
  /** What else the owner does in Gmail's page. */
  readonly owner: OwnerActs;
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
  /** The calls of the Gmail API, oldest first; `log` has those of its other doors as well, and sums. */
  calls(): readonly ApiCall[];
  readonly log: Pick<CallLog, "since" | "sums" | "reset">;
  /** Makes calls go wrong. */
  readonly faults: Pick<Faults, "add" | "clear" | "list">;
  readonly limits: Pick<Limits, "set" | "usage">;
  /** Google Cloud's side of push notifications. */
  readonly push: Omit<Push, "noticeChanges" | "close">;
  /** Which way it plays what Google leaves open; may be changed at any time. */
  readonly unsure: Unsure;
  /** Gmail forgets its history up to now: older start ids answer 404. */
  expireHistory(): void;
  /** How many ms of the clock an event stays in history: a week unless told otherwise, in rare cases only hours. */
  historyKeptFor(ms: number): void;
  /** From now on search finds a write only so many ms of the mailbox's clock later. */
  searchLag(ms: number): void;
  /** The owner's own answer while away, as set in Gmail's page; the stand-in sends none. @throws Error when Gmail would not take it */
  vacation(settings: VacationSettings): void;
  /** As if the owner had signed in and allowed it: for tests that are not about signing in. */
  grant(client: { clientId: string; clientSecret: string; scopes: string[] }): { refreshToken: string };
  /** As the developer does in Google's console; an unregistered client is taken as it shows itself. */
  registerClient(client: Registration): void;
  /** @throws Error for a client that is not registered */
  setAudience(clientId: string, audience: Audience): void;
  /** What the owner and the owner's administrator do about the apps that have access. */
  readonly account: Account;
  /** Google signs with another key from now on; the one before stays published for a day. */
  rotateKeys(): void;
  close(): void;
}

/** Opens the mailbox of one owner. @throws Error when the file belongs to another owner or another version kept it */
export function createStandIn(options: StandInOptions): StandIn {
  const mailbox = openMailbox({
    path: options.path ?? ":memory:",
    owner: { ...options.owner, aliases: options.owner.aliases ?? [], zone: options.owner.zone ?? "UTC" },
    now: options.now,
    seed: options.seed ?? "kindly",
    unsure: options.unsure ?? {},
  });
  const traffic = openTraffic(mailbox, { limits: options.limits ?? {}, deliver: options.deliverPush });
  const { log, faults, limits, push } = traffic;
  const app = openApp(mailbox, traffic);
  mailbox.stops.push(returningMail(mailbox), heldBack(mailbox));
  // What is due at once, such as a report with no delay, happens as soon as it is noted.
  mailbox.afterKept.push(() => mailbox.clock.set(mailbox.clock.now()));
  return {
    fetch: async (request) => app.fetch(request),
    clock: mailbox.clock,
    unsure: mailbox.unsure,
    place: (raw, where) => ids(commit(mailbox, () => put(mailbox, octetsOf(raw), where))),
    ownerSends: (raw, inThread) => commit(mailbox, () => sendByHand(mailbox, raw, inThread)),
    deliver: (raw, filed) => ids(commit(mailbox, () => arrive(mailbox, octetsOf(raw), filed))),
    undeliverable: (rule) => commit(mailbox, () => setUndeliverable(mailbox, rule)),
    deliverable: (whom) => commit(mailbox, () => setDeliverable(mailbox, whom)),
    owner: ownerActs(mailbox),
    onSent: (listener) => void mailbox.listeners.push(listener),
    sent: () => allSent(mailbox),
    ownerDeletesDraft: (id) => commit(mailbox, () => deleteDraft(mailbox, draftOrThrow(mailbox, id))),
    ownerEditsDraft: (id, raw) =>
      commit(mailbox, () => {
        const draft = draftOrThrow(mailbox, id);
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
    calls: () => log.since(0).filter(({ door }) => door === "api"),
    log,
    faults,
    limits,
    push,
    expireHistory: () => commit(mailbox, () => mailbox.history.expire()),
    historyKeptFor: (ms) => {
      mailbox.history.keptFor = ms;
    },
    searchLag: (ms) => {
      mailbox.searchLag = ms;
    },
    vacation: (settings) => {
      const wrong = commit(mailbox, () => keepVacation(mailbox, Vacation.parse(settings)));
      if (wrong !== null) throw new Error(`${wrong}.`);
    },
    grant: ({ clientId, clientSecret, scopes }) =>
      commit(mailbox, () => {
        if (!isSecretOf(mailbox, clientId, clientSecret))
          throw new Error(`That is not the secret of ${clientId}.`);
        return { refreshToken: issueRefreshToken(mailbox, openGrant(mailbox, clientId, scopes)) };
      }),
    registerClient: (client) => commit(mailbox, () => registerClient(mailbox, client)),
    setAudience: (clientId, audience) => {
      if (!setAudience(mailbox, clientId, audience))
        throw new Error(`The client ${clientId} is not registered.`);
    },
    account: openAccount(mailbox),
    rotateKeys: () => rotateKeys(mailbox),
    close: () => {
      faults.clear();
      push.close();
      mailbox.db.close();
    },
  };
}

function ids({ id, threadId }: { id: string; threadId: string }): { id: string; threadId: string } {
  return { id, threadId };
}
