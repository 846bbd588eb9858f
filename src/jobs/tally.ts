import type { Answer, Mailbox } from "../ports.ts";

/** What was done in a slice, for the log and for the counts of the day. */
export interface Tally {
  sent: number;
  drafts: number;
  replies: number;
  /** Of Gmail's quota. */
  units: number;
  requests: number;
  faults: number;
}

export function emptyTally(): Tally {
  return { sent: 0, drafts: 0, replies: 0, units: 0, requests: 0, faults: 0 };
}

/** Quota units of a call (Gmail API, guide "Usage limits"); of one message or conversation where it takes many. */
export const UNITS: Readonly<Record<keyof Mailbox, number>> = {
  profile: 1,
  ownAddresses: 1,
  labels: 1,
  createLabel: 5,
  deleteLabel: 5,
  labelThreads: 10,
  changes: 2,
  message: 20,
  messages: 20,
  thread: 40,
  search: 5,
  createDraft: 10,
  draft: 20,
  draftHolding: 5,
  sendDraft: 100,
  deleteDraft: 10,
  insert: 25,
  watch: 100,
  unwatch: 50,
};

/** Notes how a call ended. What is gone is an answer like another. */
export function noteAnswer(tally: Tally, call: keyof Mailbox, answer: Answer<unknown>): void {
  if (!answer.ok) {
    if (answer.fault.kind !== "gone") tally.faults += 1;
  } else if (call === "sendDraft") tally.sent += 1;
  else if (call === "createDraft") tally.drafts += 1;
}
