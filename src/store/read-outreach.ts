import { and, asc, eq, sql } from "drizzle-orm";
import type { Why } from "../domain/reasons.ts";
import type { ReplyVerdict } from "../domain/reply/verdict.ts";
import { STATUSES, type Status } from "../domain/thread-state.ts";
import type { Db } from "./db.ts";
import { NAMESAKES_WORD, namesakesOf } from "./namesakes.ts";
import { type OutreachLine, parseWhy, selectLines } from "./read-lines.ts";
import { contact, contactAddress, decision, message, outreach, outreachRecipient } from "./schema.ts";

/** Beyond this many, a count says only that there are more: who counts a hundred thousand rows for a page pays for each. */
export const COUNTED_TO = 999;

/** How many outreach stand where; a status that nothing stands in is not among them. */
export async function countByStatus(db: Db, mailboxId: string): Promise<ReadonlyMap<Status, number>> {
  return toCounts(await statusCounts(db, mailboxId));
}

/** By the index on the status, and in each no further than is counted to. */
export function statusCounts(db: Db, mailboxId: string) {
  const counted = STATUSES.filter((status) => status !== "not-tracked");
  return db
    .select({
      status: sql<Status>`j.value`,
      n: sql<number>`(SELECT count(*) FROM (SELECT 1 FROM outreach o
        WHERE o.mailbox_id = ${mailboxId} AND o.status = j.value LIMIT ${COUNTED_TO + 1}))`,
    })
    .from(sql`json_each(${JSON.stringify(counted)}) j`);
}

export function toCounts(rows: readonly { status: Status; n: number }[]): ReadonlyMap<Status, number> {
  return new Map(rows.filter(({ n }) => n > 0).map(({ status, n }) => [status, n]));
}

export interface TimelineMessage {
  readonly id: string;
  readonly at: number;
  readonly role: typeof message.$inferSelect.role;
  readonly address: string;
  readonly name: string;
  readonly kind: string | null;
  /** What an absence tells; null for all other mail. */
  readonly absence: AbsenceTold | null;
}

export type AbsenceTold = Pick<ReplyVerdict, "gone" | "longLeave" | "instead" | "returnsOn">;

export interface TimelineDecision {
  readonly id: number;
  readonly at: number;
  readonly verdict: string;
  readonly why: Why;
  readonly nextLookAt: number | null;
}

export interface OutreachDetail {
  readonly line: OutreachLine;
  readonly fromAddress: string;
  readonly contacts: readonly {
    readonly address: string;
    readonly name: string;
    readonly contactId: string | null;
    readonly closed: typeof contact.$inferSelect.closed;
  }[];
  /** Mail of its thread, oldest first. */
  readonly messages: readonly TimelineMessage[];
  /** What its contacts wrote in other conversations since, which counts for this one as well; oldest first. */
  readonly elsewhere: readonly TimelineMessage[];
  /** Oldest first. */
  readonly decisions: readonly TimelineDecision[];
}

/** One outreach as a list shows it; null when this mailbox has none of that id. */
export async function findLine(db: Db, mailboxId: string, id: string): Promise<OutreachLine | null> {
  const [line] = await selectLines(db).where(and(eq(outreach.id, id), eq(outreach.mailboxId, mailboxId)));
  return line ?? null;
}

const TIMELINE_MESSAGE = {
  id: message.id,
  at: message.at,
  role: message.role,
  address: message.address,
  name: message.name,
  kind: message.verdictKind,
  absence: sql`CASE WHEN ${message.verdictKind} = 'absence' THEN ${message.verdict} END`.mapWith(absenceTold),
};

const MOST_ELSEWHERE = 20;

/**
 * The same mail as the decision looks at, of this mailbox alone: a colleague's is not for this page. In the order as it
 * is written: to have the ids of the union sorted, SQLite would go through all mail of the mailbox.
 */
