/** Uploads in pieces: what each will do, what has come of it, and what it was answered. */
export const UPLOAD_SCHEMA = `
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  total INTEGER,
  begun_at INTEGER NOT NULL,
  status INTEGER,
  answer TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS upload_pieces (
  upload_id TEXT NOT NULL,
  first INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (upload_id, first)
) STRICT;
`;
