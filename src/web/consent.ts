import { deleteCookie, getSignedCookie, setSignedCookie } from "hono/cookie";
import * as z from "zod";
import type { WebContext } from "./context.ts";
import { cookieRules } from "./session.ts";

/** What has to be remembered between leaving for the consent and coming back. */
export interface Consent {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const COOKIE = "kindly_consent";
const CONSENT_LASTS = 10 * 60_000;
const PURPOSE = "consent.";

const consentSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

/** Remembers a new consent in a short-lived cookie. */
export async function beginConsent(c: WebContext): Promise<Consent> {
  const { settings, now } = c.var.deps;
  const consent: Consent = { state: randomText(), nonce: randomText(), verifier: randomText() };
  const value = PURPOSE + JSON.stringify({ ...consent, until: now + CONSENT_LASTS });
  await setSignedCookie(c, COOKIE, value, settings.SECRET, {
    ...cookieRules(c),
    path: "/connect",
    maxAge: CONSENT_LASTS / 1000,
  });
  return consent;
}

/**
 * Takes the consent out of its cookie; it can be used once.
 * @returns null when there is none, it is too old, or it was begun elsewhere (another `state`)
 */
export async function endConsent(c: WebContext, state: string): Promise<Consent | null> {
  const { settings, now } = c.var.deps;
  const value = await getSignedCookie(c, settings.SECRET, COOKIE);
  deleteCookie(c, COOKIE, { ...cookieRules(c), path: "/connect" });
  if (typeof value !== "string" || !value.startsWith(PURPOSE)) return null;
  const consent = consentSchema.parse(JSON.parse(value.slice(PURPOSE.length)));
  return consent.until > now && consent.state === state ? consent : null;
}

/** S256 (RFC 7636, section 4.2): BASE64URL(SHA256(verifier)). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

/** 256 random bits; as a verifier its 43 characters are the least that RFC 7636, section 4.1 allows. */
function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
