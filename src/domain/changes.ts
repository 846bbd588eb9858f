/** One thing that happened to one message, as the history tells it. */
export interface HistoryChange {
  readonly kind: "added" | "deleted" | "labelled" | "unlabelled";
  readonly messageId: string;
  readonly threadId: string;
  readonly labels: readonly string[];
}

/** What a page of history leaves to be read. */
export interface NetChanges {
  /** Drafts that were made, or written in. */
  readonly drafts: readonly { readonly messageId: string; readonly threadId: string }[];
  /** Threads in which a draft is gone, and none that came after it lies there: sent, thrown away or taken back. */
  readonly draftsGone: readonly string[];
  readonly sent: readonly string[];
  readonly received: readonly { readonly messageId: string; readonly threadId: string }[];
}

/**
 * Nets a page of history: each message once, deleted ones not at all, drafts apart. How Gmail shows a send from
 * its web page is not documented, so both forms count: added with SENT, and SENT put on later.
 */
export function netChanges(changes: readonly HistoryChange[]): NetChanges {
  const seen = new Map<string, { threadId: string; labels: Set<string>; sent: boolean }>();
  const gone = new Set<string>();
  for (const change of changes) {
    if (change.kind === "deleted") {
      if (change.labels.includes("DRAFT") || seen.get(change.messageId)?.labels.has("DRAFT"))
        gone.add(change.threadId);
      seen.delete(change.messageId);
      continue;
    }
    const isSend = change.kind !== "unlabelled" && change.labels.includes("SENT");
    const entry = seen.get(change.messageId);
    if (change.kind === "added" || (isSend && entry === undefined))
      seen.set(change.messageId, {
        threadId: change.threadId,
        labels: new Set(change.labels),
        // Told twice, or the send before its draft: a send stays one.
        sent: isSend || entry?.sent === true,
      });
    else if (isSend && entry !== undefined) entry.sent = true;
    else if (change.kind === "unlabelled" && entry !== undefined)
      for (const label of change.labels) entry.labels.delete(label);
  }
  const sent: string[] = [];
  const received: { messageId: string; threadId: string }[] = [];
  const drafts: { messageId: string; threadId: string }[] = [];
  for (const [messageId, { threadId, labels, sent: isSend }] of seen) {
    if (isSend) sent.push(messageId);
    else if (labels.has("DRAFT")) drafts.push({ messageId, threadId });
    else if (!labels.has("CHAT")) received.push({ messageId, threadId });
  }
  for (const { threadId } of drafts) gone.delete(threadId);
  return { sent, received, drafts, draftsGone: [...gone] };
}
