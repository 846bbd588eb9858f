import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { type OutreachLine, selectLines } from "./read-lines.ts";
import { contact, contactAddress, letter, message, outreach, outreachRecipient } from "./schema.ts";

export interface ContactAddress {
  readonly address: string;
  readonly deadSince: number | null;
}

export interface ContactLine {
  readonly id: string;
  readonly name: string;
  readonly closed: typeof contact.$inferSelect.closed;
  readonly closedAt: number | null;
  readonly createdAt: number;
  readonly addresses: readonly ContactAddress[];
}

const addressesOf = sql<string>`(
  SELECT json_group_array(json_object('address', a.address, 'deadSince', a.dead_since))
  FROM ${contactAddress} a WHERE a.contact_id = "contact"."id"
)`.mapWith((stored: string) => JSON.parse(stored) as ContactAddress[]);

/** A contact as a list shows it. */
export const contactColumns = {
  id: contact.id,
  name: contact.name,
  closed: contact.closed,
  closedAt: contact.closedAt,
  createdAt: contact.createdAt,
  addresses: addressesOf,
};

/** A message that went to a contact. Of mail from another mailbox of the list only the time is told. */
export interface ContactLetter {
  readonly at: number;
  readonly address: string;
  readonly own: boolean;
  readonly subject: string | null;
  readonly role: typeof message.$inferSelect.role | null;
}

export interface ContactDetail {
  readonly contact: ContactLine;
  /** Of this mailbox, newest first. */
  readonly outreach: readonly OutreachLine[];
  /** Newest first. */
  readonly letters: readonly ContactLetter[];
  /** The last mail with which they asked not to be written to, or reported one as spam. */
  readonly asked: { readonly at: number; readonly subject: string; readonly kind: string | null } | null;
}

/** One contact with what was written to them; null when the list has none of that id. */
export async function findContact(
  db: Db,
  mailbox: { readonly id: string; readonly listId: string },
  id: string,
): Promise<ContactDetail | null> {
  const addresses = db
    .select({ address: contactAddress.address })
    .from(contactAddress)
    .where(and(eq(contactAddress.contactId, id), eq(contactAddress.listId, mailbox.listId)));
  const theirs = db
    .select({ id: outreachRecipient.outreachId })
    .from(outreachRecipient)
    .where(and(eq(outreachRecipient.listId, mailbox.listId), inArray(outreachRecipient.address, addresses)));
  const [contacts, lines, letters, requests] = await db.batch([
    db
      .select(contactColumns)
      .from(contact)
      .where(and(eq(contact.id, id), eq(contact.listId, mailbox.listId))),
    selectLines(db)
      // The plus keeps SQLite from walking the whole mailbox by date instead of going by the few ids.
      .where(and(sql`+${outreach.mailboxId} = ${mailbox.id}`, inArray(outreach.id, theirs)))
      .orderBy(desc(outreach.firstAt))
      .limit(50),
    db
      .select({
        at: letter.at,
        address: letter.address,
        own: sql`${letter.mailboxId} = ${mailbox.id}`.mapWith(Boolean),
        subject: message.subject,
        role: message.role,
      })
      .from(letter)
      .leftJoin(
        message,
        and(
          eq(message.mailboxId, letter.mailboxId),
          eq(message.id, letter.messageId),
          eq(message.mailboxId, mailbox.id),
        ),
      )
      .where(and(eq(letter.listId, mailbox.listId), inArray(letter.address, addresses)))
      .orderBy(desc(letter.at))
      .limit(100),
    db
      .select({ at: message.at, subject: message.subject, kind: message.verdictKind })
      .from(message)
      .where(
        and(
          eq(message.listId, mailbox.listId),
          inArray(message.address, addresses),
          inArray(message.verdictKind, ["opt-out", "complaint"]),
        ),
      )
      .orderBy(desc(message.at))
      .limit(1),
  ]);
  const found = contacts[0];
  return found === undefined
    ? null
    : { contact: found, outreach: lines, letters, asked: requests[0] ?? null };
}

/** The contact whom an address belongs to; null when nothing was ever written to it. */
export async function contactOfAddress(db: Db, listId: string, address: string): Promise<ContactLine | null> {
  const row = await db
    .select(contactColumns)
    .from(contactAddress)
    .innerJoin(contact, eq(contact.id, contactAddress.contactId))
    .where(and(eq(contactAddress.listId, listId), eq(contactAddress.address, address)))
    .get();
  return row ?? null;
}
