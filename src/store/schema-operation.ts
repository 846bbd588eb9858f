import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The tables that say how Kindly itself does. */

/** What was done for a mailbox on one day of its zone. A tick that only looked and found nothing new is not counted. */
export const dayCount = sqliteTable(
  "day_count",
  {
    mailboxId: text().notNull(),
    day: text().notNull(),
    sent: integer().notNull(),
    drafts: integer().notNull(),
    replies: integer().notNull(),
    /** Of Gmail's quota, as its documentation prices the calls. */
    units: integer().notNull(),
    requests: integer().notNull(),
    faults: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.day] })],
);

/** When the owner was last told by mail of a trouble (a code of domain/health), so that it is not every day. */
export const troubleTold = sqliteTable(
  "trouble_told",
  {
    mailboxId: text().notNull(),
    code: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.code] })],
);

/** Lets whoever may write into this database, and nobody else, have the Worker examined: good once, for minutes. */
export const doctorTicket = sqliteTable("doctor_ticket", {
  /** SHA-256 of the ticket, in hexadecimal digits. */
  hash: text().primaryKey(),
  until: integer().notNull(),
});
