import type { Mailbox } from "../mailbox.ts";
import { addressesIn } from "../mime/addresses.ts";
import { headerValue, type MimeHeader, parseHeaders, withoutHeader } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { keepDraft } from "../store/drafts.ts";
import { labelIdFor } from "../store/labels.ts";
import { addMessage, findMessage, type StoredMessage } from "../store/messages.ts";
import { withMessageId } from "./message-id.ts";
import { isMuted } from "./mute.ts";
import { received } from "./received.ts";
import { threadOf } from "./threading.ts";

/**
 * Mail from outside, now. Its Return-Path, if it has one, is taken for the sender of the envelope.
 * @param filed where Gmail puts it, by name or id; absent: unread in the inbox
 * @returns the message, or the one of the same Message-ID that was there before
 */
export function arrive(mailbox: Mailbox, raw: Octets, filed?: readonly string[]): StoredMessage {
  const headers = parseHeaders(raw);
  const envelopeFrom = returnPath(headers) ?? addressesIn(headers, "From")[0]?.address ?? "";
  return takeIn(mailbox, withoutHeader(raw, "Return-Path"), envelopeFrom, filed);
}

/** The same for a mail whose envelope is known, which is kept as it is. @param envelopeFrom "" for the null sender */
export function takeIn(
  mailbox: Mailbox,
  mail: Octets,
  envelopeFrom: string,
  filed?: readonly string[],
): StoredMessage {
  const { clock, ids, owner } = mailbox;
  const at = clock.now();
  const seed = ids.token("reception");
  const whole = withMessageId(mail, at, seed);
  const headers = parseHeaders(whole);
  const before = sameMessage(mailbox, headers);
  if (before) return before;
  const threadId = threadOf(mailbox, headers);
  const labels = filed?.map((label) => labelIdFor(mailbox, label)) ?? inboxLabels(mailbox, threadId);
  return addMessage(mailbox, received(whole, { at, owner: owner.address, envelopeFrom, seed }), {
    at,
    labels,
    threadId,
  });
}

/**
 * Gmail keeps one message of a Message-ID: what comes through a list and directly is there once, a list's echo of
 * the owner's own mail is only the Sent copy (Gmail Help, "I don't see messages I sent to a mailing list"), and
 * what lies in the bin does not come back. Reported alike for import by google/import-mailbox-to-gmail, issue 56.
 */
function sameMessage(mailbox: Mailbox, headers: readonly MimeHeader[]): StoredMessage | null {
  const row = mailbox.db.one<{ id: string }>(
    `SELECT id FROM messages WHERE message_id = ?
       AND NOT EXISTS (SELECT 1 FROM json_each(labels) WHERE value = 'DRAFT')
     ORDER BY seq LIMIT 1`,
    headerValue(headers, "Message-ID"),
  );
  return row ? findMessage(mailbox.db, row.id) : null;
}

/** "New messages in a muted conversation skip the inbox" (Gmail Help, "Mute or unmute Gmail conversations"). */
function inboxLabels(mailbox: Mailbox, threadId: string | null): string[] {
  return threadId !== null && isMuted(mailbox, threadId) ? ["UNREAD"] : ["UNREAD", "INBOX"];
}

function returnPath(headers: readonly MimeHeader[]): string | null {
  const written = headerValue(headers, "Return-Path");
  return written === null ? null : written.replace(/^<|>$/g, "").toLowerCase();
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
