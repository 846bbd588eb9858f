import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { TIES } from "../domain/reply/ties.ts";

/** The tables that hold what was read of single mails and threads. */

/** One mail that matters to an outreach or a contact: who, when, and what it was read to be. Never its text. */
export const message = sqliteTable(
  "message",
  {
    mailboxId: text().notNull(),
    id: text().notNull(),
    threadId: text().notNull(),
    listId: text().notNull(),
    at: integer().notNull(),
    role: text({ enum: ["first-letter", "by-hand", "follow-up", "reply"] }).notNull(),
    /** From, for what came in. */
    address: text().notNull(),
    name: text().notNull(),
    subject: text().notNull(),
    /** The mail's Message-ID header as it stands in Gmail, for In-Reply-To. */
    rfcMessageId: text(),
    /** JSON of ReplyVerdict, for what came in. */
    verdict: text(),
    /** The verdict's kind once more, for queries; null for what went out. */
    verdictKind: text(),
    /** The outreach that it answers, where neither its thread nor its sender says so. */
    outreachId: text(),
    /** What ties it to that outreach (domain/reply/ties.ts). */
    tie: text({ enum: TIES }),
  },
  (t) => [
    index("message_by_outreach").on(t.outreachId).where(sql`outreach_id IS NOT NULL`),
    primaryKey({ columns: [t.mailboxId, t.id] }),
    index("message_by_thread").on(t.mailboxId, t.threadId, t.at),
    index("message_by_address").on(t.listId, t.address, t.at),
  ],
);

/**
 * Further outreach that a mail may answer as well as the one that stands in its row: a colleague of two readers writes
 * under the subject that both letters have, and nothing says which of them it is about.
 */
export const sharedAnswer = sqliteTable(
  "shared_answer",
  {
    mailboxId: text().notNull(),
    outreachId: text().notNull(),
    messageId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.outreachId, t.messageId] })],
);

/** What the cap counts: each message that went out, once for each address it went to. */
export const letter = sqliteTable(
  "letter",
  {
    listId: text().notNull(),
    address: text().notNull(),
    at: integer().notNull(),
    mailboxId: text().notNull(),
    messageId: text().notNull(),
    threadId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.listId, t.address, t.at, t.mailboxId, t.messageId] })],
);

/** The owner's word about one thread: with a label in Gmail, or on the page. The later of the two holds. */
export const threadWord = sqliteTable(
  "thread_word",
  {
    mailboxId: text().notNull(),
    threadId: text().notNull(),
    label: text({ enum: ["track", "ignore"] }),
    labelAt: integer().notNull().default(0),
    page: text({ enum: ["track", "ignore"] }),
    pageAt: integer().notNull().default(0),
    /** Said, and not acted on yet. */
    isOpen: integer({ mode: "boolean" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mailboxId, t.threadId] }),
    index("thread_word_open").on(t.mailboxId).where(sql`is_open`),
  ],
);

/** Mail that could not be read. The cursor goes past it; it stays visible here. */
export const unread = sqliteTable(
  "unread",
  {
    mailboxId: text().notNull(),
    messageId: text().notNull(),
    at: integer().notNull(),
    detail: text().notNull(),
    /** When it is to be read once more; null when only its owner's word brings that about. */
    retryAt: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.mailboxId, t.messageId] }),
    index("unread_retry").on(t.mailboxId, t.retryAt).where(sql`retry_at IS NOT NULL`),
  ],
);
