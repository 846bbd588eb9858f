import { sql } from "drizzle-orm";
import { AT_ONCE_HOLDS, LIES_AS_DRAFT, type Policy } from "../domain/policy.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { addressesOf, hasPlaceOn, hasRoomAt, writtenAgain } from "./follow-up-room.ts";
import type { FOLLOW_UP_STATES } from "./schema.ts";
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** The one follow-up of an outreach, as far as it has come. */
export interface FollowUpRecord {
  readonly outreachId: string;
  readonly state: FollowUpState;
  readonly nonce: string;
  readonly claimedAt: number;
  readonly sendAt: number;
  readonly draftId: string | null;
  readonly textHash: string | null;
  readonly updatedAt: number;
}

export async function loadFollowUp(db: Db, outreachId: string): Promise<FollowUpRecord | null> {
  const row = await db.get<FollowUpRecord>(sql`
    SELECT outreach_id AS outreachId, state, nonce, claimed_at AS claimedAt, send_at AS sendAt,
      draft_id AS draftId, text_hash AS textHash, updated_at AS updatedAt
    FROM follow_up WHERE outreach_id = ${outreachId}`);
  return row ?? null;
}

/** Claims of a mailbox whose draft nobody has heard of yet, in these threads or in all of them. */
export async function claimsIn(
  db: Db,
  mailboxId: string,
  threadIds: readonly string[] | null,
): Promise<(Pick<FollowUpRecord, "outreachId" | "nonce" | "claimedAt"> & { readonly threadId: string })[]> {
  const columns = sql`f.outreach_id AS outreachId, f.nonce, f.claimed_at AS claimedAt, o.thread_id AS threadId`;
  if (threadIds === null)
    return await db.all(sql`SELECT ${columns} FROM follow_up f JOIN outreach o ON o.id = f.outreach_id
      WHERE f.mailbox_id = ${mailboxId} AND f.state = 'claimed'`);
  return await db.all(sql`
    SELECT ${columns} FROM json_each(${JSON.stringify([...new Set(threadIds)])}) j
    CROSS JOIN outreach o ON o.mailbox_id = ${mailboxId} AND o.thread_id = j.value
    JOIN follow_up f ON f.outreach_id = o.id AND f.state = 'claimed'`);
}

/** What a claim needs to know. */
export interface Claim {
  readonly outreachId: string;
  readonly mailboxId: string;
  readonly nonce: string;
  readonly now: number;
  readonly sendAt: number;
  /** ISO date of `sendAt` in the mailbox's zone. */
  readonly sendDay: string;
  readonly domain: string;
  readonly policy: Policy;
  /** Hash of the text that will be drafted. */
  readonly textHash?: string;
  /** The owner's own words that it was written in; null when it was written from a template. */
  readonly ownText?: string | null;
}

/**
 * Claims the one follow-up of an outreach. State, cap and daily limits are conditions of this one statement, so
 * that no two runs and no two outreach can both find the last place free. Changes one row when it is claimed, none
 * when anything stands against it.
 *
 * The cap counts letters to any address of the contact since their last human reply, without the outreach's own
 * first letter (the pair has its place reserved), and follow-ups to them that are on their way.
 */
export function claimFollowUp(c: Claim): Statement {
  return sql`INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, text_hash, updated_at)
    SELECT o.id, o.mailbox_id, 'claimed', ${c.nonce}, ${c.now}, ${c.sendAt}, ${c.sendDay}, ${c.domain}, ${c.textHash ?? null}, ${c.now}
    FROM outreach o
    WHERE o.id = ${c.outreachId} AND o.asks AND o.status IN ('awaiting', 'held')
      AND coalesce(o.mode, (SELECT b.mode FROM mailbox b WHERE b.id = o.mailbox_id), 'auto') <> 'off'
      AND (SELECT b.paused_at FROM mailbox b WHERE b.id = o.mailbox_id) IS NULL
      AND coalesce(o.snoozed_until, 0) <= ${c.sendAt} AND o.own_text IS ${c.ownText ?? null}
      AND NOT EXISTS (${addressesOf(c.outreachId)} AND p.closed IN ('opt-out', 'do-not-contact'))
      AND EXISTS (${addressesOf(c.outreachId)} AND p.closed IS NULL AND a.dead_since IS NULL)
      AND ${hasRoomAt(c.outreachId, c.sendAt, c.policy)}
      AND ${hasPlaceOn(c)}
    ON CONFLICT (outreach_id) DO UPDATE SET state = 'claimed', nonce = excluded.nonce,
      claimed_at = excluded.claimed_at, send_at = excluded.send_at, send_day = excluded.send_day,
      draft_id = NULL, text_hash = excluded.text_hash, updated_at = excluded.updated_at
    WHERE follow_up.state = 'withdrawn'`;
}

