import { type SQL, sql } from "drizzle-orm";
import { type Need, needOf } from "../domain/need.ts";
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
const MOST_LOOKED_AT = 1_000;

export type NeedRow = NamedRow & StandingRow;

/** Everything of a mailbox that may need its owner; `needsAmong` finds out. Served by the index outreach_by_status. */
export function mayNeedOwner(mailboxId: string, now: number): SQL {
  return sql`SELECT ${NAMED}, ${STANDING}
    FROM outreach o JOIN mailbox b ON b.id = o.mailbox_id LEFT JOIN follow_up f ON f.outreach_id = o.id
    WHERE o.mailbox_id = ${mailboxId} AND o.first_at > ${now - LASTS}
      AND o.status IN ('awaiting', 'held', 'replied', 'declined', 'uncertain', 'spoiled', 'bounced', 'lapsed')
    ORDER BY o.first_at DESC LIMIT ${MOST_LOOKED_AT}`;
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
