/** Everything the director knows beyond the script itself; plain JSON, so that a rehearsal survives a restart. */
export interface DirectorState {
  /** Index of the next scene of the script. */
  nextScene: number;
  /** Counts what was queued, so that no two seeds are the same. */
  queued: number;
  /** What is coming, soonest first. */
  queue: Queued[];
  /** Answers that wait for the draft of a follow-up in their thread. */
  waiting: Reaction[];
  /** What the director remembers of each person, by address. */
  people: Record<string, Past>;
  /** Where each scene's mail ended up, by key. */
  placed: Record<string, PlacedMail>;
  /** Drafts that were noticed already. */
  draftsSeen: string[];
}

export interface PlacedMail {
  readonly threadId: string;
  readonly raw: string;
}

export interface Past {
  /** The thread that the owner opened first; a habit is played there only. */
  readonly thread: string;
  /** Mails of the owner in that thread so far. */
  readonly letters: number;
  readonly lastNoticeAt: number | null;
}

/** What a person of the cast, or a server in their place, does about a mail. */
export type PersonStep = "answers" | "auto-reply" | "acknowledges" | "bounces" | "is-delayed" | "accepts";

/** What the owner does because of somebody else's mail or a draft of Kindly's. */
export type OwnerStep = "owner-answers" | "owner-deletes-draft" | "owner-edits-draft";

export type Step = PersonStep | OwnerStep;

export interface Reaction {
  readonly step: Step;
  /** Address of the person whose habit it is. */
  readonly person: string;
  readonly threadId: string;
  /** The mail it reacts to (empty for what the owner does with a draft). */
  readonly raw: string;
  readonly draftId?: string;
}

export interface Queued extends Reaction {
  readonly at: number;
  readonly seed: string;
}

export function emptyState(): DirectorState {
  return { nextScene: 0, queued: 0, queue: [], waiting: [], people: {}, placed: {}, draftsSeen: [] };
}
