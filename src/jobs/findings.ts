import type { Person } from "../domain/address/address.ts";
import type { LabelChange } from "../domain/owner/word-labels.ts";
import { DAY } from "../domain/policy.ts";
import type { Statement } from "../store/commit.ts";
import {
  closeContactsAt,
  type LearnedAddress,
  learnAddresses,
  markDead,
  type SaidOf,
} from "../store/contacts.ts";
import { keepDecision, keepMailDecisions, type MailDecision } from "../store/decisions.ts";
import { followUpTo } from "../store/follow-ups.ts";
import { adoptDraft, type LostDraft, leaveToOwner, rememberSent } from "../store/lost-follow-ups.ts";
import {
  type Asked,
  insertLetters,
  insertMail,
  type LetterRow,
  type MailRow,
  rememberAcquaintances,
} from "../store/mail.ts";
import type { MailboxRecord } from "../store/mailboxes.ts";
import { touchFound } from "../store/next-look.ts";
import { insertOutreach, type OutreachRow } from "../store/outreach.ts";
import { shareAnswers } from "../store/shared-answers.ts";
import { sayByLabels } from "../store/thread-words.ts";
import type { TrackedThread } from "../store/tracked-threads.ts";

/** Somebody who answered an outreach, from whatever address. */
export interface Answerer {
  readonly outreachId: string;
  readonly from: Person;
  /** Other addresses that the answer shows, some of which may be theirs. */
  readonly shown: readonly Person[];
}

/** What reading a chunk of mail has found, before any of it is written. */
export interface Findings {
  readonly mail: MailRow[];
  readonly letters: LetterRow[];
  readonly outreach: OutreachRow[];
  readonly decisions: MailDecision[];
  readonly acquaintances: Map<string, Asked>;
  readonly optedOut: SaidOf[];
  readonly dead: SaidOf[];
  readonly answerers: Answerer[];
  /** What labels say about threads, as it was seen on their messages. */
  readonly labels: LabelChange[];
  /** New addresses of known contacts, found among the answerers. */
  readonly learned: LearnedAddress[];
  /** Follow-ups that were found among the sent mail: by us before a crash, or by the owner's own hand. */
  readonly sentFollowUps: {
    readonly thread: TrackedThread;
    readonly messageId: string;
    readonly at: number;
    /** Its nonce and its first reader's domain, where the store has no follow-up that it could be. */
    readonly lost: { readonly nonce: string; readonly domain: string } | null;
  }[];
  /** Drafts of Kindly's that lie in Gmail, and of which the store knows nothing. */
  readonly lostDrafts: (LostDraft & { readonly threadId: string })[];
  /** Outreach in whose conversation a draft lies that may be their follow-up, rewritten by the owner. */
  readonly doubtfulDrafts: string[];
}

export function noFindings(): Findings {
  return {
    mail: [],
    letters: [],
    outreach: [],
    decisions: [],
    acquaintances: new Map(),
    optedOut: [],
    dead: [],
    answerers: [],
    labels: [],
    learned: [],
    sentFollowUps: [],
    lostDrafts: [],
    doubtfulDrafts: [],
  };
}

/** The statements that record the findings, to be run in one transaction. */
export function findingStatements(box: MailboxRecord, found: Findings, now: number): Statement[] {
  const owner = { mailboxId: box.id, listId: box.listId };
  return [
    ...insertOutreach(owner, found.outreach, now),
    ...learnAddresses(box.listId, found.learned),
    ...insertMail(owner, found.mail),
    ...shareAnswers(box.id, found.mail),
    ...insertLetters(owner, found.letters),
    ...keepMailDecisions(box.id, found.decisions),
    ...rememberAcquaintances(box.id, found.acquaintances, now),
    ...closeContactsAt(box.listId, found.optedOut),
    ...markDead(box.listId, found.dead),
    ...found.sentFollowUps.flatMap((f) => sentFollowUp(box, f, now)),
    ...found.lostDrafts.map((draft) => adoptDraft(box, draft, now)),
    ...leaveToOwner(found.doubtfulDrafts, now),
    ...sayByLabels(box.id, found.labels, now),
    ...touchFound(
      owner,
      {
        outreachIds: found.mail.flatMap(({ answers }) =>
          answers === null ? [] : [answers.outreachId, ...answers.also],
        ),
        threadIds: [...found.mail, ...found.lostDrafts].map((m) => m.threadId),
        addresses: [...found.letters.map((l) => l.address), ...replyAddresses(found)],
      },
      now,
    ),
  ];
}

function sentFollowUp(box: MailboxRecord, f: Findings["sentFollowUps"][number], now: number): Statement[] {
  const { outreachId, nonce, followUpState, firstAt } = f.thread;
  if (f.lost !== null) {
    const why = { code: "already-sent" } as const;
    const told = { mailboxId: box.id, outreachId, at: now, verdict: "sent", why, nextLookAt: null };
    return [rememberSent(box, { ...f, ...f.lost, outreachId }, now), keepDecision(told)];
  }
  if (nonce === null) return [];
  const byKindly = followUpState === "sending";
  return [
    followUpTo({ outreachId, nonce }, ["claimed", "drafted", "sending", "withdrawing"], "sent", f.at, {
      messageId: f.messageId,
    }),
    keepDecision({
      mailboxId: box.id,
      outreachId,
      at: now,
      verdict: "sent",
      why: byKindly ? { code: "sent", days: Math.floor((f.at - firstAt) / DAY) } : { code: "sent-by-owner" },
      nextLookAt: null,
    }),
  ];
}

function replyAddresses(found: Findings): string[] {
  return found.mail.filter((m) => m.role === "reply").map((m) => m.address);
}
