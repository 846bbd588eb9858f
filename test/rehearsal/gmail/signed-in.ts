import { OAuth2Client } from "google-auth-library";
import { gmail_v1 } from "googleapis/build/src/apis/gmail/v1.js";
import { GaxiosError } from "googleapis-common";
import { createStandIn, type StandIn, type StandInOptions } from "../../../rehearsal/gmail/standin.ts";

export const ROOT = "http://127.0.0.1:9/";
export const NOW = Date.UTC(2026, 9, 5, 9, 0, 0);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const MODIFY = "https://www.googleapis.com/auth/gmail.modify";
const CLIENT = { clientId: "kindly.example", clientSecret: "a secret" };

export function openLeila(options: Partial<StandInOptions> = {}): StandIn {
  return createStandIn({
    owner: {
      address: "leila@lab.example",
      name: "Leila Haddad",
      aliases: [{ address: "leila@alumni.example", name: "L. Haddad" }],
    },
    now: NOW,
    ...options,
  });
}

/** Google's own client, whose network is the stand-in. */
export function officialClient(standIn: StandIn, scopes: string[] = [MODIFY]): gmail_v1.Gmail {
  const { refreshToken } = standIn.grant({ ...CLIENT, scopes });
  const auth = new OAuth2Client({
    ...CLIENT,
    endpoints: { oauth2TokenUrl: `${ROOT}token` },
    transporterOptions: { fetchImplementation: network(standIn) },
  });
  auth.setCredentials({ refresh_token: refreshToken });
  return new gmail_v1.Gmail({
    auth,
    rootUrl: ROOT,
    retry: false,
    fetchImplementation: network(standIn),
  });
}

function network(standIn: StandIn): typeof fetch {
  return (input, init) => standIn.fetch(new Request(input, init));
}

/** An access token for plain requests. */
export async function accessToken(standIn: StandIn, scopes: string[] = [MODIFY]): Promise<string> {
  const { refreshToken } = standIn.grant({ ...CLIENT, scopes });
  const response = await post(standIn, "/token", {
    grant_type: "refresh_token",
    refresh_token: refreshToken,
    client_id: CLIENT.clientId,
    client_secret: CLIENT.clientSecret,
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return token;
}

export function get(standIn: StandIn, path: string, token?: string): Promise<Response> {
  const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
  return standIn.fetch(new Request(new URL(path, ROOT).href, { headers }));
}

export function post(standIn: StandIn, path: string, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(form);
  return standIn.fetch(new Request(new URL(path, ROOT).href, { method: "POST", body }));
}

/** A plain mail; headers that are given replace or join the usual ones. */
export function mail(
  headers: Record<string, string>,
  text = "Dear Dr. Okafor,\n\nI read your paper.\n",
): string {
  const all: Record<string, string> = {
    From: "Leila Haddad <leila@lab.example>",
    To: "Ada Okafor <ada@uni.example>",
    Subject: "Your work on sepsis",
    "Content-Type": "text/plain; charset=utf-8",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${lines.join("\n")}\n\n${text}`;
}

export function base64url(raw: string): string {
  return Buffer.from(raw, "utf8").toString("base64url");
}

export function headerOf(raw: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, "im").exec(raw)?.[1]?.trim();
}

interface GoogleProblem {
  error: { code: number; message: string; errors: { reason: string }[] };
}

/** Status and reason of Google's error, from a rejected call of the official client. */
export async function problemOf(
  call: Promise<unknown>,
): Promise<{ code: number; message: string; reason: string }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof GaxiosError)) throw error;
    const { error: body } = (error.response?.data ?? {}) as GoogleProblem;
    return { code: body.code, message: body.message, reason: body.errors[0]?.reason ?? "" };
  }
  throw new Error("The call was not refused.");
}
