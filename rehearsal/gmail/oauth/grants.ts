import { createHash } from "node:crypto";
import type { Mailbox } from "../mailbox.ts";

/** Seconds that an access token lives, as Google says it. */
export const ACCESS_TOKEN_SECONDS = 3599;
/** RFC 6749, section 4.1.2, recommends at most ten minutes. */
const CODE_MS = 10 * 60_000;

export interface CodeRequest {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  /** S256 challenge (RFC 7636), when one was sent. */
  readonly challenge: string | null;
  readonly nonce: string | null;
  readonly offline: boolean;
  /** The client asked for the consent page again. */
  readonly consentAgain: boolean;
}

/**
 * The owner has said yes. As at Google, only the first consent brings a refresh token, unless the client asks
 * for consent again.
 * @returns the code to hand to the client
 */
export function issueCode(mailbox: Mailbox, request: CodeRequest): string {
  const { db, ids, clock } = mailbox;
  const known = db.one(
    `SELECT 1 FROM tokens JOIN grants ON grants.id = tokens.grant_id
     WHERE grants.client_id = ? AND grants.revoked = 0 AND tokens.kind = 'refresh'`,
    request.clientId,
  );
  const offline = request.offline && (request.consentAgain || known === undefined);
  const grantId = openGrant(mailbox, request.clientId, request.scopes);
  const code = ids.token("4/0A");
  db.run(
    `INSERT INTO codes (code, grant_id, redirect_uri, challenge, nonce, offline, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    code,
    grantId,
    request.redirectUri,
    request.challenge,
    request.nonce,
    offline ? 1 : 0,
    clock.now() + CODE_MS,
  );
  return code;
}

/** @returns the id of a grant that has no token yet */
export function openGrant(mailbox: Mailbox, clientId: string, scopes: readonly string[]): string {
  const id = mailbox.ids.token("grant-");
  const kept = JSON.stringify(scopes);
  mailbox.db.run("INSERT INTO grants (id, client_id, scopes) VALUES (?, ?, ?)", id, clientId, kept);
  return id;
}

export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

interface GrantRow {
  id: string;
  client_id: string;
  scopes: string;
}

function grant(row: GrantRow): Grant {
  return { id: row.id, clientId: row.client_id, scopes: JSON.parse(row.scopes) };
}

interface CodeRow extends GrantRow {
  redirect_uri: string;
  challenge: string | null;
  nonce: string | null;
  offline: number;
  expires_at: number;
  used: number;
}

export type Redeemed =
  | { readonly ok: true; readonly grant: Grant; readonly nonce: string | null; readonly offline: boolean }
  | {
      readonly ok: false;
      readonly error: "invalid_grant" | "redirect_uri_mismatch";
      readonly detail: string;
    };

/** Turns a code into its grant, once. */
export function redeemCode(
  mailbox: Mailbox,
  given: { code: string; clientId: string; redirectUri: string; verifier: string | null },
): Redeemed {
  const row = mailbox.db.one<CodeRow>(
    `SELECT grants.id, client_id, scopes, redirect_uri, challenge, nonce, offline, expires_at, used
     FROM codes JOIN grants ON grants.id = codes.grant_id WHERE code = ? AND revoked = 0`,
    given.code,
  );
  if (!row) return { ok: false, error: "invalid_grant", detail: "Malformed auth code." };
  if (row.used === 1 || row.expires_at <= mailbox.clock.now() || row.client_id !== given.clientId) {
    return { ok: false, error: "invalid_grant", detail: "Bad Request" };
  }
  if (row.redirect_uri !== given.redirectUri) {
    return { ok: false, error: "redirect_uri_mismatch", detail: "Bad Request" };
  }
  const proof =
    given.verifier === null ? null : createHash("sha256").update(given.verifier).digest("base64url");
  if (proof !== row.challenge) {
    const detail = given.verifier === null ? "Missing code verifier." : "Invalid code verifier.";
    return { ok: false, error: "invalid_grant", detail };
  }
  mailbox.db.run("UPDATE codes SET used = 1 WHERE code = ?", given.code);
  return { ok: true, grant: grant(row), nonce: row.nonce, offline: row.offline === 1 };
}

export function issueAccessToken(mailbox: Mailbox, grantId: string): string {
  const token = mailbox.ids.token("ya29.a0");
  const expiresAt = mailbox.clock.now() + ACCESS_TOKEN_SECONDS * 1000;
  mailbox.db.run(
    "INSERT INTO tokens (token, grant_id, kind, expires_at) VALUES (?, ?, 'access', ?)",
    token,
    grantId,
    expiresAt,
  );
  return token;
}

export function issueRefreshToken(mailbox: Mailbox, grantId: string): string {
  const token = mailbox.ids.token("1//0");
  mailbox.db.run("INSERT INTO tokens (token, grant_id, kind) VALUES (?, ?, 'refresh')", token, grantId);
  return token;
}

const LIVE = `SELECT grants.id, client_id, scopes FROM tokens JOIN grants ON grants.id = tokens.grant_id
  WHERE token = ?1 AND kind = ?2 AND revoked = 0 AND (expires_at IS NULL OR expires_at > ?3)`;

export function grantOfRefreshToken(mailbox: Mailbox, token: string): Grant | null {
  const row = mailbox.db.one<GrantRow>(LIVE, token, "refresh", mailbox.clock.now());
  return row ? grant(row) : null;
}

/** What a living access token may do, or null. */
export function scopesOf(mailbox: Mailbox, accessToken: string): readonly string[] | null {
  const row = mailbox.db.one<GrantRow>(LIVE, accessToken, "access", mailbox.clock.now());
  return row ? grant(row).scopes : null;
}

/** Ends the grant behind an access or refresh token, and with it all its tokens. @returns whether there was one */
export function revoke(mailbox: Mailbox, token: string): boolean {
  const now = mailbox.clock.now();
  const row =
    mailbox.db.one<GrantRow>(LIVE, token, "refresh", now) ??
    mailbox.db.one<GrantRow>(LIVE, token, "access", now);
  if (!row) return false;
  mailbox.db.run("UPDATE grants SET revoked = 1 WHERE id = ?", row.id);
  return true;
}

/** The first secret that a client shows is its secret from then on. @returns whether this one is right */
export function isSecretOf(mailbox: Mailbox, clientId: string, secret: string): boolean {
  mailbox.db.run(
    "INSERT INTO clients (id, secret) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
    clientId,
    secret,
  );
  return mailbox.db.one("SELECT 1 FROM clients WHERE id = ? AND secret = ?", clientId, secret) !== undefined;
}
