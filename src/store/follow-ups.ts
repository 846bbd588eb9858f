import { sql } from "drizzle-orm";
import { othersAllowed } from "../domain/cap.ts";
import { AT_ONCE_HOLDS, DAY, LIES_AS_DRAFT, type Policy } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
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

/** States in which a follow-up takes up room on its day. */
const TAKES_ROOM = sql`('claimed', 'drafted', 'sending', 'sent', 'uncertain')`;

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
      AND (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = ${c.mailboxId} AND f.send_day = ${c.sendDay}
            AND f.outreach_id <> o.id AND f.state IN ${TAKES_ROOM}) < ${c.policy.followUpsPerDay}
      AND (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = ${c.mailboxId} AND f.send_day = ${c.sendDay}
            AND f.domain = ${c.domain} AND f.outreach_id <> o.id AND f.state IN ${TAKES_ROOM})
          < ${c.policy.followUpsPerDomainAndDay}
    ON CONFLICT (outreach_id) DO UPDATE SET state = 'claimed', nonce = excluded.nonce,
      claimed_at = excluded.claimed_at, send_at = excluded.send_at, send_day = excluded.send_day,
      draft_id = NULL, text_hash = excluded.text_hash, updated_at = excluded.updated_at
    WHERE follow_up.state = 'withdrawn'`;
}

/** One row per contact that the outreach's first letter went to; p is the contact. */
function addressesOf(outreachId: string) {
  return sql`SELECT 1 FROM outreach_recipient r
      JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
      JOIN contact p ON p.id = a.contact_id
      WHERE r.outreach_id = ${outreachId}`;
}

/** Whether the cap leaves room for the follow-up of outreach `o` at that moment, for each of its contacts. */
function hasRoomAt(outreachId: string, at: number, policy: Policy) {
  const per30 = othersAllowed(policy.capPer30Days);
  const per365 = othersAllowed(policy.capPer365Days);
  return sql`NOT EXISTS (${addressesOf(outreachId)} AND ${othersSince(at - 30 * DAY)} > ${per30})
      AND NOT EXISTS (${addressesOf(outreachId)} AND ${othersSince(at - 365 * DAY)} > ${per365})`;
}

/** Whether anything went to a contact of outreach `o` since its first letter, in any thread and from any mailbox. */
function writtenAgain(outreachId: string) {
  return sql`EXISTS (${addressesOf(outreachId)} AND EXISTS (SELECT 1 FROM contact_address b
        JOIN letter l ON l.list_id = b.list_id AND l.address = b.address
        WHERE b.contact_id = p.id AND l.at > o.first_at
          AND NOT (l.mailbox_id = o.mailbox_id AND l.message_id = o.first_message_id)))`;
}

function othersSince(since: number) {
  return sql`(
      (SELECT count(DISTINCT l.mailbox_id || l.message_id) FROM contact_address b
        JOIN letter l ON l.list_id = b.list_id AND l.address = b.address
        WHERE b.contact_id = p.id AND l.at > ${since}
          AND l.at > coalesce((SELECT max(m.at) FROM contact_address e
              JOIN message m ON m.list_id = e.list_id AND m.address = e.address
              WHERE e.contact_id = p.id AND m.verdict_kind IN ('human', 'decline')), 0)
          AND NOT (l.mailbox_id = o.mailbox_id AND l.message_id = o.first_message_id))
      + ${OTHERS_ON_THEIR_WAY})`;
}

/** Follow-ups to contact `p` that are on their way, without that of outreach `o`. */
const OTHERS_ON_THEIR_WAY = sql`(SELECT count(DISTINCT f.outreach_id) FROM contact_address b
        JOIN outreach_recipient s ON s.list_id = b.list_id AND s.address = b.address
        JOIN follow_up f ON f.outreach_id = s.outreach_id
        WHERE b.contact_id = p.id AND f.outreach_id <> o.id AND f.state IN ('claimed', 'drafted', 'sending'))`;

/** Whether another follow-up to one of its contacts is on its way, from whatever mailbox that shares the contacts. */
export async function isAnotherOnItsWay(db: Db, outreachId: string): Promise<boolean> {
  const row = await db.get<{ found: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM outreach o WHERE o.id = ${outreachId}
      AND EXISTS (${addressesOf(outreachId)} AND ${OTHERS_ON_THEIR_WAY} > 0)) AS found`);
  return row?.found === 1;
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
      AND (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = ${c.mailboxId} AND f.send_day = ${c.sendDay}
            AND f.outreach_id <> ${c.outreachId} AND f.state IN ${TAKES_ROOM}) < ${c.policy.followUpsPerDay}
      AND (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = ${c.mailboxId} AND f.send_day = ${c.sendDay}
            AND f.domain = ${c.domain} AND f.outreach_id <> ${c.outreachId} AND f.state IN ${TAKES_ROOM})
          < ${c.policy.followUpsPerDomainAndDay}`;
}

/** Days from `fromDay` on that have no room left for a follow-up to this domain, each with the limit in the way. */
export async function fullDays(
  db: Db,
  mailboxId: string,
  outreachId: string,
  domain: string,
  fromDay: string,
  policy: Policy,
): Promise<ReadonlyMap<string, Why & { code: "domain-full" | "day-full" }>> {
  const rows = await db.all<{ day: string; inAll: number; inDomain: number }>(sql`
    SELECT send_day AS day, count(*) AS inAll, count(*) FILTER (WHERE domain = ${domain}) AS inDomain
    FROM follow_up WHERE mailbox_id = ${mailboxId} AND send_day >= ${fromDay}
      AND outreach_id <> ${outreachId} AND state IN ${TAKES_ROOM}
    GROUP BY send_day`);
  const full = new Map<string, Why & { code: "domain-full" | "day-full" }>();
  for (const row of rows) {
    if (row.inAll >= policy.followUpsPerDay)
      full.set(row.day, { code: "day-full", limit: policy.followUpsPerDay });
    else if (row.inDomain >= policy.followUpsPerDomainAndDay)
      full.set(row.day, { code: "domain-full", domain, limit: policy.followUpsPerDomainAndDay });
  }
  return full;
}
