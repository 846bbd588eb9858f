import { domainOf, registrableDomain, sameMailbox } from "../domain/address/address.ts";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { dayOf } from "../domain/calendar.ts";
import { roomFrom } from "../domain/cap.ts";
import { type Case, windowOf } from "../domain/follow-up-case.ts";
import { inOwnLanguages } from "../domain/owner/own-languages.ts";
import { track } from "../domain/owner/tracking.ts";
import { wordOn } from "../domain/owner/word.ts";
import { DAY, LONGEST_HOLD } from "../domain/policy.ts";
import { foldThread } from "../domain/thread.ts";
import { threadEvents } from "../domain/thread-events.ts";
import type { ThreadState } from "../domain/thread-state.ts";
import { type ContactRecord, contactsOf } from "../store/contacts.ts";
import { daysNeeded, fullDays } from "../store/follow-up-room.ts";
import type { FollowUpRecord } from "../store/follow-ups.ts";
import { lettersTo, mailElsewhere, mailInThread, type PastMail } from "../store/history.ts";
import { loadOutreach, type OutreachRecord, type Recipient } from "../store/outreach.ts";
import type { Slice } from "./slice.ts";

/** An outreach with everything that deciding and acting on it needs. */
export interface OpenCase {
  readonly outreach: OutreachRecord;
  readonly recipients: readonly Recipient[];
  readonly contacts: readonly ContactRecord[];
  readonly inThread: readonly PastMail[];
  readonly followUp: FollowUpRecord | null;
  readonly facts: Case;
  /** By which the limit per domain and day counts: of the first recipient. */
  readonly domain: string;
}

/** Loads one outreach, in seven statements at most, and folds what is known of it. Null when it is gone. */
export async function loadCase(
  slice: Pick<Slice, "db" | "box" | "now">,
  outreachId: string,
): Promise<OpenCase | null> {
  const { db, box, now } = slice;
  const stored = await loadOutreach(db, outreachId);
  if (stored === null) return null;
  const outreach = { ...stored, words: inOwnLanguages(stored.words, box.policy) };
  const { recipients, followUp } = outreach;
  const [contacts, inThread] = await Promise.all([
    contactsOf(db, outreachId),
    mailInThread(db, box.id, outreach.threadId),
  ]);
  const addresses = contacts.flatMap((c) => c.addresses);
  const domain = domainKey(recipients[0]?.address ?? "");
  const owner = { mailboxId: box.id, listId: box.listId };
  const [elsewhere, letters, days, needed] = await Promise.all([
    // An absence that was announced before the first letter may last beyond it.
    mailElsewhere(db, owner, outreach, addresses, outreach.firstAt - LONGEST_HOLD),
    lettersTo(db, outreachId, outreach.firstAt - 365 * DAY),
    fullDays(db, box.id, outreachId, domain, dayOf(now, box.zone), box.policy),
    daysNeeded(db, outreach, domain, box.policy),
  ]);
  const calendar = { zone: box.zone, policy: box.policy };
  const readers = recipients.map((r) => r.address);
  const word = wordOn(outreach.word, box.exclusions, { subject: outreach.subject, readers });
  const tracking = track(outreach, word);
  const events = threadEvents(
    {
      ...outreach,
      asks: tracking.asks,
      inThread,
      elsewhere,
      letters,
      followUp: followUp === null ? null : { state: followUp.state, at: followUp.updatedAt },
      lapsedAt: outreach.status === "lapsed" ? outreach.statusSince : null,
    },
    calendar,
  );
  const state = foldThread(events, readers);
  if (state === null) return null;
  const others = (contactId: string) =>
    letters
      .filter((l) => l.contactId === contactId && l.messageId !== outreach.firstMessageId)
      .map((l) => l.at);
  const rooms = contacts.map((c) => roomFrom(others(c.id), c.answeredAt, now, box.policy));
  return {
    outreach,
    recipients,
    contacts,
    inThread,
    followUp,
    domain,
    facts: {
      now,
      state,
      seed: outreach.id,
      calendar,
      mode: outreach.mode ?? box.mode,
      connectedAt: box.connectedAt,
      ignored: tracking.tracked ? null : tracking.why,
      isPaused: isPausedFor(state, box.pausedAt, now),
      snoozedUntil: outreach.snoozedUntil,
      hurriedAt: outreach.hurriedAt,
      senderGone: isOwn(sameMailbox(outreach.fromAddress), ownKeys([...box.own, box]))
        ? null
        : outreach.fromAddress,
      wordless: outreach.ownText === null ? (outreach.words.unwritten ?? null) : null,
      closed: closedFor(contacts, recipients, state),
      // The contact with the least room decides for all: they stand in one thread.
      room: rooms.reduce((a, b) => (b.at > a.at ? b : a), { at: now, full: null }),
      fullDays: days,
      daysNeeded: needed,
      drafted: followUp?.state === "drafted" ? { sendAt: followUp.sendAt, since: followUp.claimedAt } : null,
    },
  };
}

/** A window that had closed before the pause began has not passed because of it. */
function isPausedFor(state: ThreadState, pausedAt: number | null, now: number): boolean {
  if (pausedAt === null || state.status !== "awaiting") return pausedAt !== null;
  const { closes } = windowOf(state);
  return closes >= Math.min(pausedAt, now);
}

/**
 * One who wants no mail speaks for the thread; a dead address does not, while another reader is alive. Whoever only got
 * a copy is no reader in place of the one whom the letter is addressed to.
 */
function closedFor(
  contacts: readonly ContactRecord[],
  recipients: readonly Recipient[],
  state: ThreadState,
): Case["closed"] {
  const refusal = contacts.find((c) => c.closed === "opt-out" || c.closed === "do-not-contact");
  if (refusal !== undefined) return refusal.closed;
  const dead = [...contacts.flatMap((c) => c.dead), ...(state.status === "awaiting" ? state.dead : [])];
  const addressed = recipients.filter(({ isCopy }) => !isCopy);
  const readers = addressed.length === 0 ? recipients : addressed;
  return readers.every(({ address }) => dead.includes(address)) ? "dead-address" : null;
}

/** By which the limit per domain and day counts. */
export function domainKey(address: string): string {
  return registrableDomain(address) ?? domainOf(address);
}
