import type { Db } from "../store/db.ts";
import { setOutreachMode } from "../store/follow-up-wishes.ts";

/**
 * The owner's word that one outreach gets no follow-up; a draft is taken back by the next tick.
 * @returns false when there was nothing left to stop
 */
export async function stopFollowUp(db: Db, mailboxId: string, id: string, now: number): Promise<boolean> {
  return await setOutreachMode(db, { mailboxId, id }, "off", now);
}

/**
 * Takes that word back, so that the mailbox's own mode holds again.
 * @returns false when a follow-up has gone out or the outreach has come to its end
 */
export async function allowFollowUp(db: Db, mailboxId: string, id: string, now: number): Promise<boolean> {
  return await setOutreachMode(db, { mailboxId, id }, null, now);
}
