/**
 * Tables of the mail. History ids are read as text (`CAST`), because they are uint64 and do not fit a
 * JavaScript number. `history_times` says where history stood when the clock left each moment.
 */
export const MAIL_SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  thread_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  labels TEXT NOT NULL,
  history_id INTEGER NOT NULL,
  message_id TEXT,
  subject_key TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS messages_thread ON messages (thread_id);
CREATE INDEX IF NOT EXISTS messages_message_id ON messages (message_id);

CREATE TABLE IF NOT EXISTS drafts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  message_id TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE IF NOT EXISTS history (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  message_id TEXT NOT NULL,
  thread_id TEXT NOT NULL,
  labels TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS history_times (at INTEGER PRIMARY KEY, last_id INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS labels (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  message_list_visibility TEXT NOT NULL,
  label_list_visibility TEXT NOT NULL,
  color TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS sent (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  thread_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  made_by TEXT NOT NULL,
  raw BLOB NOT NULL
) STRICT;
`;
