import type { SignIn } from "../ports.ts";
import { googleEndpoints } from "./endpoints.ts";
import { verifyIdToken } from "./id-token.ts";
import { authorizationUrl, exchangeCode, revoke } from "./oauth.ts";

export interface SignInOptions {
  /** Null for Google's own hosts. */
  readonly googleUrl: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
  /** ms since the epoch. */
  readonly now: number;
}

/** Signing in with Google: one consent gives who the owner is and the grant for the mailbox. */
export function createSignIn({ googleUrl, clientId, clientSecret, now }: SignInOptions): SignIn {
  const endpoints = googleEndpoints(googleUrl);
  return {
    revoke: (token) => revoke({ endpoints, token, now }),
    authorizationUrl: (request) => authorizationUrl({ endpoints, clientId, ...request }),
    async complete({ code, redirectUri, codeVerifier, nonce }) {
      const tokens = await exchangeCode({
        endpoints,
        clientId,
        clientSecret,
        redirectUri,
        code,
        codeVerifier,
        now,
      });
      if (!tokens.ok) return tokens;
      const identity = await verifyIdToken(tokens.value.idToken, { endpoints, clientId, nonce, now });
      if (!identity.ok) return identity;
      const { refreshToken, refreshUntil, accessToken, expiresAt, scopes } = tokens.value;
      return {
        ok: true,
        value: {
          sub: identity.value.sub,
          address: identity.value.email,
          name: identity.value.name,
          refreshToken,
          refreshUntil,
          access: { token: accessToken, expiresAt },
          scopes,
        },
      };
    },
  };
}
