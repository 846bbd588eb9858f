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
  const seen = new Map<string, { threadId: string; labels: Set<string>; sent: boolean }>();
  for (const change of changes) {
    if (change.kind === "deleted") {
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
  for (const [messageId, { threadId, labels, sent: isSend }] of seen) {
    if (isSend) sent.push(messageId);
    else if (!labels.has("DRAFT") && !labels.has("CHAT")) received.push({ messageId, threadId });
  }
  return { sent, received };
}
