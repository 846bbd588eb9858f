import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import type { GoogleEndpoints } from "./endpoints.ts";

export interface PushTokenCheck {
  readonly endpoints: GoogleEndpoints;
  /** The address that pushes are sent to: Pub/Sub's audience unless the subscription names another. */
  readonly audience: string;
  /** The service account that the subscription signs with. */
  readonly email: string;
  /** ms since the epoch. */
  readonly now: number;
}

/** An access that Google withdrew from a key is heard of within the hour. */
const KEYS_LAST = 60 * 60_000;
/** A token of a key that nobody knows makes the keys be fetched anew, at most this often: forged ones cost nothing. */
const BETWEEN_FETCHES = 30_000;

const Claims = z.lazy(() => z.object({ email: z.string(), email_verified: z.literal(true) }));

/** One set of keys for each address they come from, for as long as this isolate lives. */
const keySets = new Map<string, JWTVerifyGetKey>();

/**
 * Checks the token that Pub/Sub brings with a push (Pub/Sub, guide "Authenticate push subscriptions"): signature,
 * issuer, audience, expiry, and that it is our subscription's account which speaks.
 * @returns the fault `refused` for a token that is not to be trusted; `passing` when the keys could not be had
 */
export async function verifyPushToken(token: string, check: PushTokenCheck): Promise<Answer<null>> {
  try {
    const { payload } = await jwtVerify(token, keysAt(check.endpoints.certs), {
      issuer: "https://accounts.google.com",
      audience: check.audience,
      algorithms: ["RS256"],
      requiredClaims: ["exp", "iat"],
      currentDate: new Date(check.now),
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) return refused(claims.error.issues[0]?.path.join(".") ?? "claims");
    return claims.data.email === check.email ? { ok: true, value: null } : refused("email");
  } catch (error) {
    if (isOfToken(error)) return refused(error.message);
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: { kind: "passing", detail: `Google's keys could not be had: ${detail}` } };
  }
}

/** jose's own errors, but for those that speak of the keys and not of the token. */
function isOfToken(error: unknown): error is errors.JOSEError {
  if (!(error instanceof errors.JOSEError)) return false;
  return !(
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === "ERR_JOSE_GENERIC"
  );
}

function keysAt(url: string): JWTVerifyGetKey {
  const known = keySets.get(url);
  if (known !== undefined) return known;
  const keys = createRemoteJWKSet(new URL(url), {
    cacheMaxAge: KEYS_LAST,
    cooldownDuration: BETWEEN_FETCHES,
    [customFetch]: (address, options) => fetch(address, options),
  });
  keySets.set(url, keys);
  return keys;
}

function refused(what: string): Answer<never> {
  return { ok: false, fault: { kind: "refused", detail: `the push's token does not hold: ${what}` } };
}
