import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import type { GoogleEndpoints } from "./endpoints.ts";
import { answerOf } from "./reply.ts";
import { request } from "./request.ts";

export interface IdTokenCheck {
  readonly endpoints: GoogleEndpoints;
  readonly clientId: string;
  /** The nonce of this sign-in's authorization URL. */
  readonly nonce: string;
  /** ms since the epoch. */
  readonly now: number;
}

export interface Identity {
  /** Google's stable id of the person; an address can change hands, this cannot. */
  readonly sub: string;
  readonly email: string;
  readonly name: string;
}

/** Google writes its issuer both ways (OpenID Connect guide, "Validating an ID token"). */
const ISSUERS = ["https://accounts.google.com", "accounts.google.com"];

const Keys = z.lazy(() => z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }));

const Claims = z.lazy(() =>
  z.object({
    sub: z.string().check(z.minLength(1)),
    email: z.string().check(z.minLength(1)),
    email_verified: z.union([z.literal(true), z.literal("true")]),
    name: z._default(z.string(), ""),
    nonce: z.string(),
  }),
);

/**
 * Checks signature, issuer, audience, expiry, nonce and that the address is verified.
 * @returns the fault `refused` for a token that is not to be trusted; `passing` when the keys could not be had
 */
export async function verifyIdToken(idToken: string, check: IdTokenCheck): Promise<Answer<Identity>> {
  const outcome = await request(check.endpoints.certs, { method: "GET" });
  const keys = answerOf(outcome, Keys, { about: "other", now: check.now });
  if (!keys.ok) return keys;
  try {
    const { payload } = await jwtVerify(idToken, createLocalJWKSet(keys.value as JSONWebKeySet), {
      issuer: ISSUERS,
      audience: check.clientId,
      algorithms: ["RS256"],
      requiredClaims: ["exp", "iat"],
      currentDate: new Date(check.now),
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) return refused(claims.error.issues[0]?.path.join(".") ?? "claims");
    if (claims.data.nonce !== check.nonce) return refused("nonce");
    const { sub, email, name } = claims.data;
    return { ok: true, value: { sub, email, name } };
  } catch (error) {
    if (error instanceof errors.JOSEError) return refused(error.message);
    throw error;
  }
}

function refused(what: string): Answer<never> {
  return { ok: false, fault: { kind: "refused", detail: `the ID token does not hold: ${what}` } };
}
