import type { Mailbox } from "../mailbox.ts";
import { type Grant, type GrantRow, LIVING_GRANT, readGrant } from "./grants.ts";

/** Seconds that an access token lives, as Google says it. */
export const ACCESS_TOKEN_SECONDS = 3599;
/** "The refresh token has not been used for six months": counted as days, the fewest that six months could mean. */
const IDLE_MS = 180 * 86_400_000;
/** "100 refresh tokens per Google Account per OAuth 2.0 client ID" (Using OAuth 2.0 to Access Google APIs). */
const REFRESH_TOKENS_PER_CLIENT = 100;

type Kind = "access" | "refresh";

function keep(mailbox: Mailbox, grantId: string, kind: Kind, token: string, livesMs: number): string {
  const expiresAt = mailbox.clock.now() + livesMs;
  mailbox.db.run(
    "INSERT INTO tokens (token, grant_id, kind, expires_at) VALUES (?, ?, ?, ?)",
    token,
    grantId,
    kind,
    expiresAt,
  );
  return token;
}

export function issueAccessToken(mailbox: Mailbox, grantId: string): string {
  return keep(mailbox, grantId, "access", mailbox.ids.token("ya29.a0"), ACCESS_TOKEN_SECONDS * 1000);
}

/** One above the limit takes the place of the client's oldest, which dies without a word. */
export function issueRefreshToken(mailbox: Mailbox, grantId: string): string {
  const token = keep(mailbox, grantId, "refresh", mailbox.ids.token("1//0"), IDLE_MS);
  mailbox.db.run(
    `UPDATE tokens SET displaced = 1 WHERE seq IN (
       SELECT seq FROM tokens JOIN grants ON grants.id = grant_id
       WHERE kind = 'refresh' AND ${LIVING_TOKEN}
         AND client_id = (SELECT client_id FROM grants WHERE id = ?2)
       ORDER BY seq DESC LIMIT -1 OFFSET ${REFRESH_TOKENS_PER_CLIENT})`,
    mailbox.clock.now(),
    grantId,
  );
  return token;
}

const LIVING_TOKEN = `displaced = 0 AND tokens.expires_at > ?1 AND ${LIVING_GRANT}`;

/** The living grant behind a living token, or null. */
function livingGrantOf(mailbox: Mailbox, kind: Kind, token: string): Grant | null {
  const row = mailbox.db.one<GrantRow>(
    `SELECT grants.* FROM tokens JOIN grants ON grants.id = grant_id
     WHERE token = ?2 AND kind = ?3 AND ${LIVING_TOKEN}`,
    mailbox.clock.now(),
    token,
    kind,
  );
  return row ? readGrant(row) : null;
}

/** A refresh token that was ever given out: the grant that it came of, and whether it still serves. */
export function findRefreshToken(mailbox: Mailbox, token: string): { grant: Grant; alive: boolean } | null {
  const row = mailbox.db.one<GrantRow>(
    "SELECT grants.* FROM tokens JOIN grants ON grants.id = grant_id WHERE token = ? AND kind = 'refresh'",
    token,
  );
  if (!row) return null;
  return { grant: readGrant(row), alive: livingGrantOf(mailbox, "refresh", token) !== null };
}

/** Puts off the day on which a refresh token dies of idleness. */
export function markUsed(mailbox: Mailbox, token: string): void {
  mailbox.db.run("UPDATE tokens SET expires_at = ? WHERE token = ?", mailbox.clock.now() + IDLE_MS, token);
}

/** The living grant behind a living token of either kind, or null. */
export function grantOfToken(mailbox: Mailbox, token: string): Grant | null {
  return livingGrantOf(mailbox, "refresh", token) ?? livingGrantOf(mailbox, "access", token);
}

/** What a living access token may do, or null. */
export function scopesOf(mailbox: Mailbox, accessToken: string): readonly string[] | null {
  return livingGrantOf(mailbox, "access", accessToken)?.scopes ?? null;
}

/** How many refresh tokens of a grant still serve. */
export function livingRefreshTokens(mailbox: Mailbox, grantId: string): number {
  return (
    mailbox.db.one<{ n: number }>(
      `SELECT count(*) AS n FROM tokens JOIN grants ON grants.id = grant_id
       WHERE grant_id = ?2 AND kind = 'refresh' AND ${LIVING_TOKEN}`,
      mailbox.clock.now(),
      grantId,
    )?.n ?? 0
  );
}
