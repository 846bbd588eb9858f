import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { SignJWT } from "jose";
import type { Mailbox } from "../mailbox.ts";
import { readMeta, writeMeta } from "../store/meta.ts";
import { ACCESS_TOKEN_SECONDS } from "./grants.ts";

interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** Made at first need and kept with the mailbox: the one thing here that does not follow from the seed. */
function signingKey(mailbox: Mailbox): SigningKey {
  const kept = readMeta(mailbox.db, "signing_key");
  const key = kept ? createPrivateKey(kept) : generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const pem = key.export({ type: "pkcs8", format: "pem" }).toString();
  if (!kept) writeMeta(mailbox.db, "signing_key", pem);
  return { id: createHash("sha256").update(pem).digest("hex").slice(0, 40), key };
}

/** The answer of /oauth2/v3/certs (RFC 7517). */
export function publicKeys(mailbox: Mailbox): object {
  const { id, key } = signingKey(mailbox);
  return { keys: [{ ...createPublicKey(key).export({ format: "jwk" }), kid: id, alg: "RS256", use: "sig" }] };
}

/** An id_token about the owner (OpenID Connect Core, section 2), dated by the mailbox's clock. */
export async function identityToken(
  mailbox: Mailbox,
  client: { id: string; scopes: readonly string[]; nonce: string | null },
): Promise<string> {
  const { id, key } = signingKey(mailbox);
  const { address, name } = mailbox.owner;
  const issuedAt = Math.floor(mailbox.clock.now() / 1000);
  const has = (scope: string): boolean => client.scopes.some((granted) => granted.endsWith(scope));
  const claims = {
    azp: client.id,
    ...(has("userinfo.email") ? { email: address, email_verified: true } : {}),
    ...(has("userinfo.profile") ? { name } : {}),
    ...(client.nonce === null ? {} : { nonce: client.nonce }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", kid: id, typ: "JWT" })
    .setIssuer("https://accounts.google.com")
    .setAudience(client.id)
    .setSubject(accountNumber(address))
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS + 1)
    .sign(key);
}

/** Google's `sub`: 21 digits, the same for ever. */
function accountNumber(address: string): string {
  const digest = createHash("sha256").update(address).digest("hex");
  return `1${(BigInt(`0x${digest.slice(0, 32)}`) % 10n ** 20n).toString().padStart(20, "0")}`;
}
