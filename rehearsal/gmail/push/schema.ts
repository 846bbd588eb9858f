/** Google Cloud's side of push, as a test has set it up, and what lies in it undelivered. */
export const PUSH_SCHEMA = `
CREATE TABLE IF NOT EXISTS push_topics (name TEXT PRIMARY KEY, granted INTEGER NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS push_subscriptions (
  name TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  audience TEXT NOT NULL,
  service_account TEXT NOT NULL,
  payload TEXT NOT NULL,
  never_expires INTEGER NOT NULL,
  active_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS push_watches (
  client_id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  label_ids TEXT NOT NULL,
  behaviour TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  notified_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS push_messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  subscription TEXT NOT NULL,
  message_id TEXT NOT NULL,
  data TEXT NOT NULL,
  published_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS push_messages_due ON push_messages (due_at);
`;
