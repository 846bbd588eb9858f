import { createHash } from "node:crypto";
import type { Mailbox } from "../mailbox.ts";
import type { AuthorizationRequest } from "./authorization-request.ts";
import { endGrant, type Grant, type GrantRow, openGrant, readGrant } from "./grants.ts";

/** RFC 6749, section 4.1.2, recommends at most ten minutes. */
const CODE_MS = 10 * 60_000;

/**
 * The owner has said yes.
 * @param allowed the scopes, which may be fewer than were asked for
 * @param consented whether a consent was shown for this: only then does offline access bring a refresh token
 * @returns the code to hand to the client
 */
export function issueCode(
  mailbox: Mailbox,
  request: AuthorizationRequest,
  allowed: readonly string[],
  consented: boolean,
): string {
  const grantId = openGrant(mailbox, request.clientId, allowed);
  const code = mailbox.ids.token("4/0A");
  mailbox.db.run(
    `INSERT INTO codes (code, grant_id, redirect_uri, challenge, challenge_method, nonce, offline, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    code,
    grantId,
    request.redirectUri,
    request.challenge?.value ?? null,
    request.challenge?.method ?? null,
    request.nonce,
    request.offline && consented ? 1 : 0,
    mailbox.clock.now() + CODE_MS,
  );
  return code;
}

interface CodeRow extends GrantRow {
  redirect_uri: string;
  challenge: string | null;
  challenge_method: "S256" | "plain" | null;
  nonce: string | null;
  offline: number;
  code_expires_at: number;
  used: number;
}

export type Redeemed =
  | { readonly ok: true; readonly grant: Grant; readonly nonce: string | null; readonly offline: boolean }
  | {
      readonly ok: false;
      readonly error: "invalid_grant" | "redirect_uri_mismatch";
      readonly detail: string;
    };

/**
 * Turns a code into its grant, once. A second use ends the grant: whoever comes first may have stolen the code, so
 * "the authorization server SHOULD revoke all tokens previously issued based on that code" (RFC 6749, section
 * 4.1.2). Google does not say whether it does; code that works here never depends on it.
 */
export function redeemCode(
  mailbox: Mailbox,
  given: { code: string; clientId: string; redirectUri: string; verifier: string | null },
): Redeemed {
  const row = mailbox.db.one<CodeRow>(
    `SELECT grants.*, redirect_uri, challenge, challenge_method, nonce, offline, used,
       codes.expires_at AS code_expires_at
     FROM codes JOIN grants ON grants.id = codes.grant_id WHERE code = ?`,
    given.code,
  );
  const invalid = (detail: string): Redeemed => ({ ok: false, error: "invalid_grant", detail });
  if (!row) return invalid("Malformed auth code.");
  if (row.client_id !== given.clientId) return invalid("Bad Request");
  if (row.used === 1) {
    endGrant(mailbox, row.id, "code-reused");
    return invalid("Bad Request");
  }
  if (row.ended !== null || row.code_expires_at <= mailbox.clock.now()) return invalid("Bad Request");
  if (row.redirect_uri !== given.redirectUri) {
    return { ok: false, error: "redirect_uri_mismatch", detail: "Bad Request" };
  }
  const fault = verifierFault(row, given.verifier);
  if (fault !== null) return invalid(fault);
  mailbox.db.run("UPDATE codes SET used = 1 WHERE code = ?", given.code);
  return { ok: true, grant: readGrant(row), nonce: row.nonce, offline: row.offline === 1 };
}

/** RFC 7636, section 4.6. @returns what is wrong, in Google's words */
function verifierFault(
  { challenge, challenge_method }: Pick<CodeRow, "challenge" | "challenge_method">,
  verifier: string | null,
): string | null {
  if (challenge === null) return verifier === null ? null : "code_verifier or verifier is not needed.";
  if (verifier === null) return "Missing code verifier.";
  const proof =
    challenge_method === "S256" ? createHash("sha256").update(verifier).digest("base64url") : verifier;
  return proof === challenge ? null : "Invalid code verifier.";
}
