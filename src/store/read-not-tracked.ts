import { sql } from "drizzle-orm";
import { type Says, type ThreadWord, wordAbout } from "../domain/owner/word.ts";
import type { Why } from "../domain/reasons.ts";
import type { Db } from "./db.ts";
import { parseWhy } from "./read-lines.ts";
import { OF_NO_OUTREACH } from "./schema.ts";

/** A sent mail that is not tracked: the rules said so, or its owner. */
export interface NotTracked {
  /** Of the decision that says so. */
  readonly id: number;
  readonly at: number;
  readonly subject: string | null;
  readonly readers: string | null;
  readonly why: Why;
  /** The outreach that it was, when its owner wants it left alone. */
  readonly outreachId: string | null;
  /** What its owner says of its thread; null for nothing. */
  readonly said: Says | null;
  /** It was said, and not acted on yet. */
  readonly isOpen: boolean;
  /** Whether its owner can say something of it: mail that was read long ago is not known well enough. */
  readonly hasThread: boolean;
}

export interface DecisionPlace {
  readonly at: number;
  readonly id: number;
}

/** Decisions about mail that belongs to no outreach, and outreach that its owner wants left alone, newest first. */
export async function listNotTracked(
  db: Db,
  mailboxId: string,
  after: DecisionPlace | null,
  limit: number,
): Promise<{ readonly mails: readonly NotTracked[]; readonly next: DecisionPlace | null }> {
  const older =
    after === null ? sql`` : sql`AND d.at <= ${after.at} AND (d.at < ${after.at} OR d.id < ${after.id})`;
  // Each by an index of its own: what is decided about outreach outnumbers both many times.
  const ofMail = sql`SELECT d.id, d.at FROM decision d
    WHERE d.mailbox_id = ${mailboxId} AND ${OF_NO_OUTREACH} ${older}
    ORDER BY d.at DESC, d.id DESC LIMIT ${limit + 1}`;
  const ofOutreach = sql`SELECT d.id, d.at FROM outreach o
    JOIN decision d ON d.id = (SELECT max(n.id) FROM decision n WHERE n.outreach_id = o.id)
    WHERE o.mailbox_id = ${mailboxId} AND o.status = 'not-tracked'
      AND d.verdict = 'not-tracked' AND d.message_id IS NULL ${older}
    ORDER BY d.at DESC, d.id DESC LIMIT ${limit + 1}`;
  const rows = await db.all<Row>(sql`
    SELECT d.id, d.at, coalesce(d.subject, o.subject) AS subject, d.why, o.id AS outreachId,
      coalesce(d.readers, (SELECT group_concat(r.name, ', ') FROM outreach_recipient r WHERE r.outreach_id = o.id))
        AS readers,
      coalesce(d.thread_id, o.thread_id) AS threadId,
      w.label, w.label_at AS labelAt, w.page, w.page_at AS pageAt, w.is_open AS isOpen
    FROM (SELECT * FROM (${ofMail}) UNION ALL SELECT * FROM (${ofOutreach})) found
    CROSS JOIN decision d ON d.id = found.id
    LEFT JOIN outreach o ON o.id = d.outreach_id
    LEFT JOIN thread_word w
      ON w.mailbox_id = d.mailbox_id AND w.thread_id = coalesce(d.thread_id, o.thread_id)
    ORDER BY d.at DESC, d.id DESC LIMIT ${limit + 1}`);
  const mails = rows.slice(0, limit).map(toMail);
  const last = mails.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { mails, next: more ? { at: last.at, id: last.id } : null };
}

interface Row extends Pick<NotTracked, "id" | "at" | "subject" | "readers" | "outreachId"> {
  readonly why: string;
  readonly threadId: string | null;
  readonly label: ThreadWord["label"];
  readonly labelAt: number | null;
  readonly page: ThreadWord["page"];
  readonly pageAt: number | null;
  readonly isOpen: number | null;
}

function toMail({ why, threadId, label, labelAt, page, pageAt, isOpen, ...row }: Row): NotTracked {
  const word = wordAbout({ label, labelAt: labelAt ?? 0, page, pageAt: pageAt ?? 0 });
  return {
    ...row,
    why: parseWhy(why),
    said: word?.says ?? null,
    isOpen: isOpen === 1,
    hasThread: threadId !== null,
  };
}
