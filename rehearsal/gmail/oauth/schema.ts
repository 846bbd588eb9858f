/** Who asked, what the owner allowed, and the tokens that came of it. */
export const OAUTH_SCHEMA = `
CREATE TABLE IF NOT EXISTS clients (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  name TEXT,
  redirect_uris TEXT,
  audience TEXT,
  verified INTEGER NOT NULL DEFAULT 0,
  test_users TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS restricted_clients (id TEXT PRIMARY KEY) STRICT;

CREATE TABLE IF NOT EXISTS grants (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL,
  scopes TEXT NOT NULL,
  granted_at INTEGER NOT NULL,
  expires_at INTEGER,
  ended TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS grants_client ON grants (client_id);

CREATE TABLE IF NOT EXISTS codes (
  code TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL,
  redirect_uri TEXT NOT NULL,
  challenge TEXT,
  challenge_method TEXT,
  nonce TEXT,
  offline INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS tokens (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL UNIQUE,
  grant_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  displaced INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS tokens_grant ON tokens (grant_id);
`;
