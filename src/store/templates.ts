import { sql } from "drizzle-orm";
import type { Language, LetterWords, OutreachKind } from "../domain/reply/verdict.ts";
import type { Db } from "./db.ts";

export interface OwnTemplate {
  readonly kind: OutreachKind;
  readonly language: Language;
  readonly body: string;
  readonly updatedAt: number;
}

/** The owner's own templates; the house's hold where there is none. */
export async function listTemplates(db: Db, mailboxId: string): Promise<readonly OwnTemplate[]> {
  return await db.all<OwnTemplate>(sql`
    SELECT kind, language, body, updated_at AS updatedAt FROM template WHERE mailbox_id = ${mailboxId}`);
}

/** Makes it the template of that kind and language, from the next draft on. */
export async function saveTemplate(db: Db, mailboxId: string, template: OwnTemplate): Promise<void> {
  const { kind, language, body, updatedAt } = template;
  await db.run(sql`
    INSERT INTO template (mailbox_id, kind, language, body, updated_at)
    VALUES (${mailboxId}, ${kind}, ${language}, ${body}, ${updatedAt})
    ON CONFLICT (mailbox_id, kind, language) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`);
}

/** The house's words hold again. */
export async function removeTemplate(
  db: Db,
  mailboxId: string,
  kind: OutreachKind,
  language: Language,
): Promise<void> {
  await db.run(
    sql`DELETE FROM template WHERE mailbox_id = ${mailboxId} AND kind = ${kind} AND language = ${language}`,
  );
}

/** A first letter of the owner's, as far as a follow-up needs it. */
export interface OwnLetter {
  readonly subject: string;
  readonly firstAt: number;
  readonly words: LetterWords;
  /** Names of its readers. */
  readonly readers: readonly string[];
}

/** Among so many of the newest letters one is looked for: an older one would say nothing of how they write now. */
const RECENT_LETTERS = 200;

/** The newest letter of that kind in that language; null when none of late is. */
export async function newestLetter(
  db: Db,
  mailboxId: string,
  kind: OutreachKind,
  language: Language,
): Promise<OwnLetter | null> {
  const [row] = await db.all<{ subject: string; firstAt: number; words: string; readers: string }>(sql`
    SELECT newest.subject, newest.first_at AS firstAt, newest.words,
      (SELECT json_group_array(r.name) FROM outreach_recipient r WHERE r.outreach_id = newest.id) AS readers
    FROM (SELECT * FROM outreach WHERE mailbox_id = ${mailboxId} ORDER BY first_at DESC LIMIT ${RECENT_LETTERS}) newest
    WHERE kind = ${kind} AND words ->> 'language' = ${language} AND words ->> 'unwritten' IS NULL
    ORDER BY first_at DESC LIMIT 1`);
  if (row === undefined) return null;
  return {
    ...row,
    words: JSON.parse(row.words) as LetterWords,
    readers: JSON.parse(row.readers) as string[],
  };
}