function idsElsewhere(mailboxId: string, id: string) {
  return sql`
    SELECT m.id FROM outreach o CROSS JOIN outreach_recipient r ON r.outreach_id = o.id
    CROSS JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
    CROSS JOIN contact_address b ON b.contact_id = a.contact_id
    CROSS JOIN message m ON m.list_id = b.list_id AND m.address = b.address AND m.at >= o.first_at
    WHERE o.id = ${id} AND o.mailbox_id = ${mailboxId} AND m.mailbox_id = ${mailboxId}
      AND m.thread_id <> o.thread_id AND m.role = 'reply'
    UNION SELECT m.id FROM outreach o CROSS JOIN mailbox b ON b.id = o.mailbox_id
    CROSS JOIN (${namesakesOf(id)}) j
    CROSS JOIN message m ON m.list_id = b.list_id AND m.address = j.address AND m.at >= o.first_at
    WHERE o.id = ${id} AND o.mailbox_id = ${mailboxId} AND m.mailbox_id = ${mailboxId} AND m.thread_id <> o.thread_id
      AND m.role = 'reply' AND ${NAMESAKES_WORD}
    UNION SELECT m.id FROM message m WHERE m.outreach_id = ${id} AND m.role = 'reply'
    UNION SELECT s.message_id FROM shared_answer s WHERE s.mailbox_id = ${mailboxId} AND s.outreach_id = ${id}
    LIMIT ${MOST_ELSEWHERE}`;
}

/** One outreach with everything that happened to it; null when this mailbox has none of that id. */
export async function findOutreach(db: Db, mailboxId: string, id: string): Promise<OutreachDetail | null> {
  const mine = and(eq(outreach.id, id), eq(outreach.mailboxId, mailboxId));
  const thread = db.select({ threadId: outreach.threadId }).from(outreach).where(mine);
  const [lines, senders, contacts, messages, elsewhere, decisions] = await db.batch([
    selectLines(db).where(mine),
    db.select({ fromAddress: outreach.fromAddress }).from(outreach).where(mine),
    db
      .select({
        address: outreachRecipient.address,
        name: outreachRecipient.name,
        contactId: contactAddress.contactId,
        closed: contact.closed,
      })
      .from(outreachRecipient)
      .leftJoin(
        contactAddress,
        and(
          eq(contactAddress.listId, outreachRecipient.listId),
          eq(contactAddress.address, outreachRecipient.address),
        ),
      )
      .leftJoin(contact, eq(contact.id, contactAddress.contactId))
      .where(eq(outreachRecipient.outreachId, id)),
    db
      .select(TIMELINE_MESSAGE)
      .from(message)
      .where(and(eq(message.mailboxId, mailboxId), eq(message.threadId, thread)))
      .orderBy(asc(message.at)),
    db
      .select(TIMELINE_MESSAGE)
      .from(message)
      .where(and(eq(message.mailboxId, mailboxId), sql`${message.id} IN (${idsElsewhere(mailboxId, id)})`))
      .orderBy(asc(message.at)),
    db
      .select({
        id: decision.id,
        at: decision.at,
        verdict: decision.verdict,
        why: sql`${decision.why}`.mapWith(parseWhy),
        nextLookAt: decision.nextLookAt,
      })
      .from(decision)
      .where(and(eq(decision.outreachId, id), eq(decision.mailboxId, mailboxId)))
      .orderBy(asc(decision.id)),
  ]);
  const line = lines[0];
  const sender = senders[0];
  if (line === undefined || sender === undefined) return null;
  return { line, fromAddress: sender.fromAddress, contacts, messages, elsewhere, decisions };
}

function absenceTold(verdict: string | null): AbsenceTold | null {
  if (verdict === null) return null;
  // Verdicts that were kept before these were read do not have them.
  const told = JSON.parse(verdict) as Partial<ReplyVerdict>;
  const { gone = false, longLeave = false, instead = [], returnsOn = null } = told;
  return { gone, longLeave, instead, returnsOn };
}
