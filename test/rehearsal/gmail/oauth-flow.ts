import { createHash } from "node:crypto";
import type { StandIn } from "../../../rehearsal/gmail/standin.ts";
import { MODIFY, post } from "./signed-in.ts";

export const BACK = "https://kindly.example/connect/back";
export const CLIENT = { client_id: "c1", client_secret: "s1" };
export const VERIFIER = "v".repeat(43);
export const CHALLENGE = createHash("sha256").update(VERIFIER).digest("base64url");
export const EMAIL = "https://www.googleapis.com/auth/userinfo.email";
export const PROFILE = "https://www.googleapis.com/auth/userinfo.profile";

/** Null takes a parameter away. */
export type Changes = Record<string, string | null>;

/** The address that a client sends the owner to. */
export function authPath(changes: Changes = {}): string {
  const asked: Changes = {
    client_id: "c1",
    redirect_uri: BACK,
    response_type: "code",
    scope: `openid email profile ${MODIFY}`,
    access_type: "offline",
    state: "st",
    nonce: "once",
    code_challenge: CHALLENGE,
    code_challenge_method: "S256",
    ...changes,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value !== null) query.set(name, value);
  return `/o/oauth2/v2/auth?${query}`;
}

/** Where the owner's Allow leads. */
export async function allow(
  standIn: StandIn,
  changes: Changes = {},
  form: Record<string, string> = {},
): Promise<URL> {
  const response = await post(standIn, authPath(changes), { answer: "allow", ...form });
  return new URL(response.headers.get("Location") ?? "http://nowhere.invalid");
}

export async function codeOf(standIn: StandIn, changes: Changes = {}): Promise<string> {
  return (await allow(standIn, changes)).searchParams.get("code") ?? "";
}

export interface TokenAnswer {
  status: number;
  body: {
    access_token: string;
    refresh_token: string;
    refresh_token_expires_in?: number;
    id_token: string;
    scope: string;
    error?: string;
    error_description?: string;
  };
}

async function askForToken(standIn: StandIn, form: Record<string, string>): Promise<TokenAnswer> {
  const response = await post(standIn, "/token", { ...CLIENT, ...form });
  return { status: response.status, body: (await response.json()) as TokenAnswer["body"] };
}

/** Trades a code, with the verifier of the usual request. */
export function exchange(
  standIn: StandIn,
  code: string,
  changes: Record<string, string> = {},
): Promise<TokenAnswer> {
  const form = { grant_type: "authorization_code", code, redirect_uri: BACK, code_verifier: VERIFIER };
  return askForToken(standIn, { ...form, ...changes });
}

export function refresh(standIn: StandIn, token: string): Promise<TokenAnswer> {
  return askForToken(standIn, { grant_type: "refresh_token", refresh_token: token });
}

/** Consent, given and traded. */
export async function signIn(standIn: StandIn, changes: Changes = {}): Promise<TokenAnswer["body"]> {
  return (await exchange(standIn, await codeOf(standIn, { prompt: "consent", ...changes }))).body;
}

/** Registers the usual client. */
export function register(
  standIn: StandIn,
  changes: Partial<Parameters<StandIn["registerClient"]>[0]> = {},
): void {
  standIn.registerClient({
    id: CLIENT.client_id,
    secret: CLIENT.client_secret,
    redirectUris: [BACK],
    audience: "production",
    verified: true,
    ...changes,
  });
}
