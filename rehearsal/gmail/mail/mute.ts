import type { Mailbox } from "../mailbox.ts";

/** Which conversations are muted. The API has no label for it, so it is kept beside the messages. */
export function isMuted(mailbox: Mailbox, threadId: string): boolean {
  return mailbox.db.one("SELECT 1 FROM muted WHERE thread_id = ?", threadId) !== undefined;
}

export function mute(mailbox: Mailbox, threadId: string): void {
  mailbox.db.run("INSERT OR IGNORE INTO muted (thread_id) VALUES (?)", threadId);
}

export function unmute(mailbox: Mailbox, threadId: string): void {
  mailbox.db.run("DELETE FROM muted WHERE thread_id = ?", threadId);
}
