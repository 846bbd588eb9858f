import { waitAfter } from "../domain/webhook.ts";
import type { WebhookSender } from "../ports.ts";
import { batch } from "../store/commit.ts";
import type { Db } from "../store/db.ts";
import {
  arrived,
  type Delivery,
  dueDeliveries,
  giveUp,
  takeDelivery,
  tryAgain,
} from "../store/webhook-deliveries.ts";

/** Three statements each, beside two for the list: well within one invocation. */
const PER_JOB = 10;
/** Longer than a delivery may take; until then no other job tries the same. */
const TAKEN_FOR = 5 * 60_000;

/**
 * Tells one mailbox's webhooks what is due.
 * @returns when the rest is due: 0 for at once, ms for what failed and is tried again soon, null for later or nothing
 */
export async function tellWebhooks(
  { db, send }: { readonly db: Db; readonly send: WebhookSender },
  mailboxId: string,
  now: number,
): Promise<number | null> {
  const due = await dueDeliveries(db, mailboxId, now, PER_JOB);
  const silent = new Set<string>();
  let soonest: number | null = due.length === PER_JOB ? 0 : null;
  for (const delivery of due) {
    // One that did not answer just now need not be asked for each of its deliveries.
    if (silent.has(delivery.webhookId)) continue;
    if (!(await takeDelivery(db, delivery, now + TAKEN_FOR))) continue;
    const wait = await deliver({ db, send }, mailboxId, delivery, now);
    if (wait === null) continue;
    silent.add(delivery.webhookId);
    soonest = Math.min(soonest ?? wait, wait);
  }
  return soonest;
}

/** @returns ms until it is tried again; null when it has arrived or is given up */
async function deliver(
  { db, send }: { readonly db: Db; readonly send: WebhookSender },
  mailboxId: string,
  delivery: Delivery,
  now: number,
): Promise<number | null> {
  const { url, secret, webhookId } = delivery;
  const answer = await send({
    url,
    secret,
    webhookId,
    messageId: messageIdOf(delivery),
    body: bodyOf(delivery),
  });
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) {
    await batch(db, arrived(delivery, now));
    return null;
  }
  const failure = answer.status === null ? answer.failure : `It answered ${answer.status}.`;
  const wait = waitAfter(delivery.attempts + 1);
  // 410 says that nobody wants to hear of it any more (Standard Webhooks, "Failures").
  if (wait === null || answer.status === 410) {
    await batch(db, giveUp(mailboxId, delivery, failure, now));
    return null;
  }
  await batch(db, tryAgain(delivery, failure, now + wait, now));
  return wait;
}

/** Told twice, it is known again by this. */
function messageIdOf({ event, outreachId, at }: Delivery): string {
  return `${event}-${outreachId}-${at}`;
}

function bodyOf({ event, at, outreachId, subject, kind, firstAt, status, people }: Delivery): string {
  return JSON.stringify({
    type: event,
    timestamp: new Date(at).toISOString(),
    data: { outreach: { id: outreachId, subject, kind, firstAt, status, people: JSON.parse(people) } },
  });
}
