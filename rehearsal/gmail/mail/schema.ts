/** What the owner has done by hand that no label shows. */
export const HAND_SCHEMA = `
CREATE INDEX IF NOT EXISTS messages_subject ON messages (subject_key, at);

CREATE TABLE IF NOT EXISTS muted (thread_id TEXT PRIMARY KEY) STRICT;

CREATE TABLE IF NOT EXISTS held_back (
  message_id TEXT PRIMARY KEY,
  leaves_at INTEGER NOT NULL
) STRICT;
`;
