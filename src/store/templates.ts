import { sql } from "drizzle-orm";
import type { Language, OutreachKind } from "../domain/reply/verdict.ts";
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
