import { sql } from "drizzle-orm";
import type { Standing } from "../domain/need.ts";
import type { Mode } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Status } from "../domain/thread-state.ts";

/** What its owner wrote last, in the thread of outreach `o` or to its contacts in any other. */
const WROTE_AT = sql`max(
    coalesce((SELECT max(w.at) FROM message w
      WHERE w.mailbox_id = o.mailbox_id AND w.thread_id = o.thread_id AND w.role <> 'reply'), 0),
    coalesce((SELECT max(l.at) FROM outreach_recipient r
      JOIN letter l ON l.list_id = r.list_id AND l.address = r.address
      WHERE r.outreach_id = o.id AND l.mailbox_id = o.mailbox_id), 0))`;

/**
 * The columns of a Standing, for a query over outreach `o`, its mailbox `b` and, where there is one, its follow-up `f`.
 * Each is found by an index, so the query reads rows in proportion to the outreach that it chooses.
 */
export const STANDING = sql`o.status AS status, o.status_since AS statusSince, coalesce(o.mode, b.mode) AS mode,
    b.paused_at AS pausedAt,
    CASE WHEN f.state IN ('claimed', 'drafted', 'sending') THEN f.send_at END AS draftedFor,
    (SELECT d.why FROM decision d WHERE d.outreach_id = o.id ORDER BY d.id DESC LIMIT 1) AS why,
    ${WROTE_AT} AS wroteAt,
    CASE WHEN o.status IN ('replied', 'declined') THEN
      (SELECT min(m.at) FROM message m WHERE m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id
        AND m.role = 'reply' AND m.verdict_kind IN ('human', 'decline') AND m.at > ${WROTE_AT})
    END AS unansweredSince`;

export interface StandingRow {
  readonly status: Status;
  readonly statusSince: number;
  readonly mode: Mode;
  readonly pausedAt: number | null;
  readonly draftedFor: number | null;
  readonly why: string | null;
  readonly wroteAt: number;
  readonly unansweredSince: number | null;
}

export function standingFrom(row: StandingRow): Standing {
  return {
    status: row.status,
    statusSince: row.statusSince,
    mode: row.mode,
    isPaused: row.pausedAt !== null,
    draftedFor: row.draftedFor,
    why: row.why === null ? null : (JSON.parse(row.why) as Why),
    wroteAt: row.wroteAt === 0 ? null : row.wroteAt,
    unansweredSince: row.unansweredSince,
  };
}
