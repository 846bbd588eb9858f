/**
 * What Google does not document, or what is only reported. Code that leans on one way of it passes here and fails
 * there, so each can be played either way: the first way is the one played unless told otherwise.
 */
export const WAYS = {
  /** How a mail that the owner sends from Gmail's page shows in history. */
  handSend: ["message-added", "label-added", "both"],
  /** What drafts.send answers for a draft that was sent already. */
  sentDraft: ["not-found", "failed-precondition"],
  /** Whether a caller's own X- headers are in the Sent copy. */
  privateHeaders: ["kept", "dropped"],
  /** Encoded words (RFC 2047) in the payload's headers. */
  headerWords: ["as-written", "decoded"],
  /** How a report's message/delivery-status comes: its text in place, or by attachment id. */
  statusPart: ["in-place", "attachment"],
  /** Whether the second that `after:` or `before:` names is found. */
  namedSecond: ["left-out", "found"],
  /** What becomes of a `maxResults` of 0 or above the greatest: 400, or the usual and the greatest size. */
  pageSize: ["refused", "fitted"],
  /** Where a refusal for going too fast says when to come back. */
  retryHint: ["in-message", "in-header", "none"],
  /** How a push writes the history id: the guide shows a string, many have seen a number. */
  pushHistoryId: ["string", "number"],
  /** Whether arriving mail without References joins a conversation of its sender's, by its Subject alone. */
  unreferenced: ["apart", "same-subject"],
} as const;

export type Unsure = { -readonly [Fact in keyof typeof WAYS]: (typeof WAYS)[Fact][number] };

/** The first way of each, but for those that are given. The answer can be changed while the mailbox is open. */
export function openUnsure(given: Partial<Unsure>): Unsure {
  return {
    handSend: WAYS.handSend[0],
    sentDraft: WAYS.sentDraft[0],
    privateHeaders: WAYS.privateHeaders[0],
    headerWords: WAYS.headerWords[0],
    statusPart: WAYS.statusPart[0],
    namedSecond: WAYS.namedSecond[0],
    pageSize: WAYS.pageSize[0],
    retryHint: WAYS.retryHint[0],
    pushHistoryId: WAYS.pushHistoryId[0],
    unreferenced: WAYS.unreferenced[0],
    ...given,
  };
}
