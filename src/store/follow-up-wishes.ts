import { sql } from "drizzle-orm";
import type { Its } from "../domain/follow-up-handles.ts";
import type { Mode } from "../domain/policy.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { soonerThan } from "./next-look.ts";

/** Only an outreach that may still lead to a follow-up takes a wish; from `sending` on it is out of the owner's hands. */
const TAKES_WISHES = sql`status IN ('awaiting', 'held') AND NOT EXISTS (
  SELECT 1 FROM follow_up f WHERE f.outreach_id = outreach.id AND f.state IN ('sending', 'sent', 'uncertain'))`;

/** Its words are its owner's until they are drafted. */
const IS_UNWRITTEN = sql`NOT EXISTS (
  SELECT 1 FROM follow_up f WHERE f.outreach_id = outreach.id AND f.state <> 'withdrawn')`;

/** Not before `until`; null takes that back. The newest wish counts, so one to send it at once is over. */
export function snooze({ mailboxId, id }: Its, until: number | null, now: number): Statement {
  return sql`UPDATE outreach SET snoozed_until = ${until}, hurried_at = NULL, next_look_at = ${soonerThan(now)}
    WHERE id = ${id} AND mailbox_id = ${mailboxId} AND ${TAKES_WISHES}`;
}

/** At once. The newest wish counts, so one to wait is over. */
export function hurry({ mailboxId, id }: Its, now: number): Statement {
  return sql`UPDATE outreach SET hurried_at = ${now}, snoozed_until = NULL, next_look_at = ${soonerThan(now)}
    WHERE id = ${id} AND mailbox_id = ${mailboxId} AND ${TAKES_WISHES}`;
}

/**
 * The mode of one outreach; null follows its mailbox.
 * @returns false when there is nothing left that it could change
 */
export async function setOutreachMode(
  db: Db,
  { mailboxId, id }: Its,
  mode: Mode | null,
  now: number,
): Promise<boolean> {
  const [changed] = await batch(db, [
    sql`UPDATE outreach SET mode = ${mode}, next_look_at = ${soonerThan(now)},
        hurried_at = iif(${mode} IN ('off', 'draft'), NULL, hurried_at)
      WHERE id = ${id} AND mailbox_id = ${mailboxId} AND ${TAKES_WISHES}`,
  ]);
  return changed === 1;
}

/**
 * The owner's own words for one follow-up; null goes back to the template.
 * @returns false when it is drafted already, or will never be
 */
export async function setOwnText(
  db: Db,
  { mailboxId, id }: Its,
  text: string | null,
  now: number,
): Promise<boolean> {
  const [changed] = await batch(db, [
    sql`UPDATE outreach SET own_text = ${text}, next_look_at = ${soonerThan(now)}
      WHERE id = ${id} AND mailbox_id = ${mailboxId} AND ${TAKES_WISHES} AND ${IS_UNWRITTEN}`,
  ]);
  return changed === 1;
}

/**
 * Sets the mailbox's mode and has everything that is still open looked at again. The newest wish counts: one to send at
 * once is over when nothing is to go out by itself any more.
 */
export async function setMode(db: Db, mailboxId: string, mode: Mode, now: number): Promise<void> {
  await batch(db, [
    sql`UPDATE mailbox SET mode = ${mode} WHERE id = ${mailboxId}`,
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)}, hurried_at = iif(${mode} = 'auto', hurried_at, NULL)
      WHERE mailbox_id = ${mailboxId} AND status IN ('awaiting', 'held')`,
  ]);
}

/** Wishes to send at once that no longer hold: the mailbox is out of reach, and its owner may mean something else later. */
export function endHurries(mailboxId: string): Statement {
  return sql`UPDATE outreach SET hurried_at = NULL WHERE mailbox_id = ${mailboxId} AND hurried_at IS NOT NULL`;
}

/** Has everything of a mailbox stand still from now on, or go on; what is open is looked at again. */
export async function setPaused(db: Db, mailboxId: string, isPaused: boolean, now: number): Promise<void> {
  await batch(db, [
    sql`UPDATE mailbox SET paused_at = iif(${isPaused}, coalesce(paused_at, ${now}), NULL) WHERE id = ${mailboxId}`,
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)}, hurried_at = NULL
      WHERE mailbox_id = ${mailboxId} AND status IN ('awaiting', 'held')`,
  ]);
}
