import type { Mailbox } from "../mailbox.ts";
import { parseHeaders } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { keepDraft } from "../store/drafts.ts";
import { labelIdFor } from "../store/labels.ts";
import { addMessage, type StoredMessage } from "../store/messages.ts";
import { threadOf } from "./threading.ts";

/** Mail from outside, now. */
export function arrive(mailbox: Mailbox, raw: Octets): StoredMessage {
  const threadId = threadOf(mailbox, parseHeaders(raw));
  return addMessage(mailbox, raw, { at: mailbox.clock.now(), labels: ["UNREAD", "INBOX"], threadId });
}

/**
 * A message is simply there, as after an import; nobody is told.
 * @param where labels by name or id; a label that does not exist yet is made
 */
export function put(
  mailbox: Mailbox,
  raw: Octets,
  where: { at: number; labels: readonly string[]; threadId?: string | undefined },
): StoredMessage {
  const message = addMessage(mailbox, raw, {
    at: where.at,
    labels: where.labels.map((label) => labelIdFor(mailbox, label)),
    threadId: where.threadId ?? threadOf(mailbox, parseHeaders(raw)),
  });
  if (message.labels.includes("DRAFT")) keepDraft(mailbox.db, mailbox.ids.draft(), message.id);
  return message;
}
