import type { Mailbox } from "../mailbox.ts";
import { findClient } from "./clients.ts";
import { isSignIn } from "./scopes.ts";

/** "Authorizations by a test user will expire seven days from the time of consent"; Google counts a second less. */
const TESTING_MS = 604_799_000;

/**
 * Why a grant is over: revoked by the owner or the app, the password, a code that was used twice, the administrator,
 * the length of a session.
 */
export type Ending = "revoked" | "password" | "code-reused" | "admin_policy_enforced" | "invalid_rapt";

/** What the owner allowed an app at one consent. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** ms since the epoch. */
  readonly grantedAt: number;
  /** ms since the epoch, for an app in testing. */
  readonly expiresAt: number | null;
  /** Null while it lives. */
  readonly ended: Ending | null;
}

export interface GrantRow {
  id: string;
  client_id: string;
  scopes: string;
  granted_at: number;
  expires_at: number | null;
  ended: Ending | null;
}

export function readGrant(row: GrantRow): Grant {
  return {
    id: row.id,
    clientId: row.client_id,
    scopes: JSON.parse(row.scopes),
    grantedAt: row.granted_at,
    expiresAt: row.expires_at,
    ended: row.ended,
  };
}

/** As a condition on the table grants, with the present moment as ?1. */
export const LIVING_GRANT = "grants.ended IS NULL AND (grants.expires_at IS NULL OR grants.expires_at > ?1)";

/** @returns the id of a grant that has no token yet */
export function openGrant(mailbox: Mailbox, clientId: string, scopes: readonly string[]): string {
  const now = mailbox.clock.now();
  // Signing in alone is spared the seven days (Google, "Using OAuth 2.0 to Access Google APIs", expiration).
  const testing = findClient(mailbox, clientId)?.audience === "testing" && !scopes.every(isSignIn);
  const id = mailbox.ids.token("grant-");
  mailbox.db.run(
    "INSERT INTO grants (id, client_id, scopes, granted_at, expires_at) VALUES (?, ?, ?, ?, ?)",
    id,
    clientId,
    JSON.stringify(scopes),
    now,
    testing ? now + TESTING_MS : null,
  );
  return id;
}

/** Every living grant, the oldest first. */
export function livingGrants(mailbox: Mailbox): Grant[] {
  return mailbox.db
    .all<GrantRow>(`SELECT * FROM grants WHERE ${LIVING_GRANT} ORDER BY rowid`, mailbox.clock.now())
    .map(readGrant);
}

/** Everything that a client may do by all its living grants. */
export function scopesGranted(mailbox: Mailbox, clientId: string): string[] {
  const grants = livingGrants(mailbox).filter((grant) => grant.clientId === clientId);
  return [...new Set(grants.flatMap((grant) => grant.scopes))];
}

/** Ends one grant and with it all its tokens. */
export function endGrant(mailbox: Mailbox, id: string, ending: Ending): void {
  mailbox.db.run("UPDATE grants SET ended = ? WHERE id = ? AND ended IS NULL", ending, id);
}

/**
 * Ends everything that the owner granted a client. One revoked token takes the others with it: access is given to
 * the app and taken from it as a whole (Google, "Token revocation", "Incremental authorization").
 * @returns whether there was anything
 */
export function endGrantsOf(mailbox: Mailbox, clientId: string, ending: Ending): boolean {
  const living = livingGrants(mailbox).filter((grant) => grant.clientId === clientId);
  for (const { id } of living) endGrant(mailbox, id, ending);
  return living.length > 0;
}
