import { eq, sql } from "drizzle-orm";
import type { Why } from "../domain/reasons.ts";
import type { OutreachKind } from "../domain/reply/verdict.ts";
import type { Status } from "../domain/thread-state.ts";
import type { Db } from "./db.ts";
import { decision, followUp, outreach, outreachRecipient } from "./schema.ts";

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** The people an outreach was written to, as a JSON list beside its row. */
export const recipientsOf = sql<string>`(
  SELECT json_group_array(json_object('name', r.name, 'address', r.address))
  FROM ${outreachRecipient} r WHERE r.outreach_id = "outreach"."id"
)`.mapWith(parseRecipients);

/** The reason of the newest decision about an outreach. */
export const newestWhy = sql<string | null>`(
  SELECT d.why FROM ${decision} d WHERE d.outreach_id = "outreach"."id" ORDER BY d.id DESC LIMIT 1
)`.mapWith(parseWhy);

/** Whether somebody's absence ever moved its window. */
const wasHeld = sql`EXISTS (
  SELECT 1 FROM ${decision} d WHERE d.outreach_id = "outreach"."id" AND d.verdict = 'hold'
)`.mapWith(Boolean);

/** One outreach as a list shows it. */
export interface OutreachLine {
  readonly id: string;
  readonly threadId: string;
  readonly subject: string;
  readonly kind: OutreachKind;
  readonly asks: boolean;
  readonly firstAt: number;
  readonly status: Status;
  readonly statusSince: number;
  /** The owner's word for this thread alone. */
  readonly mode: "auto" | "draft" | "off" | null;
  readonly nextLookAt: number | null;
  readonly people: readonly Recipient[];
  /** The reason of its newest decision. */
  readonly why: Why | null;
  /** An absence has moved its window. */
  readonly wasHeld: boolean;
  readonly followUp: {
    readonly state: typeof followUp.$inferSelect.state;
    readonly sendAt: number;
    readonly sentAt: number | null;
  } | null;
}

/** The start of every query that answers with lines; the caller says which and in what order. */
export function selectLines(db: Db) {
  return db
    .select({
      id: outreach.id,
      threadId: outreach.threadId,
      subject: outreach.subject,
      kind: sql<OutreachKind>`${outreach.kind}`,
      asks: outreach.asks,
      firstAt: outreach.firstAt,
      status: sql<Status>`${outreach.status}`,
      statusSince: outreach.statusSince,
      mode: outreach.mode,
      nextLookAt: outreach.nextLookAt,
      people: recipientsOf,
      why: newestWhy,
      wasHeld,
      followUp: { state: followUp.state, sendAt: followUp.sendAt, sentAt: followUp.sentAt },
    })
    .from(outreach)
    .leftJoin(followUp, eq(followUp.outreachId, outreach.id));
}

/** The reason of a decision as it is stored. */
export function parseWhy(stored: string): Why {
  return JSON.parse(stored) as Why;
}

export function parseRecipients(stored: string): Recipient[] {
  return JSON.parse(stored) as Recipient[];
}
