import { and, eq, inArray } from "drizzle-orm";
import type { Mode } from "../domain/policy.ts";
import type { Db } from "../store/db.ts";
import { setOutreachMode } from "../store/follow-up-wishes.ts";
import { mailbox, outreach } from "../store/schema.ts";

/** Only what may still lead to a follow-up has to be looked at again. */
const OPEN = ["awaiting", "held"];

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

/**
 * Sets the mailbox's mode and has everything that is still open looked at again. The newest wish counts: one to send at
 * once is over when nothing is to go out by itself any more.
 */
export async function setMode(db: Db, mailboxId: string, mode: Mode, now: number): Promise<void> {
  await db.batch([
    db.update(mailbox).set({ mode }).where(eq(mailbox.id, mailboxId)),
    db
      .update(outreach)
      .set(mode === "auto" ? { nextLookAt: now } : { nextLookAt: now, hurriedAt: null })
      .where(and(eq(outreach.mailboxId, mailboxId), inArray(outreach.status, OPEN))),
  ]);
}
