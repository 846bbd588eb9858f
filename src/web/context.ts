import type { Context } from "hono";
import type { FollowUpHandles } from "../domain/follow-up-handles.ts";
import type { Finding } from "../domain/health/finding.ts";
import type { Language, OutreachKind } from "../domain/reply/verdict.ts";
import type { Summary } from "../domain/summary/summary.ts";
import type { Settings } from "../env.ts";
import type { Answer, Grant, SignIn, WebhookSender } from "../ports.ts";
import type { Db } from "../store/db.ts";
import type { ShownMailbox } from "../store/read-mailbox.ts";

/** What the pages need from the rest of the house. */
export interface WebDeps {
  readonly db: Db;
  readonly settings: Settings;
  /** ms since the epoch: the only clock that pages know. */
  readonly now: number;
  readonly signIn: SignIn;
  /** Takes what a consent gave, creates or reconnects the mailbox, starts the first look back. */
  readonly connect: (grant: Grant) => Promise<Answer<{ mailboxId: string }>>;
  /** Takes Kindly out of the mailbox; whether Google has confirmed that its grant is gone. */
  readonly disconnect: (mailboxId: string) => Promise<boolean>;
  /** Goes the way of a follow-up without sending anything. */
  readonly examine: (mailboxId: string) => Promise<ExaminedStep[]>;
  /** Gmail's pushes; null when they are not set up. */
  readonly push: PushDoor | null;
  /** Begins to erase everything about a mailbox; the queue does the rest. */
  readonly erase: (mailboxId: string, alsoLabels: boolean) => Promise<void>;
  /** Puts a tick for this mailbox on the queue. */
  readonly tick: (mailboxId: string) => Promise<void>;
  /** The weekly summary as it would be mailed now: null when it cannot be made yet. */
  readonly summaryPreview: (mailboxId: string) => Promise<SummaryPreview | null>;
  /** The follow-up as it will read for one outreach, or would in words that are not kept; null when there will be none. */
  readonly followUpPreview: (outreachId: string, looked: string | null) => Promise<FollowUpPreview | null>;
  /** The house's template of a follow-up; null for the kinds that never get one. */
  readonly houseTemplate: (kind: OutreachKind, language: Language) => string | null;
  /** An id and a secret for a new webhook; the secret as its owner sees it once, and sealed for the database. */
  readonly newWebhook: () => Promise<{
    readonly id: string;
    readonly secret: string;
    readonly sealed: string;
  }>;
  readonly sendWebhook: WebhookSender;
  /** How often is too often. */
  readonly limits: RateLimits;
  /** What the owner may do about one follow-up. */
  readonly handles: FollowUpHandles;
}

/** One step of an examination: what was tried, and what came of it. */
export interface ExaminedStep {
  readonly step: string;
  readonly ok: boolean;
  readonly says: string;
}

/** Each says whether this is not too often yet. */
export interface RateLimits {
  /** For a visitor's address: signing in, links from mail. */
  readonly door: (key: string) => Promise<boolean>;
  /** For a mailbox: whatever changes something, and programs. */
  readonly act: (key: string) => Promise<boolean>;
}

export interface PushDoor {
  /** Whether a push's token says that it comes from our own subscription. */
  readonly check: (token: string) => Promise<Answer<null>>;
  /** Puts a tick for each on the queue, a little later, so that a burst is one of them. */
  readonly tickSoon: (mailboxIds: readonly string[]) => Promise<void>;
}

export interface SummaryPreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What it tells. */
  readonly summary: Summary;
}

export interface FollowUpPreview {
  readonly subject: string;
  readonly text: string;
  /** Null for one that Kindly does not write. */
  readonly language: Language | null;
  /** Whether these are the owner's own words for this one follow-up. */
  readonly isOwn: boolean;
}

/** The mailbox of whoever is signed in, and what is wrong with it as far as its own row tells. */
export type OwnMailbox = ShownMailbox & { readonly findings: readonly Finding[] };

/** What travels with one request. */
export interface WebEnv {
  Bindings: WebDeps;
  Variables: {
    deps: WebDeps;
    /** The mailbox whose owner is signed in; null for a visitor. */
    mailbox: OwnMailbox | null;
    /** Which of its sessions this is; null for a visitor. */
    sessionHash: string | null;
    /** The caller is a program with a token, and no browser that could have been led here. */
    hasToken: boolean;
  };
}

export type WebContext = Context<WebEnv>;

/**
 * The signed-in owner's mailbox, on routes that `session.required` guards.
 * @throws when the route is not guarded, which is a mistake in the route table
 */
export function ownMailbox(c: WebContext): OwnMailbox {
  const mailbox = c.var.mailbox;
  if (mailbox === null) throw new Error(`${c.req.routePath} needs a session and is not guarded`);
  return mailbox;
}
