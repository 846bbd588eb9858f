import * as z from "zod/mini";
import type { Answer } from "../ports.ts";
import type { GoogleEndpoints } from "./endpoints.ts";
import { answerOf, type Outcome } from "./reply.ts";
import { postForm } from "./request.ts";

export interface AccessToken {
  readonly token: string;
  /** ms since the epoch. */
  readonly expiresAt: number;
}

export interface Grant {
  readonly endpoints: GoogleEndpoints;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** One that an earlier invocation got; spares a request while it lasts. */
  readonly accessToken?: AccessToken;
  readonly now: () => number;
  /** Told of every fresh token, so that it can be kept. */
  readonly onAccessToken?: (token: AccessToken) => void;
}

/** Whether a call may be made a second time. */
export type Verb = "read" | "write";

export interface TokenHolder {
  /**
   * Makes a call with a valid access token. When Google refuses the token (401), it is renewed once; a read is
   * then made again, a write is not: its fault is `passing` if the renewal went well.
   */
  authorized(verb: Verb, attempt: (token: string) => Promise<Outcome>): Promise<Answer<Outcome>>;
}

/** A token is renewed this long before it expires, in ms: clocks differ, and a batch takes its time. */
const LEEWAY_MS = 60_000;

const TokenBody = z.lazy(() =>
  z.object({
    access_token: z.string().check(z.minLength(1)),
    expires_in: z.number().check(z.positive()),
  }),
);

export function createTokenHolder(grant: Grant): TokenHolder {
  let held: AccessToken | null = grant.accessToken ?? null;
  let renewal: Promise<Answer<string>> | null = null;

  async function fetchToken(): Promise<Answer<string>> {
    const outcome = await postForm(grant.endpoints.token, {
      grant_type: "refresh_token",
      client_id: grant.clientId,
      client_secret: grant.clientSecret,
      refresh_token: grant.refreshToken,
    });
    const answer = answerOf(outcome, TokenBody, { about: "other", now: grant.now() });
    if (!answer.ok) return answer;
    const { access_token: token, expires_in: seconds } = answer.value;
    held = { token, expiresAt: grant.now() + seconds * 1000 };
    grant.onAccessToken?.(held);
    return { ok: true, value: token };
  }

  // Calls in flight at the same time share one renewal.
  function renew(): Promise<Answer<string>> {
    renewal ??= fetchToken().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  async function current(): Promise<Answer<string>> {
    if (held !== null && held.expiresAt - LEEWAY_MS > grant.now()) return { ok: true, value: held.token };
    return renew();
  }

  /** A new token in place of a refused one; another call may have renewed it meanwhile. */
  async function replace(refused: string): Promise<Answer<string>> {
    return held !== null && held.token !== refused ? { ok: true, value: held.token } : renew();
  }

  return {
    async authorized(verb, attempt) {
      const token = await current();
      if (!token.ok) return token;
      const outcome = await attempt(token.value);
      if (!outcome.ok || outcome.reply.status !== 401) return { ok: true, value: outcome };
      const renewed = await replace(token.value);
      if (!renewed.ok) return renewed;
      if (verb === "read") return { ok: true, value: await attempt(renewed.value) };
      return {
        ok: false,
        fault: {
          kind: "passing",
          detail: "401 for the access token, which is renewed now; nothing was written",
        },
      };
    },
  };
}
