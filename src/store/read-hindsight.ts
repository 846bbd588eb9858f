import { sql } from "drizzle-orm";
import { domainOf, registrableDomain } from "../domain/address/address.ts";
import type { Calendar } from "../domain/calendar.ts";
import type { PastOutreach } from "../domain/outreach/hindsight.ts";
import { LONGEST_HOLD } from "../domain/policy.ts";
import type { ReplyVerdict } from "../domain/reply/verdict.ts";
import { threadEvents } from "../domain/thread-events.ts";
import type { Db } from "./db.ts";
import { NAMESAKES_WORD, namesakesOf } from "./namesakes.ts";

/** One line of the page: the outreach, and what its past is folded from. */
export interface HindsightLine {
  readonly id: string;
  readonly subject: string;
  readonly names: string;
  readonly firstAt: number;
  readonly past: PastOutreach;
}

interface Row {
  readonly id: string;
  readonly threadId: string;
  readonly firstMessageId: string;
  readonly subject: string;
  readonly firstAt: number;
  readonly asks: number;
  readonly recipients: string;
  readonly mail: string;
  readonly letters: string;
}

interface MailJson {
  readonly at: number;
  readonly threadId: string;
  readonly role: "first-letter" | "by-hand" | "follow-up" | "reply";
  readonly address: string;
  readonly name: string;
  readonly verdict: ReplyVerdict | null;
}

interface LetterJson {
  readonly at: number;
  readonly messageId: string;
  readonly threadId: string;
  readonly contactId: string;
}

/**
 * One page of outreach that asks for something, newest first, each with all mail that bears on it.
 * @param before only first letters older than this, in ms; for paging
 */
export async function readHindsight(
  db: Db,
  mailboxId: string,
  calendar: Calendar,
  before: number,
  limit: number,
): Promise<HindsightLine[]> {
  const rows = await db.all<Row>(sql`
    SELECT o.id, o.thread_id AS threadId, o.first_message_id AS firstMessageId, o.subject, o.first_at AS firstAt,
      o.asks,
      (SELECT json_group_array(json_object('address', r.address, 'name', r.name))
        FROM outreach_recipient r WHERE r.outreach_id = o.id) AS recipients,
      (SELECT json_group_array(json_object('at', m.at, 'threadId', m.thread_id, 'role', m.role,
          'address', m.address, 'name', m.name, 'verdict', json(m.verdict)))
        FROM message m WHERE (m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id) OR m.outreach_id = o.id
          OR (m.mailbox_id = o.mailbox_id AND m.id IN (SELECT s.message_id FROM shared_answer s
              WHERE s.mailbox_id = o.mailbox_id AND s.outreach_id = o.id))
          OR (m.list_id = r0.list_id AND m.mailbox_id = o.mailbox_id AND m.role = 'reply' AND m.at >= o.first_at
              AND m.thread_id <> o.thread_id AND ${NAMESAKES_WORD} AND m.address IN (${namesakesOf(sql`o.id`)}))
          OR (m.list_id = r0.list_id AND m.role = 'reply' AND m.at >= o.first_at - ${LONGEST_HOLD}
              AND m.thread_id <> o.thread_id AND m.address IN (
                SELECT b.address FROM outreach_recipient r
                JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
                JOIN contact_address b ON b.contact_id = a.contact_id
                WHERE r.outreach_id = o.id))) AS mail,
      (SELECT json_group_array(DISTINCT json_object('at', l.at, 'messageId', l.message_id,
          'threadId', l.thread_id, 'contactId', a.contact_id))
        FROM outreach_recipient r
        JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
        JOIN contact_address b ON b.contact_id = a.contact_id
        JOIN letter l ON l.list_id = b.list_id AND l.address = b.address
        WHERE r.outreach_id = o.id) AS letters
    FROM outreach o
    JOIN mailbox r0 ON r0.id = o.mailbox_id
    WHERE o.mailbox_id = ${mailboxId} AND o.asks AND o.status <> 'not-tracked' AND o.first_at < ${before}
    ORDER BY o.first_at DESC LIMIT ${limit}`);
  return rows.map((row) => toLine(row, calendar));
}

function toLine(row: Row, calendar: Calendar): HindsightLine {
  const recipients = JSON.parse(row.recipients) as { address: string; name: string }[];
  const mail = JSON.parse(row.mail) as MailJson[];
  const letters = JSON.parse(row.letters) as LetterJson[];
  // What Kindly itself wrote is no part of what people did.
  const byPeople = mail.filter((m) => m.role !== "follow-up");
  const events = threadEvents(
    {
      threadId: row.threadId,
      firstAt: row.firstAt,
      asks: row.asks === 1,
      inThread: byPeople.filter((m) => m.threadId === row.threadId),
      elsewhere: byPeople.filter((m) => m.threadId !== row.threadId),
      letters,
      followUp: null,
      lapsedAt: null,
    },
    calendar,
  );
  const contacts = [...new Set(letters.map((l) => l.contactId))];
  const first = recipients[0]?.address ?? "";
  return {
    id: row.id,
    subject: row.subject,
    names: recipients.map((r) => r.name).join(", "),
    firstAt: row.firstAt,
    past: {
      id: row.id,
      firstAt: row.firstAt,
      recipients: recipients.map((r) => r.address),
      events,
      others: contacts.map((id) =>
        letters.filter((l) => l.contactId === id && l.messageId !== row.firstMessageId).map((l) => l.at),
      ),
      domain: registrableDomain(first) ?? domainOf(first),
    },
  };
}
