import type { Mailbox } from "../mailbox.ts";
import { addressesIn, references } from "../mime/addresses.ts";
import { type MimeHeader, readableHeader } from "../mime/headers.ts";
import { subjectKey } from "../mime/subject.ts";

/** Gmail's own delivery reports stand in the letter's thread although their subject is another. */
const DELIVERY_REPORTS = "mailer-daemon@googlemail.com";

export function threadExists(mailbox: Mailbox, threadId: string): boolean {
  return mailbox.db.one("SELECT 1 FROM messages WHERE thread_id = ? LIMIT 1", threadId) !== undefined;
}

/**
 * Whether a mail that asks for a thread gets in: References or In-Reply-To must name a message of it and the
 * Subject must be the same (Gmail API, users.messages, threadId).
 */
export function belongsIn(mailbox: Mailbox, threadId: string, headers: readonly MimeHeader[]): boolean {
  return matching(mailbox, headers).some((row) => row.thread_id === threadId && row.same_subject === 1);
}

/** The thread that arriving mail joins by its headers, or null. */
export function threadOf(mailbox: Mailbox, headers: readonly MimeHeader[]): string | null {
  const isReport = addressesIn(headers, "From")[0]?.address === DELIVERY_REPORTS;
  return matching(mailbox, headers).find((row) => isReport || row.same_subject === 1)?.thread_id ?? null;
}

/** Messages that this mail answers, newest first. A draft has not been read by anybody, so nobody answers it. */
function matching(mailbox: Mailbox, headers: readonly MimeHeader[]) {
  return mailbox.db.all<{ thread_id: string; same_subject: number }>(
    `SELECT thread_id, subject_key = ?1 AS same_subject FROM messages
     WHERE message_id IN (SELECT value FROM json_each(?2))
       AND NOT EXISTS (SELECT 1 FROM json_each(labels) WHERE value = 'DRAFT')
     ORDER BY at DESC, seq DESC`,
    subjectKey(readableHeader(headers, "Subject")),
    JSON.stringify(references(headers)),
  );
}
