import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One browser that is signed in. What its cookie holds is not kept: only its SHA-256, so this table opens nothing. */
export const session = sqliteTable(
  "session",
  {
    hash: text().primaryKey(),
    mailboxId: text().notNull(),
    startedAt: integer().notNull(),
    /** Its last use, to the day. */
    seenAt: integer().notNull(),
    /** When it ends unless it is used before. */
    until: integer().notNull(),
  },
  (t) => [index("session_by_mailbox").on(t.mailboxId)],
);

export const SCOPES = ["read", "act", "calendar"] as const;

/** A program that may speak for a mailbox. Its token is shown once and kept as a SHA-256. */
export const apiToken = sqliteTable(
  "api_token",
  {
    id: text().primaryKey(),
    mailboxId: text().notNull(),
    name: text().notNull(),
    /** read: look; act: look and change; calendar: what goes out next, and nothing else. */
    scope: text({ enum: SCOPES }).notNull(),
    hash: text().notNull(),
    createdAt: integer().notNull(),
    /** The day of its last use, in UTC; null before the first. */
    usedOn: text(),
  },
  (t) => [index("api_token_by_mailbox").on(t.mailboxId)],
);
