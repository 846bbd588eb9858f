import { createPrivateKey, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import * as z from "zod";
import type { Mailbox } from "../mailbox.ts";
import { readMeta, writeMeta } from "../store/meta.ts";
import { type PublicJwk, publicJwk, rsaKeyFrom } from "./rsa.ts";

/** How long certs may be kept by who fetched them, in seconds. Google's value changes from answer to answer. */
const KEPT_SECONDS = 20_000;
/** A key that signs no more stays published while tokens and copies of the certs live that were made with it. */
const RETIRED_MS = 24 * 3_600_000;

const KeptKeys = z.array(z.strictObject({ pem: z.string(), until: z.number().nullable() }));
/** `until`: when the key is no longer published, in ms; null for the one that signs. */
type KeptKey = z.infer<typeof KeptKeys>[number];

/**
 * Signs claims as Google signs its own tokens: RS256, with the key's id in the header.
 * @param claims the whole payload; times in seconds by the mailbox's clock
 */
export function signJwt(mailbox: Mailbox, claims: Record<string, unknown>): Promise<string> {
  const { key, jwk } = opened(signingKey(mailbox));
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: jwk.kid, typ: "JWT" }).sign(key);
}

/** What /oauth2/v3/certs answers (RFC 7517): the key that signs, first, and those that signed until lately. */
export function publicKeys(mailbox: Mailbox): { keys: PublicJwk[] } {
  signingKey(mailbox);
  const now = mailbox.clock.now();
  const published = readKeys(mailbox).filter(({ until }) => until === null || until > now);
  return { keys: published.map((kept) => opened(kept).jwk) };
}

/** GET /oauth2/v3/certs. */
export function answerCerts(mailbox: Mailbox): Response {
  const caching = `public, max-age=${KEPT_SECONDS}, must-revalidate, no-transform`;
  return Response.json(publicKeys(mailbox), { headers: { "Cache-Control": caching } });
}

/**
 * From now on another key signs. As OpenID Connect Core, section 10.1.1, allows, it does so at once: who has kept the
 * certs meets a key id that is not among them, and has to fetch them again.
 */
export function rotateKeys(mailbox: Mailbox): void {
  const until = mailbox.clock.now() + RETIRED_MS;
  signingKey(mailbox);
  const retired = readKeys(mailbox).map((kept) => (kept.until === null ? { ...kept, until } : kept));
  addKey(mailbox, retired);
}

function signingKey(mailbox: Mailbox): KeptKey {
  return readKeys(mailbox).find(({ until }) => until === null) ?? addKey(mailbox, []);
}

/** Each key follows from the mailbox's seed and how many there were before it. */
function addKey(mailbox: Mailbox, retired: readonly KeptKey[]): KeptKey {
  const key = rsaKeyFrom(`${readMeta(mailbox.db, "seed")}\nsigning key\n${retired.length}`);
  const fresh = { pem: key.export({ type: "pkcs8", format: "pem" }).toString(), until: null };
  writeMeta(mailbox.db, "signing_keys", JSON.stringify([fresh, ...retired]));
  return fresh;
}

function readKeys(mailbox: Mailbox): KeptKey[] {
  return KeptKeys.parse(JSON.parse(readMeta(mailbox.db, "signing_keys") ?? "[]"));
}

function opened({ pem }: KeptKey): { key: KeyObject; jwk: PublicJwk } {
  const key = createPrivateKey(pem);
  return { key, jwk: publicJwk(key) };
}
