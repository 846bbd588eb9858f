import type { Mailbox } from "../mailbox.ts";
import { findClient } from "./clients.ts";
import { isRedirectUri } from "./redirect-uri.ts";
import { standingOf } from "./scopes.ts";

/** Google's pages "Using OAuth 2.0 for Web Server Applications", "OpenID Connect" and "for Mobile & Desktop Apps". */
const PARAMETERS: readonly string[] = [
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "state",
  "access_type",
  "prompt",
  "code_challenge",
  "code_challenge_method",
  "nonce",
  "login_hint",
  "hd",
  "include_granted_scopes",
  "enable_granular_consent",
];

/** RFC 7636, section 4.2: 43 to 128 unreserved characters. */
const CHALLENGE = /^[A-Za-z0-9._~-]{43,128}$/;

export const PROMPTS = ["none", "consent", "select_account"] as const;
export type Prompt = (typeof PROMPTS)[number];

/** Shown to the person: a client that is wrong about itself is not redirected to (RFC 6749, section 4.1.2.1). */
export interface Blocked {
  readonly status: 400 | 403 | 501;
  readonly error: string;
  readonly detail: string;
}

/** What is wrong with the query of /o/oauth2/v2/auth, or null. */
export function requestFault(mailbox: Mailbox, query: URLSearchParams): Blocked | null {
  return (
    namesFault(query) ??
    clientFault(mailbox, query) ??
    scopeFault(query) ??
    challengeFault(query) ??
    choiceFault(query) ??
    promptFault(query)
  );
}

/** What stands in a parameter whose values are separated by spaces. */
export function words(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? "").split(" ").filter((word) => word !== "");
}

function blocked(error: string, detail: string): Blocked {
  return { status: 400, error, detail };
}

function notPlayed(what: string): Blocked {
  return { status: 501, error: "not_played", detail: `The stand-in Gmail does not know ${what}.` };
}

function namesFault(query: URLSearchParams): Blocked | null {
  const names = [...query.keys()];
  const unknown = names.find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return blocked("invalid_request", `Unknown parameter: ${unknown}`);
  // RFC 6749, section 3.1, in Google's words.
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined
    ? null
    : blocked("invalid_request", `OAuth 2 parameters can only have a single value: ${twice}`);
}

function clientFault(mailbox: Mailbox, query: URLSearchParams): Blocked | null {
  const clientId = query.get("client_id");
  if (!clientId) return blocked("invalid_request", "Missing required parameter: client_id");
  const redirectUri = query.get("redirect_uri");
  if (!redirectUri) return blocked("invalid_request", "Missing required parameter: redirect_uri");
  const client = findClient(mailbox, clientId);
  if (client ? !client.redirectUris.includes(redirectUri) : !isRedirectUri(redirectUri)) {
    const why = client ? "It is not one that the client has registered." : "Google accepts no such address.";
    return blocked("redirect_uri_mismatch", `redirect_uri=${redirectUri} ${why}`);
  }
  const type = query.get("response_type");
  if (!type) return blocked("invalid_request", "Missing required parameter: response_type");
  return type === "code" ? null : notPlayed(`response_type=${type}`);
}

function scopeFault(query: URLSearchParams): Blocked | null {
  const scopes = words(query, "scope");
  if (scopes.length === 0) return blocked("invalid_request", "Missing required parameter: scope");
  const invalid = scopes.filter((scope) => standingOf(scope) === "invalid");
  if (invalid.length > 0) {
    return blocked("invalid_scope", `Some requested scopes were invalid. {invalid=[${invalid.join(", ")}]}`);
  }
  const strange = scopes.find((scope) => standingOf(scope) === "not-played");
  return strange === undefined ? null : notPlayed(`the scope ${strange}`);
}

function challengeFault(query: URLSearchParams): Blocked | null {
  const challenge = query.get("code_challenge");
  const method = query.get("code_challenge_method");
  if (challenge === null) {
    return method === null
      ? null
      : blocked("invalid_request", "code_challenge_method is there without code_challenge.");
  }
  if (method !== null && method !== "S256" && method !== "plain") {
    return blocked("invalid_request", "Parameter not allowed for this message type: code_challenge_method");
  }
  return CHALLENGE.test(challenge) ? null : blocked("invalid_request", "Invalid value for code_challenge.");
}

/** `enable_granular_consent` is read and has no effect, as for every client since 2019 (JavaScript API reference). */
function choiceFault(query: URLSearchParams): Blocked | null {
  const choices = {
    access_type: ["online", "offline"],
    include_granted_scopes: ["true", "false"],
    enable_granular_consent: ["true", "false"],
  };
  for (const [name, values] of Object.entries(choices)) {
    const value = query.get(name);
    if (value !== null && !values.includes(value)) {
      return blocked("invalid_request", `Invalid parameter value for ${name}: ${value}`);
    }
  }
  return null;
}

function promptFault(query: URLSearchParams): Blocked | null {
  const prompts = words(query, "prompt");
  const known: readonly string[] = PROMPTS;
  const wrong = prompts.find((prompt) => !known.includes(prompt));
  if (wrong !== undefined) return blocked("invalid_request", `Invalid parameter value for prompt: ${wrong}`);
  return prompts.includes("none") && prompts.length > 1
    ? blocked("invalid_request", "prompt=none must not be given with other values.")
    : null;
}
