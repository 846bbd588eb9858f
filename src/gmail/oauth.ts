import * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import type { GoogleEndpoints } from "./endpoints.ts";
import { answerOf } from "./reply.ts";
import { postForm } from "./request.ts";

/** The one Gmail scope: reading, labels, drafts, sending and sendAs. An owner can untick it while consenting. */
export const GMAIL_SCOPE = "https://www.googleapis.com/auth/gmail.modify";
const SCOPE = `openid email profile ${GMAIL_SCOPE}`;

export interface AuthorizationRequest {
  readonly endpoints: GoogleEndpoints;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** S256 of the code verifier, base64url (RFC 7636, section 4.2). */
  readonly codeChallenge: string;
  readonly loginHint?: string;
}

/**
 * Where to send the browser so that its owner can sign in and consent. `include_granted_scopes` stays out, which
 * means false: scopes granted to another sign-in of the same client are not this one's.
 */
export function authorizationUrl(request: AuthorizationRequest): string {
  const url = new URL(request.endpoints.authorize);
  url.search = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    response_type: "code",
    scope: SCOPE,
    state: request.state,
    nonce: request.nonce,
    code_challenge: request.codeChallenge,
    code_challenge_method: "S256",
    access_type: "offline",
    // Google gives a refresh token only with a consent that was shown.
    prompt: "consent select_account",
    ...(request.loginHint === undefined ? {} : { login_hint: request.loginHint }),
  }).toString();
  return url.href;
}

export interface CodeExchange {
  readonly endpoints: GoogleEndpoints;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly code: string;
  readonly codeVerifier: string;
  /** ms since the epoch. */
  readonly now: number;
}

export interface Tokens {
  readonly refreshToken: string;
  readonly accessToken: string;
  /** ms since the epoch: when the access token ends. */
  readonly expiresAt: number;
  /** ms since the epoch: when the refresh token ends by itself; null when Google names no end. */
  readonly refreshUntil: number | null;
  /** Not yet verified. */
  readonly idToken: string;
  /** What was granted, which may be less than was asked for. */
  readonly scopes: readonly string[];
}

const CodeBody = z.lazy(() =>
  z.object({
    access_token: z.string().check(z.minLength(1)),
    expires_in: z.number().check(z.positive()),
    refresh_token: z.optional(z.string().check(z.minLength(1))),
    /** Only for a grant that ends by itself: access for a time, or a client whose publishing status is Testing. */
    refresh_token_expires_in: z.optional(z.number().check(z.positive())),
    id_token: z.string().check(z.minLength(1)),
    scope: z.string(),
  }),
);

/** Trades the code of a sign-in for tokens. A code is good once and is never sent twice. */
export async function exchangeCode(exchange: CodeExchange): Promise<Answer<Tokens>> {
  const outcome = await postForm(exchange.endpoints.token, {
    grant_type: "authorization_code",
    client_id: exchange.clientId,
    client_secret: exchange.clientSecret,
    redirect_uri: exchange.redirectUri,
    code: exchange.code,
    code_verifier: exchange.codeVerifier,
  });
  const answer = answerOf(outcome, CodeBody, { about: "other", now: exchange.now });
  if (!answer.ok) return answer;
  const body = answer.value;
  if (body.refresh_token === undefined) {
    return { ok: false, fault: { kind: "refused", detail: "Google gave no refresh token for this sign-in" } };
  }
  return {
    ok: true,
    value: {
      refreshToken: body.refresh_token,
      accessToken: body.access_token,
      expiresAt: exchange.now + body.expires_in * 1000,
      refreshUntil:
        body.refresh_token_expires_in === undefined
          ? null
          : exchange.now + body.refresh_token_expires_in * 1000,
      idToken: body.id_token,
      scopes: body.scope.split(" ").filter((scope) => scope !== ""),
    },
  };
}

export interface Revocation {
  readonly endpoints: GoogleEndpoints;
  /** Refresh or access token; either ends the whole grant. */
  readonly token: string;
  readonly now: number;
}

/** Ends the grant (RFC 7009). A token that Google no longer knows is as good as revoked. */
export async function revoke({ endpoints, token, now }: Revocation): Promise<Answer<null>> {
  const outcome = await postForm(endpoints.revoke, { token });
  if (outcome.ok && outcome.reply.status === 400 && UnknownToken.safeParse(outcome.reply.body).success) {
    return { ok: true, value: null };
  }
  const answer = answerOf(outcome, z.unknown(), { about: "other", now });
  return answer.ok ? { ok: true, value: null } : answer;
}

const UnknownToken = z.lazy(() => z.object({ error: z.literal("invalid_token") }));
