/** One thing that happened to one message, as the history tells it. */
export interface HistoryChange {
  readonly kind: "added" | "deleted" | "labelled" | "unlabelled";
  readonly messageId: string;
  readonly threadId: string;
  readonly labels: readonly string[];
}

/** What a page of history leaves to be read. */
export interface NetChanges {
  readonly sent: readonly string[];
  readonly received: readonly { readonly messageId: string; readonly threadId: string }[];
}

/**
 * Nets a page of history: each message once, deleted ones not at all, drafts not at all. How Gmail shows a send from
 * its web page is not documented, so both forms count: added with SENT, and SENT put on later.
 */
export function netChanges(changes: readonly HistoryChange[]): NetChanges {
  const seen = new Map<string, { threadId: string; labels: Set<string>; sentLater: boolean }>();
  for (const change of changes) {
    if (change.kind === "deleted") {
      seen.delete(change.messageId);
      continue;
    }
    const isSend = change.kind === "labelled" && change.labels.includes("SENT");
    const entry = seen.get(change.messageId);
    if (change.kind === "added" || (isSend && entry === undefined))
      seen.set(change.messageId, {
        threadId: change.threadId,
        labels: new Set(change.labels),
        sentLater: isSend,
      });
    else if (isSend && entry !== undefined) entry.sentLater = true;
    else if (change.kind === "unlabelled" && entry !== undefined)
      for (const label of change.labels) entry.labels.delete(label);
  }
  const sent: string[] = [];
  const received: { messageId: string; threadId: string }[] = [];
  for (const [messageId, { threadId, labels, sentLater }] of seen) {
    if (sentLater || labels.has("SENT")) sent.push(messageId);
    else if (!labels.has("DRAFT") && !labels.has("CHAT")) received.push({ messageId, threadId });
  }
  return { sent, received };
}