/**
 * Moves a follow-up from one state to the next; changes one row when it was in that state under that claim.
 * A change of moment obeys the daily limits where it is made, through `moveFollowUp`.
 */
export function followUpTo(
  f: Pick<FollowUpRecord, "outreachId" | "nonce">,
  from: readonly FollowUpState[],
  to: FollowUpState,
  now: number,
  also: { readonly draftId?: string; readonly messageId?: string } = {},
): Statement {
  return sql`UPDATE follow_up SET state = ${to}, updated_at = ${now},
      draft_id = coalesce(${also.draftId ?? null}, draft_id),
      message_id = coalesce(${also.messageId ?? null}, message_id),
      sent_at = iif(${to} = 'sent', ${now}, sent_at)
    WHERE outreach_id = ${f.outreachId} AND nonce = ${f.nonce}
      AND state IN (SELECT value FROM json_each(${JSON.stringify(from)}))`;
}

/**
 * Marks a draft as being sent, unless its owner has said otherwise since it was looked at: stopped this one, switched
 * the mailbox, closed a contact, paused everything, asked it to wait; or unless another look has been asked for since,
 * as every change of the settings does. It must have lain there for a day, unless its owner wants it sent at once. The
 * cap counts here once more: somebody else of the same list may have written to the contact meanwhile, or two contacts
 * may have become one. Changes one row when it may go.
 */
export function startSending(
  f: Pick<FollowUpRecord, "outreachId" | "nonce">,
  { nextLookAt }: { readonly nextLookAt: number | null },
  policy: Policy,
  now: number,
): Statement {
  return sql`UPDATE follow_up SET state = 'sending', updated_at = ${now}
    WHERE outreach_id = ${f.outreachId} AND nonce = ${f.nonce} AND state = 'drafted'
      AND EXISTS (SELECT 1 FROM outreach o JOIN mailbox b ON b.id = o.mailbox_id
        WHERE o.id = ${f.outreachId} AND o.status IN ('awaiting', 'held') AND b.paused_at IS NULL
          AND o.next_look_at IS ${nextLookAt} AND coalesce(o.snoozed_until, 0) <= ${now} AND coalesce(o.mode, b.mode) <> 'off'
          AND (coalesce(o.hurried_at, 0) > ${now - AT_ONCE_HOLDS}
            OR (coalesce(o.mode, b.mode) = 'auto' AND follow_up.claimed_at <= ${now - LIES_AS_DRAFT}))
          AND NOT ${writtenAgain(f.outreachId)} AND ${hasRoomAt(f.outreachId, now, policy)})
      AND NOT EXISTS (${addressesOf(f.outreachId)} AND p.closed IN ('opt-out', 'do-not-contact'))
      AND EXISTS (${addressesOf(f.outreachId)} AND p.closed IS NULL AND a.dead_since IS NULL)`;
}

/** Moves a waiting draft to another moment, if that day has room. Changes one row when it has. */
export function moveFollowUp(c: Omit<Claim, "nonce">): Statement {
  return sql`UPDATE follow_up SET send_at = ${c.sendAt}, send_day = ${c.sendDay}, updated_at = ${c.now}
    WHERE outreach_id = ${c.outreachId} AND state = 'drafted'
      AND ${hasPlaceOn(c)}`;
}
