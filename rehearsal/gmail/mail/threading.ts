import type { Mailbox } from "../mailbox.ts";
import { addressesIn, references } from "../mime/addresses.ts";
import { type MimeHeader, parseHeaders, readableHeader } from "../mime/headers.ts";
import { subjectKey } from "../mime/subject.ts";

/** Gmail's own delivery reports stand in the letter's thread although their subject is another. */
const DELIVERY_REPORTS = "mailer-daemon@googlemail.com";

/**
 * "A conversation breaks off into a new conversation if the subject line changes or the conversation gets to more
 * than 100 emails" (Gmail Help, "Group emails into conversations").
 */
export const LONGEST_THREAD = 100;

/** How long mail that names nothing of a conversation can still be grouped with it (the same page). */
const WEEK = 7 * 86_400_000;

/** The newest mails of one subject that are looked at: notices of machines can be thousands. */
const MOST_ALIKE = 200;

export function threadExists(mailbox: Mailbox, threadId: string): boolean {
  return mailbox.db.one("SELECT 1 FROM messages WHERE thread_id = ? LIMIT 1", threadId) !== undefined;
}

/**
 * Whether a mail that asks for a thread gets in: References or In-Reply-To must name a message of it, the
 * Subject must be the same (Gmail API, users.messages, threadId), and there must be room.
 */
export function belongsIn(mailbox: Mailbox, threadId: string, headers: readonly MimeHeader[]): boolean {
  const named = answered(mailbox, headers).some(
    (row) => row.thread_id === threadId && row.same_subject === 1,
  );
  return named && hasRoom(mailbox, threadId);
}

/** Whether what the owner writes in Gmail's page below a thread stays in it: the page knows which one it answers. */
export function continues(mailbox: Mailbox, threadId: string, headers: readonly MimeHeader[]): boolean {
  const alike = mailbox.db.one(
    "SELECT 1 FROM messages WHERE thread_id = ? AND subject_key = ? LIMIT 1",
    threadId,
    keyOf(headers),
  );
  return alike !== undefined && hasRoom(mailbox, threadId);
}

/** The thread that arriving mail joins by its headers, or null. */
export function threadOf(mailbox: Mailbox, headers: readonly MimeHeader[]): string | null {
  const isReport = addressesIn(headers, "From")[0]?.address === DELIVERY_REPORTS;
  const found = answered(mailbox, headers)
    .filter((row) => isReport || row.same_subject === 1)
    .find((row) => hasRoom(mailbox, row.thread_id));
  return found?.thread_id ?? groupedWith(mailbox, headers);
}

function hasRoom(mailbox: Mailbox, threadId: string): boolean {
  const row = mailbox.db.one<{ size: number }>(
    "SELECT count(*) AS size FROM messages WHERE thread_id = ?",
    threadId,
  );
  return (row?.size ?? 0) < LONGEST_THREAD;
}

/** Messages that this mail answers, newest first. A draft has not been read by anybody, so nobody answers it. */
function answered(mailbox: Mailbox, headers: readonly MimeHeader[]) {
  return mailbox.db.all<{ thread_id: string; same_subject: number }>(
    `SELECT thread_id, subject_key = ?1 AS same_subject FROM messages
     WHERE message_id IN (SELECT value FROM json_each(?2))
       AND NOT EXISTS (SELECT 1 FROM json_each(labels) WHERE value = 'DRAFT')
     ORDER BY at DESC, seq DESC`,
    keyOf(headers),
    JSON.stringify(references(headers)),
  );
}

/**
 * What Gmail does with mail that answers nothing in the mailbox, within a week and under the same Subject: it
 * groups what refers to the same Message-ID. Whether it also groups what has no References at all and comes from
 * somebody of the conversation, Google says both ways (Workspace Updates, 2019-03-29, "Threading changes in Gmail
 * conversation view": only a header "if present" must match; yet "not … unless one explicitly references the
 * other"): `unsure.unreferenced`.
 */
function groupedWith(mailbox: Mailbox, headers: readonly MimeHeader[]): string | null {
  const named = references(headers);
  if (named.length === 0 && mailbox.unsure.unreferenced === "apart") return null;
  const from = addressesIn(headers, "From")[0]?.address;
  const found = alikeOfLastWeek(mailbox, keyOf(headers)).find((row) => {
    const other = parseHeaders(Buffer.from(row.raw).toString("latin1"));
    return named.length > 0
      ? references(other).some((id) => named.includes(id))
      : ["From", "To", "Cc"].some((name) => addressesIn(other, name).some(({ address }) => address === from));
  });
  return found && hasRoom(mailbox, found.thread_id) ? found.thread_id : null;
}

function alikeOfLastWeek(mailbox: Mailbox, subject: string) {
  return mailbox.db.all<{ thread_id: string; raw: Uint8Array }>(
    `SELECT thread_id, raw FROM messages
     WHERE subject_key = ? AND at > ?
       AND NOT EXISTS (SELECT 1 FROM json_each(labels) WHERE value = 'DRAFT')
     ORDER BY at DESC, seq DESC LIMIT ?`,
    subject,
    mailbox.clock.now() - WEEK,
    MOST_ALIKE,
  );
}

function keyOf(headers: readonly MimeHeader[]): string {
  return subjectKey(readableHeader(headers, "Subject"));
}
