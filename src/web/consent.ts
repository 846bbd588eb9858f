import { deleteCookie, setSignedCookie } from "hono/cookie";
import * as z from "zod/mini";
import { hashOf, randomSecret } from "../store/secrets.ts";
import type { WebContext } from "./context.ts";
import { cookieName, cookieRules, ownCookie } from "./session.ts";

/** What has to be remembered between leaving for the consent and coming back. */
export interface Consent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const COOKIE = "kindly_consent";
const CONSENT_LASTS = 10 * 60_000;
const PURPOSE = "consent.";

const consentSchema = z.lazy(() =>
  z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    until: z.number(),
  }),
);

/** Remembers a new consent in a short-lived cookie. */
export async function beginConsent(c: WebContext): Promise<Consent> {
  const { settings, now } = c.var.deps;
  const consent: Consent = { state: randomSecret(), nonce: randomSecret(), verifier: randomSecret() };
  const value = PURPOSE + JSON.stringify({ ...consent, until: now + CONSENT_LASTS });
  await setSignedCookie(c, cookieName(c, COOKIE), value, settings.SECRET, {
    ...cookieRules(c),
    maxAge: CONSENT_LASTS / 1000,
  });
  return consent;
}

/**
 * Takes the consent out of its cookie; it can be used once.
 * @returns null when there is none, it is too old, or it was begun elsewhere (another `state`)
 */
export async function endConsent(c: WebContext, state: string): Promise<Consent | null> {
  const { now } = c.var.deps;
  const value = await ownCookie(c, cookieName(c, COOKIE));
  deleteCookie(c, cookieName(c, COOKIE), cookieRules(c));
  if (!value?.startsWith(PURPOSE)) return null;
  const consent = consentSchema.parse(JSON.parse(value.slice(PURPOSE.length)));
  return consent.until > now && consent.state === state ? consent : null;
}

/** S256 (RFC 7636, section 4.2); the verifier's 43 letters are the least that section 4.1 allows. */
export const challengeOf = hashOf;
