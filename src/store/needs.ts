import { type SQL, sql } from "drizzle-orm";
import { CODES_OF_AWAITED_NEEDS, NEEDED_FOR, type Need, needOf, OWED_AFTER } from "../domain/need.ts";
import { DAY } from "../domain/policy.ts";
import type { Why } from "../domain/reasons.ts";
import type { Db } from "./db.ts";
import { NAMED, type NamedRow } from "./named.ts";
import { STANDING, type StandingRow, standingFrom } from "./standing.ts";

/** An outreach that needs its owner. */
export interface NeedLine extends NamedRow {
  readonly need: Need;
  /** The reason of its newest decision. */
  readonly why: Why | null;
}

/** A conversation that goes on longer than this is no outreach any more. */
const LASTS = 180 * DAY;
/** Of each status, so that many who are awaited hide nobody else. */
const MOST_LOOKED_AT = 500;
const MAY_NEED = ["awaiting", "held", "replied", "declined", "uncertain", "spoiled", "bounced", "lapsed"];

export type NeedRow = NamedRow & StandingRow;

/**
 * What of a mailbox may need its owner; `needsAmong` finds out. Of the many that are only awaited, or were answered
 * long ago, no more is read than tells that: the newest by the index outreach_by_status, and one row of each.
 */
export function mayNeedOwner(mailboxId: string, now: number): SQL {
  return sql`SELECT ${NAMED}, ${STANDING}
    FROM json_each(${JSON.stringify(MAY_NEED)})
    JOIN outreach o ON o.rowid IN (SELECT n.rowid FROM outreach n
      WHERE n.mailbox_id = ${mailboxId} AND n.status = json_each.value AND n.first_at > ${now - LASTS}
      ORDER BY n.first_at DESC LIMIT ${MOST_LOOKED_AT})
    JOIN mailbox b ON b.id = o.mailbox_id LEFT JOIN follow_up f ON f.outreach_id = o.id
    WHERE CASE
      WHEN o.status IN ('replied', 'declined') THEN EXISTS (SELECT 1 FROM message m
        WHERE m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id AND m.role = 'reply'
          AND m.at > ${now - NEEDED_FOR} AND m.at <= ${now - OWED_AFTER})
      WHEN o.status IN ('awaiting', 'held') THEN f.state IN ('claimed', 'drafted', 'sending')
        OR (SELECT d.why ->> 'code' FROM decision d WHERE d.outreach_id = o.id ORDER BY d.id DESC LIMIT 1)
          IN (SELECT value FROM json_each(${JSON.stringify(CODES_OF_AWAITED_NEEDS)}))
      ELSE o.status_since > ${now - NEEDED_FOR}
    END`;
}

/** Those that do: first whom an answer is owed, then by how long it has waited. */
export function needsAmong(rows: readonly NeedRow[], now: number): NeedLine[] {
  return rows
    .flatMap((row): NeedLine[] => {
      const standing = standingFrom(row);
      const need = needOf(standing, now);
      const { outreachId, name, others, subject } = row;
      return need === null ? [] : [{ outreachId, name, others, subject, need, why: standing.why }];
    })
    .sort((a, b) => rank(a) - rank(b) || a.need.since - b.need.since);
}

function rank({ need }: NeedLine): number {
  return need.code === "answer-owed" ? 0 : 1;
}

export async function readNeeds(db: Db, mailboxId: string, now: number): Promise<NeedLine[]> {
  return needsAmong(await db.all<NeedRow>(mayNeedOwner(mailboxId, now)), now);
}
