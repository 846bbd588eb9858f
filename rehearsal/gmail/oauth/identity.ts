import { createHash } from "node:crypto";
import type { Mailbox, Owner } from "../mailbox.ts";
import { signJwt } from "./keys.ts";

/** Seconds that an id_token is good. */
const ID_TOKEN_SECONDS = 3600;

/**
 * An id_token about the owner, dated by the mailbox's clock (Google, "OpenID Connect", "An ID token's payload").
 * @param client the nonce is that of the authorization request; null when refreshing
 */
export function identityToken(
  mailbox: Mailbox,
  client: { id: string; scopes: readonly string[]; nonce: string | null },
  accessToken: string,
): Promise<string> {
  const { address, name } = mailbox.owner;
  const domain = hostedDomain(mailbox.owner);
  const issuedAt = Math.floor(mailbox.clock.now() / 1000);
  const has = (scope: string): boolean => client.scopes.some((granted) => granted.endsWith(scope));
  return signJwt(mailbox, {
    iss: "https://accounts.google.com",
    azp: client.id,
    aud: client.id,
    sub: accountNumber(address),
    ...(domain === null ? {} : { hd: domain }),
    ...(has("userinfo.email") ? { email: address, email_verified: true } : {}),
    at_hash: accessTokenHash(accessToken),
    ...(client.nonce === null ? {} : { nonce: client.nonce }),
    ...(has("userinfo.profile") ? { name } : {}),
    iat: issuedAt,
    exp: issuedAt + ID_TOKEN_SECONDS,
  });
}

/** Google's `sub`: 21 digits, the same for ever. */
export function accountNumber(address: string): string {
  const digest = createHash("sha256").update(address).digest("hex");
  return `1${(BigInt(`0x${digest.slice(0, 32)}`) % 10n ** 20n).toString().padStart(20, "0")}`;
}

/** The owner's Workspace domain, or null: a mailbox of Gmail's at another domain than Gmail's own is Workspace's. */
export function hostedDomain(owner: Owner): string | null {
  const domain = owner.address.slice(owner.address.lastIndexOf("@") + 1);
  return domain === "gmail.com" || domain === "googlemail.com" ? null : domain;
}

/** The left half of the token's SHA-256 (OpenID Connect Core, section 3.1.3.6). */
function accessTokenHash(accessToken: string): string {
  return createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
}
