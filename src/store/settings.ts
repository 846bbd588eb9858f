import { sql } from "drizzle-orm";
import { dayOf } from "../domain/calendar.ts";
import { DAY, type Policy } from "../domain/policy.ts";
import { summaryDueAfterChange } from "../domain/summary/due.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { soonerThan } from "./next-look.ts";

/** A mailbox before its owner changed something. */
interface Before {
  readonly id: string;
  readonly zone: string;
  readonly summaryAt: number;
}

/** How long a follow-up that has gone out can still count in a limit per day, whatever the zones: two days and a bit. */
const STILL_COUNTS = 3 * DAY;

/**
 * Takes the owner's zone and rules. Everything that is open is looked at again, so that drafts move to where the new
 * rules want them, and the days by which the daily limits count become days of the new zone.
 */
export async function saveSettings(
  db: Db,
  before: Before,
  { zone, policy }: { readonly zone: string; readonly policy: Policy },
  now: number,
): Promise<void> {
  const summaryAt = summaryDueAfterChange(now, before.summaryAt, zone, policy);
  await batch(db, [
    sql`UPDATE mailbox SET zone = ${zone}, policy = ${JSON.stringify(policy)}, summary_at = ${summaryAt}
        WHERE id = ${before.id}`,
    ...(zone === before.zone ? [] : await inDaysOf(db, before.id, zone, now)),
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE mailbox_id = ${before.id} AND status IN ('awaiting', 'held')`,
  ]);
}

async function inDaysOf(db: Db, mailboxId: string, zone: string, now: number): Promise<Statement[]> {
  const placed = await db.all<{ outreachId: string; sendAt: number }>(sql`
    SELECT outreach_id AS outreachId, send_at AS sendAt FROM follow_up
    WHERE mailbox_id = ${mailboxId} AND send_at > ${now - STILL_COUNTS}`);
  const days = placed.map((row) => ({ ...row, day: dayOf(row.sendAt, zone) }));
  return [
    // One that was moved since then already stands on a day of its own.
    sql`UPDATE follow_up SET send_day = j.value ->> 'day' FROM json_each(${JSON.stringify(days)}) j
        WHERE follow_up.outreach_id = j.value ->> 'outreachId' AND follow_up.send_at = j.value ->> 'sendAt'`,
  ];
}
