import { and, desc, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { contains, FIRST_ID, type Place, REACH } from "./list-outreach.ts";
import { type ContactLine, contactColumns } from "./read-contacts.ts";
import { contact, contactAddress } from "./schema.ts";

export interface ContactsQuery {
  /** Part of a name or an address. */
  readonly search: string | null;
  readonly after: Place | null;
  readonly limit: number;
  /** Rows that one search looks at. */
  readonly reach?: number;
}

export interface ContactsPage {
  readonly contacts: readonly ContactLine[];
  readonly next: Place | null;
  /** How far back a search has looked, when not to the end. */
  readonly searchedTo: number | null;
}

/** Contacts of a list, the newest first. A search goes on where it has stopped looking, as that for outreach does. */
export async function listContacts(
  db: Db,
  listId: string,
  { search, after, limit, reach = REACH }: ContactsQuery,
): Promise<ContactsPage> {
  const among = and(eq(contact.listId, listId), after === null ? undefined : olderThan(after));
  const rowsWhere = (condition: SQL | undefined) =>
    db
      .select(contactColumns)
      .from(contact)
      .where(condition)
      .orderBy(desc(contact.createdAt), desc(contact.id))
      .limit(limit + 1);
  if (search === null) return { ...pageOf(await rowsWhere(among), limit), searchedTo: null };
  const end = db
    .select({ at: contact.createdAt })
    .from(contact)
    .where(among)
    .orderBy(desc(contact.createdAt))
    .limit(1)
    .offset(reach);
  const within = gte(contact.createdAt, sql`coalesce((${end}), 0)`);
  const [ends, rows] = await db.batch([end, rowsWhere(and(among, within, mentions(search)))]);
  const page = pageOf(rows, limit);
  const searchedTo = ends[0]?.at ?? null;
  if (page.next !== null || searchedTo === null) return { ...page, searchedTo: null };
  return { ...page, next: { at: searchedTo, id: FIRST_ID }, searchedTo };
}

function pageOf(rows: readonly ContactLine[], limit: number): Omit<ContactsPage, "searchedTo"> {
  const contacts = rows.slice(0, limit);
  const last = contacts.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { contacts, next: more ? { at: last.createdAt, id: last.id } : null };
}

function mentions(words: string): SQL {
  return sql`(${contains(contact.name, words)} OR EXISTS (
    SELECT 1 FROM ${contactAddress} a WHERE a.contact_id = "contact"."id"
      AND (${contains(sql`a.address`, words)} OR ${contains(sql`a.written`, words)})))`;
}

function olderThan(place: Place): SQL | undefined {
  return and(lte(contact.createdAt, place.at), or(lt(contact.createdAt, place.at), lt(contact.id, place.id)));
}
