import { sql } from "drizzle-orm";
import type { Awaited } from "../domain/reply/whose-answer.ts";
import type { Db } from "./db.ts";

/** What the answers to some outreach are told by, wherever they come; their follow-ups go out before `until`. */
export async function awaitedSoon(
  db: Db,
  mailboxId: string,
  days: readonly string[],
  until: number,
): Promise<Awaited[]> {
  const rows = await db.all<Stored>(sql`
    SELECT o.id AS outreachId, o.thread_id AS threadId, o.subject, o.named,
      (SELECT json_group_array(m.rfc_message_id) FROM message m WHERE m.mailbox_id = o.mailbox_id
        AND m.thread_id = o.thread_id AND m.role <> 'reply' AND m.rfc_message_id IS NOT NULL) AS letterIds,
      (SELECT json_group_array(i.value) FROM message m, json_each(m.verdict, '$.instead') i
        WHERE m.mailbox_id = o.mailbox_id AND m.thread_id = o.thread_id AND m.role = 'reply') AS instead,
      (SELECT json_group_array((SELECT json_group_array(b.address) FROM contact_address b WHERE b.contact_id = c.id))
        FROM outreach_recipient r JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
        JOIN contact c ON c.id = a.contact_id WHERE r.outreach_id = o.id) AS contacts,
      (SELECT json_group_array(name) FROM (
        SELECT n.name FROM outreach_recipient r
          JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
          JOIN contact_address b ON b.contact_id = a.contact_id
          JOIN outreach_recipient n ON n.list_id = b.list_id AND n.address = b.address
          WHERE r.outreach_id = o.id
        UNION SELECT c.name FROM outreach_recipient r
          JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
          JOIN contact c ON c.id = a.contact_id WHERE r.outreach_id = o.id)) AS names
    FROM follow_up f JOIN outreach o ON o.id = f.outreach_id
    WHERE f.mailbox_id = ${mailboxId} AND f.state IN ('drafted', 'sending') AND f.send_at <= ${until}
      AND f.send_day IN (SELECT value FROM json_each(${JSON.stringify(days)}))`);
  return rows.map((row) => ({
    ...row,
    named: JSON.parse(row.named),
    letterIds: JSON.parse(row.letterIds),
    instead: JSON.parse(row.instead),
    names: JSON.parse(row.names),
    readers: [],
    contacts: (JSON.parse(row.contacts) as unknown[]).map(nested),
  }));
}

type Stored = Record<Exclude<keyof Awaited, "readers">, string>;

/** JSON inside JSON comes as text where SQLite has lost track of what it is. */
function nested(addresses: unknown): Awaited["contacts"][number] {
  const list: unknown = typeof addresses === "string" ? JSON.parse(addresses) : addresses;
  return { addresses: list as string[] };
}
