import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The tables that hold people. */

/** A person. History hangs on the addresses, so that merging two contacts moves no history. */
export const contact = sqliteTable(
  "contact",
  {
    id: text().primaryKey(),
    listId: text().notNull(),
    name: text().notNull(),
    /** Never write again, and why: opt-out, dead address, or the owner's word. */
    closed: text({ enum: ["opt-out", "dead-address", "do-not-contact"] }),
    closedAt: integer(),
    createdAt: integer().notNull(),
  },
  (t) => [index("contact_by_list").on(t.listId, t.createdAt)],
);

export const contactAddress = sqliteTable(
  "contact_address",
  {
    listId: text().notNull(),
    address: text().notNull(),
    contactId: text().notNull(),
    /** As its owner writes it; `address` is the one key of all its spellings. A search finds spellings, not keys. */
    written: text().notNull().default(""),
    /** A permanent bounce came from it. */
    deadSince: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.address] }),
    index("contact_address_by_contact").on(t.contactId),
  ],
);

/** Whether an address had written to the owner before a moment: before that of a letter to it, as Gmail said. */
export const acquaintance = sqliteTable(
  "acquaintance",
  {
    mailboxId: text().notNull(),
    address: text().notNull(),
    knows: integer({ mode: "boolean" }).notNull(),
    /** When Gmail was asked, and about mail before which moment, in ms. */
    askedAt: integer().notNull(),
    askedBefore: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.address] })],
);
