/** Whom mail does not reach, and the reports that are on their way because of it. */
export const DELIVERY_SCHEMA = `
CREATE TABLE IF NOT EXISTS undeliverable (
  whom TEXT PRIMARY KEY,
  fate TEXT NOT NULL,
  after INTEGER,
  status TEXT,
  said TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS expected_reports (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  letter TEXT NOT NULL,
  failure TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS expected_reports_at ON expected_reports (at, seq);
`;
