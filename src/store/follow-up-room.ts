import { sql } from "drizzle-orm";
import { othersAllowed } from "../domain/cap.ts";
import { DAY, type Policy, WINDOW_OPENS } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Db } from "./db.ts";

/** What leaves room for a follow-up, as conditions in SQL: the cap of its contacts, and the limits of its day. */

/** States in which a follow-up takes up room on its day. */
const TAKES_ROOM = sql`('claimed', 'drafted', 'sending', 'sent', 'uncertain')`;

/** A follow-up and the day on which it would go out. */
interface Place {
  readonly mailboxId: string;
  readonly outreachId: string;
  /** ISO date in the mailbox's zone. */
  readonly sendDay: string;
  readonly domain: string;
  readonly policy: Policy;
}

/** Whether the limits per day, and per domain and day, leave a place for it on that day. */
export function hasPlaceOn({ mailboxId, outreachId, sendDay, domain, policy }: Place) {
  const others = sql`SELECT count(*) FROM follow_up f WHERE f.mailbox_id = ${mailboxId} AND f.send_day = ${sendDay}
      AND f.outreach_id <> ${outreachId} AND f.state IN ${TAKES_ROOM}`;
  return sql`(${others}) < ${policy.followUpsPerDay}
      AND (${others} AND f.domain = ${domain}) < ${policy.followUpsPerDomainAndDay}`;
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

/**
 * How many days the follow-ups of an outreach and of those that were written within a day of it take by the daily
 * limits, as far as they are not drafted yet. Asked only where their owner wants them on some days of the window and not
 * on the first that is free, for then all of them want the same.
 */
export async function daysNeeded(
  db: Db,
  outreach: { readonly id: string; readonly mailboxId: string; readonly firstAt: number },
  domain: string,
  policy: Policy,
): Promise<number> {
  if (policy.fromDay * DAY <= WINDOW_OPENS) return 1;
  const isOfDomain = sql`EXISTS (SELECT 1 FROM outreach_recipient r WHERE r.outreach_id = o.id
      AND substr(r.address, -${domain.length + 1}) IN (${`@${domain}`}, ${`.${domain}`}))`;
  const beside = await db.get<{ inAll: number; inDomain: number }>(sql`
    SELECT count(*) AS inAll, count(*) FILTER (WHERE ${isOfDomain}) AS inDomain
    FROM outreach o WHERE o.mailbox_id = ${outreach.mailboxId} AND o.id <> ${outreach.id} AND o.status = 'awaiting'
      AND o.asks AND o.first_at BETWEEN ${outreach.firstAt - DAY} AND ${outreach.firstAt + DAY}
      AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.outreach_id = o.id AND f.state IN ${TAKES_ROOM})`);
  const { inAll = 0, inDomain = 0 } = beside ?? {};
  return Math.ceil(
    Math.max((inAll + 1) / policy.followUpsPerDay, (inDomain + 1) / policy.followUpsPerDomainAndDay),
  );
}

/** One row per contact that the outreach's first letter went to; p is the contact. */
export function addressesOf(outreachId: string) {
  return sql`SELECT 1 FROM outreach_recipient r
      JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
      JOIN contact p ON p.id = a.contact_id
      WHERE r.outreach_id = ${outreachId}`;
}

/** Whether the cap leaves room for the follow-up of outreach `o` at that moment, for each of its contacts. */
export function hasRoomAt(outreachId: string, at: number, policy: Policy) {
  const per30 = othersAllowed(policy.capPer30Days);
  const per365 = othersAllowed(policy.capPer365Days);
  return sql`NOT EXISTS (${addressesOf(outreachId)} AND ${othersSince(at - 30 * DAY)} > ${per30})
      AND NOT EXISTS (${addressesOf(outreachId)} AND ${othersSince(at - 365 * DAY)} > ${per365})`;
}

/** Whether anything went to a contact of outreach `o` since its first letter, in any thread and from any mailbox. */
export function writtenAgain(outreachId: string) {
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
