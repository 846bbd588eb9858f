import type { CallLog } from "../api/calls.ts";
import type { Mailbox } from "../mailbox.ts";
import type { PushManner } from "./manner.ts";
import { publishChanges } from "./publish.ts";
import { pushRequest } from "./push-request.ts";
import {
  acknowledge,
  dueMessages,
  nextDue,
  putOff,
  type QueuedMessage,
  queuedMessages,
  releaseAll,
} from "./queue.ts";
import {
  createTopic,
  livingSubscriptions,
  markActive,
  type NewSubscription,
  type Subscription,
  subscribe,
} from "./subscriptions.ts";
import { livingWatches, type Watch } from "./watches.ts";

/** Who takes a push in place of the network. */
export type Deliver = (request: Request) => Promise<Response>;

export type Subscribed =
  | { readonly ok: true; readonly subscription: Subscription }
  | { readonly ok: false; readonly problem: "not-on-this-machine" };

/** Google Cloud's side of push, as a test sets it up, and the moment at which pushes go out. */
export interface Push {
  /** `granted`: whether Gmail may publish to it. */
  createTopic(topicName: string, granted?: boolean): void;
  /** Makes the topic as well when there is none. Not for an endpoint elsewhere, unless something else delivers. */
  subscribe(asked: NewSubscription): Subscribed;
  subscriptions(): readonly Subscription[];
  watches(): readonly Watch[];
  readonly manner: Readonly<PushManner>;
  /** Changes what is given and keeps the rest. */
  set(changes: Partial<PushManner>): void;
  /** Published and not acknowledged, oldest first. */
  pending(): readonly QueuedMessage[];
  /** Makes everything that waits due now. */
  release(): void;
  /** Sends what is due, once each, and waits for the answers. Never throws: what fails comes again later. */
  flush(): Promise<void>;
  /** To be called after every change that was kept. */
  noticeChanges(): void;
  close(): void;
}

/** Pub/Sub, guide "Push subscriptions": what acknowledges a message; anything else is a negative acknowledgement. */
const ACKNOWLEDGES: readonly number[] = [102, 200, 201, 202, 204];
/** The acknowledgement deadline of a new subscription, here in ms of real time. */
const DEADLINE = 10_000;

export function openPush(mailbox: Mailbox, log: CallLog, deliver: Deliver | undefined): Push {
  let seen = mailbox.history.current();
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  let promptedAt = Number.NEGATIVE_INFINITY;

  async function send(message: QueuedMessage): Promise<void> {
    const subscription = livingSubscriptions(mailbox).find(({ name }) => name === message.subscription);
    if (!subscription) return acknowledge(mailbox, message);
    const { endpoint: path } = subscription;
    const { end } = log.begin({ door: "push", method: "push", path, units: 0, client: null });
    const request = await pushRequest(mailbox, subscription, message, AbortSignal.timeout(DEADLINE));
    const status = await (deliver ?? fetch)(request).then(
      (response) => response.status,
      () => null,
    );
    end(status);
    if (closed) return;
    if (status === null || !ACKNOWLEDGES.includes(status)) return putOff(mailbox, message);
    acknowledge(mailbox, message);
    markActive(mailbox, subscription.name);
  }

  async function sendDue(): Promise<void> {
    while (!closed) {
      const due = dueMessages(mailbox);
      if (due.length === 0) return;
      const inTurn = mailbox.push.mischief === "reordered" ? due.toReversed() : due;
      for (const message of inTurn) if (!closed) await send(message);
    }
  }

  const flush = (): Promise<void> => {
    running = running.then(sendDue);
    return running;
  };

  // What is late, or comes again, goes out by itself when the clock gets there.
  mailbox.stops.push({
    next: () => (mailbox.push.delivery === "prompt" ? nextDue(mailbox, promptedAt) : null),
    happen() {
      promptedAt = mailbox.clock.now();
      void flush();
    },
  });

  return {
    createTopic: (topicName, granted = true) => createTopic(mailbox, topicName, granted),
    subscribe(asked) {
      if (!deliver && !isHere(asked.endpoint)) return { ok: false, problem: "not-on-this-machine" };
      return { ok: true, subscription: subscribe(mailbox, asked) };
    },
    subscriptions: () => livingSubscriptions(mailbox),
    watches: () => livingWatches(mailbox),
    manner: mailbox.push,
    set: (changes) => void Object.assign(mailbox.push, changes),
    pending: () => queuedMessages(mailbox),
    release: () => releaseAll(mailbox),
    flush,
    noticeChanges() {
      const since = seen;
      seen = mailbox.history.current();
      if (seen !== since) mailbox.db.transaction(() => publishChanges(mailbox, since));
      if (mailbox.push.delivery === "prompt") void flush();
    },
    close() {
      closed = true;
    },
  };
}

/** The stand-in never talks to any network but this machine's own. */
function isHere(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { hostname, protocol } = new URL(endpoint);
  return protocol === "http:" && ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}
